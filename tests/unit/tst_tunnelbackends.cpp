// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every back end against a stand-in for the program that it drives: what is called, with which
// arguments and files, and what each answer means.
#include "support/standinprogram.h"
#include "tunnel/networkmanagertunnel.h"
#include "tunnel/wgquicktunnel.h"
#include "tunnel/windowstunnel.h"

#include <QTest>

using namespace leitstand;

namespace {

const QString privateKey(QStringLiteral("yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk="));

TunnelOrder order(bool withKey)
{
    TunnelOrder order;
    order.name = QStringLiteral("leitstand");
    order.config.addresses = {QStringLiteral("10.8.0.2/32")};
    TunnelPeer peer;
    peer.publicKey = QStringLiteral("xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=");
    peer.endpointHost = QStringLiteral("192.0.2.2");
    peer.endpointPort = 51820;
    peer.allowedIps = {QStringLiteral("10.8.0.1/32")};
    order.config.peers = {peer};
    order.host = QStringLiteral("10.8.0.1");
    if (withKey)
        order.secrets.privateKey = privateKey;
    return order;
}

/// The first answer of a back end.
struct Answer {
    int count = 0;
    Result<void> result;
    [[nodiscard]] TunnelBackend::Done taker()
    {
        return [this](const Result<void> &answer) {
            ++count;
            result = answer;
        };
    }
};

/// Says what nmcli says; keeps the imported tunnel in a file. Exit codes can be ordered.
const QByteArray nmcli(R"sh(
file=${*: -1}
case "$*" in
    *"RUNNING general") cat "$STANDIN/running" ;;
    *"connection show")
        printf '%s\n' 'uuid-eth:802-3-ethernet:Kabel\: 1:eth0:activated'
        printf '%s\n' 'uuid-lo:wireguard:other:wg9:activated'
        cat "$STANDIN/known" 2>/dev/null || true ;;
    *"connection.stable-id connection show uuid uuid-1") cat "$STANDIN/mark" 2>/dev/null || echo ;;
    *"connection modify uuid uuid-1 connection.stable-id "*) printf '%s\n' "$file" >"$STANDIN/mark" ;;
    *"connection delete uuid uuid-1") rm "$STANDIN/known" "$STANDIN/mark" ;;
    *"connection import"*)
        cp "$file" "$STANDIN/imported"; stat -c '%a' "$file" "$(dirname "$file")" >"$STANDIN/modes"
        printf '%s' "$file" >"$STANDIN/path"
        exit_code=$(cat "$STANDIN/import-exit" 2>/dev/null || echo 0)
        [ "$exit_code" = 0 ] || { echo "Error: refused $(sed -n 's/PrivateKey = //p' "$file")" >&2; exit "$exit_code"; }
        printf 'uuid-1:wireguard:leitstand::\n' >"$STANDIN/known" ;;
    *"connection up"*)
        exit_code=$(cat "$STANDIN/up-exit" 2>/dev/null || echo 0)
        [ "$exit_code" = 0 ] && printf 'uuid-1:wireguard:leitstand:leitstand:activated\n' >"$STANDIN/known"
        exit "$exit_code" ;;
    *"connection down"*) printf 'uuid-1:wireguard:leitstand::\n' >"$STANDIN/known" ;;
    *) exit 2 ;;
esac
)sh");

} // namespace

class TestTunnelBackends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_programs = std::make_unique<StandInPrograms>(); }
    void cleanup() { m_programs.reset(); }
    void watchedIsNeverSwitched();
    void runnerNamesEachEnd();
    void nmcliOutput_data();
    void nmcliOutput();
    void networkManagerImportsOnceAndSwitches();
    void networkManagerTakesANewProfile();
    void networkManagerLeavesForeignConnections();
    void networkManagerWithoutKey();
    void networkManagerFailures_data();
    void networkManagerFailures();
    void networkManagerRunning();
    void wgQuickReadsAFileThatGoes();
    void wgQuickTakesTheSystemsFile();
    void wgQuickFailures_data();
    void wgQuickFailures();
    void windowsCommandLines();
    void windowsStates_data();
    void windowsStates();
    void windowsUnknownStateTouchesNothing();
    void windowsAsksForRightsOnlyWhenRefused();

private:
    void put(const QString &name, const QByteArray &content) const
    {
        QFile file(QString::fromLocal8Bit(qgetenv("STANDIN")) + QLatin1Char('/') + name);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the test folder cannot be written");
        file.write(content);
    }
    std::unique_ptr<StandInPrograms> m_programs;
};

void TestTunnelBackends::watchedIsNeverSwitched()
{
    WatchedTunnel tunnel(order(true));
    QVERIFY(!tunnel.canSwitch());
    Answer on, off;
    tunnel.switchOn(on.taker());
    tunnel.switchOff(off.taker());
    QCOMPARE(on.result.error().kind, ErrorKind::Refused);
    QCOMPARE(off.result.error().kind, ErrorKind::Refused);
}

void TestTunnelBackends::runnerNamesEachEnd()
{
    m_programs->add(QStringLiteral("well"), "echo out; echo err >&2; exit 7");
    m_programs->add(QStringLiteral("dies"), "kill -9 $$");
    m_programs->add(QStringLiteral("hangs"), "exec sleep 60");
    m_programs->add(QStringLiteral("floods"), "exec yes");
    ProgramRunner runner;
    QList<std::pair<QString, Result<ProgramOutput>>> answers;
    for (const char *name : {"well", "dies", "hangs", "floods", "absent"}) {
        ProgramCall call{ProgramRunner::find(QLatin1String(name)), {}, std::chrono::seconds(3)};
        if (call.program.isEmpty())
            call.program = QStringLiteral("/nowhere/absent");
        runner.run(call, [&answers, name](const Result<ProgramOutput> &output) {
            answers.append({QLatin1String(name), output});
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 5, 20000);
    QTest::qWait(50);
    QCOMPARE(answers.size(), 5);
    QHash<QString, ErrorKind> kinds;
    for (const auto &[name, output] : answers) {
        if (output) {
            QCOMPARE(name, QStringLiteral("well"));
            QCOMPARE(output->exitCode, 7);
            QCOMPARE(output->out, QByteArray("out\n"));
            QCOMPARE(output->err, QByteArray("err\n"));
        } else {
            kinds.insert(name, output.error().kind);
            QVERIFY(!output.error().message.isEmpty());
        }
    }
    QCOMPARE(kinds.value(QStringLiteral("dies")), ErrorKind::CommandFailed);
    QCOMPARE(kinds.value(QStringLiteral("hangs")), ErrorKind::TimedOut);
    QCOMPARE(kinds.value(QStringLiteral("floods")), ErrorKind::TooBig);
    QCOMPARE(kinds.value(QStringLiteral("absent")), ErrorKind::NotFound);
}

void TestTunnelBackends::nmcliOutput_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<int>("count"); ///< -1: not understood
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QByteArray() << 0 << QString();
    QTest::newRow("one") << QByteArray("u:wireguard:wg0:wg0:activated\n") << 1
                         << QStringLiteral("wg0");
    QTest::newRow("colon in a name")
        << QByteArray("u:wireguard:a\\:b:wg0:activated\n") << 1 << QStringLiteral("a:b");
    QTest::newRow("backslash in a name")
        << QByteArray("u:wireguard:a\\\\b::\n") << 1 << QStringLiteral("a\\b");
    QTest::newRow("control character")
        << QByteArray("u:wireguard:a\x1b[31mb::\n") << 1 << QStringLiteral("a\u241b[31mb");
    QTest::newRow("too few") << QByteArray("u:wireguard:wg0:wg0\n") << -1 << QString();
    QTest::newRow("too many") << QByteArray("u:wireguard:wg0:wg0:activated:x\n") << -1 << QString();
    QTest::newRow("a sentence") << QByteArray("Error: NetworkManager is not running.\n") << -1
                                << QString();
}

void TestTunnelBackends::nmcliOutput()
{
    QFETCH(QByteArray, output);
    QFETCH(int, count);
    QFETCH(QString, name);
    const auto connections = parseNmConnections(output);
    QCOMPARE(connections.has_value(), count >= 0);
    if (!connections) {
        QCOMPARE(connections.error().kind, ErrorKind::UnexpectedOutput);
        return;
    }
    QCOMPARE(connections->size(), count);
    if (count > 0)
        QCOMPARE(connections->first().name, name);
}

void TestTunnelBackends::networkManagerImportsOnceAndSwitches()
{
    m_programs->add(QStringLiteral("nmcli"), nmcli);
    NetworkManagerTunnel tunnel(order(true));
    Answer on;
    tunnel.switchOn(on.taker());
    QTRY_COMPARE(on.count, 1);
    QVERIFY2(on.result, on.result ? "" : qPrintable(on.result.error().detail));
    // The file carries the interface's name, was for this user only, and is gone.
    const QString path = QString::fromUtf8(m_programs->read(QStringLiteral("path")));
    QVERIFY(path.endsWith(QStringLiteral("/leitstand.conf")));
    QVERIFY(!QFile::exists(path));
    QCOMPARE(m_programs->read(QStringLiteral("modes")), QByteArray("600\n700\n"));
    QVERIFY(m_programs->read(QStringLiteral("imported")).contains(privateKey.toUtf8()));

    Answer off, again;
    tunnel.switchOff(off.taker());
    QTRY_COMPARE(off.count, 1);
    QVERIFY(off.result);
    tunnel.switchOn(again.taker());
    QTRY_COMPARE(again.count, 1);
    QVERIFY(again.result);
    const QStringList calls = m_programs->calls(QStringLiteral("nmcli"));
    QCOMPARE(calls.filter(QStringLiteral("import")).size(), 1);
    QCOMPARE(calls.filter(QStringLiteral("up uuid uuid-1")).size(), 2);
    QCOMPARE(calls.filter(QStringLiteral("down uuid uuid-1")).size(), 1);
    QVERIFY(calls.filter(privateKey).isEmpty());
}

/// A new key or endpoint under the same name takes the place of what was imported before.
void TestTunnelBackends::networkManagerTakesANewProfile()
{
    m_programs->add(QStringLiteral("nmcli"), nmcli);
    const QString mark = QStringLiteral("mark");
    Answer first, same, changed;
    NetworkManagerTunnel before(order(true));
    before.switchOn(first.taker());
    QTRY_COMPARE(first.count, 1);
    QVERIFY(first.result);
    const QByteArray old = m_programs->read(mark);
    QVERIFY(old.startsWith("leitstand-") && old.size() == 43);
    before.switchOn(same.taker());
    QTRY_COMPARE(same.count, 1);
    QCOMPARE(m_programs->calls(QStringLiteral("nmcli")).filter(QStringLiteral("delete")).size(), 0);

    TunnelOrder renewed = order(true);
    renewed.config.peers.first().endpointHost = QStringLiteral("192.0.2.3");
    NetworkManagerTunnel after(renewed);
    after.switchOn(changed.taker());
    QTRY_COMPARE(changed.count, 1);
    QVERIFY2(changed.result, changed.result ? "" : qPrintable(changed.result.error().detail));
    QVERIFY(m_programs->read(QStringLiteral("imported")).contains("192.0.2.3:51820"));
    QVERIFY(m_programs->read(mark) != old);
    const QStringList calls = m_programs->calls(QStringLiteral("nmcli"));
    QCOMPARE(calls.filter(QStringLiteral("delete uuid uuid-1")).size(), 1);
    QCOMPARE(calls.filter(QStringLiteral("import")).size(), 2);
    QVERIFY(calls.last().contains(QStringLiteral("up uuid uuid-1")));
}

void TestTunnelBackends::networkManagerLeavesForeignConnections()
{
    m_programs->add(QStringLiteral("nmcli"), nmcli);
    put(QStringLiteral("known"), "uuid-1:wireguard:leitstand::\n");
    NetworkManagerTunnel tunnel(order(true));
    Answer on;
    tunnel.switchOn(on.taker());
    QTRY_COMPARE(on.count, 1);
    QVERIFY(on.result);
    const QStringList calls = m_programs->calls(QStringLiteral("nmcli"));
    QVERIFY(calls.filter(QStringLiteral("delete")).isEmpty());
    QVERIFY(calls.filter(QStringLiteral("modify")).isEmpty());
}

void TestTunnelBackends::networkManagerWithoutKey()
{
    m_programs->add(QStringLiteral("nmcli"), nmcli);
    NetworkManagerTunnel tunnel(order(false));
    Answer on, known;
    tunnel.switchOn(on.taker());
    QTRY_COMPARE(on.count, 1);
    QCOMPARE(on.result.error().kind, ErrorKind::KeyUnreadable);
    // A tunnel that the system already has needs no key of ours.
    put(QStringLiteral("known"), "uuid-1:wireguard:leitstand::\n");
    tunnel.switchOn(known.taker());
    QTRY_COMPARE(known.count, 1);
    QVERIFY(known.result);
}

void TestTunnelBackends::networkManagerFailures_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("exitCode");
    QTest::addColumn<ErrorKind>("kind");
    const QString up = QStringLiteral("up-exit");
    QTest::newRow("time") << up << QByteArray("3") << ErrorKind::TimedOut;
    QTest::newRow("activation") << up << QByteArray("4") << ErrorKind::TunnelDown;
    QTest::newRow("not running") << up << QByteArray("8") << ErrorKind::ServiceDown;
    QTest::newRow("gone") << up << QByteArray("10") << ErrorKind::NotFound;
    QTest::newRow("other") << up << QByteArray("1") << ErrorKind::CommandFailed;
    QTest::newRow("import") << QStringLiteral("import-exit") << QByteArray("2")
                            << ErrorKind::CommandFailed;
}

void TestTunnelBackends::networkManagerFailures()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, exitCode);
    QFETCH(ErrorKind, kind);
    m_programs->add(QStringLiteral("nmcli"), nmcli);
    put(file, exitCode);
    NetworkManagerTunnel tunnel(order(true));
    Answer on;
    tunnel.switchOn(on.taker());
    QTRY_COMPARE(on.count, 1);
    QVERIFY(!on.result);
    QCOMPARE(on.result.error().kind, kind);
    QVERIFY(!on.result.error().message.isEmpty());
    // nmcli may quote the file that it was given.
    QVERIFY(!on.result.error().detail.contains(privateKey));
    QVERIFY(!QFile::exists(QString::fromUtf8(m_programs->read(QStringLiteral("path")))));
}

void TestTunnelBackends::networkManagerRunning()
{
    m_programs->add(QStringLiteral("nmcli"), nmcli);
    ProgramRunner runner;
    QList<bool> answers;
    for (const char *answer : {"running\n", "not running\n", ""}) {
        put(QStringLiteral("running"), answer);
        const qsizetype before = answers.size();
        NetworkManagerTunnel::askWhetherRunning(
            runner, [&answers](bool running) { answers.append(running); });
        QTRY_COMPARE(answers.size(), before + 1);
    }
    QCOMPARE(answers, QList<bool>({true, false, false}));
}

void TestTunnelBackends::wgQuickReadsAFileThatGoes()
{
    m_programs->add(QStringLiteral("pkexec"),
                    R"sh(stat -c '%a' "$3" "$(dirname "$3")" >"$STANDIN/modes"; exec "$@")sh");
    m_programs->add(QStringLiteral("wg-quick"),
                    R"sh(cp "$2" "$STANDIN/read"; printf '%s' "$2" >"$STANDIN/path")sh");
    WgQuickTunnel tunnel(order(true));
    for (const char *verb : {"up", "down"}) {
        Answer answer;
        if (qstrcmp(verb, "up") == 0)
            tunnel.switchOn(answer.taker());
        else
            tunnel.switchOff(answer.taker());
        QTRY_COMPARE(answer.count, 1);
        QVERIFY(answer.result);
        QCOMPARE(m_programs->read(QStringLiteral("modes")), QByteArray("600\n700\n"));
        QVERIFY(m_programs->read(QStringLiteral("read")).contains(privateKey.toUtf8()));
        const QString path = QString::fromUtf8(m_programs->read(QStringLiteral("path")));
        QVERIFY(path.endsWith(QStringLiteral("/leitstand.conf")));
        QVERIFY(!QFile::exists(path));
        QVERIFY(m_programs->calls(QStringLiteral("wg-quick"))
                    .last()
                    .startsWith(QLatin1String(verb) + QLatin1Char(' ')));
    }
    QVERIFY(m_programs->calls(QStringLiteral("pkexec")).filter(privateKey).isEmpty());
}

void TestTunnelBackends::wgQuickTakesTheSystemsFile()
{
    m_programs->add(QStringLiteral("pkexec"), "exec \"$@\"");
    m_programs->add(QStringLiteral("wg-quick"), "true");
    WgQuickTunnel tunnel(order(false));
    Answer on;
    tunnel.switchOn(on.taker());
    QTRY_COMPARE(on.count, 1);
    QVERIFY(on.result);
    QCOMPARE(m_programs->calls(QStringLiteral("wg-quick")),
             QStringList(QStringLiteral("up leitstand")));
    // Where the system has none either, the missing key is the cause.
    m_programs->add(
        QStringLiteral("wg-quick"),
        "echo \"wg-quick: \\`/etc/wireguard/leitstand.conf' does not exist\" >&2; exit 1");
    Answer without;
    tunnel.switchOn(without.taker());
    QTRY_COMPARE(without.count, 1);
    QCOMPARE(without.result.error().kind, ErrorKind::KeyUnreadable);
}

void TestTunnelBackends::wgQuickFailures_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("dismissed") << QByteArray("exit 126") << ErrorKind::Cancelled;
    QTest::newRow("not authorised") << QByteArray("exit 127") << ErrorKind::Refused;
    QTest::newRow("wg-quick fails")
        << QByteArray("cat \"$3\" >&2; exit 1") << ErrorKind::CommandFailed;
}

void TestTunnelBackends::wgQuickFailures()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    m_programs->add(QStringLiteral("pkexec"), body);
    m_programs->add(QStringLiteral("wg-quick"), "true");
    WgQuickTunnel tunnel(order(true));
    Answer on;
    tunnel.switchOn(on.taker());
    QTRY_COMPARE(on.count, 1);
    QCOMPARE(on.result.error().kind, kind);
    QVERIFY(!on.result.error().detail.contains(privateKey));
}

void TestTunnelBackends::windowsCommandLines()
{
    QCOMPARE(windowstunnel::queryArguments(QStringLiteral("leitstand")),
             QStringList({QStringLiteral("query"), QStringLiteral("WireGuardTunnel$leitstand")}));
    const QStringList arguments = windowstunnel::elevated(
        QStringLiteral("C:\\Program Files\\WireGuard\\wireguard.exe"),
        {QStringLiteral("/installtunnelservice"), QStringLiteral("C:\\Users\\O'Neil\\x.conf")});
    QCOMPARE(arguments.first(), QStringLiteral("-NoProfile"));
    QVERIFY2(arguments.last().contains(
                 QStringLiteral("-FilePath 'C:\\Program Files\\WireGuard\\wireguard.exe' "
                                "-ArgumentList '\"/installtunnelservice\"',"
                                "'\"C:\\Users\\O''Neil\\x.conf\"' -Verb RunAs")),
             qPrintable(arguments.last()));
}

void TestTunnelBackends::windowsStates_data()
{
    using windowstunnel::ServiceState;
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<ServiceState>("state");
    const auto said = [](const char *number) {
        return QByteArray("\r\nSERVICE_NAME: WireGuardTunnel$leitstand\r\n"
                          "        TYPE               : 10  WIN32_OWN_PROCESS\r\n"
                          "        STATE              : ")
               + number
               + "\r\n                                (STOPPABLE)\r\n"
                 "        WIN32_EXIT_CODE    : 0  (0x0)\r\n";
    };
    QTest::newRow("running") << 0 << said("4  RUNNING") << ServiceState::Running;
    QTest::newRow("stopped") << 0 << said("1  STOPPED") << ServiceState::Stopped;
    QTest::newRow("starting") << 0 << said("2  START_PENDING") << ServiceState::Changing;
    QTest::newRow("German") << 0
                            << QByteArray("DIENSTNAME: x\r\n  TYP : 10  WIN32_OWN_PROCESS\r\n"
                                          "  STATUS : 4  RUNNING\r\n")
                            << ServiceState::Running;
    QTest::newRow("missing") << 1060 << QByteArray("[SC] EnumQueryServicesStatus:OpenService ...")
                             << ServiceState::Missing;
    QTest::newRow("refused") << 5 << QByteArray() << ServiceState::Unknown;
    QTest::newRow("nothing") << 0 << QByteArray() << ServiceState::Unknown;
    QTest::newRow("number unknown") << 0 << said("9  NEW") << ServiceState::Unknown;
}

void TestTunnelBackends::windowsStates()
{
    QFETCH(int, exitCode);
    QFETCH(QByteArray, output);
    QFETCH(windowstunnel::ServiceState, state);
    QCOMPARE(windowstunnel::stateOf({exitCode, output, {}}), state);
}

// "No such service" is 1060, which no Unix program can end with: the way from there to the
// installation is not run here, only its command line and windowsStates().
void TestTunnelBackends::windowsUnknownStateTouchesNothing()
{
    m_programs->add(QStringLiteral("wireguard.exe"), "true");
    m_programs->add(QStringLiteral("sc.exe"), "exit 3");
    m_programs->add(QStringLiteral("powershell.exe"), "true");
    QVERIFY(WindowsTunnel::isInstalled());
    WindowsTunnel tunnel(order(true));
    Answer on;
    tunnel.switchOn(on.taker());
    QTRY_COMPARE(on.count, 1);
    QCOMPARE(on.result.error().kind, ErrorKind::UnexpectedOutput);
    QVERIFY(m_programs->calls(QStringLiteral("powershell.exe")).isEmpty());
    QCOMPARE(m_programs->calls(QStringLiteral("sc.exe")).first(),
             QStringLiteral("query WireGuardTunnel$leitstand"));
}

void TestTunnelBackends::windowsAsksForRightsOnlyWhenRefused()
{
    m_programs->add(QStringLiteral("wireguard.exe"), "true");
    m_programs->add(QStringLiteral("sc.exe"),
                    "[ \"$1\" = query ] || exit \"$(cat \"$STANDIN/sc-exit\")\"\n"
                    "printf 'TYPE : 10  X\\nSTATE : 1  STOPPED\\n'");
    m_programs->add(QStringLiteral("powershell.exe"), "exit \"$(cat \"$STANDIN/ps-exit\")\"");
    WindowsTunnel tunnel(order(true));
    const auto tried = [&](const char *sc, const char *ps) {
        put(QStringLiteral("sc-exit"), sc);
        put(QStringLiteral("ps-exit"), ps);
        Answer on;
        tunnel.switchOn(on.taker());
        if (!QTest::qWaitFor([&] { return on.count == 1; }, 10000))
            return Result<void>(fail(ErrorKind::TimedOut, QStringLiteral("test")));
        return on.result;
    };
    QVERIFY(tried("0", "1"));
    QVERIFY(m_programs->calls(QStringLiteral("powershell.exe")).isEmpty());
    QVERIFY(tried("5", "0"));
    const QStringList calls = m_programs->calls(QStringLiteral("powershell.exe"));
    QCOMPARE(calls.size(), 1);
    QVERIFY(calls.first().contains(QStringLiteral("\"WireGuardTunnel$leitstand\"")));
    QCOMPARE(tried("5", "1").error().kind, ErrorKind::CommandFailed);
    QCOMPARE(tried("7", "0").error().kind, ErrorKind::CommandFailed);
}

QTEST_GUILESS_MAIN(TestTunnelBackends)
#include "tst_tunnelbackends.moc"
