// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/connectionprobe.h"
#include "support/testsshd.h"

#include <QCryptographicHash>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace leitstand;
using std::chrono::milliseconds;

/// Commands on the work session of a real sshd.
class TestTransportCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void outputsAndExitCode();
    void hostileArguments();
    void standardInputInBulk();
    void bothOutputsAtOnce();
    void exitSignal();
    void timeout();
    void cancel();
    void cancelWaiting();
    void tooMuchOutput();
    void moreThanTheServerAllows();
    void onlyOneChannelAllowed();
    void noChannelAllowed();
    void refusedWhenOffline();
    void refusedLoginIsNotRepeatedForEachCommand();
    void waitsForTheLogin();
    void idleSessionIsClosed();
    void workDoesNotDisturbPolling();
    void streamBackPressure();
    void endWhileBusy();

private:
    using Future = QFuture<Result<CommandOutput>>;
    [[nodiscard]] Future shell(const QString &script, milliseconds limit = milliseconds(30000))
    {
        RemoteCommand command;
        command.program = QStringLiteral("sh");
        command.arguments = {QStringLiteral("-c"), script};
        command.timeout = limit;
        return m_probe->service.run(command);
    }
    void online(TestSshd &sshd)
    {
        m_probe->beat();
        m_probe->service.connectTo(sshd.profile(), {});
        QTRY_COMPARE(m_probe->phase(), ConnectionPhase::Online);
    }

    void operatorOnline();

    TestSshd m_sshd;
    std::unique_ptr<ConnectionProbe> m_probe;
};

void TestTransportCommands::initTestCase()
{
    std::ignore = m_sshd.addKey(QStringLiteral("key"));
    m_sshd.addOperator();
    QVERIFY(m_sshd.start());
}

/// An account that is not root: sshd passes signals on to its commands only.
void TestTransportCommands::operatorOnline()
{
    Profile profile = m_sshd.profile();
    profile.user = QStringLiteral("operator");
    QFile::setPermissions(m_probe->directory.path(), QFile::Permissions::fromInt(0x7777));
    m_probe->beat();
    m_probe->service.connectTo(profile, {});
    QTRY_COMPARE(m_probe->phase(), ConnectionPhase::Online);
}

void TestTransportCommands::init()
{
    m_probe = std::make_unique<ConnectionProbe>();
}

void TestTransportCommands::cleanup()
{
    m_probe.reset();
}

void TestTransportCommands::outputsAndExitCode()
{
    online(m_sshd);
    auto future = shell(QStringLiteral("echo out; echo err >&2; exit 7"));
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result());
    QCOMPARE(future.result()->exitCode, 7);
    QCOMPARE(future.result()->standardOutput, QByteArray("out\n"));
    QCOMPARE(future.result()->standardError, QByteArray("err\n"));
    auto locale =
        m_probe->service.run({QStringLiteral("printenv"), {QStringLiteral("LC_ALL")}, {}});
    QTRY_VERIFY(locale.isFinished());
    QCOMPARE(locale.result()->standardOutput, QByteArray("C\n"));
}

void TestTransportCommands::hostileArguments()
{
    online(m_sshd);
    const QStringList arguments{QStringLiteral("%s\\n"),
                                QStringLiteral("$(id)"),
                                QStringLiteral("it's"),
                                QStringLiteral("a\nb"),
                                QStringLiteral("`reboot`"),
                                QStringLiteral("-n"),
                                QString(),
                                QStringLiteral("\\"),
                                QStringLiteral("; exit 1 #"),
                                QStringLiteral("ü 🙂 \"")};
    auto future = m_probe->service.run({QStringLiteral("printf"), arguments, {}});
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result());
    QCOMPARE(future.result()->standardOutput, arguments.mid(1).join(u'\n').toUtf8() + '\n');
}

void TestTransportCommands::standardInputInBulk()
{
    online(m_sshd);
    RemoteCommand command;
    command.program = QStringLiteral("sha256sum");
    command.standardInput = QByteArray(20 * 1024 * 1024, 'z') + '\0' + "\xff'$(";
    auto future = m_probe->service.run(command);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30000);
    QVERIFY(future.result());
    const QByteArray expected =
        QCryptographicHash::hash(command.standardInput, QCryptographicHash::Sha256).toHex();
    QVERIFY(future.result()->standardOutput.startsWith(expected));
}

void TestTransportCommands::bothOutputsAtOnce()
{
    online(m_sshd);
    auto future = shell(
        QStringLiteral("head -c 6000000 /dev/zero & head -c 6000000 /dev/zero >&2; wait; exit 3"));
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30000);
    QVERIFY(future.result());
    QCOMPARE(future.result()->exitCode, 3);
    QCOMPARE(future.result()->standardOutput.size(), 6000000);
    QCOMPARE(future.result()->standardError.size(), 6000000);
}

void TestTransportCommands::exitSignal()
{
    online(m_sshd);
    auto future = shell(QStringLiteral("kill -9 $$"));
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result());
    QCOMPARE(future.result()->exitCode, -1);
    QCOMPARE(future.result()->exitSignal, QStringLiteral("KILL"));
}

void TestTransportCommands::timeout()
{
    operatorOnline();
    const QString mark = m_probe->directory.filePath(QStringLiteral("mark"));
    QElapsedTimer timer;
    timer.start();
    auto future = shell(QStringLiteral("sleep 3; touch '%1'").arg(mark), milliseconds(700));
    QTRY_VERIFY(future.isFinished());
    QVERIFY(timer.elapsed() >= 700);
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, ErrorKind::TimedOut);
    // Also ended on the server.
    auto after = shell(QStringLiteral("sleep 4; ls '%1'").arg(mark));
    QTRY_VERIFY_WITH_TIMEOUT(after.isFinished(), 10000);
    QVERIFY(after.result());
    QVERIFY(after.result()->exitCode != 0);
}

void TestTransportCommands::cancel()
{
    operatorOnline();
    const QString mark = m_probe->directory.filePath(QStringLiteral("started"));
    auto future = shell(QStringLiteral("echo $$ > '%1'; exec sleep 600").arg(mark));
    QFile file(mark);
    QTRY_VERIFY(file.exists() && file.size() > 0);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pid = file.readAll().trimmed();
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
    QTRY_VERIFY(!QFile::exists(QStringLiteral("/proc/%1").arg(QString::fromLatin1(pid))));
    auto next = shell(QStringLiteral("echo still here"));
    QTRY_VERIFY(next.isFinished());
    QVERIFY(next.result());
}

void TestTransportCommands::cancelWaiting()
{
    online(m_sshd);
    QList<Future> futures;
    for (int i = 0; i < 12; ++i)
        futures << shell(QStringLiteral("sleep 1; echo %1").arg(i));
    futures.last().cancel();
    QTRY_VERIFY(futures.last().isFinished());
    for (int i = 0; i < 11; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(futures[i].isFinished(), 10000);
        QVERIFY(futures[i].result());
    }
}

void TestTransportCommands::tooMuchOutput()
{
    online(m_sshd);
    auto future = shell(QStringLiteral("head -c 50000000 /dev/zero"));
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30000);
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, ErrorKind::TooBig);
    auto next = shell(QStringLiteral("echo fine"));
    QTRY_VERIFY(next.isFinished());
    QVERIFY(next.result());
}

void TestTransportCommands::moreThanTheServerAllows()
{
    online(m_sshd);
    QList<Future> futures;
    for (int i = 0; i < 25; ++i)
        futures << shell(QStringLiteral("sleep 0.3; echo %1").arg(i));
    for (int i = 0; i < futures.size(); ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(futures[i].isFinished(), 20000);
        QVERIFY(futures[i].result());
        QCOMPARE(futures[i].result()->standardOutput, QByteArray::number(i) + '\n');
    }
}

void TestTransportCommands::onlyOneChannelAllowed()
{
    TestSshd narrow;
    narrow.addOption(QStringLiteral("MaxSessions 1"));
    std::ignore = narrow.addKey(QStringLiteral("key"));
    QVERIFY(narrow.start());
    online(narrow);
    QList<Future> futures;
    for (int i = 0; i < 6; ++i)
        futures << shell(QStringLiteral("echo %1").arg(i));
    for (int i = 0; i < futures.size(); ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(futures[i].isFinished(), 20000);
        QVERIFY2(futures[i].result(),
                 qPrintable(futures[i].result() ? QString() : futures[i].result().error().message));
        QCOMPARE(futures[i].result()->standardOutput, QByteArray::number(i) + '\n');
    }
}

void TestTransportCommands::noChannelAllowed()
{
    TestSshd closed;
    closed.addOption(QStringLiteral("MaxSessions 0"));
    std::ignore = closed.addKey(QStringLiteral("key"));
    QVERIFY(closed.start());
    m_probe->beat();
    m_probe->service.connectTo(closed.profile(), {});
    QTRY_COMPARE(m_probe->phase(), ConnectionPhase::WaitingRetry);
    QCOMPARE(m_probe->cause(), ErrorKind::ChannelLimit);
    QCOMPARE(m_probe->rung(Rung::Login).state, RungState::Failed);
}

void TestTransportCommands::refusedWhenOffline()
{
    auto future = shell(QStringLiteral("true"));
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, ErrorKind::LineDropped);
    auto invalid = m_probe->service.run({QStringLiteral("-x"), {}, {}});
    QVERIFY(invalid.isFinished());
    QCOMPARE(invalid.result().error().kind, ErrorKind::InvalidInput);
}

/// The first session stands, the key is gone from the server: whoever asks every moment must not
/// make a failed login of each question, for which sshd would shut this address out.
void TestTransportCommands::refusedLoginIsNotRepeatedForEachCommand()
{
    TestSshd sshd;
    std::ignore = sshd.addKey(QStringLiteral("key"));
    QVERIFY(sshd.start());
    online(sshd);
    QFile keys(sshd.path(QStringLiteral("authorized_keys")));
    QVERIFY(keys.open(QIODevice::ReadOnly));
    const QByteArray accepted = keys.readAll();
    keys.close();
    QVERIFY(keys.open(QIODevice::WriteOnly | QIODevice::Truncate));
    keys.close();
    const auto logins = [&sshd] { return sshd.log().count("Connection from "); };
    const qsizetype before = logins();
    int asked = 0;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 6000) {
        auto future = shell(QStringLiteral("true"));
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.result());
        QCOMPARE(future.result().error().kind, ErrorKind::AuthFailed);
        ++asked;
        QTest::qWait(50);
    }
    // At 0, 1 and 3 seconds; a slow machine makes fewer.
    QVERIFY(asked > 20);
    QVERIFY2(logins() - before <= 4, qPrintable(QString::number(logins() - before)));
    QCOMPARE(m_probe->phase(), ConnectionPhase::Online);
    QVERIFY(keys.open(QIODevice::WriteOnly | QIODevice::Truncate));
    keys.write(accepted);
    keys.close();
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            auto future = shell(QStringLiteral("true"));
            while (!future.isFinished())
                QTest::qWait(20);
            QTest::qWait(200);
            return future.result().has_value();
        }(),
        30000);
}

void TestTransportCommands::waitsForTheLogin()
{
    m_probe->beat();
    m_probe->service.connectTo(m_sshd.profile(), {});
    auto future = shell(QStringLiteral("echo early"));
    QVERIFY(!future.isFinished());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result());
    QCOMPARE(future.result()->standardOutput, QByteArray("early\n"));
}

void TestTransportCommands::idleSessionIsClosed()
{
    TransportTimings timings;
    timings.workIdle = milliseconds(1500);
    m_probe->service.setTimings(timings);
    online(m_sshd);
    QTRY_COMPARE(m_sshd.sessionPids().size(), 1);
    auto future = shell(QStringLiteral("echo x"));
    QTRY_VERIFY(future.isFinished());
    QTRY_COMPARE(m_sshd.sessionPids().size(), 2);
    QTRY_COMPARE(m_sshd.sessionPids().size(), 1);
    QCOMPARE(m_probe->phase(), ConnectionPhase::Online);
    auto next = shell(QStringLiteral("echo again"));
    QTRY_VERIFY(next.isFinished());
    QVERIFY(next.result());
}

void TestTransportCommands::workDoesNotDisturbPolling()
{
    online(m_sshd);
    QTRY_COMPARE(m_sshd.sessionPids().size(), 1);
    const qint64 polling = m_sshd.sessionPids().first();
    const QString mark = m_probe->directory.filePath(QStringLiteral("running"));
    auto future = shell(QStringLiteral("touch '%1'; exec sleep 60").arg(mark));
    QTRY_VERIFY(QFile::exists(mark));
    QCOMPARE(m_sshd.sessionPids().size(), 2);
    for (const qint64 pid : m_sshd.sessionPids()) {
        if (pid != polling)
            ::kill(static_cast<pid_t>(pid), SIGKILL);
    }
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, ErrorKind::LineDropped);
    const auto beats = m_probe->stream.count('\n');
    QTRY_VERIFY(m_probe->stream.count('\n') > beats);
    QCOMPARE(m_probe->phase(), ConnectionPhase::Online);
    QVERIFY(m_probe->streamErrors.isEmpty());
}

/// A reader that does not come back holds the server back instead of filling the memory.
void TestTransportCommands::streamBackPressure()
{
    const QString mark = m_probe->directory.filePath(QStringLiteral("sent"));
    m_probe->service.setStream(
        QStringLiteral("sh -c 'i=0; while [ $i -lt 50 ]; do head -c 1000000 /dev/zero; i=$((i+1)); "
                       "echo $i > \"%1\"; done; sleep 60'")
            .arg(mark)
            .toUtf8(),
        {});
    m_probe->service.connectTo(m_sshd.profile(), {});
    QTRY_VERIFY(m_probe->stream.size() > 0);
    const auto sent = [&] {
        QFile file(mark);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    };
    // This thread reads nothing now: the server's progress must come to a stop far from the end.
    int last = -1;
    QDeadlineTimer deadline(20000);
    while (sent() != last && !deadline.hasExpired()) {
        last = sent();
        QThread::msleep(1500);
    }
    qInfo() << "MB sent by the server while nobody read:" << last;
    QVERIFY2(last < 30, qPrintable(QString::number(last)));
    QTRY_COMPARE_WITH_TIMEOUT(m_probe->stream.size(), 50000000, 30000);
    QCOMPARE(m_probe->phase(), ConnectionPhase::Online);
}

void TestTransportCommands::endWhileBusy()
{
    QElapsedTimer timer;
    for (int i = 0; i < 5; ++i) {
        auto probe = std::make_unique<ConnectionProbe>();
        probe->service.setStream("exec cat /dev/zero", {});
        probe->service.connectTo(m_sshd.profile(), {});
        QTRY_COMPARE(probe->phase(), ConnectionPhase::Online);
        auto future =
            probe->service.run({QStringLiteral("cat"), {QStringLiteral("/dev/zero")}, {}});
        auto other = probe->service.run({QStringLiteral("sleep"), {QStringLiteral("60")}, {}});
        QTRY_VERIFY(probe->stream.size() > 1000000);
        timer.start();
        probe.reset();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(future.isFinished());
        QVERIFY(other.isFinished());
    }
}

QTEST_GUILESS_MAIN(TestTransportCommands)
#include "tst_transportcommands.moc"
