// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/diskticket.h"

#include "core/format.h"
#include "operations/diskwords.h"
#include "operations/operationwords.h"

#include <QCoreApplication>
#include <QTranslator>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(diskreport)
};

const QLatin1Char newLine('\n');

/// The ticket's language is the reader's, not the window's.
class TicketWords
{
public:
    explicit TicketWords(const QString &language)
        : m_known(language != QLatin1String("en")
                  && m_translator.load(
                      QStringLiteral(":/leitstand/translations/leitstand_%1.qm").arg(language)))
    {}
    [[nodiscard]] QString say(const char *text) const
    {
        const QString translated = m_known ? m_translator.translate("diskticket", text) : QString();
        return translated.isEmpty() ? QString::fromUtf8(text) : translated;
    }

private:
    QTranslator m_translator;
    bool m_known;
};

QString named(const TicketWords &words, const QString &serial, const QString &model,
              const QString &slot, const QStringList &byId)
{
    QString line =
        words.say(QT_TRANSLATE_NOOP("diskticket", "Serial number: %1"))
            .arg(serial.isEmpty() ? words.say(QT_TRANSLATE_NOOP("diskticket", "cannot be read"))
                                  : serial);
    if (!model.isEmpty())
        line += newLine + words.say(QT_TRANSLATE_NOOP("diskticket", "Model: %1")).arg(model);
    if (!slot.isEmpty())
        line += newLine + words.say(QT_TRANSLATE_NOOP("diskticket", "Slot: %1")).arg(slot);
    for (const QString &id : byId)
        line += newLine + QStringLiteral("/dev/disk/by-id/") + id;
    return line;
}

bool stillIn(const DiskFacts &facts, const SwapNote &bad)
{
    return std::any_of(facts.disks.cbegin(), facts.disks.cend(), [&](const SwapDisk &disk) {
        return disk.name == bad.disk && isMember(facts, disk) && disk.serial == bad.serial;
    });
}

} // namespace

QString diskTicket(const DiskFacts &facts, const QString &language)
{
    const bool lacking = std::any_of(facts.arrays.cbegin(), facts.arrays.cend(),
                                     [](const SwapArray &array) { return array.lacksDisk(); });
    std::optional<SwapNote> bad = exchangedDisk(facts);
    if (!bad && !lacking)
        return {};
    if (!bad)
        bad.emplace(); // it was not there at boot: only the good ones can be named
    const TicketWords words(language);
    QStringList lines;
    lines << words.say(QT_TRANSLATE_NOOP("diskticket", "Please exchange a defective disk"))
          << QString() << words.say(QT_TRANSLATE_NOOP("diskticket", "Server: %1")).arg(facts.host)
          << QString()
          << words.say(QT_TRANSLATE_NOOP("diskticket", "DEFECTIVE disk, to be exchanged:"))
          << named(words, bad->serial, bad->model, bad->slot, bad->byId) << QString()
          << words.say(QT_TRANSLATE_NOOP("diskticket", "GOOD disk, must NOT be touched:"));
    const QList<SwapDisk> good = goodDisks(facts);
    for (const SwapDisk &disk : good)
        lines << named(words, disk.serialKnown ? disk.serial : QString(), disk.model, disk.slot,
                       disk.byId);
    lines << QString();
    if (stillIn(facts, *bad))
        lines << words.say(QT_TRANSLATE_NOOP(
            "diskticket", "Do not begin yet: the disk is still part of the RAID. We will tell "
                          "you when it has been taken out."));
    else
        lines << words.say(
            QT_TRANSLATE_NOOP("diskticket", "The defective disk has been taken out of the RAID. It "
                                            "may be exchanged in the running system."));
    lines << words.say(QT_TRANSLATE_NOOP(
        "diskticket", "The new disk must be empty and at least as large. Please tell us its serial "
                      "number when it is in. The server holds the only copy of our data on the "
                      "good disk: if anything is unclear, please ask before you begin."));
    return lines.join(newLine) + newLine;
}

QString diskReport(const DiskFacts &facts, const QList<OperationRun> &runs)
{
    QStringList lines;
    lines << Texts::tr("Exchange of a disk on %1, as of %2")
                 .arg(facts.host, format::dateTimeWithZone(facts.at))
          << QString();
    if (facts.simulated)
        lines << Texts::tr("Simulated: the practice server has no such hardware.") << QString();
    for (const SwapArray &array : facts.arrays)
        lines << QStringLiteral("%1: %2").arg(array.name, words::arrayNow(array, facts.at));
    for (const SwapDisk &disk : facts.disks)
        lines << QStringLiteral("%1: %2; SMART: %3")
                     .arg(words::diskTitle(disk), words::diskInArrays(facts, disk),
                          words::diskSmart(disk));
    for (const OperationRun &run : runs) {
        if (!run.end)
            continue;
        lines << QString()
              << Texts::tr("%1, %2, by %3: %4")
                     .arg(words::operationKind(run.summary.kind),
                          format::dateTimeWithZone(run.summary.started), run.summary.by,
                          words::result(run.end->result));
        for (const OperationStep &step : run.steps)
            lines << QStringLiteral("  %1: %2")
                         .arg(words::step(run.summary.kind, step), words::stepState(step.state));
        for (const OperationEvidence &one : run.evidence)
            lines << QStringLiteral("    %1 → %2")
                         .arg(one.command.join(QLatin1Char(' ')))
                         .arg(one.exitCode);
        for (const OutputLine &line : run.output)
            lines << QStringLiteral("    ") + line.text;
    }
    return lines.join(newLine) + newLine;
}

} // namespace leitstand
