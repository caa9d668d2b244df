// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/containermodel.h"
#include "models/containerwords.h"
#include "models/databasemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTimeZone>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

Container container(const QString &name)
{
    Container made;
    made.id = name + QStringLiteral("-id");
    made.name = name;
    made.status = ContainerStatus::Running;
    made.health = HealthStatus::Healthy;
    return made;
}

ViewState viewOf(const QStringList &names)
{
    ViewState view;
    view.now = view.snapshot.uptime = 1h;
    view.snapshot.serverTime = QDateTime(QDate(2026, 11, 24), QTime(12, 0), QTimeZone::utc());
    for (const QString &name : names)
        view.snapshot.containers.value.append(container(name));
    view.snapshot.containers.hasValue = true;
    view.snapshot.containers.state = ReadingState::Ok;
    view.snapshot.containers.readAt = view.now;
    return view;
}

} // namespace

class ContainerModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void environmentsComeFirst();
    void missingPlannedContainersAreRows();
    void noStackNoMissingRows();
    void theVerdictDecidesTheSeverity();
    void usageAndLimits();
    void staleValuesKeepTheirNumber();
    void hostileNamesStayText();
    void openPorts_data();
    void openPorts();
    void states_data();
    void states();
    void uptimeChangesOnlyWithItsText();
    void databases();
};

void ContainerModelTest::environmentsComeFirst()
{
    ContainerModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.refresh(
        viewOf({QStringLiteral("zeta"), QStringLiteral("odoo_nginx"), QStringLiteral("alpha"),
                QStringLiteral("odoo_dev"), QStringLiteral("odoo_postgres"),
                QStringLiteral("odoo_prod"), QStringLiteral("odoo_test")}));
    QStringList names;
    for (const ContainerRow &row : model.rows())
        names.append(row.container.name);
    QCOMPARE(names, (QStringList{QStringLiteral("odoo_prod"), QStringLiteral("odoo_test"),
                                 QStringLiteral("odoo_dev"), QStringLiteral("odoo_postgres"),
                                 QStringLiteral("odoo_nginx"), QStringLiteral("alpha"),
                                 QStringLiteral("zeta")}));
    QVERIFY(model.index(0, 0).data(role::ProductionRole).toBool());
    QVERIFY(!model.index(1, 0).data(role::ProductionRole).toBool());
}

void ContainerModelTest::missingPlannedContainersAreRows()
{
    ContainerModel model;
    model.refresh(viewOf({QStringLiteral("odoo_prod")}));
    QCOMPARE(model.rowCount(), 5);
    const int test = model.rowOfKey(QStringLiteral("odoo_test"));
    QVERIFY(test >= 0);
    QVERIFY(model.rowAt(test).missing);
    QCOMPARE(model.index(test, ContainerModel::State).data(role::SeverityRole).toInt(),
             int(Severity::Fault));
}

void ContainerModelTest::noStackNoMissingRows()
{
    ContainerModel model;
    model.refresh(viewOf({QStringLiteral("something")}));
    QCOMPARE(model.rowCount(), 1);
    model.refresh(ViewState());
    QCOMPARE(model.rowCount(), 0);
}

void ContainerModelTest::theVerdictDecidesTheSeverity()
{
    ViewState view = viewOf({QStringLiteral("odoo_prod")});
    Reason reason;
    reason.id = QStringLiteral("container-memory:odoo_prod");
    reason.subject = QStringLiteral("odoo_prod");
    reason.severity = Severity::Notice;
    view.verdict.reasons.append(reason);
    reason.id =
        QStringLiteral("mount-full:odoo_prod"); // same subject, other kind: not about the container
    reason.severity = Severity::Fault;
    view.verdict.reasons.append(reason);
    QCOMPARE(containerRows(view).constFirst().severity, Severity::Notice);
}

void ContainerModelTest::usageAndLimits()
{
    ViewState view = viewOf({QStringLiteral("odoo_prod")});
    view.snapshot.usage.append(
        {QStringLiteral("odoo_prod-id"), 2.5, 31'000'000'000, 32'000'000'000});
    ContainerModel model;
    model.refresh(view);
    QCOMPARE(model.index(0, ContainerModel::Cpu).data(role::SortRole).toDouble(), 2.5);
    QCOMPARE(model.index(0, ContainerModel::Memory).data(role::SortRole).toLongLong(),
             31'000'000'000);
    QCOMPARE(model.index(0, ContainerModel::Memory).data(role::SeverityRole).toInt(),
             int(Severity::Notice));
    // No usage known: no number is made up, and it sorts last.
    QVERIFY(!model.index(1, ContainerModel::Memory).data(role::SortRole).isValid());
}

void ContainerModelTest::staleValuesKeepTheirNumber()
{
    ViewState view = viewOf({QStringLiteral("odoo_prod")});
    view.snapshot.containers.value[0].restartCount = 3;
    view.now += 10min;
    ContainerModel model;
    model.refresh(view);
    QVERIFY(model.index(0, ContainerModel::Restarts).data(role::StaleRole).toBool());
    QCOMPARE(model.index(0, ContainerModel::Restarts).data(role::SortRole).toInt(), 3);
}

void ContainerModelTest::hostileNamesStayText()
{
    const QString evil = QStringLiteral("<b>x</b>&nbsp;");
    const QString endless(4096, QLatin1Char('W'));
    ContainerModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.refresh(viewOf({evil, endless, evil, QString()}));
    QCOMPARE(model.rowCount(), 4);
    const int row = model.rowOfKey(evil);
    QCOMPARE(model.index(row, 0).data().toString(), evil);
    const int longRow = model.rowOfKey(endless);
    QVERIFY(model.index(longRow, 0).data().toString().size() <= 200);
    QCOMPARE(model.index(longRow, 0).data(role::CopyRole).toString(), endless);
}

void ContainerModelTest::openPorts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("wrong");
    QTest::newRow("odoo on loopback")
        << QStringLiteral("odoo_prod") << QStringLiteral("127.0.0.1") << 8069 << false;
    QTest::newRow("odoo open") << QStringLiteral("odoo_prod") << QStringLiteral("0.0.0.0") << 8069
                               << true;
    QTest::newRow("odoo open, IPv6")
        << QStringLiteral("odoo_prod") << QStringLiteral("::") << 8069 << true;
    QTest::newRow("nginx 443") << QStringLiteral("odoo_nginx") << QStringLiteral("0.0.0.0") << 443
                               << false;
    QTest::newRow("nginx 80, IPv6")
        << QStringLiteral("odoo_nginx") << QStringLiteral("::") << 80 << false;
    QTest::newRow("nginx, other port")
        << QStringLiteral("odoo_nginx") << QStringLiteral("0.0.0.0") << 8071 << true;
    QTest::newRow("not published")
        << QStringLiteral("odoo_prod") << QStringLiteral("") << 0 << false;
}

void ContainerModelTest::openPorts()
{
    QFETCH(const QString, name);
    QFETCH(const QString, address);
    QFETCH(const int, port);
    Container tested = container(name);
    tested.ports.append({QStringLiteral("8069/tcp"), address, port});
    QTEST(!wronglyOpenPorts(tested).isEmpty(), "wrong");
}

void ContainerModelTest::states_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("health");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("severity");
    const auto row = [](const char *name, ContainerStatus status, HealthStatus health, int exitCode,
                        Severity severity) {
        QTest::newRow(name) << int(status) << int(health) << exitCode << int(severity);
    };
    row("healthy", ContainerStatus::Running, HealthStatus::Healthy, 0, Severity::Ok);
    row("unhealthy", ContainerStatus::Running, HealthStatus::Unhealthy, 0, Severity::Fault);
    row("starting is not green", ContainerStatus::Running, HealthStatus::Starting, 0,
        Severity::Unknown);
    row("unchecked is not green", ContainerStatus::Running, HealthStatus::None, 0,
        Severity::Unknown);
    row("crashed", ContainerStatus::Exited, HealthStatus::None, 137, Severity::Fault);
    row("stopped by hand", ContainerStatus::Exited, HealthStatus::None, 0, Severity::Notice);
    row("restarting", ContainerStatus::Restarting, HealthStatus::None, 1, Severity::Fault);
    row("unknown", ContainerStatus::Unknown, HealthStatus::Healthy, 0, Severity::Unknown);
}

void ContainerModelTest::states()
{
    QFETCH(const int, status);
    QFETCH(const int, health);
    QFETCH(const int, exitCode);
    Container tested = container(QStringLiteral("odoo_test"));
    tested.status = ContainerStatus(status);
    tested.health = HealthStatus(health);
    tested.exitCode = exitCode;
    QTEST(int(containerSeverity(tested)), "severity");
    QVERIFY(!containerStateText(tested).isEmpty());
}

void ContainerModelTest::uptimeChangesOnlyWithItsText()
{
    ViewState view = viewOf({QStringLiteral("odoo_prod")});
    view.snapshot.containers.value[0].startedAt = view.snapshot.serverTime.addDays(-2).addSecs(-30);
    const QList<ContainerRow> before = containerRows(view);
    view.now += 5s;
    QCOMPARE(containerRows(view), before);
}

void ContainerModelTest::databases()
{
    ViewState view = viewOf({});
    view.snapshot.postgres.value.databases = {
        {QStringLiteral("odoo_prod"), 7'000'000'000, 34, 312.0},
        {QStringLiteral("postgres"), 8'000'000, 1, 0}};
    view.snapshot.postgres.hasValue = true;
    view.snapshot.postgres.state = ReadingState::Ok;
    view.snapshot.postgres.readAt = view.now;
    DatabaseModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.refresh(view);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, DatabaseModel::LongestQuery).data(role::SeverityRole).toInt(),
             int(Severity::Notice));
    QVERIFY(!model.index(1, DatabaseModel::LongestQuery).data(role::SeverityRole).isValid());
    QCOMPARE(model.index(0, DatabaseModel::Name).data(role::CopyRole).toString(),
             QStringLiteral("odoo_prod"));
    QVERIFY(!model.index(0, DatabaseModel::Size).data(role::StaleRole).toBool());
}

QTEST_GUILESS_MAIN(ContainerModelTest)

#include "tst_containermodel.moc"
