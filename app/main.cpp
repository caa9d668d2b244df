// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/consoleprogram.h"
#include "compositionroot.h"
#include "services/singleinstance.h"

#include <QApplication>
#include <QIcon>
#include <QStandardPaths>
#include <QTextStream>

using namespace leitstand;

namespace {

int runWindow(QApplication &app)
{
    const WindowOptions options;
    QCommandLineParser parser;
    options.addTo(parser);
    parser.process(app);
    StartOptions start;
    start.replayFile = parser.value(options.replay);
    start.recordFile = parser.value(options.record);
    start.screenshotFolder = parser.value(options.screenshots);
    start.language = parser.value(options.language);
    if (parser.isSet(options.profile)) {
        const Result<Profile> profile = findProfile(parser.value(options.profile));
        if (!profile) {
            QTextStream(stderr) << profile.error().message << '\n';
            return exitUnknown;
        }
        start.profile = *profile;
    }
    SingleInstance instance(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    const bool withoutWish = parser.optionNames().isEmpty();
    if (withoutWish && instance.handOver())
        return 0;
    CompositionRoot root(start);
    QObject::connect(&instance, &SingleInstance::windowWanted, &root, &CompositionRoot::showWindow);
    root.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    nameProgram();
    QGuiApplication::setDesktopFileName(QStringLiteral("de.c_led.Leitstand"));
    if (const std::optional<int> answer = runWithoutWindow(argc, argv))
        return *answer;
    QApplication app(argc, argv);
    QIcon::setThemeSearchPaths({QStringLiteral(":/leitstand/icons")});
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/leitstand/icons/leitstand.svg")));
    return runWindow(app);
}
