// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace leitstand {

enum class ThemeChoice { System, Light, Dark };

/// What the window remembers: nothing that matters is lost with it. Typed access to one settings
/// file. In the GUI thread.
class WindowSettings
{
public:
    /// Empty @p file: the program's usual settings.
    explicit WindowSettings(const QString &file = QString());

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    /// Splitters, columns and the like by object name.
    [[nodiscard]] QByteArray state(const QString &objectName) const;
    void setState(const QString &objectName, const QByteArray &state);
    /// "de", "en", or empty for the system's language.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// Object name of the page that was open, for example "pageOverview".
    [[nodiscard]] QString page() const;
    void setPage(const QString &objectName);
    /// Id of the profile that was connected last.
    [[nodiscard]] QString lastProfileId() const;
    void setLastProfileId(const QString &id);

private:
    [[nodiscard]] QString text(const QString &key) const;
    QSettings m_settings;
};

} // namespace leitstand
