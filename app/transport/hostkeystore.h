// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "transport/sessionrequest.h"

#include <QMap>
#include <QString>

namespace leitstand {

/// The host keys that were accepted, in a file of our own (format "leitstand-hostkeys", version 1).
/// The user's known_hosts is neither read nor written. A damaged or newer file is reported and
/// never overwritten. One thread; reads when made, writes atomically.
class HostKeyStore
{
public:
    /// Empty @p file: hostkeys.json in the configuration folder of the program.
    explicit HostKeyStore(const QString &file = QString());

    [[nodiscard]] static QString defaultFile();
    /// Set when the file exists and cannot be used.
    [[nodiscard]] const std::optional<Error> &damage() const { return m_damage; }
    /// Empty type: none stored.
    [[nodiscard]] HostKey find(const QString &host, quint16 port) const;
    /// Replaces the key of the host.
    [[nodiscard]] Result<void> store(const QString &host, quint16 port, const HostKey &key);
    [[nodiscard]] QString file() const { return m_file; }

private:
    struct Entry {
        HostKey key;
        QString acceptedAt; ///< ISO 8601, UTC
    };
    void load();
    [[nodiscard]] Result<void> save(const QMap<QString, Entry> &entries) const;

    QString m_file;
    QMap<QString, Entry> m_entries; ///< by "[host]:port", host in lower case
    std::optional<Error> m_damage;
};

} // namespace leitstand
