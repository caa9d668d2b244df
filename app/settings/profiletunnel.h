// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/profilejson.h"

namespace leitstand {

/// The object "tunnel" of a profile: name, kind, and the WireGuard configuration as text inside
/// ("configuration") or as a file beside the profile ("file"). Pure.
[[nodiscard]] Result<void> readTunnel(const QJsonValue &value, ProfileFile &file);
/// Without any key that is secret.
[[nodiscard]] QJsonObject tunnelToJson(const ProfileTunnel &tunnel, const QJsonObject &unknown);

} // namespace leitstand
