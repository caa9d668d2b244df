// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/oprunlocks.h"
#include "ui/dialogs/locksdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <QToolButton>

using namespace leitstand;

namespace {

const QByteArray answer =
    R"({"version":1,"locks":[)"
    R"({"name":"env-test","held":true,"stale":false,"owners":[{"pid":4711,"owner":"anna",)"
    R"("program":"restore-db.sh","since":"2026-11-24T12:03:00Z","step":"load",)"
    R"("reason":"<b>restore</b>"}]},)"
    R"({"name":"shared","held":false,"stale":true,"owners":[{"pid":9,"owner":"bert"}]},)"
    R"({"held":true}]})"
    "\n";

QList<ServerLock> locks()
{
    return oprun::locksOf(CommandOutput{0, {}, answer, {}}).value_or(QList<ServerLock>());
}

} // namespace

// Locks as op-run tells them, and breaking one only with its name typed.
class LocksDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerIsRead();
    void anAnswerThatIsNone();
    void nameMustBeTyped();
    void staleLockCannotBeBroken();
    void failureIsTold();
    void nothingHeld();
};

void LocksDialogTest::answerIsRead()
{
    const QList<ServerLock> read = locks();
    QCOMPARE(read.size(), 2); // one without a name is none
    QCOMPARE(read[0].owners[0].pid, 4711);
    QCOMPARE(read[0].owners[0].since,
             QDateTime(QDate(2026, 11, 24), QTime(12, 3), QTimeZone::utc()));
    QVERIFY(read[1].stale);
}

void LocksDialogTest::anAnswerThatIsNone()
{
    for (qsizetype length = 0; length < answer.size() - 1; ++length) {
        const auto read = oprun::locksOf(CommandOutput{0, {}, answer.first(length), {}});
        QVERIFY2(!read, answer.first(length).constData());
    }
}

void LocksDialogTest::nameMustBeTyped()
{
    LocksDialog dialog;
    dialog.show();
    dialog.showLocks(locks());
    QSignalSpy wanted(&dialog, &LocksDialog::breakRequested);
    auto *go = dialog.findChild<QPushButton *>(QStringLiteral("lockBreak"));
    auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("lockConfirm"));
    QVERIFY(!go->isVisible());
    QTest::keyClick(dialog.findChild<QPushButton *>(QStringLiteral("breakLock_env-test")),
                    Qt::Key_Space);
    QVERIFY(go->isVisible() && !go->isEnabled());
    QTest::keyClicks(name, QStringLiteral("env-tes"));
    QVERIFY(!go->isEnabled());
    QTest::keyClicks(name, QStringLiteral("t"));
    QVERIFY(go->isEnabled());
    QTest::keyClick(go, Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("env-test"));
    QCOMPARE(wanted[0][1].toLongLong(), 4711);
    QVERIFY(!go->isEnabled()); // not twice
    dialog.showLocks({});
    QVERIFY(!go->isVisible());
}

void LocksDialogTest::staleLockCannotBeBroken()
{
    LocksDialog dialog;
    dialog.showLocks(locks());
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("breakLock_shared")));
}

void LocksDialogTest::failureIsTold()
{
    LocksDialog dialog;
    dialog.show();
    dialog.showFailure({ErrorKind::Refused, QStringLiteral("refused"), QStringLiteral("why")});
    auto *label = dialog.findChild<QLabel *>(QStringLiteral("failureMessage"));
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), QStringLiteral("refused"));
    auto *detail = dialog.findChild<QLabel *>(QStringLiteral("failureDetail"));
    QVERIFY(!detail->isVisible());
    QTest::keyClick(dialog.findChild<QToolButton *>(QStringLiteral("failureToggle")),
                    Qt::Key_Space);
    QVERIFY(detail->isVisible());
    QCOMPARE(detail->text(), QStringLiteral("why"));
}

void LocksDialogTest::nothingHeld()
{
    LocksDialog dialog;
    dialog.showLocks({});
    const auto labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("No lock is held"));
    }));
}

QTEST_MAIN(LocksDialogTest)
#include "tst_locksdialog.moc"
