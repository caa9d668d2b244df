// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/viewstate.h"
#include "ui/widgets/cardframe.h"

namespace leitstand {

class GaugeWidget;

/// RPO clock: age of the last good backup, local and offsite, against 24 h.
class RecoveryTile : public CardFrame
{
    Q_OBJECT
public:
    explicit RecoveryTile(QWidget *parent = nullptr);
    void present(const ViewState &state);
    void retranslate();

Q_SIGNALS:
    void detailsRequested();

private:
    GaugeWidget *m_local;
    GaugeWidget *m_offsite;
};

/// SLA budget of the last 30 days: minutes left; unmeasured time told, never counted as good.
class SlaTile : public CardFrame
{
    Q_OBJECT
public:
    explicit SlaTile(QWidget *parent = nullptr);
    void present(const ViewState &state);
    void retranslate();

private:
    GaugeWidget *m_budget;
    PlainLabel *m_facts;
};

} // namespace leitstand
