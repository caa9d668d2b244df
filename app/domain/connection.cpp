// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/connection.h"

namespace leitstand {

QString rungName(Rung rung)
{
    switch (rung) {
    case Rung::Interface:
        return QStringLiteral("interface");
    case Rung::Route:
        return QStringLiteral("route");
    case Rung::Handshake:
        return QStringLiteral("handshake");
    case Rung::Tcp:
        return QStringLiteral("tcp");
    case Rung::Banner:
        return QStringLiteral("banner");
    case Rung::HostKey:
        return QStringLiteral("host-key");
    case Rung::Login:
        return QStringLiteral("login");
    case Rung::Sudo:
        return QStringLiteral("sudo");
    case Rung::Docker:
        return QStringLiteral("docker");
    case Rung::Stack:
        return QStringLiteral("stack");
    }
    return QStringLiteral("unknown");
}

} // namespace leitstand
