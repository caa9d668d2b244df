// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/severitywords.h"
#include "ui/widgets/cardframe.h"

#include <array>

namespace leitstand {

class GaugeWidget;
struct GaugeReading;

/// The machine's gauges: CPU, load, RAM, swap, network, temperature, and the five mounts of the
/// plan.
class ServerPanel : public CardFrame
{
    Q_OBJECT
public:
    explicit ServerPanel(QWidget *parent = nullptr);
    void present(const ViewState &state, const SeverityLookup &severities);
    void retranslate();

private:
    void presentCpu(const ViewState &state);
    void presentLoad(const ViewState &state);
    void presentMemory(const ViewState &state);
    void presentNetwork(const ViewState &state);
    void presentTemperature(const ViewState &state, const SeverityLookup &severities);
    void presentMounts(const ViewState &state, const SeverityLookup &severities);

    GaugeWidget *m_cpu;
    GaugeWidget *m_load;
    GaugeWidget *m_ram;
    GaugeWidget *m_swap;
    GaugeWidget *m_network;
    GaugeWidget *m_temperature;
    std::array<GaugeWidget *, plannedMounts.size()> m_mounts{};
};

} // namespace leitstand
