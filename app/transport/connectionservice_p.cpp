// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/connectionservice_p.h"

#include "transport/connectiontexts.h"

#include <QDateTime>
#include <QHostInfo>

namespace leitstand {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds watchInterval{1000};
/// sshd has shut this address out for a while: knocking again soon makes it longer.
constexpr milliseconds patienceAfterRefusal{30000};
/// A tunnel that comes and goes, or a clock that jumps, is no reason to knock at every turn.
constexpr milliseconds betweenEarlyTries{10000};

template <typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace

ConnectionService::Private::Private(ConnectionService *service, QString knownHostsFile)
    : agentSocket(qEnvironmentVariable("SSH_AUTH_SOCK"))
    , q(service)
    , m_hostKeys(knownHostsFile)
    , m_notifier(static_cast<qintptr>(m_outbox->wake().handle()), QSocketNotifier::Read)
{
    m_retryTimer.setSingleShot(true);
    m_resolveTimer.setSingleShot(true);
    m_watchTimer.setInterval(watchInterval);
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] { readOutbox(); });
    connect(&m_retryTimer, &QTimer::timeout, this, [this] { begin(); });
    connect(&m_watchTimer, &QTimer::timeout, this, [this] { watch(); });
    connect(&m_resolveTimer, &QTimer::timeout, this, [this] {
        attemptFailed(
            Finding{Cause::NameSilent, {QString::number(timings.resolve.count() / 1000)}, {}});
    });
    connect(&ledger, &CommandLedger::cancelled, this, [this](quint64 id) { cancelCommand(id); });
    m_told = board.compose();
}

ConnectionService::Private::~Private()
{
    disconnectAll();
    // The threads end at once: their sockets are shut down and their waits are woken.
    m_retiring.clear();
    credentials.password.fill(QChar(u'\0'));
    credentials.passphrase.fill(QChar(u'\0'));
}

void ConnectionService::Private::connectTo(const Profile &wanted, const Credentials &secrets)
{
    disconnectAll();
    profile = wanted;
    credentials = secrets;
    m_policy.reset();
    m_workPolicy.reset();
    m_begunAt = m_notBefore = m_workNotBefore = {};
    board.clear();
    m_watchTimer.start();
    begin();
}

void ConnectionService::Private::disconnectAll()
{
    m_retryTimer.stop();
    m_resolveTimer.stop();
    m_watchTimer.stop();
    if (m_lookupId >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookupId, -1));
    m_loggedIn = m_streaming = false;
    refuseWaiting(Finding{Cause::Stopped, {}, {}});
    if (polling)
        retire(std::move(polling));
    if (m_work)
        retire(std::move(m_work));
}

void ConnectionService::Private::retire(std::unique_ptr<SessionWorker> worker)
{
    worker->requestStop();
    m_retiring.push_back(std::move(worker));
}

void ConnectionService::Private::begin()
{
    m_retryTimer.stop();
    if (lookBefore && !m_looking) {
        m_looking = true;
        lookBefore();
        m_looking = false;
    }
    m_loggedIn = m_streaming = false;
    m_seenKey = HostKey();
    if (polling)
        retire(std::move(polling));
    board.beginAttempt(profile, m_policy.failures() + 1);
    if (profile.host.trimmed().isEmpty() || profile.user.trimmed().isEmpty() || profile.port == 0) {
        attemptFailed(Finding{Cause::ProfileIncomplete, {}, {}});
        return;
    }
    if (m_heldBack) {
        waitForTheTunnel();
        return;
    }
    m_begunAt = ReconnectPolicy::Clock::now();
    publish();
    resolve();
}

void ConnectionService::Private::waitForTheTunnel()
{
    const Finding finding{Cause::PastTunnel, {profile.host}, {}};
    board.report(StageReport{Rung::Route, RungState::Failed, finding, {}});
    board.setWaiting(finding, QDateTime());
    refuseWaiting(finding);
    publish();
}

void ConnectionService::Private::setHeldBack(bool heldBack)
{
    if (heldBack == m_heldBack)
        return;
    m_heldBack = heldBack;
    if (m_looking) // the attempt that asked goes by it
        return;
    const ConnectionPhase phase = board.phase();
    if (!heldBack)
        retrySoon();
    else if (phase == ConnectionPhase::WaitingRetry
             || (phase == ConnectionPhase::Connecting && !m_loggedIn))
        begin(); // ends what is under way, and waits
}

void ConnectionService::Private::retrySoon()
{
    if (board.phase() != ConnectionPhase::WaitingRetry || m_heldBack || m_looking)
        return;
    const auto now = ReconnectPolicy::Clock::now();
    const auto wait =
        std::chrono::ceil<milliseconds>(std::max(m_begunAt + betweenEarlyTries, m_notBefore) - now);
    if (wait <= milliseconds(0)) {
        begin();
    } else if (!m_retryTimer.isActive() || m_retryTimer.remainingTimeAsDuration() > wait) {
        board.setNextTry(QDateTime::currentDateTimeUtc().addMSecs(wait.count()));
        m_retryTimer.start(wait);
        publish();
    }
}

void ConnectionService::Private::resolve()
{
    if (localPort) {
        resolved({QHostAddress(QHostAddress::LocalHost)});
        return;
    }
    QString host = profile.host.trimmed();
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (const QHostAddress literal(host); !literal.isNull()) {
        resolved({literal});
        return;
    }
    m_resolveTimer.start(timings.resolve);
    m_lookupId = QHostInfo::lookupHost(host, this, [this](const QHostInfo &info) {
        if (info.lookupId() != m_lookupId)
            return;
        m_lookupId = -1;
        m_resolveTimer.stop();
        if (info.addresses().isEmpty())
            attemptFailed(Finding{Cause::NameUnknown, {profile.host}, info.errorString()});
        else
            resolved(info.addresses());
    });
}

SessionRequest ConnectionService::Private::makeRequest() const
{
    SessionRequest request;
    request.profile = profile;
    request.profile.user = profile.user.trimmed();
    request.password = credentials.password;
    request.passphrase = credentials.passphrase;
    request.addresses = m_addresses;
    request.port = localPort.value_or(profile.port);
    request.storedKey = m_hostKeys.find(profile.host, profile.port);
    request.storeDamaged = m_hostKeys.damage().has_value();
    request.agentSocket = agentSocket;
    request.timings = timings;
    return request;
}

void ConnectionService::Private::resolved(const QList<QHostAddress> &addresses)
{
    m_addresses = addresses;
    polling = std::make_unique<PollingWorker>(makeRequest(), m_outbox, ++m_lastWorkerId,
                                              streamCommand, streamInput);
    polling->start();
}

void ConnectionService::Private::attemptFailed(const Finding &finding)
{
    if (m_lookupId >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookupId, -1));
    board.report(StageReport{Rung::Route, RungState::Failed, finding, {}});
    scheduleRetry(finding);
}

void ConnectionService::Private::scheduleRetry(const Finding &finding)
{
    if (needsPerson(finding.cause)) {
        board.setBlocked(finding);
    } else {
        const milliseconds atLeast =
            finding.cause == Cause::RefusedForNow ? patienceAfterRefusal : milliseconds(0);
        const auto now = ReconnectPolicy::Clock::now();
        const auto delay = m_policy.delayAfterFailure(now, atLeast);
        m_notBefore = now + atLeast;
        board.setWaiting(finding, QDateTime::currentDateTimeUtc().addMSecs(delay.count()));
        m_retryTimer.start(delay);
    }
    refuseWaiting(finding);
    publish();
}

void ConnectionService::Private::acceptHostKey(const QString &sha256)
{
    if (board.cause() != Cause::HostKeyUnknown || m_seenKey.sha256.isEmpty()
        || m_seenKey.sha256 != sha256)
        return;
    const auto stored = m_hostKeys.store(profile.host, profile.port, m_seenKey);
    if (!stored) {
        const Finding finding{Cause::HostKeyStoreDamaged, {sha256}, stored.error().detail};
        board.report(StageReport{Rung::HostKey, RungState::Failed, finding, {}});
        board.setBlocked(finding);
        publish();
        return;
    }
    begin();
}

void ConnectionService::Private::watch()
{
    if (polling)
        polling->abortIfStuck();
    if (m_work)
        m_work->abortIfStuck();
    const bool slept = m_sleep.slept(SleepDetector::Clock::now(),
                                     milliseconds(QDateTime::currentMSecsSinceEpoch()));
    if (!slept)
        return;
    if (board.phase() == ConnectionPhase::WaitingRetry)
        retrySoon();
    else
        m_policy.resumed();
}

void ConnectionService::Private::publish()
{
    const ConnectionStatus status = board.compose();
    if (status == m_told)
        return;
    m_told = status;
    Q_EMIT q->statusChanged(status);
}

void ConnectionService::Private::readOutbox()
{
    const QPointer<Private> alive(this);
    for (const WorkerEvent &event : m_outbox->take()) {
        handle(event);
        if (!alive) // a receiver of our signals ended us
            return;
    }
    publish();
}

void ConnectionService::Private::handle(const WorkerEvent &event)
{
    if (const auto *done = std::get_if<CommandDone>(&event.data)) {
        if (done->outcome)
            ledger.answer(done->commandId, *done->outcome);
        else
            refuse(done->commandId, done->outcome.error());
    } else if (polling && event.workerId == polling->id()) {
        handlePolling(event.data);
    } else if (m_work && event.workerId == m_work->id()) {
        handleWork(event.data);
    } else if (std::holds_alternative<WorkerEnded>(event.data)) {
        std::erase_if(m_retiring,
                      [&](const auto &worker) { return worker->id() == event.workerId; });
    }
}

void ConnectionService::Private::handlePolling(const WorkerEventData &data)
{
    std::visit(
        Overloaded{
            [this](const StageReport &report) { board.report(report); },
            [this](const HostKeySeen &seen) { m_seenKey = seen.key; },
            [this](const LoggedIn &) {
                m_loggedIn = true;
                m_workPolicy.reset();
                m_workNotBefore = {};
                // The profile vouched for it, or it is stored already; a failure to write blocks
                // nothing.
                std::ignore = m_hostKeys.store(profile.host, profile.port, m_seenKey);
                for (CommandJob &job : std::exchange(m_waiting, {}))
                    submitToWork(std::move(job));
            },
            [this](const StreamStarted &) {
                m_streaming = true;
                if (streamCommand.isEmpty()) {
                    m_policy.connected(ReconnectPolicy::Clock::now());
                    board.setOnline();
                }
                publish();
                Q_EMIT q->streamStarted();
            },
            [this](const StreamBytes &stream) {
                if (board.phase() != ConnectionPhase::Online) {
                    m_policy.connected(ReconnectPolicy::Clock::now());
                    board.setOnline();
                    publish();
                }
                polling->taken(stream.bytes.size());
                Q_EMIT q->streamData(stream.bytes);
            },
            [this](const RoundTripMeasured &measured) { board.setRoundTrip(measured.duration); },
            [](const CommandDone &) {},
            [this](const WorkerEnded &ended) { pollingEnded(ended.finding); },
        },
        data);
}

void ConnectionService::Private::pollingEnded(const Finding &finding)
{
    polling.reset();
    const bool wasStreaming = std::exchange(m_streaming, false);
    if (std::exchange(m_loggedIn, false))
        board.lost(finding);
    scheduleRetry(finding);
    if (wasStreaming)
        Q_EMIT q->streamEnded(errorOf(finding));
}

void ConnectionService::Private::handleWork(const WorkerEventData &data)
{
    // How the work session fares shows in the answers of its commands, not on the ladder.
    if (std::holds_alternative<LoggedIn>(data)) {
        m_workLoggedIn = true;
        m_workPolicy.reset();
    } else if (const auto *ended = std::get_if<WorkerEnded>(&data)) {
        m_work.reset();
        if (m_workLoggedIn)
            return;
        // Whoever asked may ask again every two seconds: not each time is a login.
        const auto now = ReconnectPolicy::Clock::now();
        m_workFinding = ended->finding;
        m_workNotBefore =
            now
            + m_workPolicy.delayAfterFailure(now, ended->finding.cause == Cause::RefusedForNow
                                                      ? patienceAfterRefusal
                                                      : milliseconds(0));
    }
}

void ConnectionService::Private::submit(CommandJob job)
{
    if (m_work && m_work->submit(job))
        return;
    if (m_loggedIn)
        submitToWork(std::move(job));
    else if (board.phase() == ConnectionPhase::Connecting)
        m_waiting.push_back(std::move(job));
    else
        refuse(job.id, Finding{Cause::NotConnected, {}, {}});
}

void ConnectionService::Private::submitToWork(CommandJob job)
{
    if (m_work && m_work->submit(job))
        return;
    if (m_work)
        retire(std::move(m_work));
    if (ReconnectPolicy::Clock::now() < m_workNotBefore) {
        refuse(job.id, m_workFinding);
        return;
    }
    m_workLoggedIn = false;
    m_work = std::make_unique<CommandWorker>(makeRequest(), m_outbox, ++m_lastWorkerId);
    m_work->start();
    if (!m_work->submit(job))
        refuse(job.id, Finding{Cause::NotConnected, {}, {}});
}

void ConnectionService::Private::cancelCommand(quint64 id)
{
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(),
                                      [id](const CommandJob &job) { return job.id == id; });
    if (waiting != m_waiting.end()) {
        m_waiting.erase(waiting);
        refuse(id, Finding{Cause::Stopped, {}, {}});
    } else if (m_work) {
        m_work->cancel(id);
    }
}

void ConnectionService::Private::refuse(quint64 id, const Finding &finding)
{
    ledger.answer(id, tl::unexpected<Error>(errorOf(finding)));
}

void ConnectionService::Private::refuseWaiting(const Finding &finding)
{
    for (const CommandJob &job : std::exchange(m_waiting, {}))
        refuse(job.id, finding);
}

} // namespace leitstand
