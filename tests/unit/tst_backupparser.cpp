// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/backupparser.h"

#include "support/fixturefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace leitstand;
using State = BundleEntry::State;

namespace {

const QByteArray setName("2026-11-23T020000Z");

QByteArray record(char type, qint64 bytes, const QByteArray &path, const QByteArray &target = {})
{
    QByteArray fields(1, type);
    fields += '\0' + QByteArray::number(bytes) + '\0' + QByteArray("1763863200.0") + '\0';
    return fields + path + '\0' + target + '\0';
}

QByteArray wholeListing()
{
    return record('d', 4096, setName) + record('f', 123, setName + "/db-prod.dump")
           + record('f', 55, setName + "/filestore-prod.tar.zst")
           + record('f', 900, setName + "/manifest.json")
           + record('d', 4096, setName + "/building-plans")
           + record('f', 80, setName + "/verify.json") + record('l', 18, "latest", setName);
}

QJsonObject manifest()
{
    return {
        {QStringLiteral("format"), QStringLiteral("leitstand-backup")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("set"), QString::fromLatin1(setName)},
        {QStringLiteral("host"), QStringLiteral("becker-prod")},
        {QStringLiteral("started"), QStringLiteral("2026-11-23T02:00:00Z")},
        {QStringLiteral("finished"), QStringLiteral("2026-11-23T02:01:10Z")},
        {QStringLiteral("durationSeconds"), 70},
        {QStringLiteral("stackVersion"), QStringLiteral("1.0.0")},
        {QStringLiteral("postgresVersion"), QStringLiteral("15.18")},
        {QStringLiteral("databases"),
         QJsonArray{QJsonObject{
             {QStringLiteral("environment"), QStringLiteral("prod")},
             {QStringLiteral("database"), QStringLiteral("odoo_prod")},
             {QStringLiteral("file"), QStringLiteral("db-prod.dump")},
             {QStringLiteral("bytes"), 123},
             {QStringLiteral("databaseBytes"), 456},
             {QStringLiteral("odooVersion"), QStringLiteral("17.0")},
             {QStringLiteral("newestWrite"), QStringLiteral("2026-11-23T01:59:58Z")},
             {QStringLiteral("rowCounts"), QJsonObject{{QStringLiteral("res_partner"), 10}}}}}},
        {QStringLiteral("filestores"),
         QJsonArray{QJsonObject{{QStringLiteral("environment"), QStringLiteral("prod")},
                                {QStringLiteral("file"), QStringLiteral("filestore-prod.tar.zst")},
                                {QStringLiteral("bytes"), 55},
                                {QStringLiteral("sourceBytes"), 99},
                                {QStringLiteral("fileCount"), 3}}}},
        {QStringLiteral("plans"),
         QJsonObject{{QStringLiteral("form"), QStringLiteral("hardlink")},
                     {QStringLiteral("path"), QStringLiteral("building-plans")},
                     {QStringLiteral("fileCount"), 3},
                     {QStringLiteral("bytes"), 4},
                     {QStringLiteral("reason"), QJsonValue::Null}}},
        {QStringLiteral("files"),
         QJsonArray{QJsonObject{{QStringLiteral("path"), QStringLiteral("db-prod.dump")},
                                {QStringLiteral("bytes"), 123}},
                    QJsonObject{{QStringLiteral("path"), QStringLiteral("filestore-prod.tar.zst")},
                                {QStringLiteral("bytes"), 55}}}}};
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

QByteArray bundleOf(const QByteArray &listing, const QByteArray &manifestText,
                    QList<BundleEntry> more = {})
{
    QList<BundleEntry> entries{{"listing", listing, State::File}};
    if (!manifestText.isEmpty())
        entries.append({"daily/" + setName + "/manifest.json", manifestText, State::File});
    return writeBundle(entries + more);
}

BackupInventory parsed(const QByteArray &bundle)
{
    const auto inventory = parseBackups(bundle);
    if (!inventory)
        qFatal("%s", qPrintable(inventory.error().detail));
    return *inventory;
}

/// The set when @p key of the manifest is replaced.
BackupSet changed(const char *key, const QJsonValue &value)
{
    QJsonObject object = manifest();
    object.insert(QLatin1String(key), value);
    return parsed(bundleOf(wholeListing(), text(object))).local.constFirst();
}

} // namespace

class BackupParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeSet();
    void proofs();
    void pin();
    void listingDisagrees_data();
    void listingDisagrees();
    void manifestDamaged_data();
    void manifestDamaged();
    void newerManifest();
    void planFolder();
    void planFolderWithEmptyDump();
    void otherEntries();
    void offsiteAndLastRun();
    void stateFilesDamaged();
    void tornListing();
    void noPrefixIsBetter();
    void newestFirst();
};

void BackupParserTest::wholeSet()
{
    const BackupInventory inventory = parsed(bundleOf(wholeListing(), text(manifest())));
    QCOMPARE(inventory.latestTarget, QString::fromLatin1(setName));
    QCOMPARE(inventory.local.size(), 1);
    const BackupSet set = inventory.local.constFirst();
    QVERIFY2(set.complete, qPrintable(worded(set.problems).join(u'|')));
    QCOMPARE(set.form, BackupSet::Form::Manifest);
    QCOMPARE(set.at, QDateTime(QDate(2026, 11, 23), QTime(2, 0), QTimeZone::utc()));
    QCOMPARE(set.durationSeconds, std::optional<qint64>(70));
    QCOMPARE(set.bytes, 178);
    QCOMPARE(set.databases.constFirst().rowCounts.value(QStringLiteral("res_partner")), 10);
    QCOMPARE(set.databases.constFirst().newestWrite.time(), QTime(1, 59, 58));
    QCOMPARE(set.filestores.constFirst().sourceBytes, 99);
    QCOMPARE(set.plansForm, QStringLiteral("hardlink"));
    QVERIFY(!set.manifestJson.isEmpty());
    // verify.json is listed but was not sent (not readable): told, and nothing counts as proven
    QCOMPARE(set.problems.size(), 1);
    QVERIFY(set.problems.constFirst().text().contains(QLatin1String("proofs")));
    QCOMPARE(set.stored.state, BackupProof::State::Never);
    const QByteArray noProofs =
        wholeListing().replace(record('f', 80, setName + "/verify.json"), {});
    QVERIFY(parsed(bundleOf(noProofs, text(manifest()))).local.constFirst().problems.isEmpty());
}

void BackupParserTest::proofs()
{
    const QByteArray verify(
        "{\"version\":1,\"stored\":{\"at\":\"2026-11-23T02:02:00Z\",\"ok\":true,\"detail\":\"\"},"
        "\"readable\":{\"at\":\"2026-11-23T02:03:00Z\",\"ok\":false,\"detail\":\"db-prod.dump ends "
        "early\"},"
        "\"restored\":null}");
    const auto with = [&](const QByteArray &content) {
        return parsed(bundleOf(wholeListing(), text(manifest()),
                               {{"daily/" + setName + "/verify.json", content, State::File}}))
            .local.constFirst();
    };
    const BackupSet set = with(verify);
    QCOMPARE(set.stored.state, BackupProof::State::Passed);
    QCOMPARE(set.readable.state, BackupProof::State::Failed);
    QCOMPARE(set.readable.detail, QStringLiteral("db-prod.dump ends early"));
    QCOMPARE(set.restored.state, BackupProof::State::Never);
    QVERIFY(!with("{\"version\":2}").problems.isEmpty());
    QVERIFY(!with("{").problems.isEmpty());
    // no time, no truth value: no proof
    QCOMPARE(with("{\"version\":1,\"stored\":{\"ok\":true}}").stored.state,
             BackupProof::State::Never);
    QCOMPARE(with("{\"version\":1,\"stored\":{\"ok\":\"true\",\"at\":\"2026-11-23T02:02:00Z\"}}")
                 .stored.state,
             BackupProof::State::Never);
}

void BackupParserTest::pin()
{
    const auto with = [&](const QByteArray &content) {
        return parsed(bundleOf(wholeListing(), text(manifest()),
                               {{"daily/" + setName + "/pin.json", content, State::File}}))
            .local.constFirst();
    };
    QCOMPARE(with("{\"note\":\"before 18.0\",\"by\":\"admin\",\"at\":\"2026-11-23T08:00:00Z\"}")
                 .pin->note,
             QStringLiteral("before 18.0"));
    QVERIFY(with("damaged").pin); // whatever the file says, the set stays
}

void BackupParserTest::listingDisagrees_data()
{
    QTest::addColumn<QByteArray>("listing");
    QTest::newRow("missing dump") << wholeListing().replace(setName + "/db-prod.dump",
                                                            setName + "/db-prox.dump");
    QTest::newRow("other size") << wholeListing().replace(QByteArray("f\0"
                                                                     "123",
                                                                     5),
                                                          QByteArray("f\0"
                                                                     "122",
                                                                     5));
    QTest::newRow("dump is a link") << wholeListing().replace(QByteArray("f\0"
                                                                         "123",
                                                                         5),
                                                              QByteArray("l\0"
                                                                         "123",
                                                                         5));
    QTest::newRow("no plans") << wholeListing().replace(setName + "/building-plans",
                                                        setName + "/building-plane");
}

void BackupParserTest::listingDisagrees()
{
    QFETCH(const QByteArray, listing);
    const BackupSet set = parsed(bundleOf(listing, text(manifest()))).local.constFirst();
    QVERIFY(!set.complete);
    QVERIFY(!set.problems.isEmpty());
}

void BackupParserTest::manifestDamaged_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("cut") << text(manifest()).left(300);
    QTest::newRow("other format") << QByteArray("{\"format\":\"zip\",\"version\":1}");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("version text")
        << text(manifest()).replace("\"version\": 1", "\"version\": \"1\"");
}

void BackupParserTest::manifestDamaged()
{
    QFETCH(const QByteArray, content);
    const BackupSet set = parsed(bundleOf(wholeListing(), content)).local.constFirst();
    QCOMPARE(set.name, QString::fromLatin1(setName));
    QVERIFY(!set.complete);
    QVERIFY(!set.problems.isEmpty());
    QCOMPARE(set.at.date(), QDate(2026, 11, 23)); // as far as the name tells
}

void BackupParserTest::newerManifest()
{
    const BackupSet set = changed("version", 2);
    QVERIFY(!set.complete);
    QVERIFY(set.problems.constFirst().text().contains(QLatin1String("later version")));
    QVERIFY(!changed("set", QStringLiteral("2020-01-01T000000Z")).complete);
    QVERIFY(!changed("started", QStringLiteral("yesterday")).complete);
    QVERIFY(!changed("files", QJsonArray()).complete);
    QVERIFY(!changed("files", QJsonArray{QJsonObject{
                                  {QStringLiteral("path"), QStringLiteral("../../etc/passwd")},
                                  {QStringLiteral("bytes"), 1}}})
                 .complete);
    QVERIFY(!changed("files", QJsonArray{QJsonObject{
                                  {QStringLiteral("path"), QStringLiteral("db-prod.dump")},
                                  {QStringLiteral("bytes"), -123}}})
                 .complete);
}

void BackupParserTest::planFolder()
{
    const QByteArray day("2026-11-20");
    const QByteArray listing =
        record('d', 4096, day) + record('f', 5'000'000, day + "/postgres-prod.sql.gz")
        + record('f', 4000, day + "/postgres-test.sql.gz")
        + record('f', 300, day + "/filestore-prod.tar.gz")
        + record('d', 4096, day + "/building-plans") + record('f', 90, day + "/backup.log");
    const BackupSet set = parsed(bundleOf(listing, {})).local.constFirst();
    QCOMPARE(set.form, BackupSet::Form::PlanFolder);
    QVERIFY(set.complete);
    QVERIFY2(set.problems.isEmpty(), qPrintable(worded(set.problems).join(u'|')));
    QCOMPARE(set.at, QDateTime(QDate(2026, 11, 20), QTime(0, 0), QTimeZone::utc()));
    QCOMPARE(set.databases.size(), 2);
    QCOMPARE(set.databases.constFirst().database, QStringLiteral("odoo_prod"));
    QCOMPARE(set.filestores.size(), 1);
    QCOMPARE(set.plansForm, QStringLiteral("folder"));
    QCOMPARE(set.bytes, 5'004'300);
    QCOMPARE(set.stored.state, BackupProof::State::Never);
}

void BackupParserTest::planFolderWithEmptyDump()
{
    const QByteArray day("2026-11-20");
    const BackupSet empty =
        parsed(
            bundleOf(record('d', 4096, day) + record('f', 20, day + "/postgres-prod.sql.gz"), {}))
            .local.constFirst();
    QVERIFY(!empty.complete); // gzip of nothing: pg_dump had failed
    const BackupSet none = parsed(bundleOf(record('d', 4096, day), {})).local.constFirst();
    QVERIFY(!none.complete);
    const BackupSet odd =
        parsed(bundleOf(record('d', 4096, day) + record('f', 9999, day + "/postgres-prod.sql.gz")
                            + record('f', 7, day + "/notes\n<b>.txt"),
                        {}))
            .local.constFirst();
    QVERIFY(odd.complete);
    QCOMPARE(odd.problems.size(), 1);
}

void BackupParserTest::otherEntries()
{
    const QByteArray hostile("2026-11-20\n$(reboot)\xff");
    const QByteArray listing = record('d', 1, ".partial-2026-11-24T020000Z")
                               + record('d', 1, hostile) + record('f', 1, "note.txt")
                               + record('l', 1, "2026-11-21", "/etc") + record('d', 1, "2026-13-45")
                               + record('d', 1, "lost+found")
                               + record('d', 1, "2026-11-19T020000Z");
    const BackupInventory inventory = parsed(bundleOf(listing, {}));
    QCOMPARE(inventory.unfinished, QStringList(QStringLiteral(".partial-2026-11-24T020000Z")));
    QCOMPARE(inventory.unknownEntries.size(), 5);
    // a set of our own script without its manifest is told as one, not as foreign
    QCOMPARE(inventory.local.size(), 1);
    QVERIFY(!inventory.local.constFirst().complete);
}

void BackupParserTest::offsiteAndLastRun()
{
    const QByteArray offsite(
        "{\"version\":1,\"lastAttempt\":\"2026-11-23T05:00:00Z\",\"lastSuccess\":\"2026-11-22T05:"
        "00:00Z\","
        "\"lastError\":\"Connection refused\",\"lastArchive\":\"2026-11-22T020000Z\",\"archives\":["
        "{\"set\":\"2026-11-21T020000Z\",\"at\":\"2026-11-21T05:00:00Z\",\"bytes\":5},"
        "{\"set\":\"2026-11-22T020000Z\",\"at\":\"2026-11-22T05:00:00Z\",\"bytes\":6,"
        "\"stored\":{\"at\":\"2026-11-22T05:10:00Z\",\"ok\":true}},{\"bytes\":-1}]}");
    const QByteArray run(
        "{\"version\":1,\"started\":\"2026-11-23T02:00:00Z\",\"finished\":\"2026-11-23T02:00:09Z\","
        "\"exitCode\":4,\"set\":null,\"message\":\"no room\"}");
    const QByteArray custody("{\"version\":1,\"lastTest\":\"2026-11-01T00:00:00Z\",\"ok\":true,"
                             "\"keyFingerprint\":\"AB\",\"keyExpires\":null}");
    const BackupInventory inventory =
        parsed(bundleOf({}, {},
                        {{"state/offsite.json", offsite, State::File},
                         {"state/last-run.json", run, State::File},
                         {"state/custody.json", custody, State::File}}));
    QCOMPARE(inventory.offsite.size(), 3);
    QCOMPARE(inventory.offsite.at(0).name, QStringLiteral("2026-11-22T020000Z"));
    QCOMPARE(inventory.offsite.at(0).place, BackupSet::Place::Offsite);
    QCOMPARE(inventory.offsite.at(0).stored.state, BackupProof::State::Passed);
    QVERIFY(!inventory.offsite.at(2).complete);
    QCOMPARE(inventory.offsiteState->lastError, QStringLiteral("Connection refused"));
    QCOMPARE(inventory.lastRun->exitCode, 4);
    QVERIFY(inventory.lastRun->set.isEmpty());
    QVERIFY(inventory.custody->ok);
    QVERIFY(!inventory.custody->keyExpires.isValid());
}

void BackupParserTest::stateFilesDamaged()
{
    const BackupInventory inventory =
        parsed(bundleOf({}, {},
                        {{"state/offsite.json", "{\"version\":9}", State::File},
                         {"state/last-run.json", "{\"exitCode\":0}", State::File},
                         {"state/custody.json", "", State::Denied}}));
    QVERIFY(!inventory.offsiteState && !inventory.lastRun && !inventory.custody);
    QCOMPARE(inventory.problems.size(), 2);
    const auto noCode = parsed(bundleOf(
        {}, {}, {{"state/last-run.json", "{\"version\":1,\"exitCode\":\"0\"}", State::File}}));
    QVERIFY(noCode.lastRun->exitCode != 0); // not told is no success
    QVERIFY(!parseBackups(fixtures::bundle({{"listing", ""}, {"state/unheard.json", "{}"}})));
}

void BackupParserTest::tornListing()
{
    QVERIFY(!parseBackups(writeBundle({})));
    QVERIFY(!parseBackups(bundleOf(wholeListing().chopped(1), {})));
    QVERIFY(!parseBackups(bundleOf(QByteArray("d\0-5\0t\0x\0\0", 10), {})));
    QVERIFY(!parseBackups(bundleOf(record('d', 1, "a/b/c"), {})));
    QVERIFY(!parseBackups(bundleOf(record('d', 1, "/etc"), {})));
}

void BackupParserTest::noPrefixIsBetter()
{
    const QByteArray listing = wholeListing();
    const QByteArray content = text(manifest());
    for (qsizetype size = 0; size < content.trimmed().size(); ++size)
        QVERIFY(!parsed(bundleOf(listing, content.left(size) + ' ')).local.constFirst().complete);
    for (qsizetype size = 0; size < listing.size(); ++size) {
        const auto inventory = parseBackups(bundleOf(listing.left(size), content));
        if (!inventory || inventory->local.isEmpty())
            continue;
        // a listing that ends after a whole record may only be complete when all that the manifest
        // names was in it
        const bool hasAll = listing.left(size).contains("building-plans")
                            && listing.left(size).contains("filestore-prod");
        QVERIFY(!inventory->local.constFirst().complete || hasAll);
    }
}

void BackupParserTest::newestFirst()
{
    QByteArray listing;
    for (const char *day : {"2026-11-19", "2026-11-21", "2026-11-20"})
        listing +=
            record('d', 1, day) + record('f', 5000, QByteArray(day) + "/postgres-prod.sql.gz");
    const BackupInventory inventory = parsed(bundleOf(listing, {}));
    QCOMPARE(inventory.local.at(0).name, QStringLiteral("2026-11-21"));
    QCOMPARE(inventory.local.at(2).name, QStringLiteral("2026-11-19"));
}

QTEST_APPLESS_MAIN(BackupParserTest)
#include "tst_backupparser.moc"
