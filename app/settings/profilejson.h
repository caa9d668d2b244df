// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/profile.h"

#include <QJsonObject>

namespace leitstand {

/// The file format of profiles, format "leitstand-profile" version 1. Pure. Every value is checked:
/// a profile that comes out can be connected to. Errors: InvalidInput (damaged), NewerVersion.
[[nodiscard]] Result<Profile> parseProfile(const QByteArray &json);
/// Fields of @p unknown that this version does not know are kept.
[[nodiscard]] QByteArray profileToJson(const Profile &profile, const QJsonObject &unknown = {});

} // namespace leitstand
