// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

namespace leitstand {

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::TunnelDown:
        return QStringLiteral("tunnel-down");
    case ErrorKind::TunnelLeak:
        return QStringLiteral("tunnel-leak");
    case ErrorKind::TunnelSilent:
        return QStringLiteral("tunnel-silent");
    case ErrorKind::Unreachable:
        return QStringLiteral("unreachable");
    case ErrorKind::PortClosed:
        return QStringLiteral("port-closed");
    case ErrorKind::NotSsh:
        return QStringLiteral("not-ssh");
    case ErrorKind::HostKeyUnknown:
        return QStringLiteral("host-key-unknown");
    case ErrorKind::HostKeyChanged:
        return QStringLiteral("host-key-changed");
    case ErrorKind::AuthFailed:
        return QStringLiteral("auth-failed");
    case ErrorKind::KeyUnreadable:
        return QStringLiteral("key-unreadable");
    case ErrorKind::PassphraseNeeded:
        return QStringLiteral("passphrase-needed");
    case ErrorKind::AgentEmpty:
        return QStringLiteral("agent-empty");
    case ErrorKind::KeychainMissing:
        return QStringLiteral("keychain-missing");
    case ErrorKind::SudoRefused:
        return QStringLiteral("sudo-refused");
    case ErrorKind::DockerRefused:
        return QStringLiteral("docker-refused");
    case ErrorKind::TimedOut:
        return QStringLiteral("timed-out");
    case ErrorKind::LineDropped:
        return QStringLiteral("line-dropped");
    case ErrorKind::ChannelLimit:
        return QStringLiteral("channel-limit");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::CommandFailed:
        return QStringLiteral("command-failed");
    case ErrorKind::UnexpectedOutput:
        return QStringLiteral("unexpected-output");
    case ErrorKind::TooBig:
        return QStringLiteral("too-big");
    case ErrorKind::NewerVersion:
        return QStringLiteral("newer-version");
    case ErrorKind::InvalidInput:
        return QStringLiteral("invalid-input");
    case ErrorKind::NotFound:
        return QStringLiteral("not-found");
    case ErrorKind::ServiceDown:
        return QStringLiteral("service-down");
    case ErrorKind::Busy:
        return QStringLiteral("busy");
    case ErrorKind::PreflightFaults:
        return QStringLiteral("preflight-faults");
    case ErrorKind::Refused:
        return QStringLiteral("refused");
    case ErrorKind::LocalIo:
        return QStringLiteral("local-io");
    }
    return QStringLiteral("unknown");
}

} // namespace leitstand
