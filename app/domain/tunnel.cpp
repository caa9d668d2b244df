// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tunnel.h"

#include <QRegularExpression>

namespace leitstand {

QString tunnelKindName(TunnelKind kind)
{
    switch (kind) {
    case TunnelKind::Automatic:
        return QStringLiteral("automatic");
    case TunnelKind::Watched:
        return QStringLiteral("watched");
    case TunnelKind::NetworkManager:
        return QStringLiteral("network-manager");
    case TunnelKind::WgQuick:
        return QStringLiteral("wg-quick");
    case TunnelKind::UserSpace:
        return QStringLiteral("user-space");
    case TunnelKind::WindowsService:
        return QStringLiteral("windows-service");
    }
    return QStringLiteral("unknown");
}

bool isTunnelName(const QString &name)
{
    // Linux: 15 characters; Windows: no device name. No leading "-" or ".".
    static const QRegularExpression form(
        QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9_=+.-]{0,14}\\z"));
    static const QRegularExpression device(
        QStringLiteral("\\A(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(name).hasMatch() && !device.match(name).hasMatch()
           && !name.endsWith(QLatin1Char('.'));
}

} // namespace leitstand
