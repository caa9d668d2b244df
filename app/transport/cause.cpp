// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/cause.h"

namespace leitstand {

ErrorKind kindOf(Cause cause)
{
    switch (cause) {
    case Cause::None:
    case Cause::Stopped:
        return ErrorKind::Cancelled;
    case Cause::ProfileIncomplete:
    case Cause::CommandInvalid:
        return ErrorKind::InvalidInput;
    case Cause::NameUnknown:
        return ErrorKind::NotFound;
    case Cause::NoRoute:
    case Cause::TunnelIdle:
        return ErrorKind::TunnelDown;
    case Cause::PastTunnel:
        return ErrorKind::TunnelLeak;
    case Cause::NameSilent:
    case Cause::LoginSilent:
    case Cause::StreamSilent:
    case Cause::CommandTimedOut:
        return ErrorKind::TimedOut;
    case Cause::HostSilent:
    case Cause::HostUnreachable:
    case Cause::ConnectFailed:
        return ErrorKind::Unreachable;
    case Cause::PortClosed:
        return ErrorKind::PortClosed;
    case Cause::BannerSilent:
    case Cause::BannerForeign:
    case Cause::NegotiationFailed:
        return ErrorKind::NotSsh;
    case Cause::HostKeyUnknown:
        return ErrorKind::HostKeyUnknown;
    case Cause::HostKeyNotOfProfile:
    case Cause::HostKeyNotOfStore:
    case Cause::HostKeyOtherType:
        return ErrorKind::HostKeyChanged;
    case Cause::HostKeyStoreDamaged:
        return ErrorKind::LocalIo;
    case Cause::KeyFileMissing:
    case Cause::KeyFileUnreadable:
    case Cause::KeyFilePutty:
        return ErrorKind::KeyUnreadable;
    case Cause::PassphraseMissing:
    case Cause::PassphraseWrong:
        return ErrorKind::PassphraseNeeded;
    case Cause::AgentMissing:
    case Cause::AgentWithoutKeys:
        return ErrorKind::AgentEmpty;
    case Cause::PasswordMissing:
    case Cause::KeyRefused:
    case Cause::AgentKeysRefused:
    case Cause::PasswordRefused:
    case Cause::PasswordNotOffered:
    case Cause::QuestionsUnknown:
    case Cause::SecondFactor:
        return ErrorKind::AuthFailed;
    case Cause::ClosedBeforeBanner:
    case Cause::RefusedForNow:
    case Cause::LineSilent:
    case Cause::LineClosed:
    case Cause::ThreadStuck:
    case Cause::NotConnected:
        return ErrorKind::LineDropped;
    case Cause::StreamEnded:
    case Cause::CommandRefused:
        return ErrorKind::CommandFailed;
    case Cause::ChannelRefused:
        return ErrorKind::ChannelLimit;
    case Cause::OutputTooBig:
        return ErrorKind::TooBig;
    }
    return ErrorKind::UnexpectedOutput;
}

bool needsPerson(Cause cause)
{
    switch (kindOf(cause)) {
    case ErrorKind::InvalidInput:
    case ErrorKind::HostKeyUnknown:
    case ErrorKind::HostKeyChanged:
    case ErrorKind::LocalIo:
    case ErrorKind::KeyUnreadable:
    case ErrorKind::PassphraseNeeded:
    case ErrorKind::AgentEmpty:
    case ErrorKind::AuthFailed:
        return true;
    default:
        return false;
    }
}

} // namespace leitstand
