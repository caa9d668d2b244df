// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/container.h"

#include <QJsonObject>

namespace leitstand {

inline constexpr qsizetype maxContainerBytes = 32 * 1024 * 1024;

/// Section `containers`: one JSON object a line as the probe's template prints it. Also reads what
/// `docker inspect` itself prints (an array of objects). Empty = no container. A line that is no
/// container is UnexpectedOutput with its number; a status or health word that is not known becomes
/// Unknown. More than maxContainerBytes: TooBig. Pure. Environment variables are never looked at.
[[nodiscard]] Result<QList<Container>> parseContainers(const QByteArray &content);

/// `docker compose ps --format json` in both generations: an array (up to 2.20) or an object a line
/// (since 2.21). It knows less than inspect: limits, counts and times stay empty.
[[nodiscard]] Result<QList<Container>> parseComposePs(const QByteArray &content);

/// One line of `docker events --format '{{json .}}'`.
struct ContainerEvent {
    QString id, name, action; ///< action: "die", "oom", "start", "health_status: healthy" …
    QString composeService;
    std::optional<int> exitCode;
    QDateTime at; ///< UTC
    bool operator==(const ContainerEvent &) const = default;
};
[[nodiscard]] Result<QList<ContainerEvent>> parseContainerEvents(const QByteArray &content);

/// Section `docker`: `docker version --format '{{json .}}'`, whole or reduced to the server's part.
[[nodiscard]] Result<DockerEngine> parseDockerVersion(const QByteArray &content);

} // namespace leitstand
