// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/connection.h"
#include "domain/profile.h"
#include "transport/remotecommand.h"
#include "transport/transporttimings.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace leitstand {

/// Secrets for one connection attempt; kept in memory only, wiped with the service.
struct Credentials {
    QString password;
    QString passphrase;
};

/// The connection to one server: a polling session that carries one long-lived stream, and a work
/// session opened on demand for commands. Each libssh session lives in a thread of its own. This
/// object lives in the thread that made it (the GUI's); no call blocks. Reconnects by itself with
/// exponential back-off.
class ConnectionService : public QObject
{
    Q_OBJECT
public:
    /// @p knownHostsFile: own store of accepted host keys; empty = hostkeys.json in the
    /// configuration folder.
    explicit ConnectionService(QString knownHostsFile, QObject *parent = nullptr);
    ~ConnectionService() override;

    /// The stream started on the polling session after each login: @p shellCommand as is (already
    /// safe for any login shell), then @p firstInput on its standard input.
    void setStream(const QByteArray &shellCommand, const QByteArray &firstInput);
    void connectTo(const Profile &profile, const Credentials &credentials);
    void disconnectFromServer();
    void retryNow();
    /// Something changed that makes success likely, such as a tunnel that came up: tries sooner
    /// than planned, but never sooner than the server asked for and never in quick succession.
    void retrySoon();
    /// While true no attempt is made: whoever answers at the server's address is known to be
    /// somebody else. A connection that stands is left alone. Goes on by itself afterwards.
    void setHeldBack(bool heldBack);
    /// Called before each attempt; may call setHeldBack().
    void setLookBefore(std::function<void()> look);
    /// Answer to HostKeyUnknown; stores the key if it is the one last offered. Never possible for
    /// HostKeyChanged.
    void acceptHostKey(const QString &sha256);
    /// Answer to PassphraseNeeded / AuthFailed with password; tries again at once.
    void provide(const Credentials &credentials);

    void writeStream(const QByteArray &bytes);
    /// Runs on the work session. Fails with LineDropped, TimedOut, ChannelLimit, Cancelled … ; a
    /// non-zero exit is a value. Cancelling the future ends the command on the server.
    [[nodiscard]] QFuture<Result<CommandOutput>> run(const RemoteCommand &command);

    /// Ladder up to Login; the rungs above are filled in by the monitor.
    [[nodiscard]] ConnectionStatus status() const;
    [[nodiscard]] Profile profile() const;

    /// Other limits than the usual ones; before connectTo().
    void setTimings(const TransportTimings &timings);
    /// Socket of the key agent; the default is what SSH_AUTH_SOCK names.
    void setAgentSocket(const QString &path);
    /// Dials this port of this computer instead of the server, which a child process there leads
    /// to; host key and all the rest stay the server's. From the next attempt on.
    void setLocalPort(std::optional<quint16> port);

Q_SIGNALS:
    void statusChanged(const leitstand::ConnectionStatus &status);
    void streamStarted();
    void streamData(const QByteArray &bytes);
    void streamEnded(const leitstand::Error &error);

protected:
    /// The application tells of a change of language: the texts of the status follow.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace leitstand
