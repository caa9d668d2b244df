// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel/tunnelservice.h"

#include "tunnel/handshakes.h"
#include "tunnel/tunnelchoice.h"

namespace leitstand {

namespace {

constexpr std::chrono::milliseconds lookInterval{2000};
constexpr std::chrono::milliseconds wgLimit{5000};
constexpr int looksPerHandshake = 3;
/// No look for so long: the computer was asleep, and nobody waited for an answer meanwhile.
constexpr qint64 asleepMs = 15000;

QString endpointOf(const TunnelConfig &config)
{
    for (const TunnelPeer &peer : config.peers) {
        if (!peer.endpointHost.isEmpty())
            return QStringLiteral("%1:%2").arg(peer.endpointHost).arg(peer.endpointPort);
    }
    return {};
}

} // namespace

TunnelService::TunnelService(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(lookInterval);
    connect(&m_timer, &QTimer::timeout, this, &TunnelService::look);
}

TunnelService::~TunnelService() = default;

void TunnelService::setObserver(Observe observe, std::chrono::milliseconds interval)
{
    m_observe = std::move(observe);
    m_timer.setInterval(interval);
}

void TunnelService::watch(const Profile &profile)
{
    if (profile.id == m_profile.id && profile.host == m_profile.host
        && profile.tunnel == m_profile.tunnel && m_status.wanted)
        return;
    ++m_round;
    m_timer.stop();
    m_backend.reset();
    m_choosing = false;
    m_looks = 0;
    m_lookedAt = QDateTime();
    m_mayReadHandshake = true;
    m_secrets = TunnelSecrets();
    m_profile = profile;
    m_server = QHostAddress(profile.host);
    m_status = TunnelStatus();
    m_status.wanted = profile.tunnel.isSet();
    m_status.name = profile.tunnel.name;
    m_status.endpoint = endpointOf(profile.tunnel.config);
    if (m_status.wanted) {
        look();
        m_timer.start();
    }
    publish();
}

void TunnelService::setSecrets(const TunnelSecrets &secrets)
{
    m_secrets = secrets;
    if (m_backend)
        m_backend->setSecrets(secrets);
}

void TunnelService::lookNow()
{
    if (m_status.wanted)
        look();
}

void TunnelService::look()
{
    const TunnelObservation seen = m_observe(m_profile.tunnel, m_server);
    const QDateTime now = m_clock();
    const bool wasUp = m_status.isUp;
    count(seen, now);
    m_status.exists = seen.exists;
    m_status.isUp = seen.isUp;
    m_status.interfaceName = seen.interfaceName;
    m_status.address = seen.address;
    m_status.route = seen.route;
    m_status.routeInterface = seen.routeInterface;
    m_status.routeAddress = seen.routeAddress;
    if (!seen.exists) {
        m_status.latestHandshake = QDateTime();
        m_mayReadHandshake = true; // a refusal in the moment it went was none of rights
    }
    if (seen.isUp)
        m_status.problem = Error();
    // Somebody else's tunnel that went down may be one that this computer can bring up.
    const bool wentDown = wasUp && !seen.isUp && m_status.kind == TunnelKind::Watched;
    if (!m_status.isBusy && (!m_backend || wentDown))
        choose();
    if (seen.isUp && m_looks++ % looksPerHandshake == 0)
        readHandshake();
    publish();
}

void TunnelService::count(const TunnelObservation &seen, const QDateTime &now)
{
    const auto grew = [](std::optional<quint64> before, std::optional<quint64> after) {
        return before && after && *after > *before;
    };
    if (grew(m_status.receivedBytes, seen.receivedBytes)) {
        m_status.heardAt = now;
        m_status.unansweredSince = QDateTime();
    } else if (grew(m_status.sentBytes, seen.sentBytes) && !m_status.unansweredSince.isValid()) {
        m_status.unansweredSince = now;
    }
    if (m_lookedAt.isValid() && m_lookedAt.msecsTo(now) > asleepMs
        && m_status.unansweredSince.isValid())
        m_status.unansweredSince = now;
    m_lookedAt = now;
    // An interface that was made anew knows nothing of the old one.
    if (!seen.exists || (seen.receivedBytes && m_status.receivedBytes > seen.receivedBytes)) {
        m_status.heardAt = QDateTime();
        m_status.unansweredSince = QDateTime();
    }
    m_status.receivedBytes = seen.receivedBytes;
    m_status.sentBytes = seen.sentBytes;
}

void TunnelService::readHandshake()
{
    const QString wg = m_mayReadHandshake ? ProgramRunner::find(QStringLiteral("wg")) : QString();
    if (wg.isEmpty())
        return;
    const ProgramCall call{
        wg,
        {QStringLiteral("show"), m_status.interfaceName, QStringLiteral("latest-handshakes")},
        wgLimit};
    m_runner.run(call, [this, round = m_round](const Result<ProgramOutput> &output) {
        if (round != m_round)
            return;
        // Only root may ask; whoever is refused once is not going to be told later.
        m_mayReadHandshake = output && output->exitCode == 0;
        if (!m_mayReadHandshake)
            return;
        const QDateTime latest = latestHandshakeIn(output->out);
        if (latest.isValid() && latest != m_status.latestHandshake) {
            m_status.unansweredSince = QDateTime();
            m_status.heardAt = std::max(m_status.heardAt, latest);
        }
        m_status.latestHandshake = latest;
        publish();
    });
}

void TunnelService::choose()
{
    if (m_choosing)
        return;
    m_choosing = true;
    chooseTunnelKind(m_profile.tunnel, m_status.isUp, m_runner,
                     [this, round = m_round](TunnelKind kind) {
                         if (round != m_round)
                             return;
                         m_choosing = false;
                         if (!m_backend || m_backend->kind() != kind)
                             setBackend(kind);
                     });
}

void TunnelService::setBackend(TunnelKind kind)
{
    m_backend = makeTunnelBackend(kind, {m_profile.tunnel.name, m_profile.tunnel.config, m_secrets,
                                         m_profile.host, m_profile.port});
    connect(m_backend.get(), &TunnelBackend::ended, this, [this](const Error &error) {
        m_status.problem = error;
        publish();
    });
    m_status.kind = kind;
    m_status.canSwitch = m_backend->canSwitch();
    m_status.isProven = m_backend->isProven();
    publish();
}

void TunnelService::switchOn()
{
    if (!m_backend || m_status.isBusy)
        return;
    m_status.isBusy = true;
    m_status.problem = Error();
    publish();
    m_backend->switchOn([this](const Result<void> &result) { switched(result); });
}

void TunnelService::switchOff()
{
    if (!m_backend)
        return;
    m_status.isBusy = true;
    m_status.problem = Error();
    publish();
    m_backend->switchOff([this](const Result<void> &result) { switched(result); });
}

void TunnelService::switched(const Result<void> &result)
{
    m_status.isBusy = false;
    m_status.problem = result ? Error() : result.error();
    look();
}

std::optional<quint16> TunnelService::localPort() const
{
    return m_backend ? m_backend->localPort() : std::nullopt;
}

void TunnelService::publish()
{
    const std::optional<quint16> port = localPort();
    if (m_status.kind == TunnelKind::UserSpace) {
        m_status.program = port ? m_backend->program() : QString();
        m_status.isUp = port.has_value();
        m_status.route = port ? TunnelRoute::Carried : m_status.route;
    }
    // The port first: who hears that the tunnel is up must not dial past it.
    if (port != m_toldPort) {
        m_toldPort = port;
        Q_EMIT localPortChanged();
    }
    if (m_status != m_told) {
        m_told = m_status;
        Q_EMIT statusChanged(m_status);
    }
}

} // namespace leitstand
