// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspectcommand.h"
#include "cli/operationarguments.h"
#include "cli/statuscommand.h"
#include "compositionroot.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QIcon>
#include <QStandardPaths>
#include <QTextStream>

#include <optional>

using namespace leitstand;

namespace {

constexpr int exitMistake = 2;
constexpr int exitUnknown = 3;

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

/// A path of a profile file, or the name of a stored profile.
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

QString knownHostsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
           + QStringLiteral("/known-hosts.json");
}

struct Options {
    QCommandLineOption profile{QStringLiteral("profile"),
                               Texts::tr("Profile: a file, or the name of a stored one."),
                               QStringLiteral("P")};
    QCommandLineOption replay{QStringLiteral("replay"), Texts::tr("Show a recording."),
                              QStringLiteral("FILE")};
    QCommandLineOption record{QStringLiteral("record"), Texts::tr("Record what the server sends."),
                              QStringLiteral("FILE")};
    QCommandLineOption language{QStringLiteral("language"), Texts::tr("Language: de or en."),
                                QStringLiteral("CODE")};
    QCommandLineOption screenshots{
        QStringLiteral("screenshots"),
        Texts::tr("Save a picture of every page in this folder and end."),
        QStringLiteral("FOLDER")};
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
    const Options options;
    QCommandLineParser parser;
    setUpParser(
        parser,
        Texts::tr("Tells how the server is. Exit code: 0 ok, 1 notice, 2 fault, 3 unknown."));
    parser.addPositionalArgument(QStringLiteral("status"), Texts::tr("This command."));
    parser.addOptions({options.profile, options.replay, options.record, options.language,
                       options.json, options.timeout, options.secret});
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
    status.json = parser.isSet(options.json);
    status.replayFile = parser.value(options.replay);
    status.recordFile = parser.value(options.record);
    status.knownHostsFile = knownHostsFile();
    status.timeout = std::chrono::seconds(qBound(1, parser.value(options.timeout).toInt(), 3600));
    if (status.replayFile.isEmpty()) {
        const Result<Profile> profile = findProfile(parser.value(options.profile));
        if (!profile) {
            err() << profile.error().message << '\n';
            return exitUnknown;
        }
        status.profile = *profile;
    }
    if (parser.isSet(options.secret)) {
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

void setUpWindowParser(QCommandLineParser &parser, const Options &options)
{
    setUpParser(parser, Texts::tr("Operations console. Without a window: leitstand status, "
                                  "inspect, restore, disk, deploy, rollback, promote, copy, ops, "
                                  "audit."));
    parser.addOptions(
        {options.profile, options.replay, options.record, options.language, options.screenshots});
}

/// The exit code of what needs no window and so no display: help, version, a mistake in the command
/// line; absent when a window is wanted.
std::optional<int> answerWithoutWindow(const QStringList &arguments)
{
    QCommandLineParser parser;
    setUpWindowParser(parser, Options());
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

int runWindow(QApplication &app)
{
    const Options options;
    QCommandLineParser parser;
    setUpWindowParser(parser, options);
    parser.process(app);
    StartOptions start;
    start.replayFile = parser.value(options.replay);
    start.recordFile = parser.value(options.record);
    start.screenshotFolder = parser.value(options.screenshots);
    start.language = parser.value(options.language);
    if (parser.isSet(options.profile)) {
        const Result<Profile> profile = findProfile(parser.value(options.profile));
        if (!profile) {
            err() << profile.error().message << '\n';
            return exitUnknown;
        }
        start.profile = *profile;
    }
    CompositionRoot root(start);
    root.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("leitstand"));
    QGuiApplication::setDesktopFileName(QStringLiteral("de.c_led.Leitstand"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LEITSTAND_VERSION));
    const QByteArray command = argc > 1 ? QByteArray(argv[1]) : QByteArray();
    const bool operation = command == "restore" || command == "disk" || command == "ops"
                           || command == "audit" || command == "deploy" || command == "rollback"
                           || command == "promote" || command == "copy";
    if (command == "status" || command == "inspect" || operation) {
        QCoreApplication app(argc, argv);
        if (operation)
            return runOperation(app, QCoreApplication::arguments());
        if (command == "status")
            return runStatus(app, QCoreApplication::arguments());
        LanguageService language;
        language.setLanguage(LanguageService::systemLanguage());
        return runInspect(QCoreApplication::arguments().mid(2), out(), err());
    }
    {
        const QCoreApplication app(argc, argv);
        LanguageService language;
        language.setLanguage(LanguageService::systemLanguage());
        if (const std::optional<int> answer = answerWithoutWindow(QCoreApplication::arguments()))
            return *answer;
    }
    QApplication app(argc, argv);
    QIcon::setThemeSearchPaths({QStringLiteral(":/leitstand/icons")});
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/leitstand/icons/leitstand.svg")));
    return runWindow(app);
}
