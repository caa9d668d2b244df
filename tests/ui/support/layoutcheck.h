// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

/// Structural checks of what is on screen; no pixels are compared.
namespace leitstand::layoutcheck {

/// Visible labels, buttons and gauges that are narrower or lower than their text; one line each.
[[nodiscard]] QStringList cutOff(const QWidget &root);
/// Controls that a screen reader could not name.
[[nodiscard]] QStringList unnamed(const QWidget &root);
/// Visible, enabled controls that the Tab key never comes to.
[[nodiscard]] QStringList unreachable(const QWidget &root);
/// Labels and tool tips that Qt could take for markup.
[[nodiscard]] QStringList richText(const QWidget &root);
/// Lets posted layout requests, language changes and deletions happen.
void settle();

} // namespace leitstand::layoutcheck
