// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/operationcommand.h"
#include "core/result.h"

#include <QCommandLineParser>

namespace leitstand {

/// The command lines of `leitstand restore`, `disk`, `deploy`, `rollback`, `promote`, `copy`, `ops`
/// and `audit`, read into what OperationCommand needs; which server, and how to log in, is added by
/// the caller. Pure but for the clock and a new id.
struct OperationArguments {
    OperationCommand::Options options;
    QString profile;  ///< as given; empty: the first stored one
    QString language; ///< as given
    bool secretFromInput = false;
    bool wantsHelp = false;
    QString help; ///< text of --help
};

/// @p arguments begin with the program's name and the command ("restore", "disk" …). Fails with
/// InvalidInput, the help in detail. What changes data or disks without the right --yes-i-mean is
/// refused here: nothing is ever started by a mistyped line.
[[nodiscard]] Result<OperationArguments> readOperationArguments(const QStringList &arguments);

} // namespace leitstand
