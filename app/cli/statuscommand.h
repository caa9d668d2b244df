// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"
#include "services/monitorservice.h"
#include "transport/connectionservice.h"
#include "tunnel/tunnelservice.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace leitstand {

/// `leitstand status`: reads one server (or recording) once and tells its state. No window. Ends by
/// finished().
class StatusCommand : public QObject
{
    Q_OBJECT
public:
    struct Options {
        std::optional<Profile> profile;
        QString replayFile;
        QString recordFile;
        QString knownHostsFile;
        Credentials credentials;
        bool json = false;
        std::chrono::seconds timeout{30};
    };
    explicit StatusCommand(Options options, QObject *parent = nullptr);
    void start();
    /// Text or JSON, complete when finished() is emitted.
    [[nodiscard]] QString output() const { return m_output; }

Q_SIGNALS:
    void finished(int exitCode);

private:
    [[nodiscard]] bool isSettled() const;
    void check();
    void finish();

    Options m_options;
    ConnectionService m_connection;
    MonitorService m_monitor;
    TunnelService m_tunnel;
    QTimer m_timeout;
    QTimer m_grace; ///< after the overview is complete, SMART gets this much longer
    QString m_output;
    std::optional<Error> m_error;
    bool m_done = false;
};

} // namespace leitstand
