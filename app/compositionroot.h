// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/languageservice.h"
#include "operations/auditstore.h"
#include "operations/operationservice.h"
#include "services/monitorservice.h"
#include "settings/profilestore.h"
#include "settings/secretstore.h"
#include "transport/connectionservice.h"
#include "tunnel/tunnelservice.h"
#include "ui/mainwindow.h"
#include "ui/tray/trayicon.h"
#include "ui/uistate.h"

#include <QTimer>

#include <optional>

namespace leitstand {

/// What the command line asks of the window.
struct StartOptions {
    std::optional<Profile> profile;
    QString replayFile, recordFile, screenshotFolder, language;
};

/// Puts the console together: the only place that makes services and connects them with the window.
/// GUI thread.
class CompositionRoot : public QObject
{
    Q_OBJECT
public:
    explicit CompositionRoot(StartOptions options, QObject *parent = nullptr);
    void start();
    /// To the front, also when it is minimised.
    void showWindow();
    [[nodiscard]] MainWindow &window() { return *m_window; }

private:
    void connectWindow();
    void connectTo(const Profile &profile);
    /// The keychain is asked for a key's passphrase only when the key turns out to have one: a slow
    /// keychain delays nobody else.
    void lookUpPassphrase(const ConnectionStatus &status);
    void connectTunnel();
    void watchTunnel(const Profile &profile);
    void importProfile(const QString &path);
    void replay(const QString &path);
    void takeSecrets(const SecretAnswer &answer);
    void switchLanguage(const QString &code);
    void connectOperations();
    void openRestoreWizard(bool drill);
    void openDeployWizard(Environment environment);
    void openLocksDialog();
    void openDiskSwap();
    void cancelOperation(const QString &id);
    void openOperationDialog(const OperationQuestion &question);
    void present();
    [[nodiscard]] ViewState viewState() const;
    void takeScreenshotsWhenReady();

    StartOptions m_options;
    UiState m_uiState;
    LanguageService m_language;
    ProfileStore m_profiles;
    SecretStore m_secrets;
    ConnectionService m_connection;
    MonitorService m_monitor;
    OperationService m_operations;
    AuditStore m_audit;
    std::optional<Error> m_operationsError;
    TunnelService m_tunnel;
    std::unique_ptr<MainWindow> m_window;
    TrayIcon m_tray;
    std::optional<Profile> m_current;
    QTimer m_screenshotTimer;
    int m_screenshotTries = 0;
    bool m_mayAskKeychain = false;
};

} // namespace leitstand
