// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace leitstand::role {

/// Roles of every model of this folder, beside the display text.
enum Role {
    SortRole =
        Qt::UserRole + 1, ///< raw value (number, date, text); invalid = not known, sorts last
    SeverityRole,         ///< int of Severity, or invalid where the cell makes no statement
    CopyRole,             ///< text for the clipboard: like the display, without shortening
    KeyRole,              ///< stable key of the row
    StaleRole,            ///< bool: the value is old and is painted grey
    ProductionRole        ///< bool: the row belongs to production
};

} // namespace leitstand::role
