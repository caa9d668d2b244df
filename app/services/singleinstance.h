// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace leitstand {

/// One window per user and settings folder: a second start that has no wish of its own (no profile,
/// no recording) brings the first one's window to the front and ends. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &settingsFolder, QObject *parent = nullptr);

    /// True: another one runs and answered. False: this is the one, and listens from now on. Waits
    /// a moment for the answer; meant for the time before there is a window.
    [[nodiscard]] bool handOver();

Q_SIGNALS:
    void windowWanted();

private:
    void answer();

    QString m_name;
    QLocalServer m_server;
};

namespace singleinstance {
/// Where the system keeps such sockets, with @p id as the last part.
[[nodiscard]] QString address(const QString &id);
/// The program that runs already may come to the front, although this one was started last.
void yieldForeground();
} // namespace singleinstance

} // namespace leitstand
