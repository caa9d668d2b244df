// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace leitstand {

/// What the window remembers between two starts: geometry, page, language, theme, and the pages'
/// own groups. No secret and no server data. GUI thread; an empty @p file means the user's
/// settings.
class UiState
{
public:
    explicit UiState(const QString &file = QString());

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QString page() const; ///< object name of the page
    void setPage(const QString &objectName);
    [[nodiscard]] QString language() const; ///< "de", "en"; empty = never chosen
    void setLanguage(const QString &code);
    [[nodiscard]] ThemeMode theme() const;
    void setTheme(ThemeMode mode);
    /// For Page::saveState() and restoreState(), with the group of the page open.
    [[nodiscard]] QSettings &settings() { return m_settings; }

private:
    QSettings m_settings;
};

} // namespace leitstand
