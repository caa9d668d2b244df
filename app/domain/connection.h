// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <array>
#include <chrono>
#include <QDateTime>
#include <QList>
#include <QString>

namespace leitstand {

/// The ladder of product.md C2, from the cable up. Each rung has a state, a cause and a remedy.
enum class Rung {
    Interface, ///< of the tunnel
    Route,
    Handshake, ///< the tunnel's other end answers
    Tcp,
    Banner,
    HostKey,
    Login,
    Sudo,
    Docker,
    Stack
};
inline constexpr std::array allRungs{Rung::Interface, Rung::Route,   Rung::Handshake, Rung::Tcp,
                                     Rung::Banner,    Rung::HostKey, Rung::Login,     Rung::Sudo,
                                     Rung::Docker,    Rung::Stack};
enum class RungState {
    NotReached,
    Checking,
    Ok,
    Warning,
    Failed,
    NotNeeded ///< this profile does without
};

struct RungStatus {
    Rung rung = Rung::Interface;
    RungState state = RungState::NotReached;
    QString summary; ///< translated: what was found ("OpenSSH_9.2p1", "SHA256:… as in the profile")
    Error error;     ///< for Warning and Failed; message = cause
    QString remedy;  ///< translated: what to do
    QDateTime since; ///< UTC, local clock
    bool operator==(const RungStatus &) const = default;
};

enum class ConnectionPhase {
    Offline, ///< nothing asked for
    Connecting,
    Online,       ///< logged in, probe speaking
    WaitingRetry, ///< lost or refused; tries again at nextTry
    Blocked       ///< needs a person: host key, passphrase, password
};

struct ConnectionStatus {
    ConnectionPhase phase = ConnectionPhase::Offline;
    QList<RungStatus> ladder; ///< always all rungs, in order
    Error error;              ///< last cause unless Online
    QDateTime nextTry;        ///< UTC, for WaitingRetry
    int attempt = 0;
    std::chrono::milliseconds roundTrip{0}; ///< 0 = not measured
    QString offeredHostKey;                 ///< "SHA256:…" for HostKeyUnknown and HostKeyChanged
    QString expectedHostKey;
    QString peer;        ///< "admin@10.8.0.1:22"
    bool replay = false; ///< shows a recording
    bool operator==(const ConnectionStatus &) const = default;
};

[[nodiscard]] QString rungName(Rung rung); ///< stable: "interface", "route", "handshake", "tcp",
                                           ///< "banner", "host-key", "login", "sudo", "docker",
                                           ///< "stack"

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::ConnectionStatus)
