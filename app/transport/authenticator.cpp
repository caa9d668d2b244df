// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/authenticator.h"

#include "transport/agentlink.h"
#include "transport/privatekey.h"

namespace leitstand {

namespace {

constexpr std::chrono::seconds personAtAgent{90}; ///< confirmation or touch of a hardware key

tl::unexpected<Finding> finding(Cause cause, const QStringList &args = {},
                                const QString &detail = {})
{
    return tl::unexpected<Finding>(Finding{cause, args, detail});
}

} // namespace

Authenticator::Authenticator(const SessionRequest &request, SshSession &session)
    : m_request(request)
    , m_session(session)
{}

tl::expected<void, Finding> Authenticator::logIn()
{
    switch (m_request.profile.auth) {
    case AuthMethod::Key:
        return byKey();
    case AuthMethod::Agent:
        return byAgent();
    case AuthMethod::Password:
        return byPassword();
    }
    return finding(Cause::ProfileIncomplete);
}

int Authenticator::await(const std::function<int()> &call)
{
    const auto deadline = SshSession::Clock::now() + m_request.timings.login;
    int result = call();
    while (result == SSH_AUTH_AGAIN) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - SshSession::Clock::now());
        if (left.count() <= 0 || m_session.control().isStopping() || !m_session.pump(left))
            return m_session.isAlive() ? SSH_AUTH_AGAIN : SSH_AUTH_ERROR;
        result = call();
    }
    return result;
}

tl::expected<void, Finding> Authenticator::outcome(int result, Cause refused) const
{
    switch (result) {
    case SSH_AUTH_SUCCESS:
        return {};
    case SSH_AUTH_DENIED:
        return finding(refused, {m_request.profile.user, offeredMethods()}, m_session.errorText());
    case SSH_AUTH_PARTIAL:
        return finding(Cause::SecondFactor, {offeredMethods()}, m_session.errorText());
    case SSH_AUTH_AGAIN:
        return finding(Cause::LoginSilent,
                       {QString::number(m_request.timings.login.count() / 1000)});
    default:
        return finding(Cause::LineClosed, {}, m_session.errorText());
    }
}

QString Authenticator::offeredMethods() const
{
    const auto methods = static_cast<unsigned>(ssh_userauth_list(m_session.get(), nullptr));
    QStringList names;
    if (methods & SSH_AUTH_METHOD_PUBLICKEY)
        names.append(QStringLiteral("publickey"));
    if (methods & SSH_AUTH_METHOD_PASSWORD)
        names.append(QStringLiteral("password"));
    if (methods & SSH_AUTH_METHOD_INTERACTIVE)
        names.append(QStringLiteral("keyboard-interactive"));
    if (methods & SSH_AUTH_METHOD_HOSTBASED)
        names.append(QStringLiteral("hostbased"));
    if (methods & SSH_AUTH_METHOD_GSSAPI_MIC)
        names.append(QStringLiteral("gssapi-with-mic"));
    return names.join(QStringLiteral(", "));
}

tl::expected<void, Finding> Authenticator::byKey()
{
    // Decrypting a key is slow on purpose.
    m_session.control().allow(personAtAgent);
    auto key = loadPrivateKey(m_request.profile.keyFile, m_request.passphrase);
    if (!key)
        return tl::unexpected<Finding>(key.error());
    const int result =
        await([&] { return ssh_userauth_publickey(m_session.get(), nullptr, key->get()); });
    return outcome(result, Cause::KeyRefused);
}

tl::expected<void, Finding> Authenticator::byAgent()
{
    auto agent = AgentLink::open(m_request.agentSocket);
    if (!agent)
        return tl::unexpected<Finding>(agent.error());
    SessionControl &control = m_session.control();
    control.watchAgent(agent->socket().duplicate());
    if (const auto keys = agent->keyCount(); !keys || *keys == 0) {
        control.watchAgent(NetSocket());
        return keys ? finding(Cause::AgentWithoutKeys) : tl::unexpected<Finding>(keys.error());
    }
    if (ssh_set_agent_socket(m_session.get(), static_cast<socket_t>(agent->socket().release()))
        != SSH_OK)
        return finding(Cause::AgentMissing, {}, m_session.errorText());
    const int result = await([&] {
        control.allow(personAtAgent);
        return ssh_userauth_agent(m_session.get(), nullptr);
    });
    control.watchAgent(NetSocket());
    return outcome(result, Cause::AgentKeysRefused);
}

tl::expected<void, Finding> Authenticator::byPassword()
{
    if (m_request.password.isEmpty())
        return finding(Cause::PasswordMissing, {m_request.profile.user});
    QByteArray password = m_request.password.toUtf8();
    const int result = await(
        [&] { return ssh_userauth_password(m_session.get(), nullptr, password.constData()); });
    password.fill('\0');
    if (result == SSH_AUTH_DENIED) {
        const auto methods = static_cast<unsigned>(ssh_userauth_list(m_session.get(), nullptr));
        if (!(methods & SSH_AUTH_METHOD_PASSWORD))
            return methods & SSH_AUTH_METHOD_INTERACTIVE
                       ? byQuestion()
                       : finding(Cause::PasswordNotOffered, {offeredMethods()},
                                 m_session.errorText());
    }
    return outcome(result, Cause::PasswordRefused);
}

/// keyboard-interactive with exactly one hidden question is a password by another name.
tl::expected<void, Finding> Authenticator::byQuestion()
{
    ssh_session raw = m_session.get();
    bool answered = false;
    int result = await([&] { return ssh_userauth_kbdint(raw, nullptr, nullptr); });
    while (result == SSH_AUTH_INFO) {
        const int prompts = ssh_userauth_kbdint_getnprompts(raw);
        if (prompts > 1 || (prompts == 1 && answered)) {
            return finding(prompts > 1 ? Cause::QuestionsUnknown : Cause::PasswordRefused,
                           {m_request.profile.user, offeredMethods()});
        }
        if (prompts == 1) {
            QByteArray password = m_request.password.toUtf8();
            const int stored = ssh_userauth_kbdint_setanswer(raw, 0, password.constData());
            password.fill('\0');
            if (stored < 0)
                return finding(Cause::LineClosed, {}, m_session.errorText());
            answered = true;
        }
        result = await([&] { return ssh_userauth_kbdint(raw, nullptr, nullptr); });
    }
    return outcome(result, Cause::PasswordRefused);
}

} // namespace leitstand
