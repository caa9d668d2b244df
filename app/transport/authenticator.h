// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/cause.h"
#include "transport/sessionrequest.h"
#include "transport/sshsession.h"

#include <tl/expected.hpp>

#include <functional>

namespace leitstand {

/// Logs in with the one method that the profile names; tries nothing else, so that a server never
/// counts failures that nobody asked for. In the session's thread.
class Authenticator
{
public:
    Authenticator(const SessionRequest &request, SshSession &session);
    [[nodiscard]] tl::expected<void, Finding> logIn();

private:
    [[nodiscard]] tl::expected<void, Finding> byKey();
    [[nodiscard]] tl::expected<void, Finding> byAgent();
    [[nodiscard]] tl::expected<void, Finding> byPassword();
    [[nodiscard]] tl::expected<void, Finding> byQuestion();
    /// Repeats a non-blocking libssh call until it has an answer.
    [[nodiscard]] int await(const std::function<int()> &call);
    [[nodiscard]] tl::expected<void, Finding> outcome(int result, Cause refused) const;
    [[nodiscard]] QString offeredMethods() const;

    const SessionRequest &m_request;
    SshSession &m_session;
};

} // namespace leitstand
