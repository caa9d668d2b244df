// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/keyfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(keyfile)
};

/// In memory and gone after the session, where the system has such a place.
QString place()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return (runtime.isEmpty() ? QDir::tempPath() : runtime) + QStringLiteral("/leitstand-XXXXXX");
}

} // namespace

KeyFile::KeyFile()
    : m_folder(place())
{}

Result<std::unique_ptr<KeyFile>> KeyFile::write(const QString &name, const QByteArray &content)
{
    std::unique_ptr<KeyFile> result(new KeyFile);
    result->m_path = result->m_folder.filePath(name);
    QFile file(result->m_path);
    // The folder is 0700 already; the file is made empty, closed to others, and filled then.
    const bool made = result->m_folder.isValid()
                      && file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
                      && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!made || file.write(content) != content.size() || !file.flush()) {
        return fail(ErrorKind::LocalIo, Texts::tr("The tunnel's file could not be written."),
                    QStringLiteral("%1: %2").arg(result->m_path, file.errorString()));
    }
    return result;
}

} // namespace leitstand
