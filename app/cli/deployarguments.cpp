// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deployarguments.h"

#include "cli/commandoptions.h"

#include "domain/environment.h"

#include <QCoreApplication>
#include <QFile>

namespace leitstand::deployarguments {

namespace {

using Action = OperationCommand::Action;
using Lookup = OperationCommand::Lookup;

constexpr qint64 maxConfigBytes = 32768; ///< op-run takes no more

using namespace commandoptions;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(operationarguments)
};

QString exitCodes()
{
    return Texts::tr(
        "Exit code: 0 success, 1 with notices, 2 failed or refused, 3 the server could "
        "not be asked, 4 cancelled, 75 another operation is at work.");
}

QString description(const QString &command)
{
    const QString what =
        command == QLatin1String("deploy")
            ? Texts::tr("Puts another image, other addons or another configuration under an "
                        "environment. What fails is taken back, the data along.")
        : command == QLatin1String("rollback")
            ? Texts::tr("Brings back code and data of before a deployment.")
        : command == QLatin1String("copy")
            ? Texts::tr("Copies production to test or development. The copy is neutralised before "
                        "Odoo can see it.")
            : Texts::tr("Deploys what has been proven on the stage before: from development on "
                        "test, from test on production.");
    return what + QLatin1Char(' ') + exitCodes();
}

Result<QString> configurationOf(const QCommandLineParser &parser)
{
    QFile file(value(parser, "config"));
    if (!file.open(QIODevice::ReadOnly))
        return wrong(parser,
                     Texts::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
    const QByteArray bytes = file.read(maxConfigBytes + 1);
    if (bytes.size() > maxConfigBytes)
        return wrong(parser, Texts::tr("A configuration has at most 32,768 bytes."));
    // op-run takes the ends of lines of the server only
    return QString::fromUtf8(bytes).remove(QLatin1Char('\r'));
}

Result<void> readDeploy(const QCommandLineParser &parser, QJsonObject &parameters)
{
    for (const char *name : {"image", "addons", "update"}) {
        if (isSet(parser, name))
            parameters.insert(QLatin1String(name), value(parser, name));
    }
    if (!isSet(parser, "config")) {
        if (parameters.size() == 1)
            return wrong(parser, Texts::tr("What is to be deployed? --image, --addons, --config or "
                                           "--update."));
        return {};
    }
    const Result<QString> configuration = configurationOf(parser);
    if (!configuration)
        return tl::unexpected(configuration.error());
    parameters.insert(QStringLiteral("config"), *configuration);
    return {};
}

} // namespace

bool isCommand(const QString &command)
{
    return command == QLatin1String("deploy") || command == QLatin1String("rollback")
           || command == QLatin1String("promote") || command == QLatin1String("copy");
}

void add(QCommandLineParser &parser, const QString &command)
{
    parser.setApplicationDescription(description(command));
    parser.addPositionalArgument(command, Texts::tr("This command."));
    parser.addOptions({valued("env", Texts::tr("Environment: prod, test or dev."), "ENV"),
                       flag("plan", Texts::tr("Show steps and pre-flight, start nothing."))});
    if (command == QLatin1String("copy")) {
        parser.addOptions(
            {flag("without-filestore", Texts::tr("Only the database, no attachments.")),
             flag("latest-set", Texts::tr("From the latest backup, none is taken first."))});
        return;
    }
    parser.addOption(
        flag("list", Texts::tr("Only tell what runs, what has been deployed, what is kept.")));
    if (command == QLatin1String("rollback")) {
        parser.addOptions(
            {valued("to-before",
                    Texts::tr("The deployment that is taken back; the newest if not given."), "ID"),
             flag("accept-loss",
                  Texts::tr("Although people have worked since; what they wrote is kept."))});
        return;
    }
    parser.addOptions(
        {flag("backup", Texts::tr("Take a backup first.")),
         flag("untested", Texts::tr("Production gets it although test has not run it; wants a "
                                    "--reason."))});
    if (command == QLatin1String("deploy"))
        parser.addOptions(
            {valued("image", Texts::tr("Image, by tag or digest."), "REF"),
             valued("addons", Texts::tr("Branch, tag or commit of the addons repository."), "REF"),
             valued("config", Texts::tr("File with the configuration (odoo.conf)."), "FILE"),
             valued("update", Texts::tr("Modules to update, with commas, or all."), "MODULES")});
}

Result<OperationArguments> read(const QCommandLineParser &parser, const QString &command,
                                OperationArguments read)
{
    OperationCommand::Options &options = read.options;
    OperationRequest &request = options.request;
    const std::optional<Environment> environment = environmentFromKey(value(parser, "env"));
    if (!environment)
        return wrong(parser, Texts::tr("--env wants prod, test or dev."));
    options.environment = *environment;
    if (command != QLatin1String("copy") && isSet(parser, "list")) {
        options.action = Action::Deployments;
        return read;
    }
    request.kind = OperationKind::Deploy;
    if (command == QLatin1String("copy")) {
        if (*environment == Environment::Production)
            return wrong(parser, Texts::tr("Production is copied, never copied over: --env test or "
                                           "dev."));
        request.kind = OperationKind::CopyEnvironment;
        request.parameters = {{QStringLiteral("environment"), environmentKey(*environment)},
                              {QStringLiteral("filestore"), !isSet(parser, "without-filestore")},
                              {QStringLiteral("fresh"), !isSet(parser, "latest-set")}};
    } else if (command == QLatin1String("rollback")) {
        request.kind = OperationKind::RollbackDeploy;
        if (isSet(parser, "to-before"))
            request.parameters.insert(QStringLiteral("operation"), value(parser, "to-before"));
        else
            options.lookup = Lookup::NewestKept;
        if (isSet(parser, "accept-loss"))
            request.parameters.insert(QStringLiteral("acceptLoss"), true);
    } else {
        request.parameters.insert(QStringLiteral("environment"), environmentKey(*environment));
        if (command == QLatin1String("promote"))
            options.lookup = Lookup::NewestOffer;
        else if (const Result<void> what = readDeploy(parser, request.parameters); !what)
            return tl::unexpected(what.error());
        for (const char *name : {"backup", "untested"}) {
            if (isSet(parser, name))
                request.parameters.insert(QLatin1String(name), true);
        }
    }
    options.action = isSet(parser, "plan") ? Action::Plan : Action::Start;
    const QString key = environmentKey(*environment);
    if (options.action == Action::Start && request.confirmation != key)
        return wrong(
            parser,
            Texts::tr("Nothing was started. To really do it add: --yes-i-mean %1").arg(key));
    return read;
}

} // namespace leitstand::deployarguments
