// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/recoverytiles.h"

#include "core/format.h"
#include "ui/overview/reasonlookup.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/gaugewidget.h"
#include "ui/widgets/plainlabel.h"

#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace leitstand {

namespace {

using namespace std::chrono_literals;

GaugeReading clockReading(const QString &title, const QDateTime &at, QLatin1String place,
                          const ViewState &state)
{
    const Freshness fresh = freshness(state.snapshot.backups, state, staleAfter::slow);
    GaugeReading reading;
    reading.title = title;
    reading.stale = fresh.stale;
    const Severity judged =
        worse(severityOfReasons(state.verdict, QStringLiteral("backup-late:") + place),
              severityOfReasons(state.verdict, QStringLiteral("backup-none:") + place));
    if (!fresh.hasValue || !at.isValid()) {
        reading.missing = true;
        reading.text = fresh.hasValue ? RecoveryTile::tr("no good backup") : fresh.word;
        reading.severity = fresh.hasValue ? worse(judged, Severity::Unknown) : Severity::Unknown;
        reading.toolTip = fresh.hasValue ? fresh.ageText : fresh.remedy;
        return reading;
    }
    const std::chrono::milliseconds age(at.msecsTo(state.serverNow()));
    const std::chrono::milliseconds target(state.recovery.target);
    reading.ratio = double(age.count()) / double(target.count());
    reading.severity = judged;
    if (judged == Severity::Ok && *reading.ratio > 1)
        reading.severity = Severity::Notice;
    reading.text = RecoveryTile::tr("%1 of %2 h")
                       .arg(format::duration(age))
                       .arg(state.recovery.target.count());
    if (fresh.stale)
        reading.text = QStringLiteral("%1 (%2)").arg(reading.text, fresh.word);
    reading.toolTip =
        RecoveryTile::tr("Last good backup: %1\nBackups run at 02:00 UTC, that is %2 here.\n%3")
            .arg(format::dateTimeWithZone(at),
                 QLocale().toString(
                     QDateTime(state.serverNow().date(), QTime(2, 0), QTimeZone::utc())
                         .toLocalTime()
                         .time(),
                     QLocale::ShortFormat),
                 fresh.ageText);
    return reading;
}

QString minutes(double value)
{
    return format::number(std::round(value), 0);
}

} // namespace

RecoveryTile::RecoveryTile(QWidget *parent)
    : CardFrame(parent)
    , m_local(new GaugeWidget(this))
    , m_offsite(new GaugeWidget(this))
{
    setObjectName(QStringLiteral("recoveryTile"));
    m_local->setObjectName(QStringLiteral("rpoLocal"));
    m_offsite->setObjectName(QStringLiteral("rpoOffsite"));
    body()->addWidget(m_local);
    body()->addWidget(m_offsite);
    body()->addStretch(1);
    connect(addDetails(QStringLiteral("detailsBackups")), &QToolButton::clicked, this,
            &RecoveryTile::detailsRequested);
    retranslate();
}

void RecoveryTile::retranslate()
{
    setTitle(tr("Backup age (RPO)"));
    setDetailsName(tr("Details of the backups"));
}

void RecoveryTile::present(const ViewState &state)
{
    m_local->present(
        clockReading(tr("On the server"), state.recovery.localAt, QLatin1String("local"), state));
    m_offsite->present(
        clockReading(tr("Offsite"), state.recovery.offsiteAt, QLatin1String("offsite"), state));
}

SlaTile::SlaTile(QWidget *parent)
    : CardFrame(parent)
    , m_budget(new GaugeWidget(this))
    , m_facts(new PlainLabel(this, true))
{
    setObjectName(QStringLiteral("slaTile"));
    m_budget->setObjectName(QStringLiteral("slaBudget"));
    m_facts->setObjectName(QStringLiteral("slaFacts"));
    body()->addWidget(m_budget);
    body()->addWidget(m_facts);
    body()->addStretch(1);
    retranslate();
}

void SlaTile::retranslate()
{
    setTitle(tr("Availability (SLA)"));
}

void SlaTile::present(const ViewState &state)
{
    const Freshness fresh = freshness(state.snapshot.health, state, staleAfter::slow);
    const SlaBudget &sla = state.sla;
    setRemark(tr("target %1").arg(format::percent(sla.target, 1)));
    m_facts->setInk(themeColors(palette()).stale);
    GaugeReading reading;
    reading.title = tr("Still allowed");
    reading.stale = fresh.stale;
    reading.toolTip = fresh.ageText;
    if (!sla.measured || !fresh.hasValue) {
        reading.missing = true;
        reading.severity = Severity::Unknown;
        reading.text = fresh.hasValue ? tr("not measured") : fresh.word;
        reading.toolTip = fresh.remedy;
        m_facts->display(fresh.hasValue ? tr("There is no health history on the server.")
                                        : fresh.remedy);
        m_budget->present(reading);
        return;
    }
    reading.ratio =
        sla.allowedMinutes > 0 ? (sla.lostMinutes + sla.unmeasuredMinutes) / sla.allowedMinutes : 1;
    reading.severity = severityOfReasons(state.verdict, QLatin1String("sla"));
    reading.text =
        sla.leftMinutes() >= 0
            ? tr("%1 of %2 min").arg(minutes(sla.leftMinutes()), minutes(sla.allowedMinutes))
            : tr("exceeded by %1 min").arg(minutes(-sla.leftMinutes()));
    if (fresh.stale)
        reading.text = QStringLiteral("%1 (%2)").arg(reading.text, fresh.word);
    reading.toolTip = tr("Down times that may still happen within 30 days.\nMaintenance windows "
                         "taken out: %1 min.\n%2")
                          .arg(minutes(sla.maintenanceMinutes), fresh.ageText);
    m_budget->present(reading);
    m_facts->display(tr("%1 min down, %2 min not measured (they count)")
                         .arg(minutes(sla.lostMinutes), minutes(sla.unmeasuredMinutes)));
}

} // namespace leitstand
