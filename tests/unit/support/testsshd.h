// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

/// A real sshd of its own on 127.0.0.1: own configuration, host keys, authorized keys; as the
/// current user (root). Started and ended by the test, by process id; touches nothing outside its
/// temporary folder.
class TestSshd
{
public:
    TestSshd();
    ~TestSshd();
    Q_DISABLE_COPY_MOVE(TestSshd)

    /// Lines for sshd_config, before start(); sshd takes the first of two settings.
    void addOption(const QString &line) { m_options.append(line); }
    /// Which host key types the server has; the default is ed25519 only.
    void setHostKeyTypes(const QStringList &types) { m_hostKeyTypes = types; }
    /// Lets root log in with this password in a mount namespace with an own /etc/shadow.
    void setPassword(const QString &password) { m_password = password; }
    /// Adds the account "operator" (not root) in the same way: sshd sends signals to such accounts
    /// only.
    void addOperator() { m_operator = true; }
    [[nodiscard]] bool start();
    /// Ends the listener; the sessions go on, as with the real one.
    void stopListening();
    void killSessions();
    /// Other keys of the same types; restarts on the same port.
    [[nodiscard]] bool changeHostKeys();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString fingerprint(const QString &type = QStringLiteral("ed25519")) const;
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] QByteArray log() const;
    /// Logs in by the key without passphrase; names the right host key.
    [[nodiscard]] leitstand::Profile profile() const;
    /// A new key pair that the server accepts; returns the private file.
    [[nodiscard]] QString addKey(const QString &name, const QString &passphrase = QString(),
                                 bool accepted = true);
    [[nodiscard]] QList<qint64> sessionPids() const;

private:
    [[nodiscard]] bool makeHostKeys();
    [[nodiscard]] bool writeAccounts();

    QTemporaryDir m_directory;
    QProcess m_process;
    QStringList m_options;
    QStringList m_hostKeyTypes{QStringLiteral("ed25519")};
    QString m_password;
    bool m_operator = false;
    quint16 m_port = 0;
};

/// A port of 127.0.0.1 on which nothing listens at this moment.
[[nodiscard]] quint16 unusedPort();
/// Runs a program to its end; its standard output, or nothing with a warning when it failed.
[[nodiscard]] QByteArray runTool(const QString &program, const QStringList &arguments);
