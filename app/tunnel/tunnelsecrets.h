// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tunnel.h"

#include <optional>

namespace leitstand {

/// The text under which a tunnel's keys lie in the keychain. Pure. Empty for no keys.
[[nodiscard]] QString secretsToText(const TunnelSecrets &secrets);
/// Nothing when a part is no key.
[[nodiscard]] std::optional<TunnelSecrets> secretsFromText(const QString &text);

} // namespace leitstand
