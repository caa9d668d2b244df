// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/profile.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <optional>

namespace leitstand {

inline constexpr int exitMistake = 2;
inline constexpr int exitUnknown = 3;

/// The options of the window; the commands share those that they have as well.
struct WindowOptions {
    WindowOptions();
    void addTo(QCommandLineParser &parser) const;

    QCommandLineOption profile, replay, record, language, screenshots;
};

/// Name and version; before the first application object.
void nameProgram();

/// Everything that needs no window and so no display: the commands, help, version, a mistake in the
/// command line. The exit code, or absent when a window is wanted. Has an application object of its
/// own while it runs.
[[nodiscard]] std::optional<int> runWithoutWindow(int argc, char *argv[]);

/// A path of a profile file, or the name of a stored profile; empty: the first one.
[[nodiscard]] Result<Profile> findProfile(const QString &wanted);

} // namespace leitstand
