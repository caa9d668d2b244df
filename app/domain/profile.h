// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tunnel.h"

#include <QString>

namespace leitstand {

enum class AuthMethod { Agent, Key, Password };

/// Where and how to connect. No secret is part of it: those live in the keychain under the
/// profile's id.
struct Profile {
    QString id; ///< UUID without braces
    QString name;
    QString host; ///< name or address; inside the tunnel 10.8.0.1
    quint16 port = 22;
    QString user;
    QString hostKeySha256; ///< "SHA256:…" as ssh-keygen -l prints it; empty = compare by eye at
                           ///< first contact
    AuthMethod auth = AuthMethod::Key;
    QString keyFile;       ///< local path, for Key
    bool practice = false; ///< a practice server: said on every page
    ProfileTunnel tunnel;  ///< the way there; its private key is a secret like the others
    bool operator==(const Profile &) const = default;
};

} // namespace leitstand
