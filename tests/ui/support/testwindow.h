// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/languageservice.h"
#include "ui/mainwindow.h"
#include "ui/uistate.h"

#include <QTemporaryDir>

#include <memory>

namespace leitstand {

/// A main window with the pages of this program, its own settings file and language, for one test.
class TestWindow
{
public:
    explicit TestWindow(const QString &language = QStringLiteral("en"));
    ~TestWindow();
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] LanguageService &language() { return m_language; }
    [[nodiscard]] QString settingsFile() const;
    /// Closes the window (which remembers) and makes a new one from what was remembered.
    void reopen();
    void setLanguage(const QString &code);
    template <typename T>
    [[nodiscard]] T *find(const char *name)
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }

private:
    void open();
    QTemporaryDir m_dir;
    LanguageService m_language;
    std::unique_ptr<UiState> m_state;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace leitstand
