// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/deployment.h"
#include "domain/viewstate.h"
#include "operations/operationquestion.h"
#include "ui/secretanswer.h"
#include "ui/theme.h"

#include <QElapsedTimer>
#include <QMainWindow>

#include <functional>

class QActionGroup;
class QMenu;
class QStackedWidget;
class QTimer;

namespace leitstand {

class BannerStrip;
class ConnectionPage;
class HeaderBar;
class NavigationList;
class OperationsPage;
class Page;
class RunningStrip;
class StartPage;
class UiState;
class VerdictStrip;

/// The window: header, banner, navigation, verdict strip, pages. Gets ViewStates and emits
/// requests; knows no service. Lives in the GUI thread. Owns the one timer of the window, which
/// lets ages grow once a second.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    using PageFactory = std::function<QList<Page *>(QWidget *parent)>;

    /// @p state must outlive the window. @p language: "de" or "en", for the mark in the menu.
    MainWindow(const PageFactory &pages, UiState &state, const QString &language,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void present(const ViewState &state);
    [[nodiscard]] const ViewState &shownState() const { return m_state; }

    /// First start: three choices instead of the pages. present() of anything but Offline leaves
    /// it.
    void showStartPage();
    void showPages();
    [[nodiscard]] bool isStartPageShown() const;
    /// A request that failed (import, recording …): on the start page, else in a message box.
    void showProblem(const Error &error);

    [[nodiscard]] QList<Page *> pages() const { return m_pages; }
    [[nodiscard]] Page *currentPage() const;
    void goToPage(const QString &objectName);
    void navigate(NextStep step, const QString &subject);
    void showOperation(const QString &id);
    void showDeployFacts(Environment environment, const Result<DeployFacts> &facts);
    void setKeychainAvailable(bool available);
    void setThemeMode(ThemeMode mode);
    /// Told by the composition root when the language has been switched.
    void setLanguage(const QString &code);

Q_SIGNALS:
    void connectRequested(const leitstand::Profile &profile);
    void disconnectRequested();
    void retryRequested();
    void tunnelRequested(bool on);
    void importProfileRequested(const QString &path);
    /// Of the server that is shown, without secrets, for a colleague.
    void exportProfileRequested(const QString &path);
    void practiceRequested();
    /// Empty @p path: the recording that comes with the program.
    void replayRequested(const QString &path);
    void acceptHostKeyRequested(const QString &sha256);
    void credentialsProvided(const leitstand::SecretAnswer &answer);
    /// "de" or "en".
    void languageRequested(const QString &code);
    void themeModeChanged(leitstand::ThemeMode mode);
    /// The wizard is wanted; @p drill: as a disaster drill.
    void restoreRequested(bool drill);
    /// The deployment wizard is wanted, for this environment first.
    void deployRequested(leitstand::Environment environment);
    /// showDeployFacts() is the answer.
    void deployFactsRequested(leitstand::Environment environment);
    void followOperationRequested(const QString &id);
    void cancelOperationRequested(const QString &id);
    /// A person is to be asked, and then it is to be started.
    void questionAsked(const leitstand::OperationQuestion &question);
    void locksRequested();
    /// The exchange of a disk, step by step.
    void diskSwapRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build(const PageFactory &pages);
    void addPages(const PageFactory &factory);
    void wireConnectionPage();
    void wireOperationPages();
    void addShortcuts();
    void buildMenus();
    void retranslate();
    void restore();
    void remember();
    void presentNow(const ViewState &state);
    void letAgesGrow();
    void askBeforeClosing();
    void askWhenBlocked(const ViewState &before);
    void chooseProfile();
    void chooseExport();
    void chooseRecording();
    void chooseLanguage(const QString &code);
    void showAbout();

    UiState &m_uiState;
    ViewState m_state;
    QElapsedTimer m_sincePresent;
    QTimer *m_tick;
    QString m_language;

    QStackedWidget *m_root;
    StartPage *m_start;
    HeaderBar *m_header;
    BannerStrip *m_banner;
    VerdictStrip *m_verdict;
    NavigationList *m_navigation;
    QStackedWidget *m_stack;
    QList<Page *> m_pages;
    ConnectionPage *m_connectionPage = nullptr;
    RunningStrip *m_running;
    bool m_closeAnyway = false; ///< although an operation runs

    QMenu *m_menu;
    QMenu *m_themeMenu;
    QMenu *m_languageMenu;
    QActionGroup *m_themeActions;
    QActionGroup *m_languageActions;
    QAction *m_importAction;
    QAction *m_exportAction;
    QAction *m_replayAction;
    QAction *m_startAction;
    QAction *m_aboutAction;
    QAction *m_quitAction;
};

} // namespace leitstand
