// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/operationarguments.h"

#include "cli/commandoptions.h"
#include "cli/deployarguments.h"
#include "domain/environment.h"

#include <QCoreApplication>
#include <QDateTime>

namespace leitstand {

namespace {

using namespace commandoptions;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(operationarguments)
};

void addCommon(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addOptions({
        valued("profile", Texts::tr("Profile: a file, or the name of a stored one."), "P"),
        valued("language", Texts::tr("Language: de or en."), "CODE"),
        flag("json", Texts::tr("Print JSON, an object a line.")),
        valued("timeout", Texts::tr("Give up when not logged in after this many seconds (30)."),
               "SECONDS"),
        flag("secret-stdin", Texts::tr("Read the password or passphrase from standard input.")),
        valued("reason", Texts::tr("Why; goes into the server's journal and audit."), "TEXT"),
        valued("yes-i-mean",
               Texts::tr("What is meant, once more: the name of the environment whose data is to "
                         "be changed, the serial number of the disk, the name of the lock."),
               "NAME"),
    });
}

Result<OperationArguments> common(const QCommandLineParser &parser)
{
    OperationArguments read;
    read.profile = value(parser, "profile");
    read.language = value(parser, "language");
    read.secretFromInput = isSet(parser, "secret-stdin");
    read.wantsHelp = isSet(parser, "help");
    read.help = parser.helpText();
    read.options.json = isSet(parser, "json");
    if (isSet(parser, "timeout")) {
        const int seconds = value(parser, "timeout").toInt();
        if (seconds < 1 || seconds > 3600)
            return wrong(parser, Texts::tr("--timeout wants 1 to 3600 seconds."));
        read.options.timeout = std::chrono::seconds(seconds);
    }
    OperationRequest &request = read.options.request;
    request.id = OperationService::newId();
    request.reason = value(parser, "reason");
    request.confirmation = value(parser, "yes-i-mean");
    return read;
}

void addRestore(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Texts::tr("Restores from a backup set, on the server. Exit code: 0 success, 1 with "
                  "notices, 2 failed or refused, 3 the server could not be asked, 4 cancelled, 75 "
                  "another operation is at work."));
    parser.addPositionalArgument(QStringLiteral("restore"), Texts::tr("This command."));
    addCommon(parser);
    parser.addOptions({
        valued("env", Texts::tr("Environment: prod, test or dev."), "ENV"),
        valued("set", Texts::tr("Backup set, or latest."), "SET"),
        valued("from", Texts::tr("Environment whose data is taken; the copy is neutralised."),
               "ENV"),
        flag("with-filestore", Texts::tr("The filestore along with the database.")),
        flag("only-filestore", Texts::tr("Only heal the filestore.")),
        flag("plans", Texts::tr("Building plans instead of a database.")),
        valued("path", Texts::tr("Only this folder of the plans."), "PATH"),
        flag("scratch", Texts::tr("Into a scratch database to look into; nothing is exchanged.")),
        flag("accept-missing", Texts::tr("Although files of the filestore are missing.")),
        flag("drill", Texts::tr("As a disaster drill: measured, and cleaned up at the end.")),
        valued("incident", Texts::tr("When the incident began (ISO 8601); now if not given."),
               "TIME"),
        flag("plan", Texts::tr("Show steps and pre-flight, start nothing.")),
    });
}

/// The environment that changes; the plans belong to production.
Result<QString> targetOf(const QCommandLineParser &parser)
{
    if (isSet(parser, "plans"))
        return environmentKey(Environment::Production);
    const QString env = value(parser, "env");
    if (!environmentFromKey(env))
        return wrong(parser, Texts::tr("--env wants prod, test or dev."));
    return env;
}

Result<void> readRestoreKind(const QCommandLineParser &parser, const QString &env,
                             OperationRequest &request)
{
    QJsonObject &parameters = request.parameters;
    parameters.insert(QStringLiteral("set"), value(parser, "set"));
    if (isSet(parser, "plans")) {
        request.kind = OperationKind::RestorePlans;
        if (isSet(parser, "path"))
            parameters.insert(QStringLiteral("path"), value(parser, "path"));
        return {};
    }
    parameters.insert(QStringLiteral("environment"), env);
    if (isSet(parser, "only-filestore")) {
        request.kind = OperationKind::RestoreFilestore;
        return {};
    }
    request.kind = OperationKind::RestoreDatabase;
    const QString from = value(parser, "from");
    if (!from.isEmpty()) {
        if (!environmentFromKey(from))
            return wrong(parser, Texts::tr("--from wants prod, test or dev."));
        parameters.insert(QStringLiteral("from"), from);
    }
    parameters.insert(QStringLiteral("filestore"), isSet(parser, "with-filestore"));
    parameters.insert(QStringLiteral("target"), isSet(parser, "scratch") ? QStringLiteral("scratch")
                                                                         : QStringLiteral("live"));
    if (isSet(parser, "accept-missing"))
        parameters.insert(QStringLiteral("acceptMissing"), true);
    return {};
}

Result<OperationArguments> readRestore(QCommandLineParser &parser)
{
    Result<OperationArguments> read = common(parser);
    if (!read || read->wantsHelp)
        return read;
    OperationRequest &request = read->options.request;
    const Result<QString> env = targetOf(parser);
    if (!env)
        return tl::unexpected(env.error());
    if (value(parser, "set").isEmpty())
        return wrong(parser, Texts::tr("--set wants a backup set, or latest."));
    if (const Result<void> kind = readRestoreKind(parser, *env, request); !kind)
        return tl::unexpected(kind.error());
    if (isSet(parser, "drill")) {
        request.mode = OperationMode::Drill;
        const QDateTime incident =
            isSet(parser, "incident")
                ? QDateTime::fromString(value(parser, "incident"), Qt::ISODate)
                : QDateTime::currentDateTimeUtc();
        if (!incident.isValid())
            return wrong(parser, Texts::tr("--incident wants a time like 2026-11-24T02:00:00Z."));
        request.parameters.insert(QStringLiteral("incidentAt"),
                                  incident.toUTC().toString(Qt::ISODate));
    }
    read->options.action =
        isSet(parser, "plan") ? OperationCommand::Action::Plan : OperationCommand::Action::Start;
    if (read->options.action == OperationCommand::Action::Start && request.confirmation != *env)
        return wrong(
            parser,
            Texts::tr("Nothing was started. To really do it add: --yes-i-mean %1").arg(*env));
    return read;
}

void addOps(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Texts::tr(
        "Operations on the server: list; attach ID, cancel ID, undo ID, release ID; backup; "
        "verify SET; locks, break-lock NAME. Exit code: 0 success, 1 with notices, 2 failed or "
        "refused, 3 the server could "
        "not be asked, 4 cancelled, 75 another operation is at work."));
    parser.addPositionalArgument(QStringLiteral("ops"), Texts::tr("This command."));
    parser.addPositionalArgument(QStringLiteral("what"), Texts::tr("What to do."));
    parser.addPositionalArgument(QStringLiteral("id"), Texts::tr("Operation, or backup set."),
                                 QStringLiteral("[id]"));
    addCommon(parser);
    parser.addOptions({
        flag("restored", Texts::tr("With verify: really restore into a scratch database.")),
        valued("pid", Texts::tr("With break-lock: the process that holds it, as locks tells it."),
               "PID"),
        flag("accept-loss",
             Texts::tr("With undo: although people have worked since; what they wrote is kept.")),
    });
}

Result<OperationArguments> readOps(QCommandLineParser &parser)
{
    using Action = OperationCommand::Action;
    Result<OperationArguments> read = common(parser);
    if (!read || read->wantsHelp)
        return read;
    const QStringList words = parser.positionalArguments().mid(1);
    const QString what = words.value(0);
    const QString id = words.value(1);
    OperationCommand::Options &options = read->options;
    OperationRequest &request = options.request;
    options.action = Action::Start;
    if (what == QLatin1String("list") && words.size() == 1) {
        options.action = Action::List;
        return read;
    }
    if (what == QLatin1String("backup") && words.size() == 1) {
        request.kind = OperationKind::Backup;
        return read;
    }
    if (what == QLatin1String("locks") && words.size() == 1) {
        options.action = Action::Locks;
        return read;
    }
    if (words.size() != 2)
        return wrong(parser, Texts::tr("That is not one of the things that ops can do."));
    if (what == QLatin1String("break-lock")) {
        options.action = Action::BreakLock;
        options.id = id;
        options.pid = value(parser, "pid").toLongLong();
        if (options.pid < 1)
            return wrong(parser, Texts::tr("--pid wants the number of a process."));
        if (request.confirmation != id)
            return wrong(
                parser,
                Texts::tr("Nothing was done. To really do it add: --yes-i-mean %1").arg(id));
    } else if (what == QLatin1String("attach") || what == QLatin1String("cancel")) {
        options.action = what == QLatin1String("attach") ? Action::Attach : Action::Cancel;
        options.id = id;
    } else if (what == QLatin1String("verify")) {
        request.kind = OperationKind::Verify;
        request.parameters = {{QStringLiteral("set"), id},
                              {QStringLiteral("restore"), isSet(parser, "restored")}};
    } else if (what == QLatin1String("undo") || what == QLatin1String("release")) {
        request.kind = what == QLatin1String("undo") ? OperationKind::Undo : OperationKind::Release;
        request.parameters = {{QStringLiteral("operation"), id}};
        if (isSet(parser, "accept-loss"))
            request.parameters.insert(QStringLiteral("acceptLoss"), true);
        if (request.confirmation.isEmpty())
            return wrong(parser, Texts::tr("Nothing was started. To really do it add: --yes-i-mean "
                                           "with the environment's name."));
    } else {
        return wrong(parser, Texts::tr("That is not one of the things that ops can do."));
    }
    return read;
}

void addDisk(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Texts::tr("Exchange of a disk of the RAID: status, ticket (text for the data centre), "
                  "remove, add. Exit code: 0 success or every array whole, 1 with notices or "
                  "something is to be done, 2 a disk is bad, failed or refused, 3 the server could "
                  "not be asked, 4 cancelled, 75 another operation is at work."));
    parser.addPositionalArgument(QStringLiteral("disk"), Texts::tr("This command."));
    parser.addPositionalArgument(QStringLiteral("what"), Texts::tr("What to do."));
    addCommon(parser);
    parser.addOptions({
        valued("serial", Texts::tr("With remove and add: serial number of the disk."), "SERIAL"),
        flag("plan", Texts::tr("Show steps and pre-flight, start nothing.")),
    });
}

Result<OperationArguments> readDisk(QCommandLineParser &parser)
{
    using Action = OperationCommand::Action;
    Result<OperationArguments> read = common(parser);
    if (!read || read->wantsHelp)
        return read;
    const QStringList words = parser.positionalArguments().mid(1);
    const QString what = words.value(0);
    OperationCommand::Options &options = read->options;
    OperationRequest &request = options.request;
    if (words.size() != 1)
        return wrong(parser, Texts::tr("disk wants one of: status, ticket, remove, add."));
    if (what == QLatin1String("status")) {
        options.action = Action::DiskStatus;
        return read;
    }
    if (what == QLatin1String("ticket")) {
        options.action = Action::DiskTicket;
        options.ticketLanguages = read->language.isEmpty()
                                      ? QStringList{QStringLiteral("de"), QStringLiteral("en")}
                                      : QStringList{read->language};
        return read;
    }
    if (what != QLatin1String("remove") && what != QLatin1String("add"))
        return wrong(parser, Texts::tr("disk wants one of: status, ticket, remove, add."));
    const QString serial = value(parser, "serial");
    if (serial.isEmpty())
        return wrong(parser, Texts::tr("--serial wants the serial number of the disk, as disk "
                                       "status tells it."));
    request.kind =
        what == QLatin1String("add") ? OperationKind::DiskAdd : OperationKind::DiskRemove;
    request.parameters = {{QStringLiteral("serial"), serial}};
    options.action = isSet(parser, "plan") ? Action::Plan : Action::Start;
    if (options.action == Action::Start && request.confirmation != serial)
        return wrong(
            parser,
            Texts::tr("Nothing was started. To really do it add: --yes-i-mean %1").arg(serial));
    return read;
}

Result<OperationArguments> readAudit(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.setApplicationDescription(
        Texts::tr("Checks that no line of the audit logs, on the server and of this console, was "
                  "changed or removed. Exit code: 0 whole, 2 not, 3 could not be asked."));
    parser.addPositionalArgument(QStringLiteral("audit"), Texts::tr("This command."));
    parser.addPositionalArgument(QStringLiteral("verify"), Texts::tr("What to do."));
    addCommon(parser);
    if (!parser.parse(arguments))
        return wrong(parser, parser.errorText());
    Result<OperationArguments> read = common(parser);
    if (!read || read->wantsHelp)
        return read;
    if (parser.positionalArguments().mid(1) != QStringList{QStringLiteral("verify")})
        return wrong(parser, Texts::tr("audit can only verify."));
    read->options.action = OperationCommand::Action::AuditVerify;
    return read;
}

} // namespace

Result<OperationArguments> readOperationArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    if (arguments.value(1) == QLatin1String("audit"))
        return readAudit(parser, arguments);
    const QString command = arguments.value(1);
    const bool restore = command == QLatin1String("restore");
    const bool disk = command == QLatin1String("disk");
    if (deployarguments::isCommand(command)) {
        addCommon(parser);
        deployarguments::add(parser, command);
    } else if (restore) {
        addRestore(parser);
    } else if (disk) {
        addDisk(parser);
    } else {
        addOps(parser);
    }
    if (!parser.parse(arguments))
        return wrong(parser, parser.errorText());
    if (disk)
        return readDisk(parser);
    if (deployarguments::isCommand(command)) {
        Result<OperationArguments> read = common(parser);
        if (!read || read->wantsHelp)
            return read;
        if (parser.positionalArguments().size() != 1)
            return wrong(parser, Texts::tr("%1 takes options only.").arg(command));
        return deployarguments::read(parser, command, *read);
    }
    if (restore && parser.positionalArguments().size() != 1)
        return wrong(parser, Texts::tr("restore takes options only."));
    return restore ? readRestore(parser) : readOps(parser);
}

} // namespace leitstand
