// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statuscommand.h"

#include "cli/statusjson.h"

#include <QJsonDocument>

namespace leitstand {

namespace {
constexpr std::chrono::seconds smartGrace{15};
}

StatusCommand::StatusCommand(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_connection(m_options.knownHostsFile)
    , m_monitor(&m_connection)
{
    m_timeout.setSingleShot(true);
    m_grace.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, &StatusCommand::finish);
    connect(&m_grace, &QTimer::timeout, this, &StatusCommand::finish);
    connect(&m_monitor, &MonitorService::updated, this, &StatusCommand::check);
    connect(&m_tunnel, &TunnelService::statusChanged, &m_monitor, &MonitorService::setTunnel);
    m_connection.setLookBefore([this] { m_tunnel.lookNow(); });
    connect(&m_monitor, &MonitorService::replayEnded, this, &StatusCommand::finish);
    connect(&m_monitor, &MonitorService::failed, this, [this](const Error &error) {
        m_error = error;
        finish();
    });
}

void StatusCommand::start()
{
    m_timeout.start(m_options.timeout);
    if (!m_options.recordFile.isEmpty())
        m_monitor.setRecordFile(m_options.recordFile);
    if (!m_options.replayFile.isEmpty()) {
        m_monitor.replay(m_options.replayFile, true);
    } else if (m_options.profile) {
        m_monitor.watch(*m_options.profile);
        m_tunnel.watch(*m_options.profile);
        m_connection.connectTo(*m_options.profile, m_options.credentials);
    }
}

bool StatusCommand::isSettled() const
{
    const Snapshot snapshot = m_monitor.viewState().snapshot;
    return m_monitor.isComplete() && snapshot.smart.state != ReadingState::Pending
           && snapshot.rates.cpuRatio.has_value();
}

void StatusCommand::check()
{
    if (m_done || !m_options.replayFile.isEmpty())
        return;
    const ConnectionPhase phase = m_monitor.viewState().connection.phase;
    // the cause is known; whoever asked can ask again
    if (phase == ConnectionPhase::Blocked || phase == ConnectionPhase::WaitingRetry) {
        finish();
    } else if (isSettled()) {
        finish();
    } else if (m_monitor.isComplete() && !m_grace.isActive()) {
        m_grace.start(smartGrace);
    }
}

void StatusCommand::finish()
{
    if (m_done)
        return;
    m_done = true;
    const ViewState state = m_monitor.viewState();
    int exitCode = statusExitCode(state);
    if (m_options.json) {
        QJsonObject json = statusJson(state);
        if (m_error) {
            json.insert(QStringLiteral("error"),
                        QJsonObject{{QStringLiteral("cause"), errorKindName(m_error->kind)},
                                    {QStringLiteral("message"), m_error->message},
                                    {QStringLiteral("detail"), m_error->detail}});
        }
        m_output = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented));
    } else if (m_error && !state.snapshot.access.hasValue) {
        m_output = m_error->message + QLatin1Char('\n');
    } else {
        m_output = statusText(state);
    }
    if (m_error)
        exitCode = 3;
    m_connection.disconnectFromServer();
    Q_EMIT finished(exitCode);
}

} // namespace leitstand
