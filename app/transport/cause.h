// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/connection.h"
#include "domain/profile.h"

#include <QStringList>

namespace leitstand {

/// What exactly was found on a rung; finer than ErrorKind. Facts only: the words are made by texts
/// of connectiontexts.h in the reader's thread, so that they follow a change of language.
enum class Cause {
    None,
    ProfileIncomplete,
    NameUnknown,
    NameSilent,
    NoRoute,
    TunnelIdle,
    PastTunnel, ///< the way is known to lead past the profile's tunnel: nothing was tried
    HostSilent,
    HostUnreachable,
    PortClosed,
    ConnectFailed,
    BannerSilent,
    BannerForeign,
    ClosedBeforeBanner,
    RefusedForNow,
    NegotiationFailed,
    HostKeyUnknown,
    HostKeyNotOfProfile,
    HostKeyNotOfStore,
    HostKeyOtherType,
    HostKeyStoreDamaged,
    KeyFileMissing,
    KeyFileUnreadable,
    KeyFilePutty,
    PassphraseMissing,
    PassphraseWrong,
    AgentMissing,
    AgentWithoutKeys,
    PasswordMissing,
    KeyRefused,
    AgentKeysRefused,
    PasswordRefused,
    PasswordNotOffered,
    QuestionsUnknown,
    SecondFactor,
    LoginSilent,
    LineSilent,
    LineClosed,
    StreamSilent,
    StreamEnded,
    CommandRefused,
    ChannelRefused,
    CommandTimedOut,
    OutputTooBig,
    CommandInvalid,
    NotConnected,
    ThreadStuck,
    Stopped
};

/// One finding: cause, its parameters in the order of the sentence, and the original text.
struct Finding {
    Cause cause = Cause::None;
    QStringList args;
    QString detail; ///< untranslated

    bool operator==(const Finding &) const = default;
};

/// State of one rung as found by a session. Plain value, passed between threads.
struct StageReport {
    Rung rung = Rung::Route;
    RungState state = RungState::NotReached;
    Finding finding;   ///< for Failed
    QStringList facts; ///< for Ok: parameters of the rung's sentence
};

[[nodiscard]] ErrorKind kindOf(Cause cause);
/// True when only a person can change the outcome: never tried again without one.
[[nodiscard]] bool needsPerson(Cause cause);

} // namespace leitstand
