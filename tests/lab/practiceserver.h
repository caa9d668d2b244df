// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"

#include <QString>
#include <QStringList>

/// The practice server of tests/lab for the length of a test: starts it unless LEITSTAND_LAB_DIR
/// names a running one, and takes it down again. Throws nothing; a failure is told by lastError().
class PracticeServer
{
public:
    /// @p running: folder of one that runs already; empty: one of its own.
    explicit PracticeServer(const QString &running = qEnvironmentVariable("LEITSTAND_LAB_DIR"));
    ~PracticeServer();

    [[nodiscard]] bool start(const QStringList &options = {});
    [[nodiscard]] bool run(const QStringList &arguments);
    [[nodiscard]] leitstand::Profile profile(const QString &user = QString()) const;
    /// Where the profile of that account lies.
    [[nodiscard]] QString profileFile(const QString &user = QString()) const;
    [[nodiscard]] QString lastError() const { return m_error; }
    [[nodiscard]] QString lastOutput() const { return m_output; }

private:
    QString m_folder;
    QString m_error;
    QString m_output;
    bool m_started = false;
};
