// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/framereader.h"

#include <QTest>

using namespace leitstand;

namespace {

QByteArray frame(const QByteArray &type, const QByteArray &name, const QByteArray &payload)
{
    return "LSP1 " + type + ' ' + name + " ok 1000 2000 " + QByteArray::number(payload.size())
           + '\n' + payload + '\n';
}

QByteArray stream()
{
    return frame("hello", "probe", "protocol=2\n") + frame("section", "stat", "cpu 1 2 3\n")
           + frame("section", "odd", QByteArray("a\0b\nLSP1 hello x\n", 17))
           + frame("tick", "fast", "");
}

} // namespace

class TestFrameReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWholeStream();
    void readsByteByByte();
    void everyPrefixIsHarmless();
    void skipsLoginNoise();
    void refusesEndlessNoise();
    void refusesDamage_data();
    void refusesDamage();
    void staysBroken();
};

void TestFrameReader::readsWholeStream()
{
    FrameReader reader;
    reader.feed(stream());
    QList<QByteArray> names;
    while (auto next = reader.next()) {
        QVERIFY(next->has_value());
        names.append((*next)->name);
    }
    QCOMPARE(names, (QList<QByteArray>{"probe", "stat", "odd", "fast"}));
    QCOMPARE(reader.pendingBytes(), 0);
}

void TestFrameReader::readsByteByByte()
{
    FrameReader reader;
    int frames = 0;
    for (const char byte : stream()) {
        reader.feed(QByteArray(1, byte));
        while (auto next = reader.next()) {
            QVERIFY(next->has_value());
            ++frames;
        }
    }
    QCOMPARE(frames, 4);
}

void TestFrameReader::everyPrefixIsHarmless()
{
    const QByteArray all = stream();
    int before = 0;
    for (qsizetype length = 0; length <= all.size(); ++length) {
        FrameReader reader;
        reader.feed(all.left(length));
        int frames = 0;
        while (auto next = reader.next()) {
            QVERIFY2(next->has_value(), "a cut stream waits for more, it is not damaged");
            ++frames;
        }
        QVERIFY(frames >= before);
        before = frames;
    }
    QCOMPARE(before, 4);
}

void TestFrameReader::skipsLoginNoise()
{
    FrameReader reader;
    reader.feed("Welcome!\nnot LSP1 hello here\n" + stream());
    const auto first = reader.next();
    QVERIFY(first && first->has_value());
    QCOMPARE((*first)->type, QByteArray("hello"));
    QCOMPARE(reader.noise(), QByteArray("Welcome!\nnot LSP1 hello here\n"));
}

void TestFrameReader::refusesEndlessNoise()
{
    FrameReader reader;
    reader.feed(QByteArray(FrameReader::maxNoiseBytes + 1, 'x'));
    const auto next = reader.next();
    QVERIFY(next && !next->has_value());
    QCOMPARE(next->error().kind, ErrorKind::UnexpectedOutput);
}

void TestFrameReader::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("other word") << QByteArray("bash: no such thing\n");
    QTest::newRow("negative length") << QByteArray("LSP1 section a ok 1 1 -5\n");
    QTest::newRow("huge length") << QByteArray("LSP1 section a ok 1 1 99999999999\n");
    QTest::newRow("overlong number")
        << QByteArray("LSP1 section a ok 1 1 9999999999999999999999\n");
    QTest::newRow("bad name") << QByteArray("LSP1 section A/b ok 1 1 0\n\n");
    QTest::newRow("missing field") << QByteArray("LSP1 section a ok 1 0\n\n");
    QTest::newRow("payload longer than told") << QByteArray("LSP1 section a ok 1 1 2\nabc\n");
    QTest::newRow("endless header") << QByteArray(500, 'y');
}

void TestFrameReader::refusesDamage()
{
    QFETCH(QByteArray, bad);
    FrameReader reader;
    reader.feed(frame("hello", "probe", "") + bad + stream());
    const auto first = reader.next();
    QVERIFY(first && first->has_value());
    const auto second = reader.next();
    QVERIFY(second && !second->has_value());
    QCOMPARE(second->error().kind, ErrorKind::UnexpectedOutput);
    QVERIFY(!second->error().detail.isEmpty());
    QVERIFY(!reader.next());
}

void TestFrameReader::staysBroken()
{
    FrameReader reader;
    reader.feed(frame("hello", "probe", "") + "torn\n");
    QVERIFY(reader.next()->has_value());
    QVERIFY(!reader.next()->has_value());
    reader.feed(stream());
    QVERIFY(!reader.next());
    QVERIFY(reader.isBroken());
}

QTEST_GUILESS_MAIN(TestFrameReader)
#include "tst_framereader.moc"
