// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/interfacecounters.h"

#include <QFile>
#include <QNetworkInterface>

namespace leitstand {

namespace {

std::optional<quint64> counter(const QString &interface, const char *name)
{
    QFile file(
        QStringLiteral("/sys/class/net/%1/statistics/%2").arg(interface, QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    bool ok = false;
    const quint64 value = file.read(32).trimmed().toULongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

InterfaceCounters countersOf(const QNetworkInterface &interface)
{
    return {counter(interface.name(), "rx_bytes"), counter(interface.name(), "tx_bytes")};
}

} // namespace leitstand
