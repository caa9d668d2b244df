// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QDateTime>
#include <QList>
#include <QString>

namespace leitstand {

enum class ContainerStatus {
    Created,
    Running,
    Paused,
    Restarting,
    Removing,
    Exited,
    Dead,
    Unknown
};
enum class HealthStatus {
    None,
    Starting,
    Healthy,
    Unhealthy,
    Unknown
}; ///< None: no health check defined

struct PublishedPort {
    QString containerPort; ///< "8069/tcp"
    QString hostAddress;   ///< "127.0.0.1", "0.0.0.0", "::"
    int hostPort = 0;
    bool operator==(const PublishedPort &) const = default;
};

/// One container as `docker inspect` tells it, without environment. Limits 0 = none.
struct Container {
    QString id;        ///< 64 hex digits
    QString name;      ///< without the leading slash
    QString imageId;   ///< sha256:…
    QString imageName; ///< as configured, "odoo:17.0"
    QString composeProject, composeService;
    ContainerStatus status = ContainerStatus::Unknown;
    HealthStatus health = HealthStatus::None;
    QString healthLastOutput;
    int healthFailingStreak = 0;
    int restartCount = 0;
    int exitCode = 0;
    bool oomKilled = false;
    QString engineError; ///< State.Error
    QString restartPolicy;
    QDateTime startedAt, finishedAt; ///< UTC; invalid = never
    qint64 memoryLimitBytes = 0;
    qint64 memoryReservationBytes = 0;
    double cpuLimit = 0; ///< cores
    QList<PublishedPort> ports;
    bool operator==(const Container &) const = default;
    [[nodiscard]] bool isRunning() const { return status == ContainerStatus::Running; }
};

/// Raw counters of one container's cgroup (v1 or v2), by container id.
struct CgroupSample {
    QString containerId;
    quint64 cpuUsageMicroseconds = 0;
    std::optional<quint64> throttledMicroseconds;
    qint64 memoryBytes = 0; ///< current minus inactive file cache, as docker shows it
    std::optional<qint64> memoryLimitBytes; ///< absent = unlimited
    std::optional<qint64> oomKills;
    std::optional<qint64> processes;
    bool operator==(const CgroupSample &) const = default;
};

struct DockerEngine {
    QString version, apiVersion;
    bool operator==(const DockerEngine &) const = default;
};

} // namespace leitstand
