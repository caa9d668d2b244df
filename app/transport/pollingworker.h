// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/execchannel.h"
#include "transport/sessionworker.h"

namespace leitstand {

/// The polling session: carries one long-lived stream and watches the line. Without a stream it
/// only holds the login (serve() then ends when the line does).
class PollingWorker final : public SessionWorker
{
public:
    /// @p command as is, @p firstInput on its standard input. Empty command: no stream.
    PollingWorker(SessionRequest request, std::shared_ptr<WorkerOutbox> outbox, int id,
                  QByteArray command, QByteArray firstInput);
    ~PollingWorker() override { stopAndJoin(); }

    /// Appends to the stream's standard input. From any thread.
    void write(QByteArray bytes);
    /// The reader has taken @p count bytes of the stream: back-pressure ends. From any thread.
    void taken(qsizetype count);

protected:
    Finding serve(SshSession &session) override;

private:
    [[nodiscard]] qsizetype consume(const char *bytes, qsizetype size, bool isStderr);
    void handOver();
    void watch(SshSession &session, ExecChannel &channel);
    [[nodiscard]] Finding streamFinding(const SshSession &session,
                                        const ExecChannel &channel) const;

    const QByteArray m_command, m_firstInput;
    std::atomic<qint64> m_untaken{0}; ///< bytes posted and not yet read
    std::mutex m_mutex;
    QByteArray m_toWrite;  ///< guarded by m_mutex
    QByteArray m_received; ///< of this turn
    QByteArray m_stderrTail;
    SshSession::Clock::time_point m_nextMeasurement;
};

} // namespace leitstand
