// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "operations/auditchain.h"

#include <QDateTime>
#include <QJsonObject>

namespace leitstand {

/// What this console did and saw, on this computer: its own log (a hash chain, one line an action),
/// and for each server the head of its audit log that was last seen. Files in one folder, readable
/// by their owner only. One thread.
class AuditStore
{
public:
    /// Empty @p folder: "audit" in the data folder of the program.
    explicit AuditStore(const QString &folder = QString());

    /// Adds a line: @p fields and the time. Fails with LocalIo, and then nothing was added.
    [[nodiscard]] Result<void> append(const QString &server, QJsonObject fields);
    /// The chain of the own log over its whole length, against the head noted at its last line.
    [[nodiscard]] Result<AuditVerdict> verifyOwn() const;

    /// Absent when the server's log was never read here. Fails when the notes are damaged: then
    /// nothing can be said, and nothing is overwritten.
    [[nodiscard]] Result<std::optional<AuditHead>> seenHead(const QString &server) const;
    [[nodiscard]] Result<void> noteHead(const QString &server, const AuditHead &head);

private:
    [[nodiscard]] QString logFile() const;
    [[nodiscard]] QString headsFile() const;
    [[nodiscard]] Result<QJsonObject> heads() const;

    QString m_folder;
};

} // namespace leitstand
