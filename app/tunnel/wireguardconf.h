// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/tunnel.h"

namespace leitstand {

enum class PrivateKeyRule {
    Required,
    Optional, ///< the computer's own key is made or kept elsewhere
    Forbidden ///< a text that is stored or sent: pre-shared keys are refused as well
};

struct WireGuardConf {
    TunnelConfig config;
    TunnelSecrets secrets;
    QStringList leftOut; ///< lines that are understood and not taken over: "PostUp (line 4)"
    bool operator==(const WireGuardConf &) const = default;
};

/// Reads a WireGuard .conf as the programs of WireGuard do, in UTF-8 or UTF-16. Pure. Commands in
/// the file (PreUp, PostUp …) are never taken over. Errors: InvalidInput, TooBig; the detail names
/// the line and never holds a key.
[[nodiscard]] Result<WireGuardConf> parseWireGuardConf(
    const QByteArray &bytes, PrivateKeyRule rule = PrivateKeyRule::Required);
/// The same in one fixed form; without @p secrets a text that may be stored and sent.
[[nodiscard]] QByteArray writeWireGuardConf(const TunnelConfig &config,
                                            const TunnelSecrets &secrets = {});

/// "10.8.0.1" → "10.8.0.1/32"; null when it is no address or the prefix is out of range.
[[nodiscard]] QString canonicalPrefix(const QString &text);
/// True for 32 bytes in base64, the form of every WireGuard key.
[[nodiscard]] bool isWireGuardKey(const QString &text);
/// @p text with everything that looks like a WireGuard key replaced; for logs, details, mails.
[[nodiscard]] QString withoutKeys(const QString &text);

} // namespace leitstand
