// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/commandledger.h"
#include "transport/commandworker.h"
#include "transport/connectionservice.h"
#include "transport/hostkeystore.h"
#include "transport/pollingworker.h"
#include "transport/reconnectpolicy.h"
#include "transport/statusboard.h"

#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <vector>

namespace leitstand {

/// Owns the session threads and decides when to connect. Everything in the service's thread; the
/// session threads speak through the outbox only.
class ConnectionService::Private : public QObject
{
public:
    Private(ConnectionService *service, QString knownHostsFile);
    ~Private() override;

    void connectTo(const Profile &wanted, const Credentials &secrets);
    void disconnectAll();
    /// One attempt now, whatever went before.
    void begin();
    void retrySoon();
    void setHeldBack(bool heldBack);
    void acceptHostKey(const QString &sha256);
    void submit(CommandJob job);
    /// Tells the status if it differs from what was told last.
    void publish();

    Profile profile;
    Credentials credentials;
    QByteArray streamCommand, streamInput;
    TransportTimings timings;
    QString agentSocket;
    std::optional<quint16> localPort;
    std::function<void()> lookBefore;
    StatusBoard board;
    CommandLedger ledger;
    std::unique_ptr<PollingWorker> polling;

private:
    void resolve();
    void resolved(const QList<QHostAddress> &addresses);
    void attemptFailed(const Finding &finding);
    void scheduleRetry(const Finding &finding);
    void waitForTheTunnel();
    void watch();

    void readOutbox();
    void handle(const WorkerEvent &event);
    void handlePolling(const WorkerEventData &data);
    void pollingEnded(const Finding &finding);
    void handleWork(const WorkerEventData &data);

    void retire(std::unique_ptr<SessionWorker> worker);
    void submitToWork(CommandJob job);
    void cancelCommand(quint64 id);
    void refuse(quint64 id, const Finding &finding);
    void refuseWaiting(const Finding &finding);
    [[nodiscard]] SessionRequest makeRequest() const;

    ConnectionService *const q;
    HostKeyStore m_hostKeys;
    ReconnectPolicy m_policy;
    ReconnectPolicy m_workPolicy; ///< of the work session, which logs in on its own
    ReconnectPolicy::Clock::time_point m_begunAt{}, m_notBefore{}, m_workNotBefore{};
    Finding m_workFinding; ///< why its last login failed
    SleepDetector m_sleep;
    std::shared_ptr<WorkerOutbox> m_outbox = std::make_shared<WorkerOutbox>();
    QSocketNotifier m_notifier;
    QTimer m_retryTimer, m_watchTimer, m_resolveTimer;
    std::unique_ptr<CommandWorker> m_work;
    std::vector<std::unique_ptr<SessionWorker>> m_retiring;
    std::vector<CommandJob> m_waiting; ///< asked for while the login was under way
    QList<QHostAddress> m_addresses;
    HostKey m_seenKey;
    ConnectionStatus m_told;
    int m_lastWorkerId = 0;
    int m_lookupId = -1;
    bool m_loggedIn = false, m_streaming = false, m_workLoggedIn = false;
    bool m_heldBack = false, m_looking = false;
};

} // namespace leitstand
