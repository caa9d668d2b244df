// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testwindow.h"

#include "ui/pagefactory.h"

namespace leitstand {

TestWindow::TestWindow(const QString &language)
{
    m_language.setLanguage(language);
    open();
}

TestWindow::~TestWindow() = default;

QString TestWindow::settingsFile() const
{
    return m_dir.filePath(QStringLiteral("window.ini"));
}

void TestWindow::open()
{
    m_state = std::make_unique<UiState>(settingsFile());
    m_window = std::make_unique<MainWindow>(makePages, *m_state, m_language.language());
    QObject::connect(m_window.get(), &MainWindow::languageRequested, m_window.get(),
                     [this](const QString &code) { setLanguage(code); });
    m_window->show();
}

void TestWindow::reopen()
{
    m_window->close();
    m_window.reset();
    open();
}

void TestWindow::setLanguage(const QString &code)
{
    m_language.setLanguage(code);
    m_window->setLanguage(code);
}

} // namespace leitstand
