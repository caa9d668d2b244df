// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A folder at the head of PATH with programs that stand in for real ones and write down how they
/// were called.
class StandInPrograms
{
public:
    StandInPrograms()
        : m_path(qgetenv("PATH"))
    {
        qputenv("PATH", m_folder.path().toLocal8Bit() + ':' + m_path);
        // Nothing else of this computer may be found: the real ones could be installed.
        qputenv("STANDIN", m_folder.path().toLocal8Bit());
    }
    ~StandInPrograms() { qputenv("PATH", m_path); }

    /// A shell script; "$STANDIN" is the folder. Each call appends its arguments to NAME.calls.
    void add(const QString &name, const QByteArray &body)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("the stand-in cannot be written");
        file.write("#!/bin/bash\nprintf '%s\\n' \"$*\" >>\"$STANDIN/" + name.toUtf8() + ".calls\"\n"
                   + body + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    [[nodiscard]] QStringList calls(const QString &name) const
    {
        return QString::fromUtf8(read(name + QStringLiteral(".calls")))
            .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Only the stand-ins are found, not this computer's programs.
    void hideSystem() { qputenv("PATH", m_folder.path().toLocal8Bit()); }

private:
    QTemporaryDir m_folder;
    QByteArray m_path;
};
