// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationquestion.h"

#include "core/format.h"
#include "operations/deploywords.h"
#include "operations/operationwords.h"

#include <QCoreApplication>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(operationquestion)
};

QString nameOf(const OperationSummary &summary)
{
    const auto environment = environmentFromKey(summary.environment);
    return environment ? environmentTitle(*environment) : summary.environment;
}

OperationQuestion aboutOldData(OperationKind kind, const OperationSummary &summary)
{
    OperationQuestion question;
    question.title = words::operationKind(kind);
    question.request.kind = kind;
    question.request.parameters = {{QStringLiteral("operation"), summary.undo}};
    question.request.confirmation = summary.environment;
    // The plans have no environment: they are production's.
    if (summary.environment.isEmpty()
        || summary.environment == environmentKey(Environment::Production)) {
        question.typed = Environment::Production;
        question.request.confirmation = environmentKey(Environment::Production);
    }
    return question;
}

/// The data goes back along with the code: what people wrote since is put aside.
OperationQuestion backFromDeployment(const OperationSummary &summary)
{
    OperationQuestion question = aboutOldData(OperationKind::RollbackDeploy, summary);
    question.text =
        Texts::tr("%1 goes back to code, configuration and data of before %2. People are without "
                  "service for some seconds. What is there now is kept in its place.")
            .arg(nameOf(summary), format::dateTime(summary.started));
    question.go = Texts::tr("Roll back");
    question.acceptLoss = Texts::tr("Go back although people have worked since then");
    return question;
}

QString actionName(ContainerAction action)
{
    switch (action) {
    case ContainerAction::Start:
        return QStringLiteral("start");
    case ContainerAction::Stop:
        return QStringLiteral("stop");
    case ContainerAction::Restart:
        break;
    }
    return QStringLiteral("restart");
}

} // namespace

OperationQuestion questionForUndo(const OperationSummary &summary)
{
    if (summary.kind == OperationKind::Deploy || summary.kind == OperationKind::RollbackDeploy)
        return backFromDeployment(summary);
    OperationQuestion question = aboutOldData(OperationKind::Undo, summary);
    question.text = Texts::tr("%1 goes back to the data it had before the restore of %2. People "
                              "are without service for about a minute. What is there now is kept "
                              "in its place.")
                        .arg(nameOf(summary), format::dateTime(summary.started));
    question.go = Texts::tr("Undo");
    question.acceptLoss = Texts::tr("Go back although people have worked since then");
    return question;
}

OperationQuestion questionForRollback(Environment environment, const DeployedRelease &release,
                                      const KeptRelease &kept)
{
    OperationSummary summary;
    summary.kind = OperationKind::Deploy;
    summary.environment = environmentKey(environment);
    summary.started = release.at;
    summary.undo = release.operation;
    OperationQuestion question = backFromDeployment(summary);
    question.text += QStringLiteral("\n\n")
                     + Texts::tr("It comes back to: %1.").arg(words::releaseCode(kept.code));
    return question;
}

OperationQuestion questionForRelease(const OperationSummary &summary)
{
    OperationQuestion question = aboutOldData(OperationKind::Release, summary);
    question.text = Texts::tr("The data that %1 had before the restore of %2 is deleted. After "
                              "that there is no undo.")
                        .arg(nameOf(summary), format::dateTime(summary.started));
    question.go = Texts::tr("Delete old data");
    return question;
}

OperationQuestion questionForContainer(Environment environment, ContainerAction action)
{
    OperationQuestion question;
    question.request.kind = OperationKind::Container;
    question.request.parameters = {{QStringLiteral("environment"), environmentKey(environment)},
                                   {QStringLiteral("action"), actionName(action)}};
    question.request.confirmation = environmentKey(environment);
    if (environment == Environment::Production)
        question.typed = environment;
    const QString name = environmentTitle(environment);
    switch (action) {
    case ContainerAction::Start:
        question.title = Texts::tr("Start %1").arg(name);
        question.text = Texts::tr("Odoo %1 is started. After about a minute people can work; the "
                                  "run ends when they can.")
                            .arg(name);
        question.go = Texts::tr("Start");
        break;
    case ContainerAction::Stop:
        question.title = Texts::tr("Stop %1").arg(name);
        question.text = Texts::tr("Odoo %1 is stopped and stays off until somebody starts it. "
                                  "Nobody can work in it; what was not saved is lost. Its last "
                                  "messages are kept first.")
                            .arg(name);
        question.go = Texts::tr("Stop");
        break;
    case ContainerAction::Restart:
        question.title = Texts::tr("Restart %1").arg(name);
        question.text = Texts::tr("Odoo %1 is stopped and started again. People are without "
                                  "service for about a minute; what was not saved is lost. Its "
                                  "last messages are kept first, so that the cause can be found.")
                            .arg(name);
        question.go = Texts::tr("Restart");
        break;
    }
    return question;
}

OperationQuestion questionForCopy(Environment environment)
{
    OperationQuestion question;
    question.request.kind = OperationKind::CopyEnvironment;
    question.request.parameters = {{QStringLiteral("environment"), environmentKey(environment)},
                                   {QStringLiteral("filestore"), true}};
    question.request.confirmation = environmentKey(environment);
    const QString name = environmentTitle(environment);
    question.title = Texts::tr("Copy production to %1").arg(name);
    question.text =
        Texts::tr("A backup of production is taken and restored beside the data of %1. The copy is "
                  "made harmless (neutralised) before Odoo can see it, and only then takes its "
                  "place. %1 is without service for some seconds; production goes on.")
            .arg(name);
    question.go = Texts::tr("Copy");
    return question;
}

OperationQuestion questionForBackup()
{
    OperationQuestion question;
    question.request.kind = OperationKind::Backup;
    question.title = Texts::tr("Back up now");
    question.text = Texts::tr("All environments and the building plans are backed up now, as every "
                              "night, and the result is checked. People go on working; on a busy "
                              "server it is slower meanwhile.");
    question.go = Texts::tr("Back up");
    return question;
}

OperationQuestion questionForVerify(const QString &set, bool restore)
{
    OperationQuestion question;
    question.request.kind = OperationKind::Verify;
    question.request.parameters = {{QStringLiteral("set"), set},
                                   {QStringLiteral("restore"), restore}};
    question.title = restore ? Texts::tr("Test restore") : Texts::tr("Read back");
    question.text =
        restore ? Texts::tr("The backup %1 is really restored, into a side database that Odoo does "
                            "not see, compared and deleted again. People go on working.")
                      .arg(set)
                : Texts::tr("Every file of the backup %1 is read to its end and compared with its "
                            "checksum, and the attachments with the database. People go on "
                            "working.")
                      .arg(set);
    question.go = restore ? Texts::tr("Test restore") : Texts::tr("Read back");
    return question;
}

} // namespace leitstand
