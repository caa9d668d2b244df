// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/connection.h"
#include "domain/snapshot.h"

#include <optional>

namespace leitstand {

/// All rungs of product.md C2, none reached.
[[nodiscard]] QList<RungStatus> emptyLadder();

/// Fills in the rungs above Login from what the probe said: sudo, Docker, stack. Pure but for the
/// time a rung changed.
/// @p streamError: the probe's stream could not be understood.
void completeLadder(ConnectionStatus &connection, const Snapshot &snapshot,
                    const std::optional<Error> &streamError);

/// A rung that is as it was keeps its time: those that the connection itself does not fill in lose
/// it with each change of the connection.
void keepSince(QList<RungStatus> &ladder, const QList<RungStatus> &before);

} // namespace leitstand
