// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/sshsession.h"

#include <libssh/callbacks.h>

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace leitstand {

/// One command on one channel: opens it, starts the command, sends its input, takes its output.
/// Driven by advance() after each turn of the session, never blocks. In the session's thread.
class ExecChannel
{
public:
    enum class State {
        Opening,
        Starting, ///< the server has not confirmed the command; input is already on its way
        Running,
        Ended,      ///< closed by the server, or by close()
        OpenDenied, ///< the server opens no further channel
        StartDenied ///< the server does not run commands for this account
    };
    /// Takes output and returns how many bytes it took; the rest is offered again by drain().
    using Consumer = std::function<qsizetype(const char *bytes, qsizetype size, bool isStderr)>;

    ExecChannel(SshSession &session, QByteArray command, QByteArray input, Consumer consumer);
    ~ExecChannel();
    Q_DISABLE_COPY_MOVE(ExecChannel)

    void advance();
    void write(const QByteArray &bytes);
    /// Ends standard input once everything written has been sent.
    void finishInput() { m_inputFinished = true; }
    /// Offers output again that the consumer had refused.
    void drain();
    /// Asks the command to end (@p signal without SIG, for example "TERM") and closes the channel.
    void close(const char *signal = nullptr);

    /// A question that every server answers at once; measures the round trip and proves that the
    /// line lives.
    void sendEcho();
    [[nodiscard]] bool isEchoPending() const { return m_echoSentAt.has_value(); }
    /// Round trip of the last answered question; reset by reading it.
    [[nodiscard]] std::optional<std::chrono::microseconds> takeRoundTrip();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] std::optional<int> exitCode() const { return m_exitCode; }
    [[nodiscard]] QString exitSignal() const { return m_exitSignal; }
    [[nodiscard]] SshSession::Clock::time_point lastOutput() const { return m_lastOutput; }

private:
    using Clock = SshSession::Clock;

    static int onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr,
                      void *self);
    static void onExitStatus(ssh_session, ssh_channel, int status, void *self);
    static void onExitSignal(ssh_session, ssh_channel, const char *signal, int core,
                             const char *message, const char *language, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);

    [[nodiscard]] bool isRefusal() const;
    void advanceOpening();
    void advanceStarting();
    void advanceEcho();
    void sendPending();
    void drainOne(bool isStderr);

    SshSession &m_session;
    QByteArray m_command, m_input;
    Consumer m_consumer;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks{};
    State m_state = State::Opening;
    bool m_inputFinished = false, m_eofSent = false, m_remoteClosed = false;
    bool m_leftOver = false; ///< the consumer refused bytes
    bool m_closeWanted = false;
    std::optional<int> m_exitCode;
    QString m_exitSignal;
    std::optional<Clock::time_point> m_openSentAt, m_echoSentAt;
    std::optional<std::chrono::microseconds> m_roundTrip;
    Clock::time_point m_lastOutput = Clock::now();
};

} // namespace leitstand
