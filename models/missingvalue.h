// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leitstand {

/// What a cell shows when there is no value: the same dash everywhere.
[[nodiscard]] inline QString missingValue()
{
    return QString(QChar(0x2013));
}

} // namespace leitstand
