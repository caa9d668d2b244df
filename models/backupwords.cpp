// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backupwords.h"

#include "core/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace leitstand {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(backupwords)
};

} // namespace

bool isVoid(const BackupSet &set, const BackupProof &proof)
{
    return !set.complete && proof.state == BackupProof::State::Passed;
}

QString proofText(const BackupSet &set, const BackupProof &proof)
{
    if (isVoid(set, proof))
        return Words::tr("void");
    switch (proof.state) {
    case BackupProof::State::Never:
        return Words::tr("not tested");
    case BackupProof::State::Passed:
        return proof.at.isValid() ? format::dateTime(proof.at) : Words::tr("yes, date not known");
    case BackupProof::State::Failed:
        return proof.at.isValid() ? Words::tr("failed %1").arg(format::dateTime(proof.at))
                                  : Words::tr("failed, date not known");
    }
    return {};
}

Severity proofSeverity(const BackupSet &set, const BackupProof &proof)
{
    if (isVoid(set, proof))
        return Severity::Fault;
    switch (proof.state) {
    case BackupProof::State::Never:
        return Severity::Unknown;
    case BackupProof::State::Passed:
        return Severity::Ok;
    case BackupProof::State::Failed:
        return Severity::Fault;
    }
    return Severity::Unknown;
}

Severity backupSetSeverity(const BackupSet &set)
{
    const bool failed = set.stored.state == BackupProof::State::Failed
                        || set.readable.state == BackupProof::State::Failed
                        || set.restored.state == BackupProof::State::Failed;
    if (failed || !set.complete)
        return Severity::Fault;
    if (!set.problems.isEmpty())
        return Severity::Notice;
    // Green is earned: by a proof that it can be read.
    return set.readable.state == BackupProof::State::Passed
                   || set.restored.state == BackupProof::State::Passed
               ? Severity::Ok
               : Severity::Unknown;
}

QString formText(const BackupSet &set)
{
    return set.form == BackupSet::Form::Manifest ? Words::tr("set") : Words::tr("plan folder");
}

QString retentionText(const RetentionEntry &entry)
{
    switch (entry.reason) {
    case RetentionReason::Dated: {
        const QString day = QLocale().toString(entry.removedOn, QLocale::ShortFormat);
        return entry.dueNext ? Words::tr("until tonight's run (%1)").arg(day)
                             : Words::tr("until %1").arg(day);
    }
    case RetentionReason::Pinned:
        return Words::tr("stays: pinned");
    case RetentionReason::NewestVerified:
        return Words::tr("stays: newest proven set");
    case RetentionReason::NewestComplete:
        return Words::tr("stays: newest set, none is proven");
    case RetentionReason::NotDated:
        return Words::tr("stays: its name is no date");
    }
    return {};
}

} // namespace leitstand
