// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/serverpanel.h"

#include "core/format.h"
#include "domain/rates.h"
#include "ui/overview/reasonlookup.h"
#include "ui/presentation.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/gaugewidget.h"

#include <QVBoxLayout>

#include <algorithm>

namespace leitstand {

namespace {

/// Title, age and the word for a missing value; the caller adds the number when there is one.
GaugeReading begin(const QString &title, const Freshness &fresh)
{
    GaugeReading reading;
    reading.title = title;
    reading.stale = fresh.stale;
    reading.toolTip = fresh.ageText;
    if (!fresh.remedy.isEmpty())
        reading.toolTip +=
            (reading.toolTip.isEmpty() ? QString() : QStringLiteral("\n")) + fresh.remedy;
    if (!fresh.hasValue) {
        reading.missing = true;
        reading.text = fresh.word;
        reading.severity = Severity::Unknown;
    } else if (fresh.stale) {
        reading.detail = fresh.word;
    }
    return reading;
}

double endOf(const ViewState &state)
{
    return double(state.now.count()) / 1000.0;
}

} // namespace

ServerPanel::ServerPanel(QWidget *parent)
    : CardFrame(parent)
    , m_cpu(new GaugeWidget(this))
    , m_load(new GaugeWidget(this))
    , m_ram(new GaugeWidget(this))
    , m_swap(new GaugeWidget(this))
    , m_network(new GaugeWidget(this))
    , m_temperature(new GaugeWidget(this))
{
    setObjectName(QStringLiteral("serverPanel"));
    m_cpu->setObjectName(QStringLiteral("gaugeCpu"));
    m_load->setObjectName(QStringLiteral("gaugeLoad"));
    m_ram->setObjectName(QStringLiteral("gaugeRam"));
    m_swap->setObjectName(QStringLiteral("gaugeSwap"));
    m_network->setObjectName(QStringLiteral("gaugeNetwork"));
    m_temperature->setObjectName(QStringLiteral("gaugeTemperature"));
    auto *machine = new ColumnLayout(6);
    machine->setSpacing(18);
    for (GaugeWidget *gauge : {m_cpu, m_load, m_ram, m_swap, m_network, m_temperature})
        machine->addWidget(gauge);
    auto *mounts = new ColumnLayout(int(plannedMounts.size()));
    mounts->setSpacing(18);
    for (std::size_t i = 0; i < m_mounts.size(); ++i) {
        m_mounts.at(i) = new GaugeWidget(this);
        m_mounts.at(i)->setObjectName(
            QStringLiteral("mount_%1").arg(QLatin1String(plannedMounts.at(i))));
        mounts->addWidget(m_mounts.at(i));
    }
    body()->setSpacing(10);
    body()->addLayout(machine);
    body()->addLayout(mounts);
    retranslate();
}

void ServerPanel::retranslate()
{
    setTitle(tr("Server"));
}

void ServerPanel::present(const ViewState &state, const SeverityLookup &severities)
{
    const auto &os = state.snapshot.os;
    setRemark(os.hasValue ? QStringLiteral("%1 · %2").arg(shortened(os.value.hostName, 40),
                                                          shortened(os.value.prettyName, 40))
                          : QString());
    presentCpu(state);
    presentLoad(state);
    presentMemory(state);
    presentNetwork(state);
    presentTemperature(state, severities);
    presentMounts(state, severities);
}

void ServerPanel::presentCpu(const ViewState &state)
{
    GaugeReading reading = begin(tr("CPU"), freshness(state.snapshot.cpu, state, staleAfter::fast));
    if (!reading.missing && !state.snapshot.rates.cpuRatio) {
        reading.missing = true;
        reading.severity = Severity::Unknown;
        reading.text = tr("not read yet");
        reading.toolTip += QLatin1Char('\n') + tr("The value needs two readings.");
    } else if (!reading.missing) {
        reading.ratio = state.snapshot.rates.cpuRatio;
        reading.text = format::percent(reading.ratio);
        reading.severity = severityOfReasons(state.verdict, QLatin1String("cpu"));
        if (!reading.stale && state.snapshot.cores.hasValue)
            reading.detail = tr("%n core(s)", nullptr, state.snapshot.cores.value);
    }
    m_cpu->present(reading);
    m_cpu->presentHistory(state.history.samples(QStringLiteral("cpu")), endOf(state), 1);
}

void ServerPanel::presentLoad(const ViewState &state)
{
    GaugeReading reading =
        begin(tr("Load"), freshness(state.snapshot.load, state, staleAfter::fast));
    double top = 0;
    if (!reading.missing) {
        const LoadAverage &load = state.snapshot.load.value;
        reading.text = format::number(load.oneMinute, 2);
        if (state.snapshot.cores.hasValue && state.snapshot.cores.value > 0) {
            top = state.snapshot.cores.value;
            reading.ratio = load.oneMinute / top;
        }
        reading.severity = severityOfReasons(state.verdict, QLatin1String("load"));
        if (!reading.stale) {
            reading.detail = tr("5 min %1 · 15 min %2")
                                 .arg(format::number(load.fiveMinutes, 1),
                                      format::number(load.fifteenMinutes, 1));
        }
    }
    m_load->present(reading);
    m_load->presentHistory(state.history.samples(QStringLiteral("load")), endOf(state), top);
}

void ServerPanel::presentMemory(const ViewState &state)
{
    const Freshness fresh = freshness(state.snapshot.memory, state, staleAfter::fast);
    const Memory &memory = state.snapshot.memory.value;
    GaugeReading ram = begin(tr("RAM"), fresh);
    if (!ram.missing) {
        ram.ratio =
            memory.totalBytes > 0 ? double(memory.usedBytes()) / double(memory.totalBytes) : 0;
        ram.text = format::bytesOf(memory.usedBytes(), memory.totalBytes);
        ram.severity = severityOfReasons(state.verdict, QLatin1String("memory"));
        if (!ram.stale)
            ram.detail = format::percent(ram.ratio);
    }
    m_ram->present(ram);
    m_ram->presentHistory(state.history.samples(QStringLiteral("ram")), endOf(state), 1);

    GaugeReading swap = begin(tr("Swap"), fresh);
    if (!swap.missing && memory.swapTotalBytes <= 0) {
        swap.text = tr("none");
    } else if (!swap.missing) {
        swap.ratio = double(memory.swapUsedBytes()) / double(memory.swapTotalBytes);
        swap.text = format::bytesOf(memory.swapUsedBytes(), memory.swapTotalBytes);
        swap.severity = severityOfReasons(state.verdict, QLatin1String("swap"));
        if (!swap.stale)
            swap.detail = format::percent(swap.ratio);
    }
    m_swap->present(swap);
    m_swap->presentHistory(state.history.samples(QStringLiteral("swap")), endOf(state), 1);
}

void ServerPanel::presentNetwork(const ViewState &state)
{
    GaugeReading reading =
        begin(tr("Network"), freshness(state.snapshot.network, state, staleAfter::fast));
    const MachineRates &rates = state.snapshot.rates;
    const QList<NetworkInterface> &interfaces = state.snapshot.network.value;
    if (!reading.missing && std::none_of(interfaces.cbegin(), interfaces.cend(), carriesTraffic)) {
        reading.missing = true;
        reading.severity = Severity::Unknown;
        reading.text = tr("no interface");
        reading.toolTip += QLatin1Char('\n')
                           + tr("The server has no network interface of its own; those of "
                                "containers and of the tunnel are not counted.");
    } else if (!reading.missing && !rates.receiveBytesPerSecond) {
        reading.missing = true;
        reading.severity = Severity::Unknown;
        reading.text = tr("not read yet");
    } else if (!reading.missing) {
        reading.text = tr("↓ %1").arg(format::byteRate(rates.receiveBytesPerSecond));
        if (!reading.stale)
            reading.detail = tr("↑ %1").arg(format::byteRate(rates.sendBytesPerSecond));
    }
    m_network->present(reading);
    m_network->presentHistory(state.history.samples(QStringLiteral("net.rx")), endOf(state), 0);
}

void ServerPanel::presentTemperature(const ViewState &state, const SeverityLookup &severities)
{
    GaugeReading reading =
        begin(tr("Temperature"), freshness(state.snapshot.temperatures, state, staleAfter::slow));
    const QList<Temperature> &sensors = state.snapshot.temperatures.value;
    if (!reading.missing && sensors.isEmpty()) {
        reading.missing = true;
        reading.severity = Severity::Unknown;
        reading.text = tr("no sensor");
    } else if (!reading.missing) {
        const auto closeness = [](const Temperature &t) {
            return t.celsius / t.criticalCelsius.value_or(100);
        };
        const Temperature &hottest = *std::max_element(
            sensors.cbegin(), sensors.cend(), [&](const Temperature &a, const Temperature &b) {
                return closeness(a) < closeness(b);
            });
        reading.text = format::temperature(hottest.celsius);
        reading.severity =
            severities.find(hottest.chip, QLatin1String("temperature")).value_or(Severity::Ok);
        if (hottest.criticalCelsius && *hottest.criticalCelsius > 0)
            reading.ratio = hottest.celsius / *hottest.criticalCelsius;
        if (!reading.stale) {
            reading.detail = shortened(hottest.label.isEmpty() ? hottest.chip : hottest.label, 24);
            if (hottest.criticalCelsius)
                reading.detail =
                    tr("%1, limit %2")
                        .arg(reading.detail, format::temperature(*hottest.criticalCelsius));
        }
        for (const Temperature &sensor : sensors) {
            reading.toolTip +=
                QStringLiteral("\n%1 %2: %3")
                    .arg(sensor.chip, sensor.label, format::temperature(sensor.celsius));
        }
    }
    m_temperature->present(reading);
}

void ServerPanel::presentMounts(const ViewState &state, const SeverityLookup &severities)
{
    const Freshness fresh = freshness(state.snapshot.mounts, state, staleAfter::medium);
    const QList<MountUsage> &mounts = state.snapshot.mounts.value;
    for (std::size_t i = 0; i < m_mounts.size(); ++i) {
        const QString path = QLatin1String(plannedMounts.at(i));
        GaugeReading reading = begin(path, fresh);
        const auto found = std::find_if(mounts.cbegin(), mounts.cend(),
                                        [&](const MountUsage &m) { return m.mountPoint == path; });
        if (!reading.missing && (found == mounts.cend() || !found->mounted || found->hung)) {
            reading.missing = true;
            reading.severity =
                worse(Severity::Unknown,
                      severities.find(path, QLatin1String("mount")).value_or(Severity::Unknown));
            if (found == mounts.cend() || !found->mounted)
                reading.text = tr("not mounted");
            else
                reading.text = tr("hung since %1")
                                   .arg(format::moment(state.snapshot.wallClock(found->hungSince),
                                                       state.serverNow()));
        } else if (!reading.missing) {
            reading.ratio = found->usedRatio();
            reading.text = format::percent(reading.ratio);
            reading.severity = severities.find(path, QLatin1String("mount")).value_or(Severity::Ok);
            if (!reading.stale)
                reading.detail =
                    tr("%1 free of %2")
                        .arg(format::bytes(found->availableBytes), format::bytes(found->sizeBytes));
            reading.toolTip +=
                QLatin1Char('\n')
                + tr("%1 used on %2").arg(format::bytes(found->usedBytes), found->device);
        }
        m_mounts.at(i)->present(reading);
    }
}

} // namespace leitstand
