// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/auditchain.h"
#include "operations/auditstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

QByteArrayList chainOf(int lines)
{
    QByteArrayList chain;
    AuditHead head = AuditHead::ofEmptyLog();
    for (int i = 0; i < lines; ++i) {
        chain.append(AuditChain::nextLine(head, {{QStringLiteral("action"), i}}));
        head = AuditChain::headAfter(head, chain.constLast());
    }
    return chain;
}

AuditVerdict verdictOf(const QByteArrayList &lines, const std::optional<AuditHead> &seen)
{
    AuditChain chain(seen);
    chain.add(lines.join());
    return chain.verdict();
}

} // namespace

// The audit logs: a changed, a rewritten and a shortened log are told apart from a whole one.
class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeLog();
    void asTheServerWritesIt();
    void changedLine();
    void missingLine();
    void rewrittenFromALineOn();
    void shortened();
    void grownSinceItWasSeen();
    void ownLogHoldsAndShowsTampering();
    void headsOfServers();
    void damagedNotesAreNotOverwritten();
};

void AuditTest::wholeLog()
{
    QCOMPARE(verdictOf({}, std::nullopt).fault, AuditFault::None);
    const AuditVerdict verdict = verdictOf(chainOf(3), std::nullopt);
    QCOMPARE(verdict.fault, AuditFault::None);
    QCOMPARE(verdict.head.n, 3);
}

void AuditTest::asTheServerWritesIt()
{
    // hashes by sha256sum of the line without its newline
    const QByteArray log =
        "{\"n\":1,\"action\":\"start\",\"previous\":"
        "\"0000000000000000000000000000000000000000000000000000000000000000\"}\n";
    AuditChain chain(std::nullopt);
    chain.add(log);
    QCOMPARE(chain.verdict().fault, AuditFault::None);
    QCOMPARE(chain.head().hash,
             QStringLiteral("786e27213fa46aa4e5ac1c8849f1206391befaa2247b722e261941134d2d6f8c"));
}

void AuditTest::changedLine()
{
    QByteArrayList log = chainOf(4);
    log[1].replace("\"action\":1", "\"action\":7");
    const AuditVerdict verdict = verdictOf(log, std::nullopt);
    QCOMPARE(verdict.fault, AuditFault::Broken);
    QCOMPARE(verdict.line, 3);
}

void AuditTest::missingLine()
{
    QByteArrayList log = chainOf(4);
    log.removeAt(1);
    QCOMPARE(verdictOf(log, std::nullopt).fault, AuditFault::Broken);
}

void AuditTest::rewrittenFromALineOn()
{
    const AuditHead seen = verdictOf(chainOf(3), std::nullopt).head;
    QByteArrayList forged = chainOf(2);
    forged.append(AuditChain::nextLine(verdictOf(forged, std::nullopt).head,
                                       {{QStringLiteral("action"), QStringLiteral("nothing")}}));
    QCOMPARE(verdictOf(forged, std::nullopt).fault, AuditFault::None); // whole in itself
    const AuditVerdict verdict = verdictOf(forged, seen);
    QCOMPARE(verdict.fault, AuditFault::Rewritten);
    QCOMPARE(verdict.line, 3);
}

void AuditTest::shortened()
{
    const AuditHead seen = verdictOf(chainOf(3), std::nullopt).head;
    const AuditVerdict verdict = verdictOf(chainOf(2), seen);
    QCOMPARE(verdict.fault, AuditFault::Shortened);
    QCOMPARE(verdict.line, 3);
    QCOMPARE(verdictOf({}, seen).fault, AuditFault::Shortened);
}

void AuditTest::grownSinceItWasSeen()
{
    const AuditHead seen = verdictOf(chainOf(2), std::nullopt).head;
    const AuditVerdict verdict = verdictOf(chainOf(5), seen);
    QCOMPARE(verdict.fault, AuditFault::None);
    QCOMPARE(verdict.head.n, 5);
}

void AuditTest::ownLogHoldsAndShowsTampering()
{
    QTemporaryDir folder;
    AuditStore store(folder.path());
    for (int i = 0; i < 3; ++i)
        QVERIFY(store.append(QStringLiteral("s"), {{QStringLiteral("action"), i}}));
    QCOMPARE(store.verifyOwn()->fault, AuditFault::None);
    QCOMPARE(store.verifyOwn()->head.n, 3);
    QFile log(folder.filePath(QStringLiteral("console.jsonl")));
    QCOMPARE(log.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(log.open(QIODevice::ReadWrite));
    const QByteArray whole = log.readAll();
    log.resize(whole.lastIndexOf('\n', -2) + 1);
    log.close();
    QCOMPARE(store.verifyOwn()->fault, AuditFault::Shortened);
}

void AuditTest::headsOfServers()
{
    QTemporaryDir folder;
    AuditStore store(folder.path());
    QVERIFY(!store.seenHead(QStringLiteral("a"))->has_value());
    QVERIFY(store.noteHead(QStringLiteral("a"), {4, QStringLiteral("x")}));
    QVERIFY(store.noteHead(QStringLiteral("b"), {5, QStringLiteral("y")}));
    QCOMPARE(**store.seenHead(QStringLiteral("a")), (AuditHead{4, QStringLiteral("x")}));
}

void AuditTest::damagedNotesAreNotOverwritten()
{
    QTemporaryDir folder;
    QFile notes(folder.filePath(QStringLiteral("heads.json")));
    QVERIFY(notes.open(QIODevice::WriteOnly));
    notes.write("{");
    notes.close();
    AuditStore store(folder.path());
    QVERIFY(!store.seenHead(QStringLiteral("a")));
    QVERIFY(!store.noteHead(QStringLiteral("a"), {1, QStringLiteral("x")}));
    QVERIFY(!store.append(QStringLiteral("a"), {}));
    QVERIFY(notes.open(QIODevice::ReadOnly));
    QCOMPARE(notes.readAll(), QByteArray("{"));
}

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_audit.moc"
