// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/nmconnections.h"

#include "core/plaintext.h"

#include <QCoreApplication>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(nmconnections)
};

/// Fields are parted by ":"; a backslash takes the next character as it is.
QList<QByteArray> fields(const QByteArray &line)
{
    QList<QByteArray> result{QByteArray()};
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == '\\' && i + 1 < line.size())
            result.last() += line.at(++i);
        else if (line.at(i) == ':')
            result.append(QByteArray());
        else
            result.last() += line.at(i);
    }
    return result;
}

} // namespace

Result<QList<NmConnection>> parseNmConnections(const QByteArray &output)
{
    QList<NmConnection> connections;
    for (const QByteArray &line : output.split('\n')) {
        if (line.isEmpty())
            continue;
        const QList<QByteArray> parts = fields(line);
        if (parts.size() != 5) {
            return fail(ErrorKind::UnexpectedOutput,
                        Texts::tr("NetworkManager answers in a form that is not known."),
                        plainText(line, 120));
        }
        connections.append({plainText(parts.at(0)), plainText(parts.at(1)), plainText(parts.at(2)),
                            plainText(parts.at(3)), plainText(parts.at(4))});
    }
    return connections;
}

} // namespace leitstand
