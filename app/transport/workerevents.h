// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "transport/cause.h"
#include "transport/mailbox.h"
#include "transport/remotecommand.h"
#include "transport/sessionrequest.h"

#include <variant>

namespace leitstand {

/// What session threads tell the connection service. Plain values.
struct HostKeySeen {
    HostKey key;
};
struct LoggedIn {};
struct StreamStarted {};
struct StreamBytes {
    QByteArray bytes;
};
struct RoundTripMeasured {
    std::chrono::microseconds duration;
};
/// Outcome of one command: facts only, see Finding.
struct CommandDone {
    quint64 commandId = 0;
    tl::expected<CommandOutput, Finding> outcome;
};
/// Always the last event of a worker.
struct WorkerEnded {
    Finding finding;
};

using WorkerEventData = std::variant<StageReport, HostKeySeen, LoggedIn, StreamStarted, StreamBytes,
                                     RoundTripMeasured, CommandDone, WorkerEnded>;

struct WorkerEvent {
    int workerId = 0;
    WorkerEventData data;
};

using WorkerOutbox = Mailbox<WorkerEvent>;

} // namespace leitstand
