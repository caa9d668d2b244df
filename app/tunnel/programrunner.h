// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>

namespace leitstand {

struct ProgramCall {
    QString program;
    QStringList arguments; ///< never a secret: every user of the computer can read them
    std::chrono::milliseconds timeout{20000};
};

struct ProgramOutput {
    int exitCode = 0;
    QByteArray out, err;
};

/// Starts programs of this computer and tells how they ended, in the thread that made it; nothing
/// blocks. A program that is still running when this object goes is left alone: it may belong to
/// root, and nobody waits for it.
class ProgramRunner : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<ProgramOutput> &)>;
    explicit ProgramRunner(QObject *parent = nullptr);

    /// @p done is called once: with the exit code, or with NotFound, TimedOut, TooBig or
    /// CommandFailed (died). Never when this object is gone.
    void run(const ProgramCall &call, const Done &done);

    /// Path of a program in PATH or in the folders of system programs; empty when there is none.
    [[nodiscard]] static QString find(const QString &name);
    /// Command line and the end of what it said, without keys, for an error's detail.
    [[nodiscard]] static QString told(const ProgramCall &call, const ProgramOutput &output);
};

} // namespace leitstand
