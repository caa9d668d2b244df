// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/pages/connectionpage.h"
#include "ui/pages/deploymentspage.h"
#include "ui/pages/operationspage.h"
#include "ui/pages/restorepage.h"
#include "ui/pages/storagepage.h"
#include "ui/presentation.h"
#include "ui/startpage.h"
#include "ui/uistate.h"
#include "ui/widgets/bannerstrip.h"
#include "ui/widgets/headerbar.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/runningstrip.h"
#include "ui/widgets/verdictstrip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace leitstand {

using namespace std::chrono_literals;

MainWindow::MainWindow(const PageFactory &pages, UiState &state, const QString &language,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_uiState(state)
    , m_tick(new QTimer(this))
    , m_language(language)
    , m_root(new QStackedWidget(this))
    , m_start(new StartPage)
    , m_header(new HeaderBar)
    , m_banner(new BannerStrip)
    , m_verdict(new VerdictStrip)
    , m_navigation(new NavigationList)
    , m_stack(new QStackedWidget)
    , m_running(new RunningStrip)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/leitstand/icons/leitstand.svg")));
    build(pages);
    buildMenus();
    addShortcuts();
    retranslate();
    restore();
    m_tick->setInterval(1s);
    connect(m_tick, &QTimer::timeout, this, &MainWindow::letAgesGrow);
    m_tick->start();
}

MainWindow::~MainWindow() = default;

void MainWindow::build(const PageFactory &pages)
{
    auto *right = new QVBoxLayout;
    right->setContentsMargins(10, 0, 10, 10);
    right->setSpacing(10);
    right->addWidget(m_verdict);
    right->addWidget(m_stack, 1);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_navigation);
    body->addLayout(right, 1);
    auto *main = new QWidget;
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addSpacing(4);
    column->addLayout(body, 1);
    column->addWidget(m_running);
    m_root->addWidget(main);
    m_root->addWidget(m_start);
    setCentralWidget(m_root);
    addPages(pages);
    connect(m_verdict, &VerdictStrip::reasonsRequested, this, [this] {
        goToPage(QStringLiteral("pageOverview"));
        currentPage()->reveal(QStringLiteral("todo"));
    });
    connect(m_running, &RunningStrip::showRequested, this, &MainWindow::showOperation);
    connect(m_start, &StartPage::importRequested, this, &MainWindow::chooseProfile);
    connect(m_start, &StartPage::languageRequested, this, &MainWindow::chooseLanguage);
    connect(m_start, &StartPage::practiceRequested, this, &MainWindow::practiceRequested);
    connect(m_start, &StartPage::replayRequested, this,
            [this] { Q_EMIT replayRequested(QString()); });
}

void MainWindow::addPages(const PageFactory &factory)
{
    m_pages = factory(m_stack);
    for (Page *page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        connect(page, &Page::navigateRequested, this, &MainWindow::navigate);
        connect(page, &Page::questionAsked, this, &MainWindow::questionAsked);
        connect(page, &Page::deployRequested, this, &MainWindow::deployRequested);
        if (auto *connection = qobject_cast<ConnectionPage *>(page))
            m_connectionPage = connection;
    }
    m_navigation->setPages(m_pages);
    connect(m_navigation, &NavigationList::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        m_stack->setCurrentIndex(row);
        m_verdict->setReasonsOffered(currentPage()->objectName() != QLatin1String("pageOverview"));
        presentNow(m_state);
    });
    wireConnectionPage();
    wireOperationPages();
}

void MainWindow::wireOperationPages()
{
    for (Page *page : std::as_const(m_pages)) {
        if (auto *restore = qobject_cast<RestorePage *>(page))
            connect(restore, &RestorePage::restoreRequested, this, &MainWindow::restoreRequested);
        if (auto *storage = qobject_cast<StoragePage *>(page))
            connect(storage, &StoragePage::diskSwapRequested, this, &MainWindow::diskSwapRequested);
        if (auto *deployments = qobject_cast<DeploymentsPage *>(page))
            connect(deployments, &DeploymentsPage::factsRequested, this,
                    &MainWindow::deployFactsRequested);
        auto *operations = qobject_cast<OperationsPage *>(page);
        if (!operations)
            continue;
        connect(operations, &OperationsPage::followRequested, this,
                &MainWindow::followOperationRequested);
        connect(operations, &OperationsPage::cancelRequested, this,
                &MainWindow::cancelOperationRequested);
        connect(operations, &OperationsPage::locksRequested, this, &MainWindow::locksRequested);
    }
}

void MainWindow::wireConnectionPage()
{
    if (!m_connectionPage)
        return;
    connect(m_connectionPage, &ConnectionPage::connectRequested, this,
            &MainWindow::connectRequested);
    connect(m_connectionPage, &ConnectionPage::disconnectRequested, this,
            &MainWindow::disconnectRequested);
    connect(m_connectionPage, &ConnectionPage::retryRequested, this, &MainWindow::retryRequested);
    connect(m_connectionPage, &ConnectionPage::tunnelRequested, this, &MainWindow::tunnelRequested);
    connect(m_connectionPage, &ConnectionPage::importRequested, this, &MainWindow::chooseProfile);
    connect(m_connectionPage, &ConnectionPage::acceptHostKeyRequested, this,
            &MainWindow::acceptHostKeyRequested);
    connect(m_connectionPage, &ConnectionPage::credentialsProvided, this,
            &MainWindow::credentialsProvided);
}

void MainWindow::present(const ViewState &state)
{
    const ViewState before = m_state;
    m_state = state;
    m_sincePresent.start();
    if (shownName(before) != shownName(state))
        retranslate();
    if (isStartPageShown() && state.connection.phase != ConnectionPhase::Offline)
        showPages();
    presentNow(state);
    askWhenBlocked(before);
}

void MainWindow::presentNow(const ViewState &state)
{
    m_exportAction->setEnabled(!state.profile.host.isEmpty() && !state.connection.replay);
    m_header->present(state);
    m_banner->present(state);
    m_verdict->present(state);
    m_navigation->present(state.verdict);
    m_running->present(state);
    if (Page *page = currentPage())
        page->present(state);
}

/// Nothing new came for a second: the same facts, a second older.
void MainWindow::letAgesGrow()
{
    if (!m_sincePresent.isValid() || m_sincePresent.elapsed() < 950 || isStartPageShown()
        || isMinimized())
        return;
    ViewState older = m_state;
    older.now += std::chrono::milliseconds(m_sincePresent.elapsed());
    presentNow(older);
}

/// The connection began to wait for a person: bring the question up once.
void MainWindow::askWhenBlocked(const ViewState &before)
{
    const bool was = ConnectionPage::canAsk(before)
                     && before.connection.error.kind == m_state.connection.error.kind
                     && before.connection.attempt == m_state.connection.attempt;
    if (was || !m_connectionPage || !ConnectionPage::canAsk(m_state))
        return;
    goToPage(m_connectionPage->objectName());
    m_connectionPage->askPerson();
}

Page *MainWindow::currentPage() const
{
    return m_pages.value(m_stack->currentIndex());
}

void MainWindow::goToPage(const QString &objectName)
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i)->objectName() == objectName)
            m_navigation->setCurrentRow(int(i));
    }
}

void MainWindow::navigate(NextStep step, const QString &subject)
{
    const QString page = pageOfStep(step);
    if (page.isEmpty())
        return;
    goToPage(page);
    if (!subject.isEmpty() && currentPage())
        currentPage()->reveal(subject);
}

void MainWindow::showOperation(const QString &id)
{
    goToPage(QStringLiteral("pageOperations"));
    if (currentPage())
        currentPage()->reveal(id);
}

void MainWindow::showDeployFacts(Environment environment, const Result<DeployFacts> &facts)
{
    if (auto *page = findChild<DeploymentsPage *>())
        page->showFacts(environment, facts);
}

void MainWindow::showStartPage()
{
    m_root->setCurrentWidget(m_start);
    m_startAction->setEnabled(false);
}

void MainWindow::showPages()
{
    m_root->setCurrentIndex(0);
    m_startAction->setEnabled(true);
    m_start->showProblem(QString());
}

bool MainWindow::isStartPageShown() const
{
    return m_root->currentWidget() == m_start;
}

void MainWindow::showProblem(const Error &error)
{
    if (isStartPageShown()) {
        m_start->showProblem(error.message);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("That did not work"), error.message,
                                QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("problemBox"));
    box->setTextFormat(Qt::PlainText);
    box->setDetailedText(error.detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::setKeychainAvailable(bool available)
{
    if (m_connectionPage)
        m_connectionPage->setKeychainAvailable(available);
}

void MainWindow::chooseProfile()
{
    auto *dialog = new QFileDialog(this, tr("Import profile"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Profiles and tunnels (*.leitstand *.json *.conf)"), tr("All files (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::importProfileRequested);
    dialog->open();
}

void MainWindow::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export profile without secrets"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Profiles (*.leitstand)")});
    dialog->setDefaultSuffix(QStringLiteral("leitstand"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::exportProfileRequested);
    dialog->open();
}

void MainWindow::chooseRecording()
{
    auto *dialog = new QFileDialog(this, tr("Open recording"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::replayRequested);
    dialog->open();
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_uiState.geometry()))
        resize(1280, 800);
    for (Page *page : std::as_const(m_pages)) {
        m_uiState.settings().beginGroup(page->objectName());
        page->restoreState(m_uiState.settings());
        m_uiState.settings().endGroup();
    }
    m_navigation->setCurrentRow(0);
    goToPage(m_uiState.page());
}

void MainWindow::remember()
{
    m_uiState.setGeometry(saveGeometry());
    if (const Page *page = currentPage())
        m_uiState.setPage(page->objectName());
    for (const Page *page : std::as_const(m_pages)) {
        m_uiState.settings().beginGroup(page->objectName());
        page->saveState(m_uiState.settings());
        m_uiState.settings().endGroup();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_running->isHidden() && !m_closeAnyway) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    remember();
    QMainWindow::closeEvent(event);
}

/// Nobody should think that closing the window ends what runs on the server.
void MainWindow::askBeforeClosing()
{
    auto *box = new QMessageBox(
        QMessageBox::Information, tr("An operation is running"),
        tr("It runs on the server and goes on when you close the window. You can look at it again "
           "from here or from another console."),
        QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("closeBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(m_running->text());
    QPushButton *stay = box->addButton(tr("Stay"), QMessageBox::RejectRole);
    box->addButton(tr("Close the window"), QMessageBox::AcceptRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::accepted, this, [this] {
        m_closeAnyway = true;
        close();
    });
    box->open();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        presentNow(m_state);
    } else if (event->type() == QEvent::PaletteChange && m_sincePresent.isValid()) {
        // the children get their palette after the window
        QTimer::singleShot(0, this, [this] { presentNow(m_state); });
    }
    QMainWindow::changeEvent(event);
}

} // namespace leitstand
