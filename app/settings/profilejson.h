// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/profile.h"

#include <QJsonObject>

namespace leitstand {

/// A profile as somebody sends it: the tunnel's keys may come with it, and are no part of a
/// profile.
struct ProfileFile {
    Profile profile;
    TunnelSecrets secrets;
    QStringList leftOut; ///< lines of the tunnel's configuration that are not taken over
    QString tunnelFile;  ///< a .conf beside the file, by its name, when none is inside
};

/// The file format of profiles, format "leitstand-profile" version 1. Pure. Every value is checked:
/// a profile that comes out can be connected to. Errors: InvalidInput (damaged), NewerVersion.
[[nodiscard]] Result<ProfileFile> parseProfileFile(const QByteArray &json);
/// The same without secrets.
[[nodiscard]] Result<Profile> parseProfile(const QByteArray &json);
/// Never writes a secret. Fields of @p unknown that this version does not know are kept.
[[nodiscard]] QByteArray profileToJson(const Profile &profile, const QJsonObject &unknown = {});

} // namespace leitstand
