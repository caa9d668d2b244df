// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/profile.h"
#include "settings/profilejson.h"

#include <QJsonObject>
#include <QList>

namespace leitstand {

/// The servers this computer knows: one JSON file each (format "leitstand-profile", version 1) in a
/// folder of the configuration. No secret is part of it. Damaged and newer files are reported, kept
/// and never overwritten; fields that this version does not know survive a save. One thread; small
/// files, read when asked.
class ProfileStore
{
public:
    /// Empty @p folder: "profiles" in the configuration folder of the program.
    explicit ProfileStore(const QString &folder = QString());

    struct Listing {
        QList<Profile> profiles; ///< by name, then id
        QList<Error> problems;   ///< files that could not be read; detail names each
    };
    [[nodiscard]] Listing list() const;
    [[nodiscard]] Result<Profile> find(const QString &idOrName) const;
    /// Writes atomically; a profile without id gets one. Returns what was stored.
    [[nodiscard]] Result<Profile> save(const Profile &profile);
    [[nodiscard]] Result<void> remove(const QString &id);

    /// Reads a file that somebody sent. A relative keyFile is taken from the file's folder. Not
    /// stored yet; keeps the file's id, so that a new version of a profile takes the place of the
    /// old one.
    [[nodiscard]] static Result<Profile> readFile(const QString &file);
    /// The same with the keys of the tunnel, when the file or the .conf beside it holds them.
    [[nodiscard]] static Result<ProfileFile> readWithSecrets(const QString &file);
    /// readFile() and save().
    [[nodiscard]] Result<Profile> importFrom(const QString &file);
    /// A WireGuard .conf alone: @p profile with this tunnel. Not stored yet.
    [[nodiscard]] static Result<ProfileFile> withTunnel(const Profile &profile,
                                                        const QString &confFile);
    /// Without secrets and without this computer's key path: for a colleague.
    [[nodiscard]] static Result<void> exportTo(const Profile &profile, const QString &file);
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    [[nodiscard]] QString fileOf(const QString &id) const;

    QString m_folder;
};

} // namespace leitstand
