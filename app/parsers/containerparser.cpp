// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/containerparser.h"

#include "core/plaintext.h"
#include "parsers/jsonrows.h"
#include "parsers/parsertext.h"

#include <QJsonArray>
#include <QTimeZone>

#include <array>
#include <limits>

namespace leitstand {

using namespace parsing;

namespace {

const QString inspectSource = QStringLiteral("docker inspect");

ContainerStatus statusOf(const QString &word)
{
    using Entry = std::pair<QLatin1String, ContainerStatus>;
    static constexpr std::array words{
        Entry{QLatin1String("created"), ContainerStatus::Created},
        Entry{QLatin1String("running"), ContainerStatus::Running},
        Entry{QLatin1String("paused"), ContainerStatus::Paused},
        Entry{QLatin1String("restarting"), ContainerStatus::Restarting},
        Entry{QLatin1String("removing"), ContainerStatus::Removing},
        Entry{QLatin1String("exited"), ContainerStatus::Exited},
        Entry{QLatin1String("dead"), ContainerStatus::Dead}};
    for (const auto &[name, status] : words) {
        if (word == name)
            return status;
    }
    return ContainerStatus::Unknown;
}

/// Docker says "none" or "" where no health check is defined.
HealthStatus healthOf(const QString &word)
{
    if (word.isEmpty() || word == QLatin1String("none"))
        return HealthStatus::None;
    if (word == QLatin1String("starting"))
        return HealthStatus::Starting;
    if (word == QLatin1String("healthy"))
        return HealthStatus::Healthy;
    if (word == QLatin1String("unhealthy"))
        return HealthStatus::Unhealthy;
    return HealthStatus::Unknown;
}

QString containerName(const QJsonValue &value)
{
    QString name = value.toString();
    if (name.startsWith(u'/'))
        name.remove(0, 1);
    return plainText(name);
}

bool isContainerId(const QString &id)
{
    if (id.size() < 12 || id.size() > 64)
        return false;
    for (const QChar c : id) {
        if (!(c >= u'0' && c <= u'9') && !(c >= u'a' && c <= u'f'))
            return false;
    }
    return true;
}

int smallNumber(const QJsonValue &value)
{
    const auto number = jsonSigned(value);
    return number && *number >= std::numeric_limits<int>::min()
                   && *number <= std::numeric_limits<int>::max()
               ? int(*number)
               : 0;
}

/// Docker's limits: 0 and below mean none.
qint64 limit(const QJsonValue &value)
{
    return qMax<qint64>(0, jsonSigned(value).value_or(0));
}

double cpuLimit(const QJsonObject &limits)
{
    const qint64 nano = limit(limits.value(QStringLiteral("NanoCpus")));
    if (nano > 0)
        return double(nano) / 1e9;
    const qint64 quota = limit(limits.value(QStringLiteral("CpuQuota")));
    const qint64 period = limit(limits.value(QStringLiteral("CpuPeriod")));
    return quota > 0 ? double(quota) / double(period > 0 ? period : 100'000) : 0.0;
}

/// {"8069/tcp":[{"HostIp":"127.0.0.1","HostPort":"8069"}],"8072/tcp":null}
bool readPorts(const QJsonValue &value, QList<PublishedPort> &ports)
{
    const QJsonObject byPort = value.toObject();
    for (auto it = byPort.constBegin(); it != byPort.constEnd(); ++it) {
        const QJsonArray bindings = it.value().toArray();
        for (const QJsonValue &binding : bindings) {
            const QJsonObject host = binding.toObject();
            const auto port =
                toSmall(host.value(QStringLiteral("HostPort")).toString().toLatin1(), 65535);
            if (!port)
                return false;
            ports.append({plainText(it.key(), 32),
                          jsonText(host.value(QStringLiteral("HostIp")), 64), *port});
        }
    }
    return true;
}

void readState(const QJsonObject &state, Container &container)
{
    container.status = statusOf(state.value(QStringLiteral("Status")).toString());
    container.exitCode = smallNumber(state.value(QStringLiteral("ExitCode")));
    container.oomKilled = state.value(QStringLiteral("OOMKilled")).toBool();
    container.engineError = jsonText(state.value(QStringLiteral("Error")), 512);
    container.startedAt = jsonUtc(state.value(QStringLiteral("StartedAt")));
    container.finishedAt = jsonUtc(state.value(QStringLiteral("FinishedAt")));
}

void readHealth(const QJsonObject &health, Container &container)
{
    container.health = healthOf(health.value(QStringLiteral("Status")).toString());
    container.healthFailingStreak = smallNumber(health.value(QStringLiteral("FailingStreak")));
    QJsonValue output = health.value(QStringLiteral("LastOutput"));
    const QJsonArray log = health.value(QStringLiteral("Log")).toArray();
    if (output.isUndefined() && !log.isEmpty())
        output = log.last().toObject().value(QStringLiteral("Output"));
    container.healthLastOutput = jsonText(output, 300);
}

void readCompose(const QJsonObject &object, Container &container)
{
    const QJsonObject compose = object.value(QStringLiteral("Compose")).toObject();
    const QJsonObject labels = object.value(QStringLiteral("Config"))
                                   .toObject()
                                   .value(QStringLiteral("Labels"))
                                   .toObject();
    const auto either = [&](const char *key) {
        const QString name = QLatin1String(key);
        const QString own = jsonText(compose.value(name));
        return own.isEmpty() ? jsonText(labels.value(QLatin1String("com.docker.compose.") + name))
                             : own;
    };
    container.composeProject = either("project");
    container.composeService = either("service");
}

QString policyName(const QJsonValue &value)
{
    return value.isObject() ? jsonText(value.toObject().value(QStringLiteral("Name")), 32)
                            : jsonText(value, 32);
}

/// Both the probe's reduced object and the engine's own.
std::optional<Container> readContainer(const QJsonObject &object)
{
    Container container;
    container.id = object.value(QStringLiteral("Id")).toString();
    container.name = containerName(object.value(QStringLiteral("Name")));
    const QJsonValue state = object.value(QStringLiteral("State"));
    if (!isContainerId(container.id) || container.name.isEmpty() || !state.isObject())
        return std::nullopt;
    readState(state.toObject(), container);
    const QJsonValue health = object.contains(QStringLiteral("Health"))
                                  ? object.value(QStringLiteral("Health"))
                                  : state.toObject().value(QStringLiteral("Health"));
    readHealth(health.toObject(), container);
    readCompose(object, container);

    const QJsonObject config = object.value(QStringLiteral("Config")).toObject();
    const QJsonObject host = object.value(QStringLiteral("HostConfig")).toObject();
    container.imageId = jsonText(object.value(QStringLiteral("Image")), 128);
    container.imageName = jsonText(object.contains(QStringLiteral("ConfigImage"))
                                       ? object.value(QStringLiteral("ConfigImage"))
                                       : config.value(QStringLiteral("Image")));
    container.restartCount = smallNumber(object.value(QStringLiteral("RestartCount")));
    const QJsonObject limits = object.contains(QStringLiteral("Limits"))
                                   ? object.value(QStringLiteral("Limits")).toObject()
                                   : host;
    container.memoryLimitBytes = limit(limits.value(QStringLiteral("Memory")));
    container.memoryReservationBytes = limit(limits.value(QStringLiteral("MemoryReservation")));
    container.cpuLimit = cpuLimit(limits);
    container.restartPolicy = policyName(object.contains(QStringLiteral("RestartPolicy"))
                                             ? object.value(QStringLiteral("RestartPolicy"))
                                             : host.value(QStringLiteral("RestartPolicy")));
    const QJsonValue ports = object.contains(QStringLiteral("Ports"))
                                 ? object.value(QStringLiteral("Ports"))
                                 : object.value(QStringLiteral("NetworkSettings"))
                                       .toObject()
                                       .value(QStringLiteral("Ports"));
    if (!readPorts(ports, container.ports))
        return std::nullopt;
    return container;
}

tl::unexpected<Error> noContainer(const QString &source, const JsonRow &row)
{
    return unexpected(source, QStringLiteral("line %1: %2")
                                  .arg(row.line)
                                  .arg(plainText(row.object.keys().join(u' '), 200)));
}

} // namespace

Result<QList<Container>> parseContainers(const QByteArray &content)
{
    const auto rows = jsonRows(content, inspectSource, maxContainerBytes);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Container> containers;
    for (const JsonRow &row : *rows) {
        const auto container = readContainer(row.object);
        if (!container)
            return noContainer(inspectSource, row);
        containers.append(*container);
    }
    return containers;
}

Result<QList<Container>> parseComposePs(const QByteArray &content)
{
    const QString source = QStringLiteral("docker compose ps");
    const auto rows = jsonRows(content, source, maxContainerBytes);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Container> containers;
    for (const JsonRow &row : *rows) {
        const QJsonObject &object = row.object;
        Container container;
        container.id = object.value(QStringLiteral("ID")).toString();
        container.name = containerName(object.value(QStringLiteral("Name")));
        if (!isContainerId(container.id) || container.name.isEmpty())
            return noContainer(source, row);
        container.composeProject = jsonText(object.value(QStringLiteral("Project")));
        container.composeService = jsonText(object.value(QStringLiteral("Service")));
        container.imageName = jsonText(object.value(QStringLiteral("Image")));
        container.status = statusOf(object.value(QStringLiteral("State")).toString());
        container.health = healthOf(object.value(QStringLiteral("Health")).toString());
        container.exitCode = smallNumber(object.value(QStringLiteral("ExitCode")));
        const QJsonArray publishers = object.value(QStringLiteral("Publishers")).toArray();
        for (const QJsonValue &value : publishers) {
            const QJsonObject port = value.toObject();
            const int published = smallNumber(port.value(QStringLiteral("PublishedPort")));
            if (published > 0 && published <= 65535) { // 0: exposed, not published
                container.ports.append(
                    {QStringLiteral("%1/%2")
                         .arg(smallNumber(port.value(QStringLiteral("TargetPort"))))
                         .arg(jsonText(port.value(QStringLiteral("Protocol")), 8)),
                     jsonText(port.value(QStringLiteral("URL")), 64), published});
            }
        }
        containers.append(container);
    }
    return containers;
}

Result<QList<ContainerEvent>> parseContainerEvents(const QByteArray &content)
{
    const QString source = QStringLiteral("docker events");
    const auto rows = jsonRows(content, source, maxContainerBytes);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<ContainerEvent> events;
    for (const JsonRow &row : *rows) {
        const QJsonObject actor = row.object.value(QStringLiteral("Actor")).toObject();
        const QJsonObject attributes = actor.value(QStringLiteral("Attributes")).toObject();
        ContainerEvent event;
        event.id = jsonText(actor.value(QStringLiteral("ID")), 128);
        event.action = jsonText(row.object.value(QStringLiteral("Action")), 128);
        event.name = jsonText(attributes.value(QStringLiteral("name")));
        event.composeService =
            jsonText(attributes.value(QStringLiteral("com.docker.compose.service")));
        event.exitCode =
            toSmall(attributes.value(QStringLiteral("exitCode")).toString().toLatin1(), 255);
        const auto nano = jsonCount(row.object.value(QStringLiteral("timeNano")));
        const auto seconds = jsonCount(row.object.value(QStringLiteral("time")));
        if (event.id.isEmpty() || event.action.isEmpty() || (!nano && !seconds)
            || seconds.value_or(0) > 253'402'300'799LL) { // year 9999
            return noContainer(source, row);
        }
        event.at = QDateTime::fromMSecsSinceEpoch(nano ? *nano / 1'000'000 : *seconds * 1000,
                                                  QTimeZone::utc());
        events.append(event);
    }
    return events;
}

Result<DockerEngine> parseDockerVersion(const QByteArray &content)
{
    const QString source = QStringLiteral("docker version");
    const auto object = jsonObject(trimmed(content).toByteArray(), source, 1);
    if (!object)
        return tl::unexpected(object.error());
    const QJsonValue server = object->value(QStringLiteral("Server"));
    const QJsonObject part = server.isObject() ? server.toObject() : *object;
    const DockerEngine engine{jsonText(part.value(QStringLiteral("Version")), 64),
                              jsonText(part.value(QStringLiteral("ApiVersion")), 32)};
    if (engine.version.isEmpty())
        return unexpected(source, 1, content);
    return engine;
}

} // namespace leitstand
