// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/agentsocket.h"

namespace leitstand {

NetSocket connectToAgent(const QString &address, QString &detail)
{
    if (address.isEmpty()) {
        detail = QStringLiteral("SSH_AUTH_SOCK is not set");
        return {};
    }
    NetSocket socket;
    if (!socket.connectLocal(address))
        detail = QStringLiteral("%1: %2").arg(address, socket.errorText());
    return socket;
}

} // namespace leitstand
