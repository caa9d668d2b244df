// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/viewstate.h"

#include <QSize>
#include <QStringList>

#include <functional>

namespace leitstand {

class LanguageService;
class MainWindow;

struct ScreenshotPlan {
    QString directory;     ///< made if missing
    QSize size{1280, 800}; ///< logical pixels
    /// Asked again after each change of language, because the verdict's sentences are translated
    /// where it is judged.
    std::function<ViewState()> state;
    QString prefix; ///< in front of each file name, may be empty
};

/// Grabs every page and the start page in German and English, light and dark, as PNG:
/// "overview-de-light.png". GUI thread; the window's language is as before afterwards, its
/// appearance as the user chose. Fails with LocalIo.
[[nodiscard]] Result<QStringList> saveScreenshots(MainWindow &window, LanguageService &language,
                                                  const ScreenshotPlan &plan);

} // namespace leitstand
