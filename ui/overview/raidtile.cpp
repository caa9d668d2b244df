// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/raidtile.h"

#include "core/format.h"
#include "models/raidwords.h"
#include "ui/overview/reasonlookup.h"
#include "ui/presentation.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statelabel.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leitstand {

namespace {

QString aged(const QString &text, const Freshness &fresh)
{
    return fresh.stale ? RaidTile::tr("%1 (%2)").arg(text, fresh.word) : text;
}

/// Shows the word for a missing reading; true when there was nothing else to show.
bool showMissing(StateLabel &label, const QString &part, const Freshness &fresh)
{
    if (fresh.hasValue)
        return false;
    label.setState(Severity::Unknown, QStringLiteral("%1: %2").arg(part, fresh.word));
    label.setStale(false);
    setPlainToolTip(label, fresh.remedy);
    return true;
}

void showValue(StateLabel &label, Severity severity, const QString &text, const Freshness &fresh,
               const QString &tip)
{
    label.setState(severity, aged(text, fresh));
    label.setStale(fresh.stale);
    setPlainToolTip(label, tip.isEmpty() ? fresh.ageText : fresh.ageText + QLatin1Char('\n') + tip);
}

/// The array that the verdict names first among those in the worst state; nothing when all are
/// well.
const RaidArray *worstArray(const QList<RaidArray> &arrays, const Verdict &verdict)
{
    const RaidArray *worst = nullptr;
    for (const RaidArray &array : arrays) {
        const Severity severity = arraySeverity(array);
        if (severity != Severity::Ok && (!worst || severity > arraySeverity(*worst)))
            worst = &array;
    }
    if (!worst)
        return nullptr;
    for (const Reason &reason : verdict.reasons) {
        for (const RaidArray &array : arrays) {
            if (reason.id.startsWith(QLatin1String("raid-")) && reason.subject == array.name
                && arraySeverity(array) == arraySeverity(*worst))
                return &array;
        }
    }
    return worst;
}

} // namespace

RaidTile::RaidTile(QWidget *parent)
    : CardFrame(parent)
    , m_members(new StateLabel(this))
    , m_disks(new StateLabel(this))
    , m_sync(new StateLabel(this))
{
    setObjectName(QStringLiteral("raidTile"));
    m_members->setObjectName(QStringLiteral("raidMembers"));
    m_disks->setObjectName(QStringLiteral("raidDisks"));
    m_sync->setObjectName(QStringLiteral("raidSync"));
    for (StateLabel *label : {m_members, m_disks, m_sync}) {
        label->setWordWrap(true);
        body()->addWidget(label);
    }
    body()->addStretch(1);
    connect(addDetails(QStringLiteral("detailsRaid")), &QToolButton::clicked, this,
            &RaidTile::detailsRequested);
    retranslate();
}

void RaidTile::retranslate()
{
    setTitle(tr("RAID"));
    setDetailsName(tr("Details of the RAID arrays"));
}

void RaidTile::present(const ViewState &state)
{
    setRemark(state.snapshot.raid.simulated || state.snapshot.smart.simulated ? tr("simulated")
                                                                              : QString());
    presentMembers(state);
    presentDisks(state);
    presentSync(state);
}

void RaidTile::presentMembers(const ViewState &state)
{
    const Freshness fresh = freshness(state.snapshot.raid, state, staleAfter::medium);
    if (showMissing(*m_members, tr("Arrays"), fresh))
        return;
    const QList<RaidArray> &arrays = state.snapshot.raid.value.arrays;
    const int count = state.snapshot.raid.value.arrayCount();
    if (count == 0) {
        showValue(*m_members, severityOfReasons(state.verdict, QLatin1String("raid-none")),
                  tr("The server has no RAID array"), fresh, QString());
        return;
    }
    const RaidArray *worst = worstArray(arrays, state.verdict);
    QStringList tip;
    for (const RaidArray &array : arrays)
        tip.append(QStringLiteral("%1: %2").arg(array.name, arrayStateText(array)));
    if (worst) {
        showValue(*m_members, arraySeverity(*worst),
                  QStringLiteral("%1: %2").arg(shortened(worst->name, 20), arrayStateText(*worst)),
                  fresh, tip.join(QLatin1Char('\n')));
    } else {
        showValue(*m_members, Severity::Ok, tr("%n array(s), all disks in sync", nullptr, count),
                  fresh, tip.join(QLatin1Char('\n')));
    }
}

void RaidTile::presentDisks(const ViewState &state)
{
    const Freshness fresh = freshness(state.snapshot.smart, state, staleAfter::rare);
    if (showMissing(*m_disks, tr("Disk health (SMART)"), fresh))
        return;
    const QList<SmartHealth> &disks = state.snapshot.smart.value;
    if (disks.isEmpty()) {
        showValue(*m_disks, Severity::Unknown, tr("No disk tells its health (SMART)"), fresh,
                  QString());
        return;
    }
    const SmartHealth *worst = nullptr;
    QStringList tip;
    for (const SmartHealth &disk : disks) {
        tip.append(
            QStringLiteral("%1 %2 %3: %4")
                .arg(disk.device, disk.model, disk.serial, severityWord(diskSeverity(disk))));
        if (diskSeverity(disk) != Severity::Ok
            && (!worst || worse(diskSeverity(disk), diskSeverity(*worst)) != diskSeverity(*worst)))
            worst = &disk;
    }
    QString text = tr("%n disk(s) healthy (SMART)", nullptr, int(disks.size()));
    Severity severity = Severity::Ok;
    if (worst) {
        severity = diskSeverity(*worst);
        const QString name = shortened(worst->device, 20);
        text = severity == Severity::Fault ? tr("Disk %1 reports a fault (SMART)").arg(name)
               : severity == Severity::Notice
                   ? tr("Disk %1 reports a notice (SMART)").arg(name)
                   : tr("Disk %1 does not tell its health (SMART)").arg(name);
    }
    showValue(*m_disks, severity, text, fresh, tip.join(QLatin1Char('\n')));
}

void RaidTile::presentSync(const ViewState &state)
{
    const Freshness fresh = freshness(state.snapshot.raid, state, staleAfter::medium);
    if (showMissing(*m_sync, tr("Comparison"), fresh))
        return;
    quint64 mismatches = 0;
    bool counted = false;
    const RaidArray *running = nullptr;
    QStringList tip;
    for (const RaidArray &array : state.snapshot.raid.value.arrays) {
        tip.append(QStringLiteral("%1: %2").arg(array.name, syncText(array)));
        counted = counted || array.mismatchCount.has_value();
        mismatches += array.mismatchCount.value_or(0);
        if (array.sync && !running)
            running = &array;
    }
    QString text =
        running ? QStringLiteral("%1: %2").arg(shortened(running->name, 20), syncText(*running))
                : tr("No rebuild, no check running");
    Severity severity = running && running->sync->action == QLatin1String("recovery")
                            ? Severity::Notice
                            : Severity::Ok;
    if (!counted) {
        severity = worse(severity, Severity::Unknown);
        text = tr("%1, differences not known").arg(text);
    } else if (mismatches > 0) {
        severity = worse(severity, Severity::Notice);
        text =
            tr("%1, %n difference(s)", nullptr, int(std::min<quint64>(mismatches, 1'000'000'000)))
                .arg(text);
    } else {
        text = tr("%1, no differences").arg(text);
    }
    showValue(*m_sync, severity, text, fresh, tip.join(QLatin1Char('\n')));
}

} // namespace leitstand
