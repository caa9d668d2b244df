// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/operationarguments.h"

#include <QCommandLineParser>

/// The command lines of `leitstand deploy`, `rollback`, `promote` and `copy`. Pure but for the file
/// that
/// --config names.
namespace leitstand::deployarguments {

[[nodiscard]] bool isCommand(const QString &command);
void add(QCommandLineParser &parser, const QString &command);
/// @p read: what is common to all commands.
[[nodiscard]] Result<OperationArguments> read(const QCommandLineParser &parser,
                                              const QString &command, OperationArguments read);

} // namespace leitstand::deployarguments
