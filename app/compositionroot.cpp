// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compositionroot.h"

#include "tunnel/tunnelsecrets.h"
#include "ui/pagefactory.h"
#include "ui/screenshots.h"

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
{
    m_language.setLanguage(chosenLanguage(m_options, m_uiState));
    applyTheme(*qApp, m_uiState.theme());
    m_window = std::make_unique<MainWindow>(makePages, m_uiState, m_language.language());
    connectWindow();
    connectTunnel();
}

void CompositionRoot::connectTunnel()
{
    connect(&m_tunnel, &TunnelService::statusChanged, &m_monitor, &MonitorService::setTunnel);
    connect(&m_tunnel, &TunnelService::localPortChanged, this, [this] {
        m_connection.setLocalPort(m_tunnel.localPort());
        if (m_tunnel.localPort())
            m_connection.retryNow();
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
    m_secrets.read(profile.id, SecretStore::Kind::TunnelKeys)
        .then(this, [this, profile](const Result<QString> &text) {
            const auto secrets = secretsFromText(text.value_or(QString()));
            if (secrets && m_current && *m_current == profile)
                m_tunnel.setSecrets(*secrets);
        });
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
    m_secrets.read(profile.id, SecretStore::Kind::Password)
        .then(this, [this, profile](const Result<QString> &secret) {
            if (m_current && *m_current == profile) // else another choice was made meanwhile
                m_connection.connectTo(profile, {secret.value_or(QString()), {}});
        });
}

void CompositionRoot::lookUpPassphrase(const ConnectionStatus &status)
{
    if (!m_mayAskKeychain || !m_current || status.error.kind != ErrorKind::PassphraseNeeded)
        return;
    m_mayAskKeychain = false; // one that is wrong is asked of the user
    m_secrets.read(m_current->id, SecretStore::Kind::Passphrase)
        .then(this, [this, profile = *m_current](const Result<QString> &secret) {
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
    m_secrets.write(profile->id, SecretStore::Kind::TunnelKeys, keys)
        .then(this,
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

void CompositionRoot::present()
{
    m_window->present(m_monitor.viewState());
}

void CompositionRoot::takeScreenshotsWhenReady()
{
    const ViewState state = m_monitor.viewState();
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
        return m_monitor.viewState();
    };
    const Result<QStringList> files = saveScreenshots(*m_window, m_language, plan);
    QTextStream(stdout) << (files ? files->join(QLatin1Char('\n')) : files.error().message) << '\n';
    QCoreApplication::exit(files && ready ? 0 : 3);
}

} // namespace leitstand
