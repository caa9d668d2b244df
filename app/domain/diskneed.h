// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/operation.h"
#include "domain/snapshot.h"

namespace leitstand {

/// Whether there is something to do or to read about the exchange of a disk: an array that is not
/// whole or is at work, a disk that fails or that an array has lost, or an exchange among @p
/// operations. Says nothing of what is to be done: the server does, when it is asked.
[[nodiscard]] bool needsDiskSwap(const Snapshot &facts, const QList<OperationSummary> &operations);

} // namespace leitstand
