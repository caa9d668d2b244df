// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/environmentcard.h"

#include "core/format.h"
#include "models/containerwords.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/gaugewidget.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leitstand {

namespace {

const Container *findContainer(const QList<Container> &containers, Environment environment)
{
    const QString name = environmentContainer(environment);
    const auto found = std::find_if(containers.cbegin(), containers.cend(),
                                    [&](const Container &c) { return c.name == name; });
    return found == containers.cend() ? nullptr : &*found;
}

const ContainerUsage *findUsage(const QList<ContainerUsage> &usage, const QString &id)
{
    const auto found = std::find_if(usage.cbegin(), usage.cend(),
                                    [&](const ContainerUsage &u) { return u.containerId == id; });
    return found == usage.cend() ? nullptr : &*found;
}

GaugeReading missing(const QString &title, const QString &word, const QString &toolTip)
{
    GaugeReading reading;
    reading.title = title;
    reading.text = word;
    reading.toolTip = toolTip;
    reading.missing = true;
    reading.severity = Severity::Unknown;
    return reading;
}

} // namespace

EnvironmentCard::EnvironmentCard(Environment environment, QWidget *parent)
    : CardFrame(parent)
    , m_environment(environment)
    , m_state(new StateLabel(this))
    , m_cpu(new GaugeWidget(this))
    , m_memory(new GaugeWidget(this))
    , m_facts(new PlainLabel(this, true))
    , m_image(new PlainLabel(this, true))
{
    const QString key = environmentKey(environment);
    setObjectName(QStringLiteral("card_%1").arg(key));
    m_state->setObjectName(QStringLiteral("state_%1").arg(key));
    m_cpu->setObjectName(QStringLiteral("cpu_%1").arg(key));
    m_memory->setObjectName(QStringLiteral("memory_%1").arg(key));
    m_facts->setObjectName(QStringLiteral("facts_%1").arg(key));
    m_image->setObjectName(QStringLiteral("image_%1").arg(key));
    setEnvironment(environment);
    m_state->setWordWrap(true);
    m_state->setTextFont(scaledFont(*this, 1.05, true));
    body()->addWidget(m_state);
    body()->addWidget(m_cpu);
    body()->addWidget(m_memory);
    body()->addWidget(m_facts);
    body()->addWidget(m_image);
    body()->addStretch(1);
    connect(addDetails(QStringLiteral("details_%1").arg(key)), &QToolButton::clicked, this,
            [this] { Q_EMIT detailsRequested(environmentContainer(m_environment)); });
    retranslate();
}

void EnvironmentCard::retranslate()
{
    const QString name = environmentTitle(m_environment);
    setTitle(name);
    setDetailsName(tr("Details of %1").arg(name));
}

void EnvironmentCard::present(const ViewState &state, const SeverityLookup &severities)
{
    const auto &reading = state.snapshot.containers;
    const Freshness fresh = freshness(reading, state, staleAfter::containers);
    const Container *container =
        fresh.hasValue ? findContainer(reading.value, m_environment) : nullptr;
    if (container)
        presentContainer(*container, fresh, state, severities);
    else
        presentMissing(fresh, severities);
}

void EnvironmentCard::presentMissing(const Freshness &fresh, const SeverityLookup &severities)
{
    const QString word = fresh.hasValue ? tr("there is no such container") : fresh.word;
    const QString remedy =
        fresh.hasValue
            ? tr("The stack has no container %1.").arg(environmentContainer(m_environment))
            : fresh.remedy;
    Severity severity = Severity::Unknown;
    if (fresh.hasValue)
        severity = severities.find(environmentContainer(m_environment), QLatin1String("container"))
                       .value_or(severity);
    m_state->setState(severity, word);
    m_state->setStale(fresh.hasValue && fresh.stale);
    setPlainToolTip(*m_state, remedy);
    m_cpu->present(missing(tr("CPU"), tr("not known"), remedy));
    m_memory->present(missing(tr("RAM"), tr("not known"), remedy));
    m_cpu->presentHistory({}, 0, 0);
    m_memory->presentHistory({}, 0, 0);
    m_facts->display(remedy);
    m_image->display(QString());
}

void EnvironmentCard::presentContainer(const Container &container, const Freshness &fresh,
                                       const ViewState &state, const SeverityLookup &severities)
{
    Severity severity = containerSeverity(container);
    if (const auto judged = severities.find(container.name, QLatin1String("")))
        severity = worse(severity, *judged);
    QString text = containerStateText(container);
    if (fresh.stale)
        text = tr("%1 (%2)").arg(text, fresh.word);
    m_state->setState(severity, text);
    m_state->setStale(fresh.stale);
    QString tip = fresh.ageText;
    if (!container.healthLastOutput.isEmpty())
        tip += QLatin1Char('\n') + container.healthLastOutput;
    if (!container.engineError.isEmpty())
        tip += QLatin1Char('\n') + container.engineError;
    setPlainToolTip(*m_state, tip);

    const QDateTime now = state.serverNow();
    QString since;
    if (container.isRunning() && container.startedAt.isValid())
        since =
            tr("up for %1")
                .arg(format::duration(std::chrono::milliseconds(container.startedAt.msecsTo(now))));
    else if (container.finishedAt.isValid())
        since = tr("ended %1")
                    .arg(format::age(std::chrono::milliseconds(container.finishedAt.msecsTo(now))));
    const QString restarts = tr("%n restart(s)", nullptr, container.restartCount);
    m_facts->display(since.isEmpty() ? restarts : QStringLiteral("%1 · %2").arg(since, restarts));
    m_facts->setInk(fresh.stale ? themeColors(palette()).stale : QColor());
    setPlainToolTip(*m_facts,
                    container.isRunning()
                        ? tr("Started %1").arg(format::dateTimeWithZone(container.startedAt))
                        : tr("Ended %1").arg(format::dateTimeWithZone(container.finishedAt)));
    m_image->display(shortened(container.imageName, 44));
    m_image->setInk(themeColors(palette()).stale);
    setPlainToolTip(*m_image, tr("Image %1\n%2").arg(container.imageName, container.imageId));
    presentGauges(container, state);
}

/// Nothing to measure, and nothing wrong with that: a word without a shape.
void EnvironmentCard::presentIdle()
{
    for (GaugeWidget *gauge : {m_cpu, m_memory}) {
        GaugeReading idle = missing(gauge == m_cpu ? tr("CPU") : tr("RAM"),
                                    tr("none while it does not run"), QString());
        idle.severity = Severity::Ok;
        gauge->present(idle);
    }
}

void EnvironmentCard::presentGauges(const Container &container, const ViewState &state)
{
    const Freshness fresh = freshness(state.snapshot.cgroups, state, staleAfter::fast);
    const ContainerUsage *usage = findUsage(state.snapshot.usage, container.id);
    const double end = double(state.now.count()) / 1000.0;
    if (!container.isRunning()) {
        presentIdle();
        return;
    }
    if (!usage) {
        const QString word = fresh.word.isEmpty() ? tr("not read yet") : fresh.word;
        m_cpu->present(missing(tr("CPU"), word, fresh.remedy));
        m_memory->present(missing(tr("RAM"), word, fresh.remedy));
        return;
    }
    GaugeReading cpu;
    cpu.title = tr("CPU");
    cpu.stale = fresh.stale;
    cpu.toolTip = fresh.ageText;
    if (!usage->cpuCores) {
        cpu = missing(tr("CPU"), tr("not read yet"), tr("The value needs two readings."));
    } else if (container.cpuLimit > 0) {
        cpu.ratio = *usage->cpuCores / container.cpuLimit;
        cpu.text =
            tr("%1 of %2 cores")
                .arg(format::number(*usage->cpuCores, 1), QLocale().toString(container.cpuLimit));
    } else {
        cpu.text = tr("%1 cores, no limit").arg(format::number(*usage->cpuCores, 1));
    }
    m_cpu->present(cpu);
    m_cpu->presentHistory(
        state.history.samples(QStringLiteral("container.%1.cpu").arg(container.name)), end,
        container.cpuLimit);

    const qint64 limit = usage->memoryLimitBytes.value_or(container.memoryLimitBytes);
    GaugeReading memory;
    memory.title = tr("RAM");
    memory.stale = fresh.stale;
    memory.toolTip = fresh.ageText;
    if (limit > 0) {
        memory.ratio = double(usage->memoryBytes) / double(limit);
        memory.text = format::bytesOf(usage->memoryBytes, limit);
        if (container.memoryReservationBytes > 0) {
            memory.mark = double(container.memoryReservationBytes) / double(limit);
            memory.toolTip +=
                QLatin1Char('\n')
                + tr("Mark: %1 are reserved.").arg(format::bytes(container.memoryReservationBytes));
        }
    } else {
        memory.text = tr("%1, no limit").arg(format::bytes(usage->memoryBytes));
    }
    m_memory->present(memory);
    m_memory->presentHistory(
        state.history.samples(QStringLiteral("container.%1.memory").arg(container.name)), end,
        double(limit));
}

} // namespace leitstand
