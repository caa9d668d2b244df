// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_connect PROFILE RUNS  prints for each run the milliseconds from the wish to connect to the
//                             first complete dashboard
// bench_connect PROFILE stay  prints "complete" then, and stays until its input ends
#include "services/monitorservice.h"
#include "settings/profilestore.h"
#include "transport/connectionservice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace leitstand;

namespace {

constexpr int patienceMs = 60'000;

int stay(const MonitorService &monitor)
{
    if (!QTest::qWaitFor([&] { return monitor.isComplete(); }, patienceMs))
        return 1;
    std::puts("complete");
    std::fflush(stdout);
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const Result<Profile> profile = ProfileStore::readFile(arguments.at(1));
    if (!profile) {
        std::fprintf(stderr, "%s\n", qPrintable(profile.error().message));
        return 2;
    }
    const int runs = arguments.at(2).toInt();
    for (int run = 0; run < qMax(1, runs); ++run) {
        const QTemporaryDir folder;
        ConnectionService connection(folder.filePath(QStringLiteral("known-hosts.json")));
        MonitorService monitor(&connection);
        QElapsedTimer clock;
        clock.start();
        monitor.watch(*profile);
        connection.connectTo(*profile, {});
        if (runs == 0)
            return stay(monitor);
        if (!QTest::qWaitFor([&] { return monitor.isComplete(); }, patienceMs)) {
            std::fprintf(stderr, "no complete dashboard within %d ms\n", patienceMs);
            return 1;
        }
        std::printf("%lld\n", clock.elapsed());
    }
    return 0;
}
