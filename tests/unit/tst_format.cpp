// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace leitstand;
using namespace std::chrono_literals;

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes_data();
    void bytes();
    void bytesOfOneUnit();
    void rates();
    void percentages();
    void durations_data();
    void durations();
    void ages();
    void dates();
};

void FormatTest::bytes_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const auto row = [](qint64 value, const char *english, const char *german) {
        QTest::newRow(english) << value << QString::fromUtf8(english) << QString::fromUtf8(german);
    };
    row(0, "0 B", "0 B");
    row(999, "999 B", "999 B");
    row(1000, "1.0 kB", "1,0 kB");
    row(1234, "1.2 kB", "1,2 kB");
    row(9999, "10 kB", "10 kB");
    row(34'000'000, "34 MB", "34 MB");
    row(999'600, "1.0 MB", "1,0 MB");
    row(512'110'190'592, "512 GB", "512 GB");
    row(1'200'000'000'000, "1.2 TB", "1,2 TB");
    row(std::numeric_limits<qint64>::max(), "9.2 EB", "9,2 EB");
    QTest::newRow("negative") << qint64(-1) << QStringLiteral("\u2013") << QStringLiteral("\u2013");
}

void FormatTest::bytes()
{
    QFETCH(const qint64, value);
    QFETCH(const QString, english);
    QFETCH(const QString, german);
    QCOMPARE(format::bytes(value, QLocale(QLocale::English, QLocale::UnitedStates)), english);
    QCOMPARE(format::bytes(value, QLocale(QLocale::German, QLocale::Germany)), german);
}

void FormatTest::bytesOfOneUnit()
{
    const QLocale c(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(format::bytes(std::nullopt, c), QStringLiteral("\u2013"));
    QCOMPARE(format::bytesOf(9'100'000'000, 32'000'000'000, c), QStringLiteral("9.1 of 32 GB"));
    QCOMPARE(format::bytesOf(-1, 5, c), QStringLiteral("\u2013"));
    QCOMPARE(format::bytesOf(0, 0, c), QStringLiteral("0 of 0 B"));
}

void FormatTest::rates()
{
    const QLocale c(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(format::byteRate(1.2e6, c), QStringLiteral("1.2 MB/s"));
    QCOMPARE(format::byteRate(std::nullopt, c), QStringLiteral("\u2013"));
    QCOMPARE(format::byteRate(std::numeric_limits<double>::quiet_NaN(), c),
             QStringLiteral("\u2013"));
    QCOMPARE(format::byteRate(1e300, c).right(4), QStringLiteral("EB/s"));
}

void FormatTest::percentages()
{
    const QLocale c(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(format::percent(0.43, 0, c), QStringLiteral("43 %"));
    QCOMPARE(format::percent(0.085, 1, QLocale(QLocale::German, QLocale::Germany)),
             QStringLiteral("8,5 %"));
    QCOMPARE(format::percent(std::nullopt, 0, c), QStringLiteral("\u2013"));
    QCOMPARE(format::percent(std::numeric_limits<double>::infinity(), 0, c),
             QStringLiteral("\u2013"));
    QCOMPARE(format::number(2.14, 1, c), QStringLiteral("2.1"));
    QCOMPARE(format::temperature(48.2, c), QStringLiteral("48 °C"));
}

void FormatTest::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << QStringLiteral("0 s");
    QTest::newRow("s") << qint64(12) << QStringLiteral("12 s");
    QTest::newRow("min s") << qint64(250) << QStringLiteral("4 min 10 s");
    QTest::newRow("min") << qint64(240) << QStringLiteral("4 min");
    QTest::newRow("h min") << qint64(9 * 3600 + 12 * 60 + 59) << QStringLiteral("9 h 12 min");
    QTest::newRow("h") << qint64(3600) << QStringLiteral("1 h");
    QTest::newRow("d h") << qint64(3 * 86400 + 4 * 3600 + 3599) << QStringLiteral("3 d 4 h");
    QTest::newRow("d") << qint64(86400) << QStringLiteral("1 d");
    QTest::newRow("negative") << qint64(-5) << QStringLiteral("0 s");
}

void FormatTest::durations()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QString, text);
    QCOMPARE(format::duration(std::chrono::seconds(seconds)), text);
}

void FormatTest::ages()
{
    QCOMPARE(format::age(2500ms), QStringLiteral("2 s ago"));
    QCOMPARE(format::age(-1ms), QStringLiteral("in the future"));
}

void FormatTest::dates()
{
    const QDateTime utc(QDate(2026, 11, 23), QTime(2, 0, 5), QTimeZone::utc());
    const QString zoned = format::dateTimeWithZone(utc, QLocale(QLocale::German, QLocale::Germany));
    QVERIFY2(zoned.contains(QLatin1String("(2026-11-23 02:00:05 UTC)")), qPrintable(zoned));
    QCOMPARE(format::dateTime(QDateTime()), QStringLiteral("\u2013"));
    QVERIFY(!format::dateTime(utc).isEmpty());
}

QTEST_APPLESS_MAIN(FormatTest)
#include "tst_format.moc"
