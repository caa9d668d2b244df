// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplestates.h"
#include "ui/pages/environmentspage.h"
#include "ui/theme.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

struct ShownPage {
    EnvironmentsPage page;

    ShownPage()
    {
        page.resize(1080, 640);
        page.show();
    }
    TableView *table() const
    {
        return page.findChild<TableView *>(QStringLiteral("containerTable"));
    }
    QString value(const char *fact) const
    {
        const auto *label = page.findChild<QLabel *>(QStringLiteral("fact_") + QLatin1String(fact));
        return label ? label->text() : QString();
    }
    std::optional<Severity> severity(const char *fact) const
    {
        for (const FactList *list : page.findChildren<FactList *>()) {
            for (const Fact &each : list->facts()) {
                if (each.id == QLatin1String(fact))
                    return each.severity;
            }
        }
        return std::nullopt;
    }
};

} // namespace

class EnvironmentsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void productionIsFirstAndUnmistakable();
    void arrowKeysChangeTheDetail();
    void workersAgainstMemory();
    void connectionsAgainstPostgres();
    void stoppedByTheKernel();
    void openPortIsTold();
    void deniedIsNotEmptyWithoutAWord();
    void missingFactsHaveWords();
    void choiceSurvivesRefreshesAndRestarts();
    void revealWaitsForTheContainer();
    void hostileNamesArePlainText();
    void everySampleAndLanguageChange();
    void historyIsDrawn();
    void everyControlHasAName();
};

void EnvironmentsPageTest::productionIsFirstAndUnmistakable()
{
    ShownPage shown;
    shown.page.present(samples::allWell());
    QCOMPARE(shown.table()->currentKey(), QStringLiteral("odoo_prod"));
    const auto *title = shown.page.findChild<QLabel *>(QStringLiteral("environmentTitle"));
    QCOMPARE(title->text(), title->text().toUpper());
    const auto *band = shown.page.findChild<QWidget *>(QStringLiteral("environmentBand"));
    const QColor production = band->palette().color(QPalette::Window);
    QCOMPARE(production, themeColors(shown.page.palette()).productionBand);
    shown.table()->selectKey(QStringLiteral("odoo_test"));
    QVERIFY(band->palette().color(QPalette::Window) != production);
    QVERIFY(title->text() != title->text().toUpper());
}

void EnvironmentsPageTest::arrowKeysChangeTheDetail()
{
    ShownPage shown;
    shown.page.present(samples::allWell());
    shown.table()->setFocus();
    const auto *title = shown.page.findChild<QLabel *>(QStringLiteral("environmentTitle"));
    const QString before = title->text();
    QTest::keyClick(shown.table(), Qt::Key_Down);
    QCOMPARE(shown.table()->currentKey(), QStringLiteral("odoo_test"));
    QVERIFY(title->text() != before);
}

void EnvironmentsPageTest::workersAgainstMemory()
{
    // E20: 17 workers, 4 cron, 1 gevent, each 2.5 GiB, in a container of 32 GiB.
    ViewState state = samples::allWell();
    OdooLimits &prod = state.snapshot.stack.value.odoo[QStringLiteral("prod")];
    prod.workers = 17;
    prod.maxCronThreads = 4;
    prod.limitMemoryHardBytes = 2'684'354'560;
    ShownPage shown;
    shown.page.present(state);
    QVERIFY2(shown.value("workermemory").startsWith(QStringLiteral("22 ")),
             qPrintable(shown.value("workermemory")));
    QCOMPARE(shown.severity("workermemory"), std::optional(Severity::Notice));
    prod.workers = 8;
    prod.maxCronThreads = 2;
    shown.page.present(state);
    QCOMPARE(shown.severity("workermemory"), std::optional(Severity::Ok));
}

void EnvironmentsPageTest::connectionsAgainstPostgres()
{
    // E33: db_maxconn counts per process.
    ViewState state = samples::allWell();
    state.snapshot.stack.value.odoo[QStringLiteral("prod")].dbMaxConn = 128;
    ShownPage shown;
    shown.page.present(state);
    QCOMPARE(shown.severity("dbmaxconn"), std::optional(Severity::Notice));
    state.snapshot.postgres.value.ordinaryConnections = 4000;
    shown.page.present(state);
    QCOMPARE(shown.severity("dbmaxconn"), std::optional(Severity::Ok));
    // PostgreSQL has not said what it allows: no judgement
    state.snapshot.postgres.value.ordinaryConnections.reset();
    shown.page.present(state);
    QCOMPARE(shown.severity("dbmaxconn"), std::nullopt);
    state.snapshot.postgres.value.ordinaryConnections = 175;
    for (OdooLimits &limits : state.snapshot.stack.value.odoo)
        limits.dbMaxConn = 4;
    shown.page.present(state);
    QCOMPARE(shown.severity("dbmaxconn"), std::optional(Severity::Ok));
}

void EnvironmentsPageTest::stoppedByTheKernel()
{
    ShownPage shown;
    shown.page.present(samples::degraded());
    shown.page.reveal(QStringLiteral("odoo_test"));
    QCOMPARE(shown.severity("state"), std::optional(Severity::Fault));
    QCOMPARE(shown.severity("oom"), std::optional(Severity::Fault));
    QVERIFY(shown.value("exit").contains(QStringLiteral("137")));
    shown.page.reveal(QStringLiteral("odoo_dev"));
    QCOMPARE(shown.value("health"), QStringLiteral("curl: (28) Operation timed out"));
}

void EnvironmentsPageTest::openPortIsTold()
{
    ViewState state = samples::allWell();
    state.snapshot.containers.value[0].ports = {
        {QStringLiteral("8069/tcp"), QStringLiteral("::"), 8069}};
    ShownPage shown;
    shown.page.present(state);
    QCOMPARE(shown.severity("ports"), std::optional(Severity::Notice));
    QVERIFY(shown.value("ports").contains(QStringLiteral("[::]:8069")));
}

void EnvironmentsPageTest::deniedIsNotEmptyWithoutAWord()
{
    ShownPage shown;
    shown.page.present(samples::unknownEverything());
    const auto *notice = shown.page.findChild<StateLabel *>(QStringLiteral("environmentsNotice"));
    QVERIFY(notice->isVisible());
    QVERIFY(!notice->text().isEmpty());
    QVERIFY(!shown.table()->shownEmptyText().isEmpty());
    shown.page.present(samples::allWell());
    QVERIFY(!notice->isVisible());
}

void EnvironmentsPageTest::missingFactsHaveWords()
{
    ViewState state = samples::allWell();
    state.snapshot.stack = {};
    state.snapshot.postgres = {};
    state.snapshot.postgres.state = ReadingState::Denied;
    state.snapshot.filestoreBytes = {};
    ShownPage shown;
    shown.page.present(state);
    for (const char *fact : {"workers", "databasesize", "filestore"}) {
        QVERIFY2(!shown.value(fact).isEmpty(), fact);
        QCOMPARE(shown.severity(fact), std::optional(Severity::Unknown));
    }
}

void EnvironmentsPageTest::choiceSurvivesRefreshesAndRestarts()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        ShownPage shown;
        shown.page.present(samples::many());
        shown.table()->selectKey(QStringLiteral("bulk_0300"));
        shown.page.present(samples::degraded());
        shown.page.present(samples::many());
        shown.table()->selectKey(QStringLiteral("bulk_0300"));
        shown.page.present(samples::many());
        QCOMPARE(shown.table()->currentKey(), QStringLiteral("bulk_0300"));
        shown.page.saveState(settings);
    }
    ShownPage shown;
    shown.page.restoreState(settings);
    shown.page.present(samples::many());
    QCOMPARE(shown.table()->currentKey(), QStringLiteral("bulk_0300"));
}

void EnvironmentsPageTest::revealWaitsForTheContainer()
{
    ShownPage shown;
    shown.page.reveal(QStringLiteral("odoo_postgres")); // nothing read yet
    shown.page.present(samples::allWell());
    QCOMPARE(shown.table()->currentKey(), QStringLiteral("odoo_postgres"));
    shown.page.reveal(QStringLiteral("no such container"));
    QCOMPARE(shown.table()->currentKey(), QStringLiteral("odoo_postgres"));
}

void EnvironmentsPageTest::hostileNamesArePlainText()
{
    ShownPage shown;
    const ViewState state = samples::hostileNames();
    shown.page.present(state);
    for (const Container &container : state.snapshot.containers.value)
        shown.table()->selectKey(container.name);
    for (const QLabel *label : shown.page.findChildren<QLabel *>()) {
        if (label->text().contains(QLatin1Char('<')))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    shown.page.grab();
}

void EnvironmentsPageTest::everySampleAndLanguageChange()
{
    ShownPage shown;
    for (const samples::NamedState &sample : samples::all()) {
        shown.page.present(sample.state);
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&shown.page, &change);
        shown.page.grab();
    }
}

void EnvironmentsPageTest::historyIsDrawn()
{
    ViewState state = samples::allWell();
    state.history.clear();
    for (int i = 0; i < 300; ++i)
        state.history.add(QStringLiteral("container.odoo_prod.cpu"),
                          state.now - std::chrono::seconds(2 * (300 - i)), 1.0 + i % 3);
    ShownPage shown;
    shown.page.present(state);
    const auto *chart = shown.page.findChild<ChartPanel *>(QStringLiteral("cpuChart"));
    QCOMPARE(chart->shownPoints().size(), 300);
    const double last = chart->shownPoints().constLast().x();
    QVERIFY(qAbs(last - double(state.serverNow().toMSecsSinceEpoch())) < 10'000);
    shown.table()->selectKey(QStringLiteral("odoo_nginx"));
    QVERIFY(chart->shownPoints().isEmpty());
}

void EnvironmentsPageTest::everyControlHasAName()
{
    ShownPage shown;
    shown.page.present(samples::degraded());
    for (const QWidget *widget : shown.page.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
            || qobject_cast<const QLabel *>(widget)
            || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(),
                 qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ')
                            + widget->objectName()));
    }
}

QTEST_MAIN(EnvironmentsPageTest)

#include "tst_environmentspage.moc"
