// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <chrono>

namespace leitstand {

/// Passwords, passphrases and the keys of tunnels, in the system's keychain only. Where there is
/// none (every failure of the keychain but "no such entry" counts as that, measured on all
/// backends), secrets stay in memory for this session. Never a file. In the GUI thread; nothing
/// blocks. libsecret needs Qt's GLib event loop: without it no answer comes and the time limit
/// makes it "no keychain".
class SecretStore : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Password, Passphrase, TunnelKeys };
    /// Where a secret went.
    enum class Place { Keychain, SessionOnly };

    explicit SecretStore(QObject *parent = nullptr);
    ~SecretStore() override;

    /// Error NotFound: nothing is stored. Other errors do not occur: a missing keychain is looked
    /// up in memory.
    [[nodiscard]] QFuture<Result<QString>> read(const QString &profileId, Kind kind);
    [[nodiscard]] QFuture<Result<Place>> write(const QString &profileId, Kind kind,
                                               const QString &secret);
    [[nodiscard]] QFuture<Result<void>> remove(const QString &profileId, Kind kind);

    /// KeychainMissing with its reason, once an attempt has failed; ErrorKind::Cancelled never.
    [[nodiscard]] bool isKeychainMissing() const { return m_missing; }
    [[nodiscard]] Error keychainError() const { return m_error; }
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    /// The entry's name: Windows uses nothing else to tell entries apart.
    [[nodiscard]] static QString keyOf(const QString &profileId, Kind kind);

Q_SIGNALS:
    void keychainMissing(const leitstand::Error &error);

private:
    void noteMissing(const QString &reason);

    QHash<QString, QString> m_session;
    std::chrono::milliseconds m_timeout{12000};
    bool m_missing = false;
    Error m_error;
};

} // namespace leitstand
