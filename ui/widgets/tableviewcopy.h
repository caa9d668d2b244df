// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QModelIndexList>

namespace leitstand {

/// Cells row by row, separated by tabs, without headings. Pure.
[[nodiscard]] QString cellsAsText(const QModelIndexList &cells);
/// RFC 4180 with headings; a semicolon between cells where the comma is the decimal sign, as
/// spreadsheets expect. Text that a spreadsheet would run as a formula is put behind an apostrophe.
/// Pure.
[[nodiscard]] QString cellsAsCsv(const QModelIndexList &cells, const QLocale &locale);

} // namespace leitstand
