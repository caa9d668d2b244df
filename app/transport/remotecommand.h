// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>

namespace leitstand {

/// One program on the server. Arguments are quoted in one place (shellquote.h); data goes by
/// standardInput.
struct RemoteCommand {
    QString program;
    QStringList arguments;
    QByteArray standardInput;
    std::chrono::milliseconds timeout{30000};
};

struct CommandOutput {
    int exitCode = 0; ///< -1: ended by a signal, named in exitSignal
    QString exitSignal;
    QByteArray standardOutput, standardError; ///< each capped at 16 MiB (TooBig beyond)
};

} // namespace leitstand
