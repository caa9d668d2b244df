// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspectcommand.h"

#include "support/fixturefile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

struct Run {
    int code = -1;
    QJsonObject json;
    QString out, err;
};

Run inspect(const QStringList &args)
{
    Run run;
    QTextStream out(&run.out), err(&run.err);
    run.code = runInspect(args, out, err);
    out.flush();
    err.flush();
    run.json = QJsonDocument::fromJson(run.out.toUtf8()).object();
    return run;
}

Run inspectFixture(const char *kind, const char *name)
{
    return inspect({QLatin1String(kind), fixtures::path(name)});
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QJsonObject arrayNamed(const Run &run, const char *name)
{
    for (const QJsonValue &value : run.json.value(QLatin1String("arrays")).toArray()) {
        if (value.toObject().value(QLatin1String("name")).toString() == QLatin1String(name))
            return value.toObject();
    }
    return {};
}

} // namespace

class InspectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mdstatExactly();
    void mdstatSaysNullWhereNothingIsSaid();
    void mdstatCutShort();
    void mdstatUnknownLinesAreTold();
    void notOfThatKind_data();
    void notOfThatKind();
    void smart();
    void backupSets();
    void backupSingleAndForeign();
    void usage();
};

void InspectTest::mdstatExactly()
{
    const Run run = inspectFixture("mdstat", "mdstat/recovery.txt");
    QCOMPARE(run.code, 0);
    QVERIFY2(run.err.isEmpty(), qPrintable(run.err));
    QCOMPARE(run.json.keys(), QStringList(QStringLiteral("arrays")));
    const QJsonDocument expected = QJsonDocument::fromJson(
        R"({"name":"md2","level":"raid1","state":"active","degraded":true,"active":1,"wanted":2,
            "members":[{"device":"nvme1n1p3","role":2,"flags":[]},{"device":"nvme0n1p3","role":0,"flags":[]}],
            "sync":{"action":"recovery","state":"running","percent":8.5,"finishMinutes":17.0,"speedKiBs":259783}})");
    QVERIFY(!expected.isNull());
    QCOMPARE(arrayNamed(run, "md2"), expected.object());
    const QJsonObject delayed = arrayNamed(run, "md1").value(QLatin1String("sync")).toObject();
    QCOMPARE(delayed.value(QLatin1String("state")).toString(), QStringLiteral("delayed"));
    for (const char *key : {"percent", "finishMinutes", "speedKiBs"})
        QVERIFY(delayed.value(QLatin1String(key)).isNull());
    QCOMPARE(arrayNamed(run, "md0").value(QLatin1String("state")).toString(),
             QStringLiteral("active"));
    QCOMPARE(arrayNamed(run, "md0").value(QLatin1String("readOnly")).toString(),
             QStringLiteral("auto-read-only"));
}

void InspectTest::mdstatSaysNullWhereNothingIsSaid()
{
    const Run run = inspectFixture("mdstat", "mdstat/levels.txt");
    QCOMPARE(run.code, 0);
    for (const char *name : {"md_d0", "md127"}) {
        const QJsonObject array = arrayNamed(run, name);
        for (const char *key : {"degraded", "active", "wanted", "sync"}) {
            QVERIFY(array.contains(QLatin1String(key)));
            QVERIFY(array.value(QLatin1String(key)).isNull());
        }
    }
    QVERIFY(arrayNamed(run, "md127").value(QLatin1String("level")).isNull());
    QCOMPARE(arrayNamed(run, "md127").value(QLatin1String("state")).toString(),
             QStringLiteral("inactive"));
    const Run none = inspectFixture("mdstat", "mdstat/none.txt");
    QCOMPARE(none.code, 0);
    QVERIFY(none.json.value(QLatin1String("arrays")).isArray());
}

void InspectTest::mdstatCutShort()
{
    const Run run = inspectFixture("mdstat", "mdstat/cut.txt");
    QCOMPARE(run.code, 3);
    QCOMPARE(run.json.value(QLatin1String("complete")), QJsonValue(false));
    QVERIFY(arrayNamed(run, "md1").value(QLatin1String("degraded")).isNull());
    QVERIFY(run.err.contains(QLatin1String("ends early")));
}

void InspectTest::mdstatUnknownLinesAreTold()
{
    const Run run = inspectFixture("mdstat", "mdstat/future.txt");
    QCOMPARE(run.code, 0);
    QVERIFY(run.err.contains(QLatin1String("shards: 3/3")));
    QVERIFY(arrayNamed(run, "md0").value(QLatin1String("unknownLines")).toArray().size() >= 2);
    QVERIFY(arrayNamed(run, "md0").value(QLatin1String("degraded")).isNull());
}

void InspectTest::notOfThatKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("content");
    for (const char *kind : {"mdstat", "smart"}) {
        const QString name = QLatin1String(kind);
        QTest::addRow("%s empty", kind) << name << QByteArray();
        QTest::addRow("%s text", kind) << name << QByteArray("hello\n");
        QTest::addRow("%s binary", kind) << name << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0d", 12);
        QTest::addRow("%s json", kind) << name << QByteArray("{\"a\":1}");
        QTest::addRow("%s huge", kind) << name << QByteArray(6 * 1024 * 1024, 'x');
    }
    QTest::newRow("smart as mdstat")
        << QStringLiteral("mdstat") << fixtures::read("smart/nvme-good.json");
    QTest::newRow("mdstat as smart")
        << QStringLiteral("smart") << fixtures::read("mdstat/healthy.txt");
    QTest::newRow("smart cut") << QStringLiteral("smart")
                               << fixtures::read("smart/nvme-good.json").left(400);
    QTest::newRow("smart newer") << QStringLiteral("smart") << fixtures::read("smart/newer.json");
}

void InspectTest::notOfThatKind()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, content);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("sample with blank"));
    write(path, content);
    const Run run = inspect({kind, path});
    QCOMPARE(run.code, 3);
    QVERIFY(run.out.isEmpty());
    QVERIFY(run.err.contains(QLatin1String("sample with blank")));
    QVERIFY(run.err.size() < 2000);
    for (const QString &other : {dir.path(), dir.filePath(QStringLiteral("missing"))}) {
        const Run refused = inspect({kind, other});
        QCOMPARE(refused.code, 3);
        QVERIFY(refused.out.isEmpty() && !refused.err.isEmpty());
    }
}

void InspectTest::smart()
{
    const Run run = inspectFixture("smart", "smart/nvme-failing.json");
    QCOMPARE(run.code, 0);
    QCOMPARE(run.json.value(QLatin1String("passed")), QJsonValue(false));
    QCOMPARE(run.json.value(QLatin1String("exitStatus")).toInt(), 72);
    QCOMPARE(run.json.value(QLatin1String("exitBits")).toArray(),
             (QJsonArray{QStringLiteral("disk-failing"), QStringLiteral("error-log-entries")}));
    QCOMPARE(run.json.value(QLatin1String("percentageUsed")).toInt(), 104);
    QVERIFY(run.json.value(QLatin1String("reallocatedSectors")).isNull());
    const Run asleep = inspectFixture("smart", "smart/asleep.json");
    QCOMPARE(asleep.code, 0);
    QVERIFY(asleep.json.value(QLatin1String("passed")).isNull());
}

void InspectTest::backupSets()
{
    const QTemporaryDir dir;
    const QString daily = dir.filePath(QStringLiteral("daily/"));
    const QString set = daily + QStringLiteral("2026-11-23T020000Z/");
    write(set + QStringLiteral("db-prod.dump"), QByteArray(123, 'x'));
    write(
        set + QStringLiteral("manifest.json"),
        R"({"format":"leitstand-backup","version":1,"set":"2026-11-23T020000Z","host":"h","started":"2026-11-23T02:00:00Z",
              "durationSeconds":70,"databases":[{"environment":"prod","database":"odoo_prod","file":"db-prod.dump","bytes":123}],
              "filestores":[],"plans":{"form":"none","reason":"space"},"files":[{"path":"db-prod.dump","bytes":123}]})");
    write(daily + QStringLiteral("2026-11-22/postgres-prod.sql.gz"), QByteArray(500, 'x'));
    write(daily + QStringLiteral("strange/file"), "x");
    write(
        dir.filePath(QStringLiteral("state/last-run.json")),
        R"({"version":1,"started":"2026-11-23T02:00:00Z","finished":"2026-11-23T02:01:00Z","exitCode":0,"set":null,"message":"ok"})");
    QVERIFY(QFile::link(QStringLiteral("2026-11-23T020000Z"), daily + QStringLiteral("latest")));

    const Run run = inspect({QStringLiteral("backup"), dir.path()});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    const QJsonArray sets = run.json.value(QLatin1String("sets")).toArray();
    QCOMPARE(sets.size(), 2);
    const QJsonObject first = sets.at(0).toObject();
    QCOMPARE(first.value(QLatin1String("name")).toString(), QStringLiteral("2026-11-23T020000Z"));
    QCOMPARE(first.value(QLatin1String("complete")), QJsonValue(true));
    QCOMPARE(first.value(QLatin1String("at")).toString(), QStringLiteral("2026-11-23T02:00:00Z"));
    QCOMPARE(sets.at(1).toObject().value(QLatin1String("form")).toString(),
             QStringLiteral("plan-folder"));
    QCOMPARE(run.json.value(QLatin1String("unknownEntries")).toArray(),
             QJsonArray{QStringLiteral("strange")});
    QCOMPARE(run.json.value(QLatin1String("lastRun"))
                 .toObject()
                 .value(QLatin1String("exitCode"))
                 .toInt(-1),
             0);

    // a dump that lost its end
    write(set + QStringLiteral("db-prod.dump"), QByteArray(100, 'x'));
    for (const QString &path : {dir.path(), daily, set}) {
        const Run damaged = inspect({QStringLiteral("backup"), path});
        QCOMPARE(damaged.code, 0);
        const QJsonObject object =
            damaged.json.value(QLatin1String("sets")).toArray().at(0).toObject();
        QCOMPARE(object.value(QLatin1String("complete")), QJsonValue(false));
        QVERIFY(!object.value(QLatin1String("problems")).toArray().isEmpty());
    }
}

void InspectTest::backupSingleAndForeign()
{
    const QTemporaryDir dir;
    const Run empty = inspect({QStringLiteral("backup"), dir.path()});
    QCOMPARE(empty.code, 3);
    QVERIFY(empty.out.isEmpty());
    write(dir.filePath(QStringLiteral("holiday/photo.jpg")), "x");
    QCOMPARE(inspect({QStringLiteral("backup"), dir.path()}).code, 3);
    QCOMPARE(
        inspect({QStringLiteral("backup"), dir.filePath(QStringLiteral("holiday/photo.jpg"))}).code,
        3);
    QCOMPARE(inspect({QStringLiteral("backup"), dir.filePath(QStringLiteral("missing"))}).code, 3);
}

void InspectTest::usage()
{
    for (const QStringList &args : {QStringList(), QStringList(QStringLiteral("mdstat")),
                                    QStringList({QStringLiteral("tea"), QStringLiteral("x")})}) {
        const Run run = inspect(args);
        QCOMPARE(run.code, 3);
        QVERIFY(run.err.startsWith(QLatin1String("Usage")));
    }
}

QTEST_APPLESS_MAIN(InspectTest)
#include "tst_inspect.moc"
