// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/cause.h"
#include "transport/sessionrequest.h"
#include "transport/sshsession.h"

#include <tl/expected.hpp>

#include <functional>
#include <memory>

namespace leitstand {

template <typename T>
using Found = tl::expected<T, Finding>;

/// Climbs the ladder from the socket to the login, one rung after the other, in the session's
/// thread. Nothing is sent to a server whose host key was not accepted, least of all a name or a
/// password.
class SessionConnector
{
public:
    using Report = std::function<void(const StageReport &)>;
    using SeenKey = std::function<void(const HostKey &)>;

    SessionConnector(const SessionRequest &request, std::shared_ptr<SessionControl> control,
                     Report report, SeenKey seenKey);
    /// A logged-in session, or what was found on the rung that failed (already reported).
    [[nodiscard]] Found<std::unique_ptr<SshSession>> connect();

private:
    [[nodiscard]] Found<NetSocket> openSocket();
    [[nodiscard]] Found<NetSocket> openSocketTo(const QHostAddress &address,
                                                std::chrono::milliseconds limit);
    [[nodiscard]] Found<std::unique_ptr<SshSession>> prepare(NetSocket socket);
    [[nodiscard]] Found<void> negotiate(SshSession &session, const NetSocket &peeker);
    [[nodiscard]] Finding bannerFailure(const SshSession &session, const QByteArray &said,
                                        bool timedOut) const;
    [[nodiscard]] Found<void> checkHostKey(SshSession &session);
    [[nodiscard]] QByteArray hostKeyPreference() const;

    void checking(Rung rung) const;
    void passed(Rung rung, const QStringList &facts = {}) const;
    tl::unexpected<Finding> failed(Rung rung, Finding finding) const;

    const SessionRequest &m_request;
    std::shared_ptr<SessionControl> m_control;
    Report m_report;
    SeenKey m_seenKey;
};

} // namespace leitstand
