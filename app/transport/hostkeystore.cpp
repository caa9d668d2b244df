// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/hostkeystore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(hostkeystore)
};

constexpr int currentVersion = 1;
constexpr qint64 largestFileBytes = 4 * 1024 * 1024;
const QLatin1String formatName("leitstand-hostkeys");

QString entryName(const QString &host, quint16 port)
{
    return QStringLiteral("[%1]:%2").arg(host.trimmed().toLower()).arg(port);
}

bool isFingerprint(const QString &text)
{
    return text.startsWith(QLatin1String("SHA256:")) && text.size() > 20 && text.size() < 80;
}

Error damaged(const QString &file, const QString &detail)
{
    return Error{ErrorKind::LocalIo,
                 Texts::tr("The list of accepted host keys is damaged and was left as it is."),
                 QStringLiteral("%1: %2").arg(file, detail)};
}

} // namespace

QString HostKeyStore::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
           + QStringLiteral("/hostkeys.json");
}

HostKeyStore::HostKeyStore(const QString &file)
    : m_file(file.isEmpty() ? defaultFile() : file)
{
    load();
}

void HostKeyStore::load()
{
    QFile file(m_file);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_damage =
            Error{ErrorKind::LocalIo, Texts::tr("The list of accepted host keys cannot be read."),
                  QStringLiteral("%1: %2").arg(m_file, file.errorString())};
        return;
    }
    if (file.size() > largestFileBytes) {
        m_damage = damaged(m_file, QStringLiteral("%1 bytes").arg(file.size()));
        return;
    }
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parse);
    const QJsonObject root = document.object();
    if (parse.error != QJsonParseError::NoError || root.value(u"format").toString() != formatName) {
        m_damage = damaged(m_file, parse.errorString());
        return;
    }
    if (root.value(u"version").toInt() > currentVersion) {
        m_damage = Error{
            ErrorKind::NewerVersion,
            Texts::tr("The list of accepted host keys was written by a newer Leitstand."), m_file};
        return;
    }
    QMap<QString, Entry> entries;
    const QJsonObject hosts = root.value(u"hosts").toObject();
    for (auto it = hosts.begin(); it != hosts.end(); ++it) {
        const QJsonObject value = it.value().toObject();
        const HostKey key{value.value(u"type").toString(), value.value(u"sha256").toString()};
        if (key.type.isEmpty() || !isFingerprint(key.sha256)) {
            m_damage = damaged(m_file, it.key());
            return;
        }
        entries.insert(it.key(), Entry{key, value.value(u"acceptedAt").toString()});
    }
    m_entries = entries;
}

HostKey HostKeyStore::find(const QString &host, quint16 port) const
{
    return m_entries.value(entryName(host, port)).key;
}

Result<void> HostKeyStore::store(const QString &host, quint16 port, const HostKey &key)
{
    if (m_damage)
        return tl::unexpected<Error>(*m_damage);
    const QString name = entryName(host, port);
    if (m_entries.value(name).key == key)
        return {};
    auto entries = m_entries;
    entries.insert(name, Entry{key, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)});
    auto saved = save(entries);
    if (saved)
        m_entries = entries;
    return saved;
}

Result<void> HostKeyStore::save(const QMap<QString, Entry> &entries) const
{
    QJsonObject hosts;
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        hosts.insert(it.key(), QJsonObject{{QStringLiteral("type"), it->key.type},
                                           {QStringLiteral("sha256"), it->key.sha256},
                                           {QStringLiteral("acceptedAt"), it->acceptedAt}});
    }
    const QJsonObject root{{QStringLiteral("format"), QString(formatName)},
                           {QStringLiteral("version"), currentVersion},
                           {QStringLiteral("hosts"), hosts}};
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(root).toJson()) < 0
        || !file.commit()) {
        return fail(ErrorKind::LocalIo, Texts::tr("The accepted host key could not be stored."),
                    QStringLiteral("%1: %2").arg(m_file, file.errorString()));
    }
    return {};
}

} // namespace leitstand
