// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compositionroot.h"

#include "core/whendone.h"
#include "domain/drillcalendar.h"
#include "drafts/restoresuggestion.h"
#include "tunnel/tunnelsecrets.h"
#include "ui/dialogs/locksdialog.h"
#include "ui/dialogs/operationdialog.h"
#include "ui/pagefactory.h"
#include "ui/screenshots.h"
#include "ui/wizards/deploywizard.h"
#include "ui/wizards/diskswapdialog.h"
#include "ui/wizards/restorewizard.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QStandardPaths>
#include <QTextStream>

namespace leitstand {

namespace {

// QT_LOGGING_RULES=leitstand.start.info=true tells when the window can be used
Q_LOGGING_CATEGORY(startLog, "leitstand.start", QtWarningMsg)

constexpr std::chrono::milliseconds screenshotInterval{500};
constexpr int screenshotTries = 80; ///< 40 s, then pictures of what there is

QString knownHostsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
           + QStringLiteral("/known-hosts.json");
}

QString chosenLanguage(const StartOptions &options, const UiState &state)
{
    if (!options.language.isEmpty())
        return options.language;
    return state.language().isEmpty() ? LanguageService::systemLanguage() : state.language();
}

} // namespace

CompositionRoot::CompositionRoot(StartOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_connection(knownHostsFile())
    , m_monitor(&m_connection)
    , m_operations([this](const RemoteCommand &command) { return m_connection.run(command); })
{
    m_language.setLanguage(chosenLanguage(m_options, m_uiState));
    applyTheme(*qApp, m_uiState.theme());
    m_window = std::make_unique<MainWindow>(makePages, m_uiState, m_language.language());
    connectWindow();
    connectOperations();
    connectTunnel();
    connect(&m_tray, &TrayIcon::windowWanted, this, &CompositionRoot::showWindow);
}

void CompositionRoot::showWindow()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void CompositionRoot::connectTunnel()
{
    connect(&m_tunnel, &TunnelService::statusChanged, &m_monitor, &MonitorService::setTunnel);
    m_connection.setLookBefore([this] { m_tunnel.lookNow(); });
    connect(&m_tunnel, &TunnelService::localPortChanged, this, [this] {
        m_connection.setLocalPort(m_tunnel.localPort());
        if (m_tunnel.localPort())
            m_connection.retrySoon();
    });
    connect(m_window.get(), &MainWindow::tunnelRequested, &m_tunnel, [this](bool on) {
        if (on)
            m_tunnel.switchOn();
        else
            m_tunnel.switchOff();
    });
}

/// The keys of the tunnel come from the keychain, and only for a profile that has one.
void CompositionRoot::watchTunnel(const Profile &profile)
{
    m_tunnel.watch(profile);
    if (profile.tunnel.config.peers.isEmpty())
        return;
    whenDone(m_secrets.read(profile.id, SecretStore::Kind::TunnelKeys), this,
             [this, profile](const Result<QString> &text) {
                 const auto secrets = secretsFromText(text.value_or(QString()));
                 if (secrets && m_current && *m_current == profile)
                     m_tunnel.setSecrets(*secrets);
             });
}

void CompositionRoot::connectOperations()
{
    MainWindow *window = m_window.get();
    connect(&m_connection, &ConnectionService::statusChanged, this,
            [this](const ConnectionStatus &status) {
                const Profile profile = m_connection.profile();
                m_operations.setConnection(
                    QStringLiteral("%1:%2").arg(profile.host).arg(profile.port),
                    profile.user.trimmed(), status.phase == ConnectionPhase::Online);
            });
    connect(&m_operations, &OperationService::asked, this, [this](const QJsonObject &fields) {
        if (const Result<void> noted = m_audit.append(m_operations.server(), fields); !noted)
            m_window->showProblem(noted.error());
    });
    connect(&m_operations, &OperationService::listChanged, this, [this] {
        m_operationsError.reset();
        present();
    });
    connect(&m_operations, &OperationService::listFailed, this, [this](const Error &error) {
        m_operationsError = error;
        present();
    });
    connect(&m_operations, &OperationService::runChanged, this, &CompositionRoot::present);
    connect(&m_operations, &OperationService::followFailed, window,
            [window](const QString &, const Error &error) { window->showProblem(error); });
    connect(&m_operations, &OperationService::runEnded, this, [this] {
        m_monitor.refresh("containers");
        m_monitor.refresh("backups");
        m_monitor.refresh("disks");
        m_monitor.refresh("smart");
    });
    connect(window, &MainWindow::followOperationRequested, &m_operations,
            &OperationService::follow);
    connect(window, &MainWindow::cancelOperationRequested, this, &CompositionRoot::cancelOperation);
    connect(window, &MainWindow::restoreRequested, this, &CompositionRoot::openRestoreWizard);
    connect(window, &MainWindow::deployRequested, this, &CompositionRoot::openDeployWizard);
    connect(window, &MainWindow::deployFactsRequested, this, [this](Environment environment) {
        whenDone(m_operations.deployFacts({environment, {}, {}}), this,
                 [this, environment](const Result<DeployFacts> &facts) {
                     m_window->showDeployFacts(environment, facts);
                 });
    });
    connect(window, &MainWindow::locksRequested, this, &CompositionRoot::openLocksDialog);
    connect(window, &MainWindow::diskSwapRequested, this, &CompositionRoot::openDiskSwap);
    connect(window, &MainWindow::questionAsked, this, &CompositionRoot::openOperationDialog);
}

void CompositionRoot::openRestoreWizard(bool drill)
{
    auto *draft = new RestoreDraft(&m_operations);
    draft->setDrill(drill);
    // a drill rehearses what did not happen
    const auto suggestion = drill ? std::nullopt : suggestedRestore(viewState().verdict);
    if (suggestion) {
        draft->setIncident(suggestion->incident);
        draft->setEnvironment(suggestion->environment);
    }
    auto *wizard = new RestoreWizard(draft, m_window.get());
    wizard->showSuggestion(suggestion ? suggestion->seen : QString());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->setWindowModality(Qt::WindowModal);
    wizard->present(viewState());
    connect(&m_monitor, &MonitorService::updated, wizard,
            [this, wizard] { wizard->present(viewState()); });
    connect(wizard, &RestoreWizard::started, m_window.get(), &MainWindow::showOperation);
    connect(wizard, &RestoreWizard::diskSwapRequested, this, &CompositionRoot::openDiskSwap);
    wizard->show();
}

void CompositionRoot::openDiskSwap()
{
    auto *dialog = new DiskSwapDialog(new DiskSwapDraft(&m_operations), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto show = [this, dialog] { dialog->present(viewState()); };
    connect(&m_monitor, &MonitorService::updated, dialog, show);
    connect(&m_operations, &OperationService::runChanged, dialog, show);
    connect(&m_operations, &OperationService::listChanged, dialog, show);
    connect(dialog, &DiskSwapDialog::cancelRequested, this, &CompositionRoot::cancelOperation);
    show();
    dialog->open();
}

void CompositionRoot::cancelOperation(const QString &id)
{
    whenDone(m_operations.cancel(id), this, [this](const Result<void> &answer) {
        if (!answer)
            m_window->showProblem(answer.error());
    });
}

void CompositionRoot::openDeployWizard(Environment environment)
{
    auto *draft = new DeployDraft(&m_operations);
    draft->setEnvironment(environment);
    auto *wizard = new DeployWizard(draft, m_window.get());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->setWindowModality(Qt::WindowModal);
    wizard->present(viewState());
    connect(&m_monitor, &MonitorService::updated, wizard,
            [this, wizard] { wizard->present(viewState()); });
    connect(wizard, &DeployWizard::started, m_window.get(), &MainWindow::showOperation);
    wizard->show();
}

void CompositionRoot::openLocksDialog()
{
    auto *dialog = new LocksDialog(m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto ask = [this, dialog] {
        whenDone(m_operations.locks(), dialog, [dialog](const Result<QList<ServerLock>> &locks) {
            if (locks)
                dialog->showLocks(*locks);
            else
                dialog->showFailure(locks.error());
        });
    };
    connect(dialog, &LocksDialog::breakRequested, this,
            [this, dialog, ask](const QString &name, qint64 pid) {
                whenDone(m_operations.breakLock(name, pid), dialog,
                         [dialog, ask](const Result<void> &answer) {
                             if (answer)
                                 ask();
                             else
                                 dialog->showFailure(answer.error());
                         });
            });
    ask();
    dialog->open();
}

void CompositionRoot::openOperationDialog(const OperationQuestion &question)
{
    auto *dialog = new OperationDialog(question, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OperationDialog::startRequested, dialog,
            [this, dialog](const OperationRequest &request) {
                whenDone(m_operations.start(request), dialog,
                         [this, dialog](const Result<oprun::Started> &answer) {
                             if (!answer) {
                                 dialog->showFailure(answer.error());
                                 return;
                             }
                             m_window->showOperation(answer->id);
                             dialog->accept();
                         });
            });
    if (question.request.kind == OperationKind::CopyEnvironment) {
        const auto to = environmentFromKey(question.request.confirmation);
        whenDone(m_operations.copyFacts(to.value_or(Environment::Test)), dialog,
                 [dialog](const Result<CopyFacts> &facts) { dialog->showCopyFacts(facts); });
    }
    if (!question.acceptLoss.isEmpty()) {
        dialog->awaitPreflight();
        whenDone(m_operations.preflight(question.request), dialog,
                 [dialog](const Result<oprun::Preflight> &preflight) {
                     dialog->showPreflight(preflight);
                 });
    }
    dialog->open();
}

void CompositionRoot::connectWindow()
{
    MainWindow *window = m_window.get();
    connect(&m_monitor, &MonitorService::updated, this, &CompositionRoot::present);
    connect(&m_monitor, &MonitorService::failed, window, &MainWindow::showProblem);
    connect(&m_secrets, &SecretStore::keychainMissing, window,
            [window] { window->setKeychainAvailable(false); });
    connect(&m_connection, &ConnectionService::statusChanged, this,
            &CompositionRoot::lookUpPassphrase);
    connect(window, &MainWindow::connectRequested, this, &CompositionRoot::connectTo);
    connect(window, &MainWindow::disconnectRequested, &m_connection,
            &ConnectionService::disconnectFromServer);
    connect(window, &MainWindow::retryRequested, &m_connection, &ConnectionService::retryNow);
    connect(window, &MainWindow::acceptHostKeyRequested, &m_connection,
            &ConnectionService::acceptHostKey);
    connect(window, &MainWindow::credentialsProvided, this, &CompositionRoot::takeSecrets);
    connect(window, &MainWindow::importProfileRequested, this, &CompositionRoot::importProfile);
    connect(window, &MainWindow::exportProfileRequested, this, [this](const QString &path) {
        if (!m_current)
            return;
        if (const Result<void> written = ProfileStore::exportTo(*m_current, path); !written)
            m_window->showProblem(written.error());
    });
    connect(window, &MainWindow::replayRequested, this, &CompositionRoot::replay);
    connect(window, &MainWindow::practiceRequested, this, [window] {
        window->showProblem(
            {ErrorKind::NotFound,
             tr("The practice server is not running. It is part of the source package and runs on "
                "Linux: start installer/try.sh there, which opens this window on it."),
             {}});
    });
    connect(window, &MainWindow::languageRequested, this, &CompositionRoot::switchLanguage);
    connect(window, &MainWindow::themeModeChanged, this, [this](ThemeMode mode) {
        m_uiState.setTheme(mode);
        applyTheme(*qApp, mode);
    });
}

void CompositionRoot::start()
{
    if (!m_options.recordFile.isEmpty())
        m_monitor.setRecordFile(m_options.recordFile);
    if (!m_options.replayFile.isEmpty()) {
        replay(m_options.replayFile);
    } else if (m_options.profile) {
        connectTo(*m_options.profile);
    } else {
        const ProfileStore::Listing listing = m_profiles.list();
        if (listing.profiles.isEmpty())
            m_window->showStartPage();
        else
            connectTo(listing.profiles.constFirst());
        for (const Error &problem : listing.problems)
            m_window->showProblem(problem);
    }
    m_window->show();
    QTimer::singleShot(0, this, [] { qCInfo(startLog, "usable"); });
    if (!m_options.screenshotFolder.isEmpty()) {
        connect(&m_screenshotTimer, &QTimer::timeout, this,
                &CompositionRoot::takeScreenshotsWhenReady);
        m_screenshotTimer.start(screenshotInterval);
    }
}

void CompositionRoot::connectTo(const Profile &profile)
{
    m_current = profile;
    m_window->showPages();
    m_monitor.watch(profile);
    watchTunnel(profile);
    m_mayAskKeychain = profile.auth == AuthMethod::Key;
    if (profile.auth != AuthMethod::Password) {
        m_connection.connectTo(profile, {});
        return;
    }
    whenDone(m_secrets.read(profile.id, SecretStore::Kind::Password), this,
             [this, profile](const Result<QString> &secret) {
                 if (m_current && *m_current == profile) // else another choice was made meanwhile
                     m_connection.connectTo(profile, {secret.value_or(QString()), {}});
             });
}

void CompositionRoot::lookUpPassphrase(const ConnectionStatus &status)
{
    if (!m_mayAskKeychain || !m_current || status.error.kind != ErrorKind::PassphraseNeeded)
        return;
    m_mayAskKeychain = false; // one that is wrong is asked of the user
    whenDone(m_secrets.read(m_current->id, SecretStore::Kind::Passphrase), this,
             [this, profile = *m_current](const Result<QString> &secret) {
                 if (secret && m_current && *m_current == profile)
                     m_connection.provide({{}, *secret});
             });
}

void CompositionRoot::importProfile(const QString &path)
{
    const bool isConf = path.endsWith(QLatin1String(".conf"), Qt::CaseInsensitive);
    if (isConf && !m_current) {
        m_window->showProblem({ErrorKind::InvalidInput,
                               tr("A WireGuard file says how to get to a server, not to which one. "
                                  "Import the server's profile first, then this file."),
                               path});
        return;
    }
    const Result<ProfileFile> file =
        isConf ? ProfileStore::withTunnel(*m_current, path) : ProfileStore::readWithSecrets(path);
    const Result<Profile> profile =
        file ? m_profiles.save(file->profile) : tl::unexpected<Error>(file.error());
    if (!profile) {
        m_window->showProblem(profile.error());
        return;
    }
    const QString keys = secretsToText(file->secrets);
    if (keys.isEmpty()) {
        connectTo(*profile);
        return;
    }
    whenDone(m_secrets.write(profile->id, SecretStore::Kind::TunnelKeys, keys), this,
             [this, stored = *profile](const Result<SecretStore::Place> &) { connectTo(stored); });
}

void CompositionRoot::replay(const QString &path)
{
    m_connection.disconnectFromServer();
    m_current.reset();
    m_monitor.replay(path.isEmpty() ? QStringLiteral(":/leitstand/demo/recording.lsp") : path,
                     !m_options.screenshotFolder.isEmpty());
    m_window->showPages();
}

void CompositionRoot::takeSecrets(const SecretAnswer &answer)
{
    Credentials credentials;
    credentials.password = answer.password;
    credentials.passphrase = answer.passphrase;
    m_connection.provide(credentials);
    if (!answer.remember || !m_current)
        return;
    const bool isPassword = !answer.password.isEmpty();
    // without a keychain the store keeps it for this session and says so by keychainMissing()
    (void)m_secrets.write(m_current->id,
                          isPassword ? SecretStore::Kind::Password : SecretStore::Kind::Passphrase,
                          isPassword ? answer.password : answer.passphrase);
}

void CompositionRoot::switchLanguage(const QString &code)
{
    m_language.setLanguage(code);
    m_uiState.setLanguage(code);
    m_window->setLanguage(code);
    m_monitor.retranslate();
}

ViewState CompositionRoot::viewState() const
{
    ViewState state = m_monitor.viewState();
    if (state.connection.replay)
        return state;
    state.operations.known = m_operations.isListKnown();
    state.operations.error = m_operationsError;
    state.operations.list = m_operations.operations();
    for (const OperationSummary &one : state.operations.list) {
        if (const OperationRun *run = m_operations.run(one.id))
            state.operations.runs.insert(one.id, *run);
    }
    remindOfDrill(drillCalendar(state.operations.list, state.serverNow()), state.verdict);
    return state;
}

void CompositionRoot::present()
{
    const ViewState state = viewState();
    m_window->present(state);
    m_tray.present(state, m_window->isActiveWindow());
}

void CompositionRoot::takeScreenshotsWhenReady()
{
    const ViewState state = viewState();
    const bool ready =
        m_monitor.isReplayAtEnd()
        || (m_monitor.isComplete() && state.snapshot.smart.state != ReadingState::Pending
            && state.snapshot.postgres.state != ReadingState::Pending
            && state.snapshot.rates.cpuRatio);
    if (!ready && ++m_screenshotTries < screenshotTries)
        return;
    m_screenshotTimer.stop();
    ScreenshotPlan plan;
    plan.directory = m_options.screenshotFolder;
    plan.state = [this] {
        m_monitor.retranslate();
        return viewState();
    };
    const Result<QStringList> files = saveScreenshots(*m_window, m_language, plan);
    QTextStream(stdout) << (files ? files->join(QLatin1Char('\n')) : files.error().message) << '\n';
    QCoreApplication::exit(files && ready ? 0 : 3);
}

} // namespace leitstand
