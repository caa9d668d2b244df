// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace leitstand {

/// One peer of a WireGuard configuration, without its pre-shared key.
struct TunnelPeer {
    QString publicKey;    ///< base64
    QString endpointHost; ///< name or address, no brackets; empty: the peer calls us
    quint16 endpointPort = 0;
    QStringList allowedIps;      ///< "10.8.0.1/32"
    int persistentKeepalive = 0; ///< seconds, 0 = off
    bool operator==(const TunnelPeer &) const = default;
};

/// What a WireGuard configuration says, without any secret: may be stored, shown and sent.
struct TunnelConfig {
    QStringList addresses; ///< of this computer, "10.8.0.2/32"
    QStringList dnsServers, searchDomains;
    int mtu = 0;        ///< 0: the system decides
    int listenPort = 0; ///< 0: any
    QString table;      ///< "off", "main", a number; empty: automatic
    QList<TunnelPeer> peers;
    bool operator==(const TunnelConfig &) const = default;
};

/// The secrets of a configuration. Kept apart so that no file, log or export can hold them.
struct TunnelSecrets {
    QString privateKey;
    QMap<QString, QString> presharedKeys; ///< by the peer's public key
    bool operator==(const TunnelSecrets &) const = default;
};

/// Who runs the tunnel.
enum class TunnelKind {
    Automatic, ///< the first that this computer has
    Watched,   ///< somebody else; only looked at
    NetworkManager,
    WgQuick,
    UserSpace, ///< a child process of the console, no rights needed
    WindowsService
};

/// The tunnel of a profile. Without a name the profile has none.
struct ProfileTunnel {
    QString name; ///< of the interface, see isTunnelName()
    TunnelKind kind = TunnelKind::Automatic;
    TunnelConfig config; ///< no peers: a tunnel of the system that is only watched
    [[nodiscard]] bool isSet() const { return !name.isEmpty(); }
    bool operator==(const ProfileTunnel &) const = default;
};

/// Stable names for files and JSON: "automatic", "watched", "network-manager" …
[[nodiscard]] QString tunnelKindName(TunnelKind kind);
/// A name that every system takes for an interface, a connection and a service, and that is never
/// read as an option.
[[nodiscard]] bool isTunnelName(const QString &name);

} // namespace leitstand
