// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/interfacecounters.h"

#include <QNetworkInterface>

#include <winsock2.h>
#include <ws2tcpip.h>
// After Winsock, whose types it uses.
#include <iphlpapi.h>

namespace leitstand {

InterfaceCounters countersOf(const QNetworkInterface &card)
{
    MIB_IF_ROW2 row{};
    row.InterfaceIndex = static_cast<NET_IFINDEX>(card.index());
    if (row.InterfaceIndex == 0 || GetIfEntry2(&row) != NO_ERROR)
        return {};
    return {row.InOctets, row.OutOctets};
}

} // namespace leitstand
