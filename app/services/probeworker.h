// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "probe/framereader.h"
#include "probe/snapshotassembler.h"

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>

namespace leitstand {

/// What the worker hands to the window's thread.
struct ProbeUpdate {
    Snapshot snapshot;
    Verdict verdict;
    MetricHistory history;
    SlaBudget sla;
    RecoveryPoint recovery;
    int ticks = 0;    ///< fast ticks since the last update, to be credited
    qint64 bytes = 0; ///< bytes received since the stream started
};

/// Turns the byte stream into snapshots and judges them. Lives in a thread of its own (moved there
/// by MonitorService), so that a large inventory never stops the window. Knows no connection and no
/// widget.
class ProbeWorker : public QObject
{
    Q_OBJECT
public:
    explicit ProbeWorker(QObject *parent = nullptr);

    /// A new stream begins; facts are kept and age until they are read again.
    void startStream();
    void feed(const QByteArray &bytes);
    void setConnection(const leitstand::ConnectionStatus &connection);
    /// Another server: nothing known any more.
    void forget();
    /// Bytes of the stream are appended to this file from the next stream on; empty = no recording.
    void setRecordFile(const QString &path);
    /// Hands out what is known at once, without waiting for more.
    void publish();

Q_SIGNALS:
    void updated(const leitstand::ProbeUpdate &update);
    /// The stream is damaged or speaks another version; the connection should be started anew.
    void streamBroken(const leitstand::Error &error);
    void recordingFailed(const leitstand::Error &error);

private:
    void record(const QByteArray &bytes);
    void publishSoon();

    FrameReader m_reader;
    SnapshotAssembler m_assembler;
    ConnectionStatus m_connection;
    QFile m_record;
    QTimer m_publishTimer;
    QElapsedTimer m_sincePublish;
    int m_ticks = 0;
    qint64 m_bytes = 0;
};

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::ProbeUpdate)
