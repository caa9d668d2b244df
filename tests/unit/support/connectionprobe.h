// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/connectionservice.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

// Real servers on machines that also build: patience costs nothing where all is well.
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 20000)
#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 20000)

/// A connection service with its own store, and what it told.
struct ConnectionProbe {
    explicit ConnectionProbe(const QString &store = QString())
        : service(store.isEmpty() ? directory.filePath(QStringLiteral("hostkeys.json")) : store)
    {
        // The agent of whoever runs the tests must not matter.
        service.setAgentSocket(QString());
        QObject::connect(&service, &leitstand::ConnectionService::streamData,
                         [this](const QByteArray &bytes) { stream += bytes; });
        QObject::connect(&service, &leitstand::ConnectionService::streamEnded,
                         [this](const leitstand::Error &error) { streamErrors << error; });
        QObject::connect(&service, &leitstand::ConnectionService::statusChanged,
                         [this](const leitstand::ConnectionStatus &status) { told << status; });
    }
    [[nodiscard]] leitstand::ConnectionPhase phase() const { return service.status().phase; }
    [[nodiscard]] leitstand::ErrorKind cause() const { return service.status().error.kind; }
    [[nodiscard]] leitstand::RungStatus rung(leitstand::Rung rung) const
    {
        return service.status().ladder.at(static_cast<int>(rung));
    }
    /// Heartbeat as the probe has it, without the probe.
    void beat() { service.setStream("exec sh -c 'while echo beat; do sleep 1; done'", {}); }

    QTemporaryDir directory;
    QByteArray stream;
    QList<leitstand::Error> streamErrors;
    QList<leitstand::ConnectionStatus> told;
    leitstand::ConnectionService service; ///< ends first
};
