// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceserver.h"

#include "cli/statusjson.h"
#include "services/monitorservice.h"
#include "transport/connectionservice.h"
#include "ui/mainwindow.h"
#include "ui/pages/backupspage.h"
#include "ui/pages/connectionpage.h"
#include "ui/pages/environmentspage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/storagepage.h"
#include "ui/uistate.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace leitstand;

namespace {

constexpr int patienceMs = 90'000;

/// The console as it is put together for a user, with settings of its own.
class Console
{
public:
    Console()
        : state(folder.filePath(QStringLiteral("window.ini")))
        , connection(folder.filePath(QStringLiteral("known-hosts")))
        , monitor(&connection)
        , window(
              [](QWidget *parent) {
                  return QList<Page *>{new OverviewPage(parent), new EnvironmentsPage(parent),
                                       new StoragePage(parent), new BackupsPage(parent),
                                       new ConnectionPage(parent)};
              },
              state, QStringLiteral("en"))
    {
        QObject::connect(&monitor, &MonitorService::updated, &window,
                         [this] { window.present(monitor.viewState()); });
        window.resize(1280, 800);
        window.show();
    }

    /// Asks for what is read rarely, once a second at most.
    void refreshNow()
    {
        if (m_sinceRefresh.isValid() && m_sinceRefresh.elapsed() < 1000)
            return;
        m_sinceRefresh.start();
        for (const char *section : {"backups", "smart", "md", "df"})
            monitor.refresh(section);
    }

    void connectTo(const Profile &profile)
    {
        monitor.watch(profile);
        connection.connectTo(profile, {});
    }

    [[nodiscard]] const Reason *reason(const QString &idStart) const
    {
        for (const Reason &reason : window.shownState().verdict.reasons) {
            if (reason.id.startsWith(idStart))
                return &reason;
        }
        return nullptr;
    }

    /// What the window says as text: every label below it that is filled.
    [[nodiscard]] QString visibleText() const
    {
        QStringList texts;
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(QLatin1Char('\n'));
    }

    QTemporaryDir folder;
    UiState state;
    ConnectionService connection;
    MonitorService monitor;
    MainWindow window;

private:
    QElapsedTimer m_sinceRefresh;
};

QString idsOf(const Verdict &verdict)
{
    QStringList ids;
    for (const Reason &reason : verdict.reasons)
        ids.append(reason.id);
    return ids.join(QLatin1Char(' '));
}

/// The practice server shares its load with whatever else this machine does: nothing else is wrong.
bool isWellButForLoad(const Verdict &verdict)
{
    return std::all_of(verdict.reasons.cbegin(), verdict.reasons.cend(), [](const Reason &reason) {
        return reason.id == QLatin1String("load-high");
    });
}

} // namespace

class TestPracticeServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everythingIsRead();
    void crashIsOnScreenWithinThreeSeconds();
    void breaks_data();
    void breaks();
    void raidCheckIsShownAndNoFault();
    void lostLineIsToldAndComesBack_data();
    void lostLineIsToldAndComesBack();
    void silentServerIsNamed();
    void changedHostKeyBlocks();
    void slowLinkOnlySlows();
    void observerSeesEverything();
    void plainAccountSeesWhatItMayNot();
    void bareServerIsNeverGreen();

private:
    PracticeServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestPracticeServer::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.lastError()));
    m_console = std::make_unique<Console>();
    m_console->connectTo(m_server.profile());
    QTRY_VERIFY_WITH_TIMEOUT(m_console->monitor.isComplete(), patienceMs);
}

void TestPracticeServer::cleanupTestCase()
{
    m_console.reset();
}

void TestPracticeServer::everythingIsRead()
{
    const auto &state = m_console->window.shownState();
    if (!QTest::qWaitFor([&] { return isWellButForLoad(state.verdict); }, patienceMs))
        QFAIL(qPrintable(idsOf(state.verdict)));
    QTRY_VERIFY_WITH_TIMEOUT(state.snapshot.postgres.isOk(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(state.snapshot.smart.isOk(), patienceMs);
    const Snapshot &s = m_console->window.shownState().snapshot;
    QVERIFY(s.raid.simulated);
    QCOMPARE(s.protocolProblems, QStringList());
    QCOMPARE(s.mounts.value.size(), 5);
    QVERIFY(s.backups.value.local.size() >= 3);
}

void TestPracticeServer::crashIsOnScreenWithinThreeSeconds()
{
    QVERIFY2(m_server.run({QStringLiteral("exec"), QStringLiteral("docker"), QStringLiteral("kill"),
                           QStringLiteral("odoo_dev")}),
             qPrintable(m_server.lastError()));
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->reason(QStringLiteral("container-stopped:odoo_dev"))
                                 || m_console->reason(QStringLiteral("container-restart")),
                             10'000);
    const qint64 elapsed = clock.elapsed();
    qInfo("a killed container is on screen after %lld ms", elapsed);
    QVERIFY2(elapsed <= 3000, qPrintable(QString::number(elapsed)));
    QVERIFY2(m_server.run({QStringLiteral("exec"), QStringLiteral("docker"),
                           QStringLiteral("start"), QStringLiteral("odoo_dev")}),
             qPrintable(m_server.lastError()));
}

void TestPracticeServer::breaks_data()
{
    QTest::addColumn<QStringList>("what");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Severity>("severity");
    const auto row = [](const char *name, const char *reason, Severity severity) {
        QTest::newRow(name) << QString::fromLatin1(name).split(QLatin1Char(' '))
                            << QString::fromLatin1(reason) << severity;
    };
    row("stop-container", "container-stopped:odoo_test", Severity::Fault);
    row("unhealthy", "container-unhealthy:odoo_test", Severity::Fault);
    row("oom", "container-stopped:odoo_test", Severity::Fault);
    row("oom-process", "container-oom:odoo_test", Severity::Notice);
    row("restart-loop", "container-restarting:odoo_dev", Severity::Fault);
    row("fill-mount", "mount-full:/mnt/backups", Severity::Fault);
    row("mount-readonly", "mount-readonly:/mnt/building-plans", Severity::Fault);
    row("remove-backup", "backup-late:local", Severity::Fault);
    row("truncate-dump", "backup-bad:", Severity::Fault);
    row("stale-backup", "backup-late:local", Severity::Fault);
    row("raid-degrade", "raid-degraded:md0", Severity::Fault);
    row("raid-rebuild", "raid-degraded:md0", Severity::Fault);
    row("smart-fail", "smart:", Severity::Fault);
    row("df-hang", "mount-hung:", Severity::Fault);
    row("docker-stop", "docker-down", Severity::Fault);
    row("docker-hang", "unreadable:containers", Severity::Fault);
}

void TestPracticeServer::breaks()
{
    QFETCH(QStringList, what);
    QFETCH(QString, reason);
    QFETCH(Severity, severity);
    QVERIFY2(m_server.run(QStringList{QStringLiteral("break")} + what),
             qPrintable(m_server.lastError()));
    const bool told = QTest::qWaitFor(
        [&] {
            m_console->refreshNow();
            const Reason *found = m_console->reason(reason);
            return found && found->severity == severity;
        },
        patienceMs);
    const QString ids = idsOf(m_console->window.shownState().verdict);
    const Reason *found = m_console->reason(reason);
    const QString sentence = found ? found->what : QString();
    const bool shown =
        told && QTest::qWaitFor([&] { return m_console->visibleText().contains(sentence); }, 5000);
    QVERIFY2(m_server.run({QStringLiteral("mend"), what.constFirst()}),
             qPrintable(m_server.lastError()));
    QVERIFY2(told, qPrintable(ids));
    QVERIFY2(shown, qPrintable(sentence));
    const bool mended = QTest::qWaitFor(
        [&] {
            m_console->refreshNow();
            return !m_console->reason(reason);
        },
        patienceMs);
    QVERIFY2(mended, qPrintable(idsOf(m_console->window.shownState().verdict)));
}

void TestPracticeServer::raidCheckIsShownAndNoFault()
{
    QVERIFY2(m_server.run({QStringLiteral("break"), QStringLiteral("raid-check")}),
             qPrintable(m_server.lastError()));
    const auto checking = [this] {
        m_console->refreshNow();
        const auto &arrays = m_console->window.shownState().snapshot.raid.value.arrays;
        return std::any_of(arrays.cbegin(), arrays.cend(), [](const RaidArray &array) {
            return array.sync && array.sync->action == QLatin1String("check");
        });
    };
    QVERIFY(QTest::qWaitFor(checking, patienceMs));
    QVERIFY2(isWellButForLoad(m_console->window.shownState().verdict),
             qPrintable(idsOf(m_console->window.shownState().verdict)));
    QVERIFY2(m_server.run({QStringLiteral("mend")}), qPrintable(m_server.lastError()));
    QVERIFY(QTest::qWaitFor([&] { return !checking(); }, patienceMs));
}

void TestPracticeServer::lostLineIsToldAndComesBack_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("withinMs");
    QTest::newRow("dead link") << QStringLiteral("cut-link") << 8000;
    QTest::newRow("sshd gone") << QStringLiteral("sshd-stop") << 8000;
}

void TestPracticeServer::lostLineIsToldAndComesBack()
{
    QFETCH(QString, what);
    QFETCH(int, withinMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window.shownState().connection.phase,
                              ConnectionPhase::Online, patienceMs);
    QVERIFY2(m_server.run({QStringLiteral("break"), what}), qPrintable(m_server.lastError()));
    if (what == QLatin1String("sshd-stop")) // running sessions survive their listener
        QVERIFY2(m_server.run({QStringLiteral("break"), QStringLiteral("cut-link")}),
                 qPrintable(m_server.lastError()));
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->reason(QStringLiteral("connection")), withinMs + 4000);
    qInfo("%s is told after %lld ms", qPrintable(what), clock.elapsed());
    QVERIFY(clock.elapsed() <= withinMs);
    QVERIFY(m_console->window.shownState().verdict.severity != Severity::Ok);
    QVERIFY2(m_server.run({QStringLiteral("mend")}), qPrintable(m_server.lastError()));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window.shownState().connection.phase,
                              ConnectionPhase::Online, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->reason(QStringLiteral("connection")), patienceMs);
}

void TestPracticeServer::silentServerIsNamed()
{
    QVERIFY2(m_server.run({QStringLiteral("break"), QStringLiteral("silent-sshd")}),
             qPrintable(m_server.lastError()));
    m_console->connection.disconnectFromServer();
    m_console->connection.connectTo(m_server.profile(), {});
    const auto &state = m_console->window.shownState();
    QTRY_COMPARE_WITH_TIMEOUT(state.connection.error.kind, ErrorKind::NotSsh, patienceMs);
    QVERIFY(m_console->reason(QStringLiteral("connection")));
    QVERIFY2(m_server.run({QStringLiteral("mend")}), qPrintable(m_server.lastError()));
    m_console->connection.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(state.connection.phase, ConnectionPhase::Online, patienceMs);
}

void TestPracticeServer::changedHostKeyBlocks()
{
    QVERIFY2(m_server.run({QStringLiteral("break"), QStringLiteral("host-key-change")}),
             qPrintable(m_server.lastError()));
    m_console->connection.disconnectFromServer();
    m_console->connection.connectTo(m_server.profile(), {});
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window.shownState().connection.phase,
                              ConnectionPhase::Blocked, patienceMs);
    QCOMPARE(m_console->window.shownState().connection.error.kind, ErrorKind::HostKeyChanged);
    QVERIFY(m_console->reason(QStringLiteral("connection")));
    QVERIFY2(m_server.run({QStringLiteral("mend")}), qPrintable(m_server.lastError()));
    m_console->connection.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window.shownState().connection.phase,
                              ConnectionPhase::Online, patienceMs);
}

void TestPracticeServer::slowLinkOnlySlows()
{
    QVERIFY2(
        m_server.run({QStringLiteral("break"), QStringLiteral("slow-link"), QStringLiteral("150")}),
        qPrintable(m_server.lastError()));
    const auto before = m_console->window.shownState().snapshot.cpu.readAt;
    QTRY_VERIFY_WITH_TIMEOUT(m_console->window.shownState().snapshot.cpu.readAt
                                 > before + std::chrono::seconds(8),
                             patienceMs);
    QCOMPARE(m_console->window.shownState().connection.phase, ConnectionPhase::Online);
    QVERIFY2(m_server.run({QStringLiteral("mend")}), qPrintable(m_server.lastError()));
}

void TestPracticeServer::observerSeesEverything()
{
    Console console;
    console.connectTo(m_server.profile(QStringLiteral("observer")));
    QTRY_VERIFY_WITH_TIMEOUT(console.monitor.isComplete(), patienceMs);
    const Snapshot &s = console.monitor.viewState().snapshot;
    QVERIFY(s.access.value.viaReadCommand);
    QVERIFY(s.containers.isOk());
    QVERIFY(s.backups.isOk());
}

void TestPracticeServer::plainAccountSeesWhatItMayNot()
{
    Console console;
    console.connectTo(m_server.profile(QStringLiteral("plain")));
    QTRY_VERIFY_WITH_TIMEOUT(console.monitor.isComplete(), patienceMs);
    const Snapshot &s = console.monitor.viewState().snapshot;
    QCOMPARE(s.containers.state, ReadingState::Denied);
    QVERIFY(s.memory.isOk());
    QVERIFY(console.monitor.viewState().verdict.severity != Severity::Ok);
    const Reason *reason = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((reason = console.reason(QStringLiteral("unreadable:containers"))),
                             10'000);
    QVERIFY(!reason->todo.isEmpty());
}

void TestPracticeServer::bareServerIsNeverGreen()
{
    PracticeServer bare{QString()};
    QVERIFY2(bare.start({QStringLiteral("--no-docker")}), qPrintable(bare.lastError()));
    Console console;
    console.connectTo(bare.profile(QStringLiteral("root")));
    QTRY_VERIFY_WITH_TIMEOUT(console.monitor.isComplete(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(console.window.shownState().verdict.severity != Severity::Ok
                                 && !console.window.shownState().verdict.reasons.isEmpty(),
                             10'000);
    const Snapshot &s = console.window.shownState().snapshot;
    QVERIFY(s.memory.isOk());
    QVERIFY(s.mounts.isOk());
    QVERIFY(!s.containers.isOk());
    QVERIFY2(console.reason(QStringLiteral("docker-down"))
                 || console.reason(QStringLiteral("unreadable:containers")),
             qPrintable(idsOf(console.window.shownState().verdict)));
    QVERIFY2(console.reason(QStringLiteral("unreadable:backups"))
                 || console.reason(QStringLiteral("backup-none:")),
             qPrintable(idsOf(console.window.shownState().verdict)));
}

int main(int argc, char **argv)
{
    // breaks() with all its rows is one test function for Qt Test, and its limit is 5 minutes
    qputenv("QTEST_FUNCTION_TIMEOUT", "1200000");
    QApplication application(argc, argv);
    TestPracticeServer test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_practiceserver.moc"
