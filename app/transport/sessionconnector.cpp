// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/sessionconnector.h"

#include "core/plaintext.h"
#include "transport/authenticator.h"
#include "transport/hostkeycheck.h"

#include <QProcess>

#include <tuple>

namespace leitstand {

namespace {

using Clock = SshSession::Clock;
using std::chrono::milliseconds;

constexpr int longestBanner = 255;
// As measured: the hardware's AES is the quickest, ChaCha20 where there is none.
constexpr const char *ciphers = "aes128-gcm@openssh.com,aes256-gcm@openssh.com,"
                                "chacha20-poly1305@openssh.com,aes256-ctr,aes192-ctr,aes128-ctr";

milliseconds remaining(Clock::time_point deadline)
{
    const auto left = std::chrono::duration_cast<milliseconds>(deadline - Clock::now());
    return std::max(left, milliseconds(0));
}

Cause causeOf(ConnectOutcome outcome)
{
    switch (outcome) {
    case ConnectOutcome::Refused:
        return Cause::PortClosed;
    case ConnectOutcome::NoRoute:
        return Cause::NoRoute;
    case ConnectOutcome::TunnelIdle:
        return Cause::TunnelIdle;
    case ConnectOutcome::Unreachable:
        return Cause::HostUnreachable;
    case ConnectOutcome::TimedOut:
        return Cause::HostSilent;
    case ConnectOutcome::Connected:
    case ConnectOutcome::Pending:
    case ConnectOutcome::Failed:
        break;
    }
    return Cause::ConnectFailed;
}

} // namespace

SessionConnector::SessionConnector(const SessionRequest &request,
                                   std::shared_ptr<SessionControl> control, Report report,
                                   SeenKey seenKey)
    : m_request(request)
    , m_control(std::move(control))
    , m_report(std::move(report))
    , m_seenKey(std::move(seenKey))
{}

void SessionConnector::checking(Rung rung) const
{
    m_report(StageReport{rung, RungState::Checking, {}, {}});
}

void SessionConnector::passed(Rung rung, const QStringList &facts) const
{
    m_report(StageReport{rung, RungState::Ok, {}, facts});
}

tl::unexpected<Finding> SessionConnector::failed(Rung rung, Finding finding) const
{
    if (m_control->isStopping())
        finding = Finding{Cause::Stopped, {}, {}};
    m_report(StageReport{rung, RungState::Failed, finding, {}});
    return tl::unexpected<Finding>(std::move(finding));
}

Found<std::unique_ptr<SshSession>> SessionConnector::connect()
{
    auto socket = openSocket();
    if (!socket)
        return tl::unexpected<Finding>(socket.error());
    const NetSocket peeker = socket->duplicate();
    auto session = prepare(std::move(*socket));
    if (!session)
        return session;
    if (const auto done = negotiate(**session, peeker); !done)
        return tl::unexpected<Finding>(done.error());
    if (const auto trusted = checkHostKey(**session); !trusted)
        return tl::unexpected<Finding>(trusted.error());
    checking(Rung::Login);
    Authenticator authenticator(m_request, **session);
    if (const auto accepted = authenticator.logIn(); !accepted)
        return failed(Rung::Login, accepted.error());
    passed(Rung::Login, {m_request.profile.user});
    return session;
}

Found<NetSocket> SessionConnector::openSocket()
{
    checking(Rung::Route);
    const auto deadline = Clock::now() + m_request.timings.connect;
    Finding last{Cause::NameUnknown, {m_request.profile.host}, {}};
    for (qsizetype i = 0; i < m_request.addresses.size(); ++i) {
        const qsizetype left = m_request.addresses.size() - i;
        auto socket = openSocketTo(m_request.addresses.at(i), remaining(deadline) / left);
        if (socket)
            return socket;
        last = socket.error();
        if (m_control->isStopping())
            break;
    }
    const bool onRoute = last.cause == Cause::NameUnknown || last.cause == Cause::NoRoute
                         || last.cause == Cause::TunnelIdle;
    return failed(onRoute ? Rung::Route : Rung::Tcp, last);
}

Found<NetSocket> SessionConnector::openSocketTo(const QHostAddress &address, milliseconds limit)
{
    NetSocket socket;
    const QString peer = address.toString();
    const QString port = QString::number(m_request.profile.port);
    ConnectOutcome outcome = socket.beginConnect(address, m_request.port);
    if (outcome == ConnectOutcome::Pending || outcome == ConnectOutcome::Connected) {
        passed(Rung::Route, {peer, socket.localAddress()});
        checking(Rung::Tcp);
    }
    if (outcome == ConnectOutcome::Pending) {
        const auto deadline = Clock::now() + limit;
        bool ready = false;
        while (!ready && !m_control->isStopping() && remaining(deadline).count() > 0) {
            ready = waitForSocket(socket, WaitFor::Writing, m_control->wake(),
                                  static_cast<int>(remaining(deadline).count()));
        }
        outcome = ready ? socket.finishConnect() : ConnectOutcome::TimedOut;
    }
    if (outcome != ConnectOutcome::Connected) {
        return tl::unexpected<Finding>(
            Finding{causeOf(outcome),
                    {peer, port, QString::number(m_request.timings.connect.count() / 1000)},
                    socket.errorText()});
    }
    passed(Rung::Tcp, {port});
    return socket;
}

Found<std::unique_ptr<SshSession>> SessionConnector::prepare(NetSocket socket)
{
    checking(Rung::Banner);
    auto session = std::make_unique<SshSession>(m_control, m_request.timings.stuck);
    if (!session->isAlive())
        return failed(Rung::Banner, Finding{Cause::NegotiationFailed, {}, {}});
    socket.tune();
    m_control->watchSocket(socket.duplicate());
    const bool noConfig = false;
    const QByteArray user = m_request.profile.user.toUtf8();
    const QByteArray nowhere = QProcess::nullDevice().toUtf8();
    const QByteArray hostKeys = hostKeyPreference();
    socket_t handle = static_cast<socket_t>(socket.release());
    ssh_session raw = session->get();
    // The name is not used for anything: the socket is connected and the host key is checked by us.
    bool ok = ssh_options_set(raw, SSH_OPTIONS_PROCESS_CONFIG, &noConfig) == SSH_OK;
    ok = ssh_options_set(raw, SSH_OPTIONS_HOST, "leitstand") == SSH_OK && ok;
    ok = ssh_options_set(raw, SSH_OPTIONS_USER, user.constData()) == SSH_OK && ok;
    ok = ssh_options_set(raw, SSH_OPTIONS_KNOWNHOSTS, nowhere.constData()) == SSH_OK && ok;
    ok = ssh_options_set(raw, SSH_OPTIONS_GLOBAL_KNOWNHOSTS, nowhere.constData()) == SSH_OK && ok;
    ok = ssh_options_set(raw, SSH_OPTIONS_COMPRESSION, "no") == SSH_OK && ok;
    ok = ssh_options_set(raw, SSH_OPTIONS_CIPHERS_C_S, ciphers) == SSH_OK && ok;
    ok = ssh_options_set(raw, SSH_OPTIONS_CIPHERS_S_C, ciphers) == SSH_OK && ok;
    ok = ssh_options_set(raw, SSH_OPTIONS_HOSTKEYS, hostKeys.constData()) == SSH_OK && ok;
    ok = ssh_options_set(raw, SSH_OPTIONS_FD, &handle) == SSH_OK && ok;
    if (!ok)
        return failed(Rung::Banner, Finding{Cause::NegotiationFailed, {}, session->errorText()});
    return session;
}

/// The stored type first: a server with several keys then shows the one that we know.
QByteArray SessionConnector::hostKeyPreference() const
{
    QList<QByteArray> order{"ssh-ed25519",         "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
                            "ecdsa-sha2-nistp521", "rsa-sha2-512",        "rsa-sha2-256"};
    const QByteArray stored = m_request.storedKey.type.toLatin1();
    QList<QByteArray> first;
    for (const QByteArray &algorithm : std::as_const(order)) {
        if (algorithm == stored || (stored == "ssh-rsa" && algorithm.startsWith("rsa-")))
            first.append(algorithm);
    }
    for (const QByteArray &algorithm : std::as_const(first))
        order.removeAll(algorithm);
    return (first + order).join(',');
}

Found<void> SessionConnector::negotiate(SshSession &session, const NetSocket &peeker)
{
    ssh_session raw = session.get();
    const auto bannerDeadline = Clock::now() + m_request.timings.banner;
    const auto deadline = bannerDeadline + m_request.timings.negotiation;
    QByteArray said;
    bool greeted = false;
    m_control->allow(m_request.timings.stuck);
    // The first call only sends our greeting; what the server says is looked at before it is taken.
    int result = ssh_connect(raw);
    if (result == SSH_ERROR || !session.attachEvent())
        return failed(Rung::Banner, bannerFailure(session, said, false));
    while (result == SSH_AGAIN && !m_control->isStopping()) {
        const auto left = remaining(greeted ? deadline : bannerDeadline);
        if (left.count() == 0)
            break;
        if (!greeted) {
            m_control->allow(left + m_request.timings.stuck);
            std::ignore = waitForSocket(peeker, WaitFor::Reading, m_control->wake(),
                                        static_cast<int>(left.count()));
            if (said.size() < longestBanner)
                said.append(peeker.peek(longestBanner));
        }
        const bool alive = session.pump(greeted ? left : milliseconds(0));
        const char *banner = ssh_get_serverbanner(raw);
        if (banner && !greeted) {
            greeted = true;
            passed(Rung::Banner, {plainText(QByteArray(banner), 80)});
            checking(Rung::HostKey);
        }
        if (!alive)
            break;
        result = ssh_connect(raw);
    }
    if (result == SSH_OK)
        return {};
    if (!greeted)
        return failed(Rung::Banner, bannerFailure(session, said, result == SSH_AGAIN));
    return failed(Rung::HostKey, Finding{Cause::NegotiationFailed, {}, session.errorText()});
}

Finding SessionConnector::bannerFailure(const SshSession &session, const QByteArray &said,
                                        bool timedOut) const
{
    const QString text = plainText(said.trimmed(), 120);
    if (said.startsWith("Not allowed at this time") || said.startsWith("Exceeded MaxStartups"))
        return Finding{Cause::RefusedForNow, {text}, session.errorText()};
    if (!text.isEmpty())
        return Finding{Cause::BannerForeign, {text}, session.errorText()};
    if (timedOut && session.isAlive()) {
        return Finding{Cause::BannerSilent,
                       {QString::number(m_request.timings.banner.count() / 1000)},
                       session.errorText()};
    }
    return Finding{Cause::ClosedBeforeBanner, {}, session.errorText()};
}

Found<void> SessionConnector::checkHostKey(SshSession &session)
{
    const auto key = hostKeyOf(session.get());
    if (!key)
        return failed(Rung::HostKey, key.error());
    const auto trust = judgeHostKey(*key, m_request);
    if (!trust) {
        m_seenKey(*key);
        return failed(Rung::HostKey, trust.error());
    }
    m_seenKey(*key);
    passed(Rung::HostKey, {key->sha256, *trust == HostKeyTrust::Profile ? QStringLiteral("profile")
                                                                        : QStringLiteral("store")});
    return {};
}

} // namespace leitstand
