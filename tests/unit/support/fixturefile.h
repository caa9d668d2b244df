// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "parsers/bundleparser.h"

#include <QDir>
#include <QFile>
#include <QString>

#include <initializer_list>
#include <utility>

/// Captured or written samples below tests/unit/fixtures.
namespace fixtures {

[[nodiscard]] inline QString path(const char *name)
{
    return QStringLiteral(LEITSTAND_SOURCE_DIR "/tests/unit/fixtures/") + QLatin1String(name);
}

/// The content; qFatal when it is not there, so that a renamed sample never passes as an empty one.
[[nodiscard]] inline QByteArray read(const char *name)
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("fixture %s cannot be read", name);
    return file.readAll();
}

/// All samples of a folder: name and content.
[[nodiscard]] inline QList<std::pair<QString, QByteArray>> folder(const char *name)
{
    QList<std::pair<QString, QByteArray>> samples;
    for (const QString &file : QDir(path(name)).entryList(QDir::Files, QDir::Name)) {
        const QString relative = QLatin1String(name) + u'/' + file;
        samples.append({relative, read(relative.toUtf8().constData())});
    }
    if (samples.isEmpty())
        qFatal("no fixtures in %s", name);
    return samples;
}

/// A bundle of files as the probe sends it.
[[nodiscard]] inline QByteArray bundle(
    std::initializer_list<std::pair<QByteArray, QByteArray>> files)
{
    QList<leitstand::BundleEntry> entries;
    for (const auto &[name, content] : files)
        entries.append({name, content, leitstand::BundleEntry::State::File});
    return leitstand::writeBundle(entries);
}

} // namespace fixtures
