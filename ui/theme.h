// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/environment.h"
#include "domain/severity.h"

#include <QColor>
#include <QPalette>

class QApplication;
class QWidget;

namespace leitstand {

enum class ThemeMode { System, Light, Dark };

/// Colours beyond the palette, one set for light and one for dark windows. Text colours reach 4.5:1
/// on window, base and their own tint; the four severities differ in lightness too (colour-blind
/// safe).
struct ThemeColors {
    bool dark = false;
    QColor ok, notice, fault, unknown;                 ///< text and shapes
    QColor okTint, noticeTint, faultTint, unknownTint; ///< quiet backgrounds behind normal text
    QColor stale;                                      ///< text of values that are old
    QColor border;                                     ///< hairline around cards
    QColor card;                                       ///< background of cards
    QColor gaugeTrack, gaugeFill, gaugeStale, gaugeMark;
    QColor productionBand, productionText;
    QColor testBand, testText;
    QColor developmentBand, developmentText;

    [[nodiscard]] QColor severity(Severity severity) const;
    [[nodiscard]] QColor tint(Severity severity) const;
    [[nodiscard]] QColor band(Environment environment) const;
    [[nodiscard]] QColor bandText(Environment environment) const;
};

/// Chosen by the lightness of the palette's window colour, so any widget can ask with its own
/// palette.
[[nodiscard]] const ThemeColors &themeColors(const QPalette &palette);
[[nodiscard]] bool isDark(const QPalette &palette);

/// Our own palettes, used for Light and Dark.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// System: the platform's style and palette as they were at start; Light, Dark: Fusion with our
/// palette. Sets the icon theme (breeze, breeze-dark) to match. Call from the GUI thread.
void applyTheme(QApplication &application, ThemeMode mode);

/// "system", "light", "dark": stable names for settings.
[[nodiscard]] QString themeModeName(ThemeMode mode);
[[nodiscard]] ThemeMode themeModeFromName(const QString &name);

/// WCAG 2 contrast of two opaque colours, 1…21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// @p factor times the widget's font size, demi-bold when @p strong.
[[nodiscard]] QFont scaledFont(const QWidget &widget, double factor, bool strong = false);

} // namespace leitstand
