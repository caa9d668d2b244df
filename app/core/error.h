// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace leitstand {

/// Names a cause; code branches on this, never on text. The words for people are in Error::message.
enum class ErrorKind {
    TunnelDown,       ///< no tunnel, or no route
    TunnelLeak,       ///< the route to the server leads past the tunnel
    TunnelSilent,     ///< the tunnel's other end does not answer
    Unreachable,      ///< no answer from the host within the time limit
    PortClosed,       ///< the host answers, nothing listens on the port
    NotSsh,           ///< something listens, but says nothing or is no SSH server
    HostKeyUnknown,   ///< first contact and the profile names no fingerprint
    HostKeyChanged,   ///< other key than stored or than the profile names: always blocked
    AuthFailed,       ///< the server refused every offered key or password
    KeyUnreadable,    ///< key file missing, damaged, or of an unknown kind
    PassphraseNeeded, ///< the key is encrypted and no (right) passphrase is known
    AgentEmpty,       ///< no agent, or one without keys
    KeychainMissing,  ///< secrets can be kept for this session only
    SudoRefused,
    DockerRefused,
    TimedOut,
    LineDropped,  ///< an established connection ended or fell silent
    ChannelLimit, ///< the server opens no further channel (sshd MaxSessions)
    Cancelled,
    CommandFailed,    ///< exit status in detail
    UnexpectedOutput, ///< a format or value that is not known; nothing was guessed
    TooBig,
    NewerVersion, ///< the file or server speaks a later version than this program
    InvalidInput,
    NotFound,
    ServiceDown,     ///< a service of the server (the Docker engine) is installed and does not run
    Busy,            ///< a lock is held; message names its owner
    PreflightFaults, ///< what is asked beforehand stands against it; the faults in detail
    Refused,         ///< a rule of the server forbids it now; message says which
    LocalIo
};

/// One failure: cause for code, sentence for people (translated), original text for "Details".
struct Error {
    ErrorKind kind = ErrorKind::UnexpectedOutput;
    QString message; ///< whole sentence in the user's language
    QString
        detail; ///< untranslated: command, exit code, tail of stderr, file position; may be empty

    bool operator==(const Error &) const = default;
};

/// Stable name of a cause for JSON, logs and tests, for example "host-key-changed".
[[nodiscard]] QString errorKindName(ErrorKind kind);

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::Error)
