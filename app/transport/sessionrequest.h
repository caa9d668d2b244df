// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"
#include "transport/transporttimings.h"

#include <QHostAddress>
#include <QList>

namespace leitstand {

/// A host key that was seen or is expected. Fingerprint as `ssh-keygen -l` prints it.
struct HostKey {
    QString type;   ///< "ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa" …
    QString sha256; ///< "SHA256:…"
    bool operator==(const HostKey &) const = default;
};

/// All that a session thread needs to connect. Plain value; handed over once when the thread
/// starts.
struct SessionRequest {
    Profile profile;
    QString password, passphrase;
    QList<QHostAddress> addresses;
    quint16 port = 0;  ///< to dial; another than the profile's where a tunnel ends on this computer
    HostKey storedKey; ///< empty type: none stored
    bool storeDamaged = false; ///< the store cannot be read: only the profile's fingerprint counts
    QString agentSocket;
    TransportTimings timings;
};

} // namespace leitstand
