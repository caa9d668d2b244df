// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationwords.h"

#include "core/format.h"
#include "domain/environment.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace leitstand::words {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(operations)
};

struct StepText {
    const char *id;
    const char *text;
};

constexpr std::array stepTexts{
    StepText{"lock", QT_TRANSLATE_NOOP("operations", "Keep others away (locks)")},
    StepText{"preflight",
             QT_TRANSLATE_NOOP("operations", "Check backup set, free space and versions")},
    StepText{"side",
             QT_TRANSLATE_NOOP("operations", "Create a side database that Odoo cannot see")},
    StepText{"load", QT_TRANSLATE_NOOP("operations", "Load the database from the backup")},
    StepText{
        "filestore",
        QT_TRANSLATE_NOOP("operations", "Unpack the filestore and compare it with the database")},
    StepText{"prove", QT_TRANSLATE_NOOP("operations", "Prove what was restored")},
    StepText{"backup", QT_TRANSLATE_NOOP("operations", "Take a backup first")},
    StepText{"neutralise", QT_TRANSLATE_NOOP("operations", "Make the copy harmless (neutralise)")},
    StepText{"stop", QT_TRANSLATE_NOOP("operations", "Maintenance page on, stop Odoo")},
    StepText{"swap", QT_TRANSLATE_NOOP("operations", "Exchange old for restored data")},
    StepText{"start", QT_TRANSLATE_NOOP("operations", "Start Odoo and wait until people can work")},
    StepText{"keep", QT_TRANSLATE_NOOP("operations", "Keep the old data for an undo")},
    StepText{"cleanup", QT_TRANSLATE_NOOP("operations", "Clean up after the drill")},
    StepText{"recover", QT_TRANSLATE_NOOP("operations", "Put in order what the broken run left")},
    StepText{"unpack", QT_TRANSLATE_NOOP("operations", "Unpack the filestore beside the live one")},
    StepText{"merge", QT_TRANSLATE_NOOP("operations", "Put in missing and damaged files")},
    StepText{"copy", QT_TRANSLATE_NOOP("operations", "Bring back missing and changed plans")},
    StepText{"capacity", QT_TRANSLATE_NOOP("operations", "Check whether the backup fits")},
    StepText{"environment-prod",
             QT_TRANSLATE_NOOP("operations", "Save database and filestore of production")},
    StepText{"environment-test",
             QT_TRANSLATE_NOOP("operations", "Save database and filestore of test")},
    StepText{"environment-dev",
             QT_TRANSLATE_NOOP("operations", "Save database and filestore of development")},
    StepText{"plans", QT_TRANSLATE_NOOP("operations", "Save the building plans")},
    StepText{"manifest", QT_TRANSLATE_NOOP("operations", "Write sizes and checksums")},
    StepText{"publish", QT_TRANSLATE_NOOP("operations", "Give the backup set its name")},
    StepText{"verify", QT_TRANSLATE_NOOP("operations", "Read the whole backup set again")},
    StepText{"latest", QT_TRANSLATE_NOOP("operations", "Make it the newest proven set")},
    StepText{"prune", QT_TRANSLATE_NOOP("operations", "Remove sets past their time")},
    StepText{"stored", QT_TRANSLATE_NOOP("operations", "Compare sizes and checksums")},
    StepText{"readable", QT_TRANSLATE_NOOP("operations", "Read every dump and file to its end")},
    StepText{"restored", QT_TRANSLATE_NOOP("operations", "Restore into a scratch database")},
    StepText{"evidence", QT_TRANSLATE_NOOP("operations", "Keep log and state as evidence")},
    StepText{"act", QT_TRANSLATE_NOOP("operations", "Start, stop or restart the container")},
    StepText{"remove", QT_TRANSLATE_NOOP("operations", "Take the disk out of every array")},
    StepText{"partition",
             QT_TRANSLATE_NOOP("operations", "Copy the partition table of the good disk")},
    StepText{"add", QT_TRANSLATE_NOOP("operations", "Take the new disk into every array")},
    StepText{"boot", QT_TRANSLATE_NOOP("operations", "Make the new disk bootable")},
    StepText{"survivor",
             QT_TRANSLATE_NOOP("operations", "Prove that the data is whole on the other disk")},
    StepText{"arrays", QT_TRANSLATE_NOOP("operations", "Prove that every array is whole")},
    StepText{"rebuild", QT_TRANSLATE_NOOP("operations", "Wait for the rebuild")},
    StepText{"compare", QT_TRANSLATE_NOOP("operations", "Compare both disks")},
    StepText{"safety", QT_TRANSLATE_NOOP("operations", "Check that nothing is endangered")},
    StepText{"gate", QT_TRANSLATE_NOOP("operations", "Wait until people can work")},
};

// What the same id, or one of its own, means in a deployment and in its rollback.
constexpr std::array deployTexts{
    StepText{"preflight",
             QT_TRANSLATE_NOOP("operations",
                               "Check health, free space, backup, modules and configuration")},
    StepText{"check", QT_TRANSLATE_NOOP("operations", "Look for what was written since")},
    StepText{"pull", QT_TRANSLATE_NOOP("operations", "Fetch the image")},
    StepText{"addons", QT_TRANSLATE_NOOP("operations", "Check out the addons")},
    StepText{"copy", QT_TRANSLATE_NOOP("operations", "Copy the database for an undo")},
    StepText{"switch", QT_TRANSLATE_NOOP("operations", "Put the release in its place")},
    StepText{"update", QT_TRANSLATE_NOOP("operations", "Update modules")},
    StepText{"start", QT_TRANSLATE_NOOP("operations", "Start Odoo in a new container")},
    StepText{"prove", QT_TRANSLATE_NOOP("operations", "Prove it from inside the container")},
    StepText{"keep", QT_TRANSLATE_NOOP("operations", "Keep code and data of before")},
    StepText{"take-back", QT_TRANSLATE_NOOP("operations", "Put code and data of before back")},
    StepText{"gate-back", QT_TRANSLATE_NOOP("operations", "Wait until people can work as before")},
};

bool isDeployment(OperationKind kind)
{
    return kind == OperationKind::Deploy || kind == OperationKind::RollbackDeploy;
}

template <typename Texts>
const char *textOf(const Texts &texts, const QString &id)
{
    const auto *known = std::find_if(texts.begin(), texts.end(), [&](const StepText &text) {
        return id == QLatin1String(text.id);
    });
    return known == texts.end() ? nullptr : known->text;
}

QString environmentWord(const QString &key)
{
    const std::optional<Environment> environment = environmentFromKey(key);
    return environment ? environmentTitle(*environment) : key;
}

QString failedStep(const OperationRun &run)
{
    const auto failed =
        std::find_if(run.steps.cbegin(), run.steps.cend(), [](const OperationStep &step) {
            return step.state == StepState::Failed || step.state == StepState::TimedOut;
        });
    return failed == run.steps.cend() ? QString() : step(run.summary.kind, *failed);
}

const OperationStep *stepOf(const OperationRun &run, const char *id)
{
    const auto found =
        std::find_if(run.steps.cbegin(), run.steps.cend(),
                     [id](const OperationStep &step) { return step.id == QLatin1String(id); });
    return found == run.steps.cend() ? nullptr : &*found;
}

/// What became of the environment after a deployment failed: both outcomes.
QString afterFailedDeployment(const OperationRun &run)
{
    const OperationStep *back = stepOf(run, "take-back");
    const OperationStep *gate = stepOf(run, "gate-back");
    if (!back && !run.pastPointOfNoReturn)
        return Texts::tr("Nothing was changed.");
    if (gate && gate->state == StepState::Completed)
        return Texts::tr("Code, configuration and data of before are back, and people can work.");
    if (gate)
        return Texts::tr("Code, configuration and data of before are back, but Odoo does not come "
                         "up on them either.");
    return Texts::tr("It could not be taken back now. The next run or the recovery does it.");
}

} // namespace

QString operationKind(OperationKind kind)
{
    switch (kind) {
    case OperationKind::RestoreDatabase:
        return Texts::tr("Restore of the database");
    case OperationKind::RestoreFilestore:
        return Texts::tr("Restore of the filestore");
    case OperationKind::RestorePlans:
        return Texts::tr("Restore of building plans");
    case OperationKind::Undo:
        return Texts::tr("Undo of a restore");
    case OperationKind::Release:
        return Texts::tr("Release of kept data");
    case OperationKind::Backup:
        return Texts::tr("Backup");
    case OperationKind::Verify:
        return Texts::tr("Check of a backup");
    case OperationKind::Container:
        return Texts::tr("Start or stop of an environment");
    case OperationKind::DiskRemove:
        return Texts::tr("Removal of a disk from the RAID");
    case OperationKind::DiskAdd:
        return Texts::tr("Taking a new disk into the RAID");
    case OperationKind::Deploy:
        return Texts::tr("Deployment");
    case OperationKind::RollbackDeploy:
        return Texts::tr("Rollback of a deployment");
    case OperationKind::CopyEnvironment:
        return Texts::tr("Copy of production");
    case OperationKind::Unknown:
        return Texts::tr("Operation of a newer stack");
    }
    return {};
}

QString operationTitle(const OperationSummary &summary)
{
    const QString kind = summary.kind == OperationKind::Unknown && !summary.kindName.isEmpty()
                             ? summary.kindName
                             : operationKind(summary.kind);
    if (summary.environment.isEmpty())
        return kind;
    return Texts::tr("%1: %2", "environment: kind of operation")
        .arg(environmentWord(summary.environment), kind);
}

QString operationMode(OperationMode mode)
{
    return mode == OperationMode::Drill ? Texts::tr("Disaster drill") : Texts::tr("Emergency");
}

QString step(OperationKind kind, const OperationStep &step)
{
    return words::step(kind, step.id, step.text);
}

QString step(OperationKind kind, const QString &id, const QString &serverText)
{
    const char *text = isDeployment(kind) ? textOf(deployTexts, id) : nullptr;
    if (!text)
        text = textOf(stepTexts, id);
    return text ? Texts::tr(text) : serverText;
}

QString stepState(StepState state)
{
    switch (state) {
    case StepState::NotStarted:
        return Texts::tr("not yet");
    case StepState::Executing:
        return Texts::tr("running");
    case StepState::Waiting:
        return Texts::tr("waiting");
    case StepState::Completed:
        return Texts::tr("done");
    case StepState::Failed:
        return Texts::tr("failed");
    case StepState::TimedOut:
        return Texts::tr("took too long");
    case StepState::Skipped:
        return Texts::tr("left out");
    }
    return {};
}

QString result(RunResult result)
{
    switch (result) {
    case RunResult::Success:
        return Texts::tr("succeeded");
    case RunResult::Warnings:
        return Texts::tr("done, with notices");
    case RunResult::Errors:
        return Texts::tr("failed");
    case RunResult::Cancelled:
        return Texts::tr("cancelled");
    }
    return {};
}

QString ending(const OperationRun &run)
{
    if (!run.end)
        return {};
    if (run.end->died) {
        if (run.end->recovered == QLatin1String("forward") && isDeployment(run.summary.kind))
            return Texts::tr("The run was killed on the server after the gate was passed. It was "
                             "then completed: the release is in place.");
        if (run.end->recovered == QLatin1String("back") && isDeployment(run.summary.kind))
            return Texts::tr("The run was killed on the server. Code, configuration and data of "
                             "before are back.");
        if (run.end->recovered == QLatin1String("forward"))
            return Texts::tr("The run was killed on the server. It was then completed: the "
                             "restored data is in place.");
        if (run.end->recovered == QLatin1String("back"))
            return Texts::tr("The run was killed on the server. Everything was taken back: the "
                             "old data is in place.");
        if (run.summary.kind == OperationKind::DiskRemove
            || run.summary.kind == OperationKind::DiskAdd)
            return Texts::tr("The run was killed on the server. The data is on the good disk; "
                             "start it again, it goes on where it was.");
        return Texts::tr("The run was killed on the server. Nothing had been exchanged.");
    }
    switch (run.end->result) {
    case RunResult::Success:
        return Texts::tr("Everything was done and proven.");
    case RunResult::Warnings:
        return Texts::tr("It was done. Look at the notices in the log.");
    case RunResult::Cancelled:
        return Texts::tr("It was cancelled before anything was exchanged. Nothing has changed.");
    case RunResult::Errors:
        break;
    }
    const QString where = failedStep(run);
    if (isDeployment(run.summary.kind))
        return (where.isEmpty() ? Texts::tr("It failed. %1").arg(afterFailedDeployment(run))
                                : Texts::tr("It failed at the step “%1”. %2")
                                      .arg(where, afterFailedDeployment(run)));
    return where.isEmpty() ? Texts::tr("It failed. The log says why.")
                           : Texts::tr("It failed at the step “%1”. The log says why.").arg(where);
}

QString whyNoCancel(const OperationRun &run)
{
    if (run.end)
        return Texts::tr("It has ended.");
    if (run.pastPointOfNoReturn)
        return Texts::tr("The exchange has begun: it is completed or taken back as a whole, but "
                         "not cancelled half-way.");
    if (!run.summary.cancellable)
        return Texts::tr("This step cannot be cancelled.");
    return {};
}

} // namespace leitstand::words
