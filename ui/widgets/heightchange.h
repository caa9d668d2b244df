// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace leitstand {

/// Tells every level above @p widget at once that its height may have changed. Qt hands that up one
/// level per event and measures the page in between, with the old height: wrapped text was cut.
void announceHeight(QWidget &widget);

} // namespace leitstand
