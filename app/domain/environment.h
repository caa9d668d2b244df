// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace leitstand {

/// The three environments of the plan (§3).
enum class Environment { Production, Test, Development };

inline constexpr std::array allEnvironments{Environment::Production, Environment::Test,
                                            Environment::Development};

/// "prod", "test", "dev": the word in file names, databases and requests.
[[nodiscard]] QString environmentKey(Environment environment);
/// "odoo_prod": container and database name of the plan.
[[nodiscard]] QString environmentContainer(Environment environment);
/// Translated: Production, Test, Development.
[[nodiscard]] QString environmentTitle(Environment environment);
[[nodiscard]] std::optional<Environment> environmentFromKey(const QString &key);
[[nodiscard]] std::optional<Environment> environmentOfContainer(const QString &containerName);

/// The mount points of §2.1 (E13: /mnt/building-plans).
inline constexpr std::array<const char *, 5> plannedMounts{"/", "/var/lib/docker", "/mnt/odoo-data",
                                                           "/mnt/building-plans", "/mnt/backups"};

} // namespace leitstand
