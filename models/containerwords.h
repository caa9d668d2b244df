// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/container.h"
#include "domain/severity.h"

namespace leitstand {

/// "running, healthy", "ended with exit code 137 (out of memory)" … translated. Pure.
[[nodiscard]] QString containerStateText(const Container &container);
/// What the container's own state says; the verdict knows more (what the plan asks for).
[[nodiscard]] Severity containerSeverity(const Container &container);
/// "127.0.0.1:8069 → 8069/tcp, …"; "none" when nothing is published.
[[nodiscard]] QString portsText(const QList<PublishedPort> &ports);
/// True where anyone on the internet reaches the port past the firewall (E15).
[[nodiscard]] bool isOpenToAll(const PublishedPort &port);
/// Open to all although it is not nginx on 80 or 443. @p container gives the name.
[[nodiscard]] QList<PublishedPort> wronglyOpenPorts(const Container &container);

} // namespace leitstand
