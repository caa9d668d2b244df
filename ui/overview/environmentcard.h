// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "models/severitywords.h"
#include "ui/widgets/cardframe.h"

namespace leitstand {

struct Freshness;
class GaugeWidget;
class PlainLabel;
class StateLabel;

/// One environment: state and health in words, CPU and RAM against the container's limits, image,
/// uptime, restarts.
class EnvironmentCard : public CardFrame
{
    Q_OBJECT
public:
    explicit EnvironmentCard(Environment environment, QWidget *parent = nullptr);
    /// @p severities: the verdict's opinion, so that the card never contradicts the strip.
    void present(const ViewState &state, const SeverityLookup &severities);
    void retranslate();

Q_SIGNALS:
    void detailsRequested(const QString &container);

private:
    void presentMissing(const Freshness &fresh, const SeverityLookup &severities);
    void presentContainer(const Container &container, const Freshness &fresh,
                          const ViewState &state, const SeverityLookup &severities);
    void presentIdle();
    void presentGauges(const Container &container, const ViewState &state);

    const Environment m_environment;
    StateLabel *m_state;
    GaugeWidget *m_cpu;
    GaugeWidget *m_memory;
    PlainLabel *m_facts;
    PlainLabel *m_image;
};

} // namespace leitstand
