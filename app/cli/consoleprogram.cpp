// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/consoleprogram.h"

#include "cli/inspectcommand.h"
#include "cli/operationarguments.h"
#include "cli/operationcommand.h"
#include "cli/statuscommand.h"
#include "core/languageservice.h"
#include "settings/profilestore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTextStream>

namespace leitstand {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(main)
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QTextStream &err()
{
    static QTextStream stream(stderr);
    return stream;
}

QString knownHostsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
           + QStringLiteral("/known-hosts.json");
}

struct StatusOptions {
    QCommandLineOption json{QStringLiteral("json"), Texts::tr("Print JSON.")};
    QCommandLineOption timeout{QStringLiteral("timeout"),
                               Texts::tr("Give up after this many seconds (30)."),
                               QStringLiteral("SECONDS"), QStringLiteral("30")};
    QCommandLineOption secret{QStringLiteral("secret-stdin"),
                              Texts::tr("Read the password or passphrase from standard input.")};
};

void setUpParser(QCommandLineParser &parser, const QString &description)
{
    parser.setApplicationDescription(description);
    parser.addHelpOption();
    parser.addVersionOption();
}

int runStatus(QCoreApplication &app, const QStringList &arguments)
{
    const WindowOptions options;
    const StatusOptions own;
    QCommandLineParser parser;
    setUpParser(
        parser,
        Texts::tr("Tells how the server is. Exit code: 0 ok, 1 notice, 2 fault, 3 unknown."));
    parser.addPositionalArgument(QStringLiteral("status"), Texts::tr("This command."));
    parser.addOptions({options.profile, options.replay, options.record, options.language, own.json,
                       own.timeout, own.secret});
    if (!parser.parse(arguments)) {
        err() << parser.errorText() << '\n';
        return exitUnknown;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        out() << parser.helpText();
        return 0;
    }
    LanguageService language;
    language.setLanguage(parser.isSet(options.language) ? parser.value(options.language)
                                                        : LanguageService::systemLanguage());
    StatusCommand::Options status;
    status.json = parser.isSet(own.json);
    status.replayFile = parser.value(options.replay);
    status.recordFile = parser.value(options.record);
    status.knownHostsFile = knownHostsFile();
    status.timeout = std::chrono::seconds(qBound(1, parser.value(own.timeout).toInt(), 3600));
    if (status.replayFile.isEmpty()) {
        const Result<Profile> profile = findProfile(parser.value(options.profile));
        if (!profile) {
            err() << profile.error().message << '\n';
            return exitUnknown;
        }
        status.profile = *profile;
    }
    if (parser.isSet(own.secret)) {
        const QString secret = QTextStream(stdin).readLine();
        status.credentials = {secret, secret};
    }
    StatusCommand command(status);
    QObject::connect(&command, &StatusCommand::finished, &app, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    command.start();
    const int exitCode = QCoreApplication::exec();
    out() << command.output();
    return exitCode;
}

/// `restore`, `disk`, `deploy`, `rollback`, `promote`, `copy`, `ops` and `audit`.
int runOperation(QCoreApplication &app, const QStringList &arguments)
{
    LanguageService language;
    language.setLanguage(LanguageService::systemLanguage());
    Result<OperationArguments> read = readOperationArguments(arguments);
    if (!read) {
        err() << read.error().message << "\n\n" << read.error().detail;
        return exitMistake;
    }
    if (read->wantsHelp) {
        out() << read->help;
        return 0;
    }
    if (!read->language.isEmpty())
        language.setLanguage(read->language);
    const Result<Profile> profile = findProfile(read->profile);
    if (!profile) {
        err() << profile.error().message << '\n';
        return exitUnknown;
    }
    read->options.profile = *profile;
    read->options.knownHostsFile = knownHostsFile();
    if (read->secretFromInput) {
        const QString secret = QTextStream(stdin).readLine();
        read->options.credentials = {secret, secret};
    }
    OperationCommand command(read->options, out(), err());
    QObject::connect(&command, &OperationCommand::finished, &app, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    command.start();
    return QCoreApplication::exec();
}

/// The exit code of what needs no window and so no display: help, version, a mistake in the command
/// line; absent when a window is wanted.
std::optional<int> answerWithoutWindow(const QStringList &arguments)
{
    QCommandLineParser parser;
    WindowOptions().addTo(parser);
    const bool parsed = parser.parse(arguments);
    if (parser.isSet(QStringLiteral("version"))) {
        out() << QCoreApplication::applicationName() << ' '
              << QCoreApplication::applicationVersion() << '\n';
        return 0;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        out() << parser.helpText();
        return 0;
    }
    const QStringList unknown = parser.positionalArguments();
    if (parsed && unknown.isEmpty())
        return std::nullopt;
    err() << (parsed ? Texts::tr("There is no command \"%1\".").arg(unknown.constFirst())
                     : parser.errorText())
          << "\n\n"
          << parser.helpText();
    return exitUnknown;
}

} // namespace

WindowOptions::WindowOptions()
    : profile(QStringLiteral("profile"), Texts::tr("Profile: a file, or the name of a stored one."),
              QStringLiteral("P"))
    , replay(QStringLiteral("replay"), Texts::tr("Show a recording."), QStringLiteral("FILE"))
    , record(QStringLiteral("record"), Texts::tr("Record what the server sends."),
             QStringLiteral("FILE"))
    , language(QStringLiteral("language"), Texts::tr("Language: de or en."), QStringLiteral("CODE"))
    , screenshots(QStringLiteral("screenshots"),
                  Texts::tr("Save a picture of every page in this folder and end."),
                  QStringLiteral("FOLDER"))
{}

void WindowOptions::addTo(QCommandLineParser &parser) const
{
    setUpParser(parser, Texts::tr("Operations console. Without a window: leitstand status, "
                                  "inspect, restore, disk, deploy, rollback, promote, copy, ops, "
                                  "audit."));
    parser.addOptions({profile, replay, record, language, screenshots});
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("leitstand"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LEITSTAND_VERSION));
}

std::optional<int> runWithoutWindow(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString command = arguments.value(1);
    static const QStringList operations{QStringLiteral("restore"), QStringLiteral("disk"),
                                        QStringLiteral("deploy"),  QStringLiteral("rollback"),
                                        QStringLiteral("promote"), QStringLiteral("copy"),
                                        QStringLiteral("ops"),     QStringLiteral("audit")};
    if (operations.contains(command))
        return runOperation(app, arguments);
    if (command == QLatin1String("status"))
        return runStatus(app, arguments);
    LanguageService language;
    language.setLanguage(LanguageService::systemLanguage());
    if (command == QLatin1String("inspect"))
        return runInspect(arguments.mid(2), out(), err());
    return answerWithoutWindow(arguments);
}

Result<Profile> findProfile(const QString &wanted)
{
    if (QFileInfo(wanted).isFile())
        return ProfileStore::readFile(wanted);
    const ProfileStore store;
    if (!wanted.isEmpty())
        return store.find(wanted);
    const ProfileStore::Listing listing = store.list();
    if (listing.profiles.isEmpty())
        return fail(ErrorKind::NotFound,
                    Texts::tr("There is no profile yet. Name one with --profile FILE."));
    return listing.profiles.constFirst();
}

} // namespace leitstand
