// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/healthparser.h"
#include "parsers/stackparser.h"

#include "support/fixturefile.h"

#include <QTest>
#include <QTimeZone>

using namespace leitstand;
using State = BundleEntry::State;

// What the stack tells of itself: database sizes, odoo.conf, file stores, health history.
class StackParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void databases();
    void databasesUnknown_data();
    void databasesUnknown();
    void filestores();
    void odooConf();
    void commentBehindANumber();
    void stackBundle();
    void healthHistory();
    void healthAppends();
    void healthDamage();
};

void StackParserTest::databases()
{
    const auto facts = parsePostgres(
        "odoo_dev\t8000\t0\t0\nodoo_prod\t5368709120\t17\t12.5\nversion\t15.18 (Debian 15.18-0)\n");
    QVERIFY(facts);
    QCOMPARE(facts->version, QStringLiteral("15.18 (Debian 15.18-0)"));
    QCOMPARE(facts->databases.at(1),
             (DatabaseFacts{QStringLiteral("odoo_prod"), 5368709120LL, 17, 12.5}));
    QVERIFY(!facts->ordinaryConnections);
    QCOMPARE(parsePostgres("a\t1\t1\t-0.5\n")->databases.constFirst().longestQuerySeconds, 0.0);
    const auto settings = parsePostgres("a\t1\t1\t0\nmax_connections\t180\n"
                                        "superuser_reserved_connections\t5\nversion\t16.4\n");
    QVERIFY(settings);
    QCOMPARE(settings->ordinaryConnections, std::optional(175));
    QCOMPARE(settings->version, QStringLiteral("16.4"));
}

void StackParserTest::databasesUnknown_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("message") << QByteArray("psql: error: connection refused\n");
    QTest::newRow("negative size") << QByteArray("a\t-1\t0\t0\n");
    QTest::newRow("huge size") << QByteArray("a\t99999999999999999999\t0\t0\n");
    QTest::newRow("nan") << QByteArray("a\t1\t0\tNaN\n");
    QTest::newRow("columns") << QByteArray("a\t1\t0\n");
}

void StackParserTest::databasesUnknown()
{
    QFETCH(const QByteArray, content);
    const auto facts = parsePostgres(content);
    QVERIFY(!facts);
    QCOMPARE(facts.error().kind, ErrorKind::UnexpectedOutput);
}

void StackParserTest::filestores()
{
    const auto sizes =
        parseFilestores("12345\t/mnt/odoo-data/prod/filestore\n7\t/mnt/odoo-data/test/filestore\n");
    QVERIFY(sizes);
    QCOMPARE(sizes->value(QStringLiteral("prod")), 12345);
    QCOMPARE(sizes->size(), 2);
    QVERIFY(!parseFilestores("du: cannot read\n"));
    QVERIFY(!parseFilestores("-1\t/mnt/odoo-data/prod/filestore\n"));
}

void StackParserTest::odooConf()
{
    const OdooLimits limits =
        parseOdooConf("# a comment of its own\n[options]\nworkers = 9\nmax_cron_threads: 2\n"
                      "limit_memory_soft = 2147483648\nlimit_memory_hard=2684354560\n"
                      "limit_time_cpu = 600\ndb_maxconn = 8\ndb_name = odoo_prod\n"
                      "dbfilter = ^odoo_prod$\nlog_level = info\n");
    QVERIFY2(limits.problems.isEmpty(), qPrintable(worded(limits.problems).join(u'|')));
    QCOMPARE(limits.workers, std::optional<int>(9));
    QCOMPARE(limits.maxCronThreads, std::optional<int>(2));
    QCOMPARE(limits.dbMaxConn, std::optional<int>(8));
    QCOMPARE(limits.limitMemoryHardBytes, std::optional<qint64>(2684354560LL));
    QCOMPARE(limits.limitMemorySoftBytes, std::optional<qint64>(2147483648LL));
    QCOMPARE(limits.dbName, QStringLiteral("odoo_prod"));
    QVERIFY(parseOdooConf("db_name = False\n").dbName.isEmpty());
}

void StackParserTest::commentBehindANumber()
{
    const OdooLimits limits = parseOdooConf(
        "limit_memory_hard = 2684354560  # 2.5 GB\nworkers = many\nlimit_time_real = -1\n"
        "max_cron_threads = 99999999999\nnonsense\n");
    QVERIFY(!limits.limitMemoryHardBytes && !limits.workers && !limits.maxCronThreads);
    QCOMPARE(limits.problems.size(), 5);
    QVERIFY(limits.problems.constFirst().text().contains(QLatin1String("comment")));
}

void StackParserTest::stackBundle()
{
    const auto facts = parseStack(writeBundle({{"/opt/odoo-stack/VERSION", "1.0.0\n", State::File},
                                               {"listing", "", State::File},
                                               {"conf/prod", "workers = 9\n", State::File},
                                               {"conf/test", "", State::Denied}}));
    QVERIFY(facts);
    QCOMPARE(facts->version, QStringLiteral("1.0.0"));
    QCOMPARE(facts->odoo.value(QStringLiteral("prod")).workers, std::optional<int>(9));
    QCOMPARE(facts->odoo.value(QStringLiteral("test")).problems.size(), 1);
    QVERIFY(!parseStack(fixtures::bundle({{"/opt/odoo-stack/.env", "PASSWORD=x"}})));
}

void StackParserTest::healthHistory()
{
    const auto update = parseHealth(fixtures::bundle(
        {{"history", "{\"at\":\"2026-11-23T02:05:00Z\",\"envs\":{\"prod\":{\"ok\":true},\"test\":{"
                     "\"ok\":false}}}\n"
                     "{\"at\":\"2026-11-23T02:10:00Z\",\"envs\":{\"prod\":{\"ok\":\"true\"}}}\n"},
         {"maintenance", "{\"from\":\"2026-11-23T02:00:00Z\",\"to\":\"2026-11-23T04:00:00Z\","
                         "\"reason\":\"update\"}\n"}}));
    QVERIFY(update);
    QVERIFY(!update->isAppend);
    QCOMPARE(update->damagedLines, 0);
    QCOMPARE(update->probes.size(), 2);
    QVERIFY(update->probes.at(0).prodOk);
    QVERIFY(!update->probes.at(0).testOk && !update->probes.at(0).devOk);
    QVERIFY(!update->probes.at(1).prodOk); // only a true is a success
    QCOMPARE(update->maintenance->size(), 1);
}

void StackParserTest::healthAppends()
{
    const auto line = [](int minute) {
        return QStringLiteral(
                   "{\"at\":\"2026-11-23T02:%1:00Z\",\"envs\":{\"prod\":{\"ok\":true}}}\n")
            .arg(minute, 2, 10, QLatin1Char('0'))
            .toLatin1();
    };
    HealthHistory history;
    applyHealth(*parseHealth(fixtures::bundle({{"history", line(5) + line(10)}})), history);
    applyHealth(*parseHealth(fixtures::bundle({{"append", line(10) + line(15)}})), history);
    QCOMPARE(history.probes.size(), 3);
    QCOMPARE(history.probes.constLast().at.time(), QTime(2, 15));
    applyHealth(*parseHealth(fixtures::bundle({{"maintenance", ""}})), history);
    QCOMPARE(history.probes.size(), 3);
    QVERIFY(history.maintenance.isEmpty());
    applyHealth(*parseHealth(fixtures::bundle({{"append", line(20)}})), history, 2);
    QCOMPARE(history.probes.size(), 2);
    QCOMPARE(history.probes.constFirst().at.time(), QTime(2, 15));
    applyHealth(*parseHealth(fixtures::bundle({{"history", line(30)}})), history);
    QCOMPARE(history.probes.size(), 1);
}

void StackParserTest::healthDamage()
{
    const auto update = parseHealth(fixtures::bundle(
        {{"history", "{\"at\":\"2026-11-23T02:05:00Z\",\"envs\":{\"prod\":{\"ok\":true}}}\n"
                     "{\"at\":\"2026-11-23T02:1\nnull\n{\"at\":\"yesterday\",\"envs\":{}}\n{}\n"},
         {"maintenance",
          "{\"from\":\"2026-11-23T02:00:00Z\",\"to\":\"2026-11-22T02:00:00Z\"}\n"}}));
    QVERIFY(update);
    QCOMPARE(update->probes.size(), 1);
    QCOMPARE(update->damagedLines, 5);
    QCOMPARE(update->firstDamagedLine, 2);
    QVERIFY(!parseHealth(fixtures::bundle({{"unheard", "x"}})));
}

QTEST_APPLESS_MAIN(StackParserTest)
#include "tst_stackparser.moc"
