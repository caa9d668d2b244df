// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verdict.h"

#include <QCoreApplication>

/// The rules behind judge(): one function per part of the server. Each is pure and appends reasons.
namespace leitstand::verdict {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(verdict)
};

void judgeConnection(const ConnectionStatus &connection, QList<Reason> &reasons);
void judgeMachine(const Snapshot &snapshot, QList<Reason> &reasons);
void judgeMounts(const Snapshot &snapshot, QList<Reason> &reasons);
void judgeContainers(const Snapshot &snapshot, QList<Reason> &reasons);
void judgeRaid(const Snapshot &snapshot, QList<Reason> &reasons);
void judgeSmart(const Snapshot &snapshot, QList<Reason> &reasons);
void judgeBackups(const Snapshot &snapshot, QList<Reason> &reasons);
void judgeAvailability(const Snapshot &snapshot, QList<Reason> &reasons);

/// A reading that could not be had is a reason of its own: unknown, or a fault where the read
/// hangs.
/// @p subject names the part in a sentence ("RAID state"). Appends nothing for Ok and Pending.
template <typename T>
void judgeReading(const Reading<T> &reading, const QString &id, const QString &subject,
                  const Snapshot &snapshot, QList<Reason> &reasons);

/// Non-template part of judgeReading.
void unreadable(ReadingState state, const Error &error, std::chrono::milliseconds hungSince,
                const QString &id, const QString &subject, const Snapshot &snapshot,
                QList<Reason> &reasons);

template <typename T>
void judgeReading(const Reading<T> &reading, const QString &id, const QString &subject,
                  const Snapshot &snapshot, QList<Reason> &reasons)
{
    if (reading.state != ReadingState::Ok && reading.state != ReadingState::Pending)
        unreadable(reading.state, reading.error, reading.hungSince, id, subject, snapshot, reasons);
}

} // namespace leitstand::verdict
