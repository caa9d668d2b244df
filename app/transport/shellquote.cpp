// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/shellquote.h"

#include <QCoreApplication>

namespace leitstand {

QByteArray shellQuoted(const QByteArray &word)
{
    QByteArray quoted;
    quoted.reserve(word.size() + 2);
    quoted.append('\'');
    for (const char c : word) {
        if (c == '\'')
            quoted.append("'\\''");
        else
            quoted.append(c);
    }
    quoted.append('\'');
    return quoted;
}

Result<QByteArray> shellCommandLine(const RemoteCommand &command)
{
    const auto refuse = [&command] {
        return fail(
            ErrorKind::InvalidInput,
            QCoreApplication::translate("connection", "This command cannot be sent to the server."),
            command.program);
    };
    if (command.program.isEmpty() || command.program.startsWith(u'-')
        || command.program.contains(u'='))
        return refuse();
    QByteArray line("exec env LC_ALL=C");
    for (const QString &word : QStringList{command.program} + command.arguments) {
        if (word.contains(QChar(u'\0')))
            return refuse();
        line.append(' ');
        line.append(shellQuoted(word.toUtf8()));
    }
    return line;
}

} // namespace leitstand
