// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplestates.h"
#include "ui/pages/backupspage.h"
#include "ui/pages/environmentspage.h"
#include "ui/pages/storagepage.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace leitstand;

namespace {

constexpr double goalMilliseconds = 16;
constexpr int rounds = 60;

/// What a live server does between two refreshes: time goes on and every container's use changes.
ViewState after(ViewState state, int round)
{
    const std::chrono::seconds passed(round == 0 ? 0 : 2);
    state.now += passed;
    state.snapshot.uptime += passed;
    state.snapshot.serverTime = state.snapshot.serverTime.addSecs(passed.count());
    state.snapshot.containers.readAt = state.now;
    state.snapshot.cgroups.readAt = state.now;
    state.snapshot.mounts.readAt = state.now;
    state.snapshot.raid.readAt = state.now;
    state.snapshot.backups.readAt = state.now;
    for (qsizetype i = 0; i < state.snapshot.usage.size(); ++i) {
        ContainerUsage &usage = state.snapshot.usage[i];
        usage.cpuCores = usage.cpuCores.value_or(0) + 0.01 * ((round + int(i)) % 9);
        usage.memoryBytes += 100'000 * ((round * 7 + i) % 13);
    }
    for (int back = 1800; back > 0 && round == 0; --back) {
        const auto at = state.now - std::chrono::seconds(2 * back);
        state.history.add(QStringLiteral("container.odoo_prod.cpu"), at, 2.0 + back % 17 * 0.1);
        state.history.add(QStringLiteral("container.odoo_prod.memory"), at, 9e9 + back % 31 * 1e7);
    }
    state.history.add(QStringLiteral("container.odoo_prod.cpu"), state.now, 2.0 + round % 5 * 0.2);
    state.history.add(QStringLiteral("container.odoo_prod.memory"), state.now, 9e9 + round * 1e7);
    return state;
}

/// What the GUI thread computed, whatever else the machine does meanwhile.
double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// One line of tests/bench/run.sh: what one refresh and the painting it causes cost the GUI thread.
void measure(const char *name, Page &page)
{
    page.resize(1080, 640);
    page.show();
    // Sections that did not change share their data with the refresh before, as the probe's do.
    ViewState state = after(samples::many(500, 400), 0);
    page.present(state);
    QApplication::processEvents();
    QList<double> times;
    QList<double> wallTimes;
    for (int round = 1; round <= rounds; ++round) {
        state = after(state, round);
        QElapsedTimer wall;
        wall.start();
        const double begin = threadMilliseconds();
        page.present(state);
        QApplication::processEvents();
        times.append(threadMilliseconds() - begin);
        wallTimes.append(double(wall.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::sort(wallTimes.begin(), wallTimes.end());
    const double median = times.at(times.size() / 2);
    std::printf("refresh-%s\t%.2f\t%.0f\t%.2f\t1.00\t%s\n", name, median, goalMilliseconds,
                median / goalMilliseconds, median < goalMilliseconds ? "ok" : "short");
    std::fprintf(stderr,
                 "refresh-%s: thread time median %.2f ms, 95 %% below %.2f ms, worst %.2f ms; "
                 "wall time median %.2f ms\n",
                 name, median, times.at(times.size() * 95 / 100), times.constLast(),
                 wallTimes.at(wallTimes.size() / 2));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    {
        EnvironmentsPage page;
        measure("environments", page);
    }
    {
        StoragePage page;
        measure("storage", page);
    }
    {
        BackupsPage page;
        measure("backups", page);
    }
    return 0;
}
