// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/smartparser.h"

#include "support/fixturefile.h"

#include <QTest>

using namespace leitstand;

namespace {

SmartHealth parsed(const char *fixture, std::optional<int> exit = std::nullopt)
{
    const auto health = parseSmart(fixtures::read(fixture), exit);
    if (!health)
        qFatal("%s: %s", fixture, qPrintable(health.error().detail));
    return *health;
}

} // namespace

class SmartParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodNvme();
    void failingNvme();
    void keysOfNewerSmartctl();
    void ataDisks();
    void diskAsleepOrGone();
    void exitStatusGivenFromOutside();
    void hostileValues();
    void laterFormatAndForeign();
    void noPrefixPasses();
    void bundleKeepsEveryDisk();
};

void SmartParserTest::goodNvme()
{
    const SmartHealth health = parsed("smart/nvme-good.json");
    QCOMPARE(health.device, QStringLiteral("nvme0n1"));
    QCOMPARE(health.model, QStringLiteral("Example Datacenter NVMe 512"));
    QCOMPARE(health.passed, std::optional<bool>(true));
    QCOMPARE(health.exitStatus, 0);
    QCOMPARE(health.celsius, std::optional<double>(41));
    QCOMPARE(health.percentageUsed, std::optional<int>(3));
    QCOMPARE(health.availableSparePercent, std::optional<int>(100));
    QCOMPARE(health.criticalWarning, std::optional<int>(0));
    QCOMPARE(health.bytesWritten, std::optional<double>(7654321.0 * 512000.0));
    QCOMPARE(health.powerOnHours, std::optional<qint64>(8760));
    QCOMPARE(health.capacityBytes, 512110190592LL);
    QVERIFY(health.problem.isEmpty());
    QVERIFY(!health.reallocatedSectors);
}

void SmartParserTest::failingNvme()
{
    const SmartHealth health = parsed("smart/nvme-failing.json");
    QCOMPARE(health.exitStatus, 72);
    QCOMPARE(health.passed, std::optional<bool>(false));
    QCOMPARE(health.criticalWarning, std::optional<int>(4));
    QCOMPARE(health.percentageUsed, std::optional<int>(104));
    QVERIFY(health.mediaErrors && *health.mediaErrors > 3.4e38); // 128 bit, written as text
    QVERIFY(health.bytesWritten && *health.bytesWritten > 9.4e24);
}

void SmartParserTest::keysOfNewerSmartctl()
{
    const SmartHealth health = parsed("smart/nvme-newkeys.json");
    QCOMPARE(health.percentageUsed, std::optional<int>(7));
    QCOMPARE(health.availableSparePercent, std::optional<int>(99));
    QCOMPARE(health.spareThresholdPercent, std::optional<int>(5));
}

void SmartParserTest::ataDisks()
{
    const SmartHealth good = parsed("smart/ata-good.json");
    QCOMPARE(good.reallocatedSectors, std::optional<qint64>(0));
    QCOMPARE(good.pendingSectors, std::optional<qint64>(0));
    QCOMPARE(good.bytesWritten, std::optional<double>(2000000.0 * 512.0));
    QCOMPARE(good.unsafeShutdowns, std::optional<double>(11));
    QVERIFY(!good.criticalWarning);
    const SmartHealth bad = parsed("smart/ata-pending.json");
    QCOMPARE(bad.exitStatus, 20);
    QCOMPARE(bad.passed,
             std::optional<bool>(true)); // the disk's own word; the mask and the counts object
    QCOMPARE(bad.pendingSectors, std::optional<qint64>(8));
    QCOMPARE(bad.reallocatedSectors, std::optional<qint64>(24));
}

void SmartParserTest::diskAsleepOrGone()
{
    const SmartHealth asleep = parsed("smart/asleep.json");
    QVERIFY(!asleep.passed);
    QVERIFY(asleep.problem.text().contains(QLatin1String("STANDBY")));
    const SmartHealth gone = parsed("smart/noopen.json");
    QVERIFY(!gone.passed);
    QVERIFY(gone.problem.text().contains(QLatin1String("No such device")));
}

void SmartParserTest::exitStatusGivenFromOutside()
{
    QCOMPARE(parsed("smart/nvme-good.json", 8).exitStatus, 8);
    QVERIFY(!parsed("smart/nvme-good.json", 2)
                 .passed); // not opened: whatever the text says, it is not known
}

void SmartParserTest::hostileValues()
{
    const SmartHealth health = parsed("smart/hostile.json");
    QVERIFY(health.model.startsWith(QLatin1String("<b>x</b>")));
    QVERIFY(!health.model.contains(QChar(0x202e)) && !health.model.contains(QChar(0x1b)));
    QVERIFY(health.model.size() <= 128);
    QVERIFY(health.serial.isEmpty());
    QVERIFY(!health.celsius && !health.powerOnHours && !health.percentageUsed
            && !health.criticalWarning && !health.mediaErrors && !health.availableSparePercent);
}

void SmartParserTest::laterFormatAndForeign()
{
    const auto newer = parseSmart(fixtures::read("smart/newer.json"));
    QVERIFY(!newer);
    QCOMPARE(newer.error().kind, ErrorKind::NewerVersion);
    for (const char *text :
         {"", "{}", "[]", "null", "smartctl 7.3", "{\"json_format_version\":[1,0]}",
          "{\"json_format_version\":[1,0],\"smartctl\":{}}"}) {
        const auto foreign = parseSmart(text);
        QVERIFY2(!foreign, text);
        QCOMPARE(foreign.error().kind, ErrorKind::UnexpectedOutput);
    }
    QCOMPARE(parseSmart(QByteArray(5 * 1024 * 1024, '{')).error().kind, ErrorKind::TooBig);
}

void SmartParserTest::noPrefixPasses()
{
    for (const auto &[name, content] : fixtures::folder("smart")) {
        const QByteArray text = content.trimmed();
        for (qsizetype size = 0; size < text.size(); ++size)
            QVERIFY2(!parseSmart(text.left(size)), qPrintable(name));
    }
}

void SmartParserTest::bundleKeepsEveryDisk()
{
    using State = BundleEntry::State;
    const QByteArray bundle =
        writeBundle({{"/dev/nvme0n1", fixtures::read("smart/nvme-good.json"), State::File},
                     {"exit:/dev/nvme0n1", "64", State::File},
                     {"/dev/nvme1n1", "", State::Hung},
                     {"/dev/sda", "", State::Denied},
                     {"/dev/sdb", "no json", State::File},
                     {"exit:/dev/sdb", "1\n", State::File}});
    const auto disks = parseSmartBundle(bundle);
    QVERIFY(disks);
    QCOMPARE(disks->size(), 4);
    QCOMPARE(disks->at(0).exitStatus, 64);
    QCOMPARE(disks->at(0).passed, std::optional<bool>(true));
    for (qsizetype i = 1; i < 4; ++i) {
        QVERIFY(!disks->at(i).passed);
        QVERIFY(!disks->at(i).problem.isEmpty());
        QVERIFY(!disks->at(i).device.isEmpty());
    }
    QVERIFY(!parseSmartBundle(writeBundle({{"exit:/dev/sda", "-1", State::File}})));
}

QTEST_APPLESS_MAIN(SmartParserTest)
#include "tst_smartparser.moc"
