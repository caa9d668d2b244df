// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/containerparser.h"

#include "support/fixturefile.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace leitstand;

class ContainerParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfTheProbe();
    void engineInspect();
    void composeBothGenerations();
    void events();
    void version();
    void hostileNames();
    void foreignAndDamaged_data();
    void foreignAndDamaged();
    void sizeIsCapped();
};

void ContainerParserTest::linesOfTheProbe()
{
    const auto containers = parseContainers(fixtures::read("docker/containers.json"));
    QVERIFY(containers);
    QCOMPARE(containers->size(), 4);
    const Container prod = containers->at(0);
    QCOMPARE(prod.name, QStringLiteral("odoo_prod"));
    QCOMPARE(prod.status, ContainerStatus::Running);
    QCOMPARE(prod.health, HealthStatus::Healthy);
    QCOMPARE(prod.memoryLimitBytes, 34359738368LL);
    QCOMPARE(prod.cpuLimit, 8.0);
    QCOMPARE(prod.restartPolicy, QStringLiteral("unless-stopped"));
    QCOMPARE(prod.composeProject, QStringLiteral("odoo-stack"));
    QCOMPARE(prod.startedAt, QDateTime(QDate(2026, 11, 23), QTime(2, 0, 0, 123), QTimeZone::utc()));
    QVERIFY(!prod.finishedAt.isValid());
    QCOMPARE(prod.ports, QList<PublishedPort>(
                             {{QStringLiteral("8069/tcp"), QStringLiteral("127.0.0.1"), 8069}}));
    const Container test = containers->at(1);
    QCOMPARE(test.health, HealthStatus::Unhealthy);
    QCOMPARE(test.healthFailingStreak, 7);
    QCOMPARE(test.healthLastOutput, QStringLiteral("curl: (7) Failed to connect"));
    const Container dev = containers->at(2);
    QCOMPARE(dev.status, ContainerStatus::Exited);
    QCOMPARE(dev.health, HealthStatus::None);
    QVERIFY(dev.oomKilled);
    QCOMPARE(dev.exitCode, 137);
    QCOMPARE(dev.cpuLimit, 1.5);
    QCOMPARE(dev.memoryLimitBytes, 0);
    // words that are not known are no guess
    QCOMPARE(containers->at(3).status, ContainerStatus::Unknown);
    QCOMPARE(containers->at(3).health, HealthStatus::Unknown);
    QVERIFY(parseContainers("")->isEmpty());
}

void ContainerParserTest::engineInspect()
{
    const auto containers = parseContainers(fixtures::read("docker/inspect.json"));
    QVERIFY(containers);
    const Container postgres = containers->constFirst();
    QCOMPARE(postgres.imageName, QStringLiteral("postgres:16-alpine"));
    QCOMPARE(postgres.health, HealthStatus::Starting);
    QCOMPARE(postgres.healthLastOutput, QStringLiteral("last"));
    QCOMPARE(postgres.restartPolicy, QStringLiteral("always"));
    QCOMPARE(postgres.memoryReservationBytes, 1073741824LL);
    QCOMPARE(postgres.cpuLimit, 0.0);
    QCOMPARE(postgres.startedAt, QDateTime(QDate(2026, 11, 23), QTime(1, 0), QTimeZone::utc()));
    QCOMPARE(postgres.composeService, QStringLiteral("postgres"));
    QVERIFY(postgres.ports.isEmpty());
}

void ContainerParserTest::composeBothGenerations()
{
    const auto array = parseComposePs(fixtures::read("docker/compose-ps-array.json"));
    const auto lines = parseComposePs(fixtures::read("docker/compose-ps-lines.json"));
    QVERIFY(array && lines);
    QVERIFY(*array == *lines);
    QCOMPARE(array->size(), 2);
    QCOMPARE(array->at(0).health, HealthStatus::Healthy);
    QCOMPARE(array->at(0).ports.size(), 1);
    QCOMPARE(array->at(1).status, ContainerStatus::Exited);
    QCOMPARE(array->at(1).exitCode, 1);
    QVERIFY(parseComposePs("[]")->isEmpty());
}

void ContainerParserTest::events()
{
    const auto events = parseContainerEvents(fixtures::read("docker/events.json"));
    QVERIFY(events);
    QCOMPARE(events->at(0).action, QStringLiteral("die"));
    QCOMPARE(events->at(0).exitCode, std::optional<int>(137));
    QCOMPARE(events->at(0).at.toMSecsSinceEpoch(), 1763950000123LL);
    QCOMPARE(events->at(1).action, QStringLiteral("health_status: unhealthy"));
    QVERIFY(!events->at(1).exitCode);
    QVERIFY(!parseContainerEvents("{\"Action\":\"die\"}\n"));
}

void ContainerParserTest::version()
{
    const DockerEngine expected{QStringLiteral("20.10.24"), QStringLiteral("1.41")};
    QCOMPARE(
        *parseDockerVersion(
            "{\"Server\":{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\",\"Os\":\"linux\"}}\n"),
        expected);
    QCOMPARE(*parseDockerVersion("{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\"}"), expected);
    QVERIFY(!parseDockerVersion("{\"Client\":{\"Version\":\"1\"},\"Server\":null}"));
    QVERIFY(!parseDockerVersion(""));
}

void ContainerParserTest::hostileNames()
{
    const QByteArray id(64, 'a');
    const auto named = [&](const QByteArray &name) {
        return parseContainers("{\"Id\":\"" + id + "\",\"Name\":\"" + name
                               + "\",\"State\":{\"Status\":\"running\"}}\n");
    };
    QCOMPARE(named("/<b>x</b>&nbsp;")->constFirst().name, QStringLiteral("<b>x</b>&nbsp;"));
    QCOMPARE(named(QByteArray(4096, 'n'))->constFirst().name.size(), 256);
    QVERIFY(named("\\u202eevil\\u0007")->constFirst().name.startsWith(QChar(0x2426)));
    QCOMPARE(named("/bad\xff\xfe")->constFirst().name, QStringLiteral("bad\ufffd\ufffd"));
    QVERIFY(!named(""));
}

void ContainerParserTest::foreignAndDamaged_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray good =
        "{\"Id\":\"" + QByteArray(64, 'a') + "\",\"Name\":\"/x\",\"State\":{}}\n";
    QTest::newRow("second line cut") << good + good.left(40);
    QTest::newRow("not JSON") << QByteArray("CONTAINER ID   IMAGE\n");
    QTest::newRow("no id") << QByteArray("{\"Name\":\"/x\",\"State\":{}}\n");
    QTest::newRow("id with path") << QByteArray(
        "{\"Id\":\"../../../../etc/passwd\",\"Name\":\"/x\",\"State\":{}}\n");
    QTest::newRow("no state") << "{\"Id\":\"" + QByteArray(64, 'a') + "\",\"Name\":\"/x\"}\n";
    QTest::newRow("number") << QByteArray("5\n");
    QTest::newRow("array of numbers") << QByteArray("[1,2]\n");
    QTest::newRow("port") << "{\"Id\":\"" + QByteArray(64, 'a')
                                 + "\",\"Name\":\"/x\",\"State\":{},\"Ports\":{\"1/"
                                   "tcp\":[{\"HostPort\":\"99999\"}]}}\n";
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void ContainerParserTest::foreignAndDamaged()
{
    QFETCH(const QByteArray, content);
    const auto containers = parseContainers(content);
    QVERIFY(!containers);
    QCOMPARE(containers.error().kind, ErrorKind::UnexpectedOutput);
    QVERIFY(!containers.error().detail.isEmpty());
}

void ContainerParserTest::sizeIsCapped()
{
    const auto containers = parseContainers(QByteArray(80 * 1024 * 1024, ' '));
    QVERIFY(!containers);
    QCOMPARE(containers.error().kind, ErrorKind::TooBig);
}

QTEST_APPLESS_MAIN(ContainerParserTest)
#include "tst_containerparser.moc"
