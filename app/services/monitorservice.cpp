// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/monitorservice.h"

#include "services/ladder.h"
#include "services/replaysource.h"
#include "transport/connectionservice.h"
#include "tunnel/tunnelladder.h"

#include <QFile>

namespace leitstand {

namespace {

constexpr int firstCredit = 10;
constexpr std::chrono::seconds creditInterval{
    4}; ///< the probe ends itself after 15 s without a word

QByteArray resource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resource %s is missing from the program", qPrintable(path));
    return file.readAll();
}

} // namespace

QByteArray MonitorService::probeCommand()
{
    const QByteArray bootstrap =
        resource(QStringLiteral(":/leitstand/probe/bootstrap.txt")).trimmed();
    Q_ASSERT(!bootstrap.contains('\''));
    return QByteArrayLiteral("exec bash -c '") + bootstrap + '\'';
}

QByteArray MonitorService::probeInput()
{
    const QByteArray script = resource(QStringLiteral(":/leitstand/probe/probe.sh"));
    return QByteArray::number(script.size()) + '\n' + script + "credit "
           + QByteArray::number(firstCredit) + '\n';
}

MonitorService::MonitorService(ConnectionService *connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_worker(new ProbeWorker)
{
    qRegisterMetaType<ProbeUpdate>();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ProbeWorker::updated, this, &MonitorService::accept);
    connect(m_worker, &ProbeWorker::recordingFailed, this, &MonitorService::failed);
    connect(m_worker, &ProbeWorker::streamBroken, this, [this](const Error &error) {
        m_streamError = error;
        publishConnection();
        Q_EMIT failed(error);
    });
    m_thread.setObjectName(QStringLiteral("probe"));
    m_thread.start();
    m_state.connection.ladder = emptyLadder();
    if (!m_connection)
        return;
    m_connection->setStream(probeCommand(), probeInput());
    connect(m_connection, &ConnectionService::statusChanged, this,
            &MonitorService::connectionChanged);
    connect(m_connection, &ConnectionService::streamStarted, this, [this] {
        m_streamError.reset();
        m_ticksToCredit = 0;
        QMetaObject::invokeMethod(m_worker, &ProbeWorker::startStream);
        m_creditTimer.start(creditInterval);
    });
    connect(m_connection, &ConnectionService::streamData, m_worker, &ProbeWorker::feed);
    connect(m_connection, &ConnectionService::streamEnded, this, [this] { m_creditTimer.stop(); });
    connect(&m_creditTimer, &QTimer::timeout, this, &MonitorService::grantCredit);
}

MonitorService::~MonitorService()
{
    m_replay.reset();
    m_thread.quit();
    m_thread.wait();
}

void MonitorService::watch(const Profile &profile)
{
    stopReplay();
    if (profile.id != m_state.profile.id || profile.host != m_state.profile.host
        || profile.port != m_state.profile.port) {
        QMetaObject::invokeMethod(m_worker, &ProbeWorker::forget);
    }
    m_state.profile = profile;
    Q_EMIT updated();
}

void MonitorService::replay(const QString &file, bool fast)
{
    stopReplay();
    QMetaObject::invokeMethod(m_worker, &ProbeWorker::forget);
    QMetaObject::invokeMethod(m_worker, &ProbeWorker::startStream);
    m_state.profile = Profile();
    m_state.profile.name = tr("Recording");
    m_replayAtEnd = false;
    m_replay = std::make_unique<ReplaySource>(file, fast);
    connect(m_replay.get(), &ReplaySource::data, m_worker, &ProbeWorker::feed);
    connect(m_replay.get(), &ReplaySource::ended, this, [this] {
        m_replayAtEnd = true;
        // behind the last bytes in the worker's queue
        QMetaObject::invokeMethod(m_worker, [this] {
            m_worker->publish();
            QMetaObject::invokeMethod(this, &MonitorService::replayEnded);
        });
    });
    m_state.connection = ConnectionStatus();
    m_state.connection.replay = true;
    m_state.connection.phase = ConnectionPhase::Online;
    m_state.connection.peer = file;
    publishConnection();
    if (const auto started = m_replay->start(); !started)
        Q_EMIT failed(started.error());
}

void MonitorService::stopReplay()
{
    if (!m_replay)
        return;
    m_replay.reset();
    m_state.connection.replay = false;
    m_state.connection.phase = ConnectionPhase::Offline;
    QMetaObject::invokeMethod(m_worker, &ProbeWorker::forget);
    publishConnection();
}

void MonitorService::setRecordFile(const QString &file)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, file] { worker->setRecordFile(file); });
}

void MonitorService::refresh(const QByteArray &section)
{
    if (m_connection && m_state.connection.phase == ConnectionPhase::Online && !m_replay)
        sendControl("refresh " + section);
}

void MonitorService::setPace(std::chrono::milliseconds pace)
{
    if (m_connection && m_state.connection.phase == ConnectionPhase::Online && !m_replay)
        sendControl("pace " + QByteArray::number(qint64(pace.count())));
}

ViewState MonitorService::viewState() const
{
    ViewState state = m_state;
    state.now = state.snapshot.uptime;
    // a finished recording stands still; everything else ages while no word comes
    if (m_sinceBeat.isValid() && !m_replayAtEnd)
        state.now += std::chrono::milliseconds(m_sinceBeat.elapsed());
    return state;
}

void MonitorService::retranslate()
{
    if (m_connection && !m_replay)
        m_state.connection = m_connection->status();
    fillLadder();
    m_state.verdict = judge(m_state.snapshot, m_state.connection);
    publishConnection();
    Q_EMIT updated();
}

bool MonitorService::isComplete() const
{
    const Snapshot &s = m_state.snapshot;
    const auto read = [](ReadingState state) { return state != ReadingState::Pending; };
    return s.access.hasValue && read(s.cpu.state) && read(s.memory.state) && read(s.load.state)
           && read(s.network.state) && read(s.mounts.state) && read(s.containers.state)
           && read(s.raid.state) && read(s.backups.state) && read(s.stack.state)
           && read(s.health.state) && read(s.temperatures.state);
}

void MonitorService::accept(const ProbeUpdate &update)
{
    if (update.snapshot.uptime != m_state.snapshot.uptime)
        m_sinceBeat.start();
    m_ticksToCredit += update.ticks;
    const bool accessChanged =
        update.snapshot.access != m_state.snapshot.access
        || update.snapshot.docker != m_state.snapshot.docker
        || update.snapshot.containers.state != m_state.snapshot.containers.state
        || update.snapshot.stack != m_state.snapshot.stack;
    m_state.snapshot = update.snapshot;
    m_state.verdict = update.verdict;
    m_state.history = update.history;
    m_state.sla = update.sla;
    m_state.recovery = update.recovery;
    if (accessChanged)
        publishConnection();
    Q_EMIT updated();
}

void MonitorService::connectionChanged()
{
    if (m_replay)
        return;
    m_state.connection = m_connection->status();
    publishConnection();
    Q_EMIT updated();
}

void MonitorService::setTunnel(const TunnelStatus &tunnel)
{
    const bool cameUp = tunnel.isUp && !m_state.tunnel.isUp;
    // Another network, or the server is back: the next try may be a minute away by now.
    const bool answersAgain = tunnel.heardAt.isValid() && !tunnel.unansweredSince.isValid()
                              && m_state.tunnel.unansweredSince.isValid();
    m_state.tunnel = tunnel;
    if (m_connection && !m_replay) {
        // Past the tunnel somebody else may have the server's address: an alarm about a changed
        // host key would blame the server, and a new key would be asked for in its name.
        m_connection->setHeldBack(tunnel.wanted && tunnel.route == TunnelRoute::Outside);
        if (cameUp || answersAgain)
            m_connection->retrySoon();
        m_state.connection = m_connection->status();
    }
    publishConnection();
    Q_EMIT updated();
}

void MonitorService::fillLadder()
{
    completeLadder(m_state.connection, m_state.snapshot, m_streamError);
    if (m_connection && !m_replay)
        addTunnelRungs(m_state.connection, m_state.tunnel, QDateTime::currentDateTimeUtc());
    keepSince(m_state.connection.ladder, m_lastLadder);
    m_lastLadder = m_state.connection.ladder;
}

void MonitorService::publishConnection()
{
    fillLadder();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, connection = m_state.connection] {
        worker->setConnection(connection);
    });
}

void MonitorService::grantCredit()
{
    const int credit = qBound(1, std::exchange(m_ticksToCredit, 0), 100);
    sendControl("credit " + QByteArray::number(credit));
}

void MonitorService::sendControl(const QByteArray &line)
{
    // an empty line first: the probe may have lost the start of one that was cut by its own time
    // limit
    m_connection->writeStream('\n' + line + '\n');
}

} // namespace leitstand
