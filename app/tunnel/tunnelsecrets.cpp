// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/tunnelsecrets.h"

#include "tunnel/wireguardconf.h"

namespace leitstand {

QString secretsToText(const TunnelSecrets &secrets)
{
    if (secrets.privateKey.isEmpty())
        return {};
    QStringList parts{secrets.privateKey};
    for (auto peer = secrets.presharedKeys.begin(); peer != secrets.presharedKeys.end(); ++peer)
        parts << peer.key() << peer.value();
    return parts.join(u' ');
}

std::optional<TunnelSecrets> secretsFromText(const QString &text)
{
    const QStringList parts = text.split(u' ');
    for (const QString &part : parts) {
        if (!isWireGuardKey(part))
            return std::nullopt;
    }
    if (parts.size() % 2 == 0)
        return std::nullopt;
    TunnelSecrets secrets{parts.first(), {}};
    for (qsizetype i = 1; i < parts.size(); i += 2)
        secrets.presharedKeys.insert(parts.at(i), parts.at(i + 1));
    return secrets;
}

} // namespace leitstand
