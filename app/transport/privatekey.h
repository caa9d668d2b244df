// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/cause.h"

#include <libssh/libssh.h>
#include <tl/expected.hpp>

#include <memory>

namespace leitstand {

struct SshKeyRelease {
    void operator()(ssh_key key) const { ssh_key_free(key); }
};
using PrivateKey = std::unique_ptr<ssh_key_struct, SshKeyRelease>;

/// Reads and, where needed, decrypts a key file. Blocking (file, key derivation): never in the GUI
/// thread. Tells apart: missing, unreadable, PuTTY's own format, encrypted without passphrase,
/// wrong passphrase.
[[nodiscard]] tl::expected<PrivateKey, Finding> loadPrivateKey(const QString &file,
                                                               const QString &passphrase);

} // namespace leitstand
