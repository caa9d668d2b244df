// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/pages/page.h"
#include "ui/presentation.h"
#include "ui/startpage.h"
#include "ui/uistate.h"
#include "ui/widgets/headerbar.h"
#include "ui/widgets/navigationlist.h"

#include <QActionGroup>
#include <QApplication>
#include <QLibraryInfo>
#include <QMenu>
#include <QMessageBox>
#include <QShortcut>

#include <algorithm>

namespace leitstand {

void MainWindow::buildMenus()
{
    m_menu = new QMenu(this);
    m_themeMenu = new QMenu(m_menu);
    m_languageMenu = new QMenu(this);
    m_themeActions = new QActionGroup(this);
    m_languageActions = new QActionGroup(this);
    m_importAction = m_menu->addAction(QString(), this, &MainWindow::chooseProfile);
    m_exportAction = m_menu->addAction(QString(), this, &MainWindow::chooseExport);
    m_exportAction->setObjectName(QStringLiteral("exportProfile"));
    m_replayAction = m_menu->addAction(QString(), this, &MainWindow::chooseRecording);
    m_startAction = m_menu->addAction(QString(), this, &MainWindow::showStartPage);
    m_menu->addSeparator();
    m_menu->addMenu(m_themeMenu);
    m_menu->addSeparator();
    m_aboutAction = m_menu->addAction(QString(), this, &MainWindow::showAbout);
    m_quitAction = m_menu->addAction(QString(), this, &QWidget::close);
    m_quitAction->setShortcut(QKeySequence::Quit);
    addAction(m_quitAction);
    for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark}) {
        QAction *action =
            m_themeMenu->addAction(QString(), this, [this, mode] { setThemeMode(mode); });
        action->setObjectName(QStringLiteral("theme_%1").arg(themeModeName(mode)));
        action->setCheckable(true);
        action->setChecked(mode == m_uiState.theme());
        m_themeActions->addAction(action);
    }
    for (const char *code : {"de", "en"}) {
        const QString language = QLatin1String(code);
        // each language in its own name, so that it can be found from the other one
        const QString name =
            language == QLatin1String("de") ? QStringLiteral("Deutsch") : QStringLiteral("English");
        QAction *action =
            m_languageMenu->addAction(name, this, [this, language] { chooseLanguage(language); });
        action->setObjectName(QStringLiteral("language_%1").arg(language));
        action->setCheckable(true);
        m_languageActions->addAction(action);
    }
    m_header->setMenu(m_menu);
    setLanguage(m_language);
}

void MainWindow::chooseLanguage(const QString &code)
{
    m_uiState.setLanguage(code);
    Q_EMIT languageRequested(code);
}

void MainWindow::setLanguage(const QString &code)
{
    m_language = code;
    const QList<QAction *> actions = m_languageActions->actions();
    for (QAction *action : actions)
        action->setChecked(action->objectName() == QStringLiteral("language_%1").arg(code));
    m_header->setLanguageMenu(m_languageMenu, code);
    m_start->setLanguage(code);
}

void MainWindow::setThemeMode(ThemeMode mode)
{
    m_uiState.setTheme(mode);
    if (auto *application = qobject_cast<QApplication *>(QCoreApplication::instance()))
        applyTheme(*application, mode);
    const QList<QAction *> actions = m_themeActions->actions();
    for (QAction *action : actions)
        action->setChecked(action->objectName()
                           == QStringLiteral("theme_%1").arg(themeModeName(mode)));
    Q_EMIT themeModeChanged(mode);
}

void MainWindow::addShortcuts()
{
    const qsizetype count = std::min<qsizetype>(m_pages.size(), 9);
    for (qsizetype i = 0; i < count; ++i) {
        for (const QKeyCombination keys :
             {QKeyCombination(Qt::ControlModifier, Qt::Key(Qt::Key_1 + int(i))),
              QKeyCombination(Qt::Key(Qt::Key_F1 + int(i)))}) {
            auto *shortcut = new QShortcut(QKeySequence(keys), this);
            connect(shortcut, &QShortcut::activated, this,
                    [this, i] { m_navigation->setCurrentRow(int(i)); });
        }
    }
}

void MainWindow::retranslate()
{
    const QString name = shownName(m_state);
    setWindowTitle(name.isEmpty() ? QStringLiteral("Leitstand")
                                  : tr("Leitstand – %1").arg(name.left(60)));
    m_importAction->setText(tr("&Import profile …"));
    m_exportAction->setText(tr("&Export profile …"));
    m_replayAction->setText(tr("Open &recording …"));
    m_startAction->setText(tr("Show the &start page"));
    m_themeMenu->setTitle(tr("&Appearance"));
    m_aboutAction->setText(tr("A&bout Leitstand"));
    m_quitAction->setText(tr("&Quit"));
    const QList<QAction *> themes = m_themeActions->actions();
    themes.at(0)->setText(tr("As the &system"));
    themes.at(1)->setText(tr("&Light"));
    themes.at(2)->setText(tr("&Dark"));
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setWindowTitle(tr("About Leitstand"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Leitstand %1").arg(QLatin1String(LEITSTAND_VERSION)));
    box->setInformativeText(
        tr("Operations console for one Odoo server.\n"
           "Free software under the GNU General Public License, version 3 or later.\n"
           "Qt %1, libssh, QtKeychain, KSyntaxHighlighting, Breeze icons.")
            .arg(QLibraryInfo::version().toString()));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace leitstand
