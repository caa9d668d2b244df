// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/probeworker.h"

namespace leitstand {

namespace {
constexpr std::chrono::milliseconds publishInterval{100};
}

ProbeWorker::ProbeWorker(QObject *parent)
    : QObject(parent)
{
    m_publishTimer.setParent(this); // moves to the worker's thread with this object
    m_publishTimer.setSingleShot(true);
    connect(&m_publishTimer, &QTimer::timeout, this, &ProbeWorker::publish);
}

void ProbeWorker::startStream()
{
    m_reader = FrameReader();
    m_assembler.startStream();
    m_bytes = 0;
}

void ProbeWorker::feed(const QByteArray &bytes)
{
    if (m_reader.isBroken())
        return;
    m_bytes += bytes.size();
    record(bytes);
    m_reader.feed(bytes);
    while (auto next = m_reader.next()) {
        if (!*next) {
            Q_EMIT streamBroken(next->error());
            return;
        }
        if ((*next)->type == "tick")
            ++m_ticks;
        const auto applied = m_assembler.apply(**next);
        if (!applied) {
            Q_EMIT streamBroken(applied.error());
            return;
        }
    }
    publishSoon();
}

void ProbeWorker::setConnection(const ConnectionStatus &connection)
{
    if (connection == m_connection)
        return;
    m_connection = connection;
    publish();
}

void ProbeWorker::forget()
{
    m_reader = FrameReader();
    m_assembler = SnapshotAssembler();
    m_ticks = 0;
    publish();
}

void ProbeWorker::setRecordFile(const QString &path)
{
    m_record.close();
    m_record.setFileName(path);
    if (path.isEmpty())
        return;
    if (!m_record.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        Q_EMIT recordingFailed(Error{ErrorKind::LocalIo,
                                     tr("The recording cannot be written to %1.").arg(path),
                                     m_record.errorString()});
    }
}

void ProbeWorker::record(const QByteArray &bytes)
{
    if (!m_record.isOpen())
        return;
    if (m_record.write(bytes) == bytes.size() && m_record.flush())
        return;
    const Error error{
        ErrorKind::LocalIo,
        tr("The recording stopped: %1 cannot be written to.").arg(m_record.fileName()),
        m_record.errorString()};
    m_record.close();
    Q_EMIT recordingFailed(error);
}

void ProbeWorker::publishSoon()
{
    if (m_publishTimer.isActive())
        return;
    if (!m_sincePublish.isValid() || m_sincePublish.hasExpired(publishInterval.count()))
        publish();
    else
        m_publishTimer.start(publishInterval);
}

void ProbeWorker::publish()
{
    m_publishTimer.stop();
    m_sincePublish.start();
    ProbeUpdate update;
    update.snapshot = m_assembler.snapshot();
    update.history = m_assembler.history();
    update.recovery = recoveryPoint(update.snapshot.backups.value);
    if (update.snapshot.health.hasValue && update.snapshot.serverTime.isValid())
        update.sla = slaBudget(update.snapshot.health.value, update.snapshot.serverTime);
    update.verdict = judge(update.snapshot, m_connection);
    update.ticks = std::exchange(m_ticks, 0);
    update.bytes = m_bytes;
    Q_EMIT updated(update);
}

} // namespace leitstand
