// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/languageservice.h"
#include "support/samplestates.h"
#include "ui/overview/todopanel.h"
#include "ui/pages/overviewpage.h"
#include "ui/widgets/cardframe.h"
#include "ui/widgets/gaugewidget.h"
#include "ui/widgets/statelabel.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace leitstand;
using namespace std::chrono_literals;

/// What the overview says about known, old and missing values.
class OverviewPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wellServer();
    void productionIsUnmistakable();
    void limitsAndMarks();
    void stoppedContainer();
    void verdictDecidesTheCard();
    void missingContainer();
    void staleKeepsTheNumber();
    void everyMissingValueHasAWord();
    void mountsThatHangOrAreGone();
    void raidThreeSignals();
    void simulatedIsSaid();
    void backupClock();
    void noBackupIsNotGreen();
    void slaTellsUnmeasuredTime();
    void todoListsWorstFirst();
    void manyReasonsAreCapped();
    void whatIsToDoComesFirst();
    void originalTextUnderDetails();
    void noInterfaceIsSaid();
    void detailsNavigate();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    const GaugeReading &gauge(const char *name) const { return find<GaugeWidget>(name)->reading(); }

    LanguageService m_language;
    std::unique_ptr<OverviewPage> m_page;
};

void OverviewPageTest::init()
{
    m_language.setLanguage(QStringLiteral("en"));
    m_page = std::make_unique<OverviewPage>();
    m_page->resize(1080, 640);
    m_page->show();
}

void OverviewPageTest::wellServer()
{
    m_page->present(samples::allWell());
    for (const char *key : {"state_prod", "state_test", "state_dev"}) {
        QCOMPARE(find<StateLabel>(key)->severity(), Severity::Ok);
        QCOMPARE(find<StateLabel>(key)->text(), QStringLiteral("running, healthy"));
    }
    QCOMPARE(gauge("gaugeCpu").text, QStringLiteral("27 %"));
    QCOMPARE(gauge("gaugeLoad").text, QStringLiteral("2.14"));
    QVERIFY(gauge("gaugeRam").text.contains(QStringLiteral("GB")));
    QVERIFY(gauge("gaugeSwap").ratio.has_value());
    QVERIFY(gauge("gaugeNetwork").text.contains(QStringLiteral("/s")));
    QCOMPARE(gauge("gaugeTemperature").text, QStringLiteral("54 °C"));
    QCOMPARE(gauge("mount_/").text, QStringLiteral("41 %"));
    QVERIFY(gauge("gaugeCpu").toolTip.contains(QStringLiteral("2 s")));
}

void OverviewPageTest::productionIsUnmistakable()
{
    m_page->present(samples::allWell());
    auto *production = find<CardFrame>("card_prod");
    QCOMPARE(production->title(), QStringLiteral("Production"));
    QVERIFY(production->width() > find<CardFrame>("card_test")->width());
    const auto labels = production->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->font().capitalization() == QFont::AllUppercase
               && label->text() == QLatin1String("Production");
    }));
}

void OverviewPageTest::limitsAndMarks()
{
    m_page->present(samples::allWell());
    QCOMPARE(gauge("cpu_prod").text, QStringLiteral("2.1 of 8 cores"));
    QVERIFY(std::abs(gauge("cpu_prod").ratio.value() - 2.1 / 8) < 1e-9);
    QVERIFY(std::abs(gauge("memory_prod").mark.value() - 0.75) < 1e-9);
    ViewState unlimited = samples::allWell();
    unlimited.snapshot.containers.value[0].cpuLimit = 0;
    unlimited.snapshot.containers.value[0].memoryLimitBytes = 0;
    unlimited.snapshot.usage[0].memoryLimitBytes.reset();
    m_page->present(unlimited);
    QVERIFY(gauge("cpu_prod").text.contains(QStringLiteral("no limit")));
    QVERIFY(!gauge("cpu_prod").ratio);
    QVERIFY(gauge("memory_prod").text.contains(QStringLiteral("no limit")));
}

void OverviewPageTest::stoppedContainer()
{
    m_page->present(samples::degraded());
    QCOMPARE(find<StateLabel>("state_test")->severity(), Severity::Fault);
    QVERIFY(find<StateLabel>("state_test")->text().contains(QStringLiteral("out of memory")));
    QVERIFY(gauge("cpu_test").missing);
    QVERIFY(find<QLabel>("facts_test")->text().contains(QStringLiteral("4 restarts")));
    QCOMPARE(find<StateLabel>("state_dev")->severity(), Severity::Fault);
    QCOMPARE(find<StateLabel>("state_prod")->severity(), Severity::Ok);
}

void OverviewPageTest::verdictDecidesTheCard()
{
    ViewState state = samples::allWell();
    Reason reason;
    reason.id = QStringLiteral("container-limits:odoo_prod");
    reason.severity = Severity::Notice;
    reason.subject = QStringLiteral("odoo_prod");
    state.verdict.reasons = {reason};
    state.verdict.severity = Severity::Notice;
    m_page->present(state);
    QCOMPARE(find<StateLabel>("state_prod")->severity(), Severity::Notice);
}

void OverviewPageTest::missingContainer()
{
    ViewState state = samples::allWell();
    state.snapshot.containers.value.removeAt(1);
    m_page->present(state);
    QCOMPARE(find<StateLabel>("state_test")->severity(), Severity::Unknown);
    QVERIFY(find<QLabel>("facts_test")->text().contains(QStringLiteral("odoo_test")));
}

void OverviewPageTest::staleKeepsTheNumber()
{
    m_page->present(samples::allWell());
    const QString before = gauge("gaugeCpu").text;
    m_page->present(samples::stale());
    QCOMPARE(gauge("gaugeCpu").text, before);
    QVERIFY(gauge("gaugeCpu").stale);
    QVERIFY(gauge("gaugeCpu").detail.contains(QStringLiteral("9 min")));
    QVERIFY(gauge("cpu_prod").stale);
    QVERIFY(gauge("mount_/").stale);
    // the last state is told, but nothing claims that it is so now
    QVERIFY(find<StateLabel>("state_prod")->text().contains(QStringLiteral("9 min")));
    QVERIFY(find<StateLabel>("state_prod")->findChild<StateShape *>()->severity() != Severity::Ok);
}

void OverviewPageTest::everyMissingValueHasAWord()
{
    for (const ViewState &state :
         {samples::pending(), samples::unknownEverything(), samples::offline()}) {
        m_page->present(state);
        const auto gauges = m_page->findChildren<GaugeWidget *>();
        QCOMPARE(gauges.size(), 20);
        for (const GaugeWidget *widget : gauges) {
            QVERIFY2(!widget->reading().text.isEmpty(), qPrintable(widget->objectName()));
            if (widget->reading().missing)
                QVERIFY2(widget->reading().severity != Severity::Ok,
                         qPrintable(widget->objectName()));
        }
        const auto labels = m_page->findChildren<StateLabel *>();
        for (const StateLabel *label : labels) {
            QVERIFY(!label->text().isEmpty());
            QVERIFY2(label->severity() != Severity::Ok, qPrintable(label->objectName()));
        }
    }
    m_page->present(samples::unknownEverything());
    QCOMPARE(find<StateLabel>("state_prod")->text(), QStringLiteral("may not be read"));
    QVERIFY(find<QLabel>("facts_prod")->text().contains(QStringLiteral("leitstand-read")));
    QCOMPARE(gauge("gaugeRam").text, QStringLiteral("could not be read"));
    QCOMPARE(gauge("gaugeTemperature").text, QStringLiteral("not present"));
    QVERIFY(find<StateLabel>("raidDisks")->text().contains(QStringLiteral("5 min")));
}

void OverviewPageTest::mountsThatHangOrAreGone()
{
    m_page->present(samples::unknownEverything());
    QVERIFY(gauge("mount_/var/lib/docker").missing);
    QCOMPARE(gauge("mount_/var/lib/docker").text, QStringLiteral("not mounted"));
    QVERIFY(gauge("mount_/mnt/building-plans").text.startsWith(QStringLiteral("hung since ")));
    QVERIFY(!gauge("mount_/").missing);
}

void OverviewPageTest::raidThreeSignals()
{
    m_page->present(samples::allWell());
    for (const char *name : {"raidMembers", "raidDisks", "raidSync"})
        QCOMPARE(find<StateLabel>(name)->severity(), Severity::Ok);
    QVERIFY(find<StateLabel>("raidMembers")->text().startsWith(QStringLiteral("3 arrays")));
    m_page->present(samples::degraded());
    QCOMPARE(find<StateLabel>("raidMembers")->severity(), Severity::Fault);
    QCOMPARE(find<StateLabel>("raidDisks")->severity(), Severity::Fault);
    QVERIFY(find<StateLabel>("raidDisks")->text().contains(QStringLiteral("nvme1n1")));
    QVERIFY(find<StateLabel>("raidSync")->text().contains(QStringLiteral("43")));
    QVERIFY(find<StateLabel>("raidSync")->text().contains(QStringLiteral("128 differences")));
    QCOMPARE(find<StateLabel>("raidSync")->severity(), Severity::Notice);
}

void OverviewPageTest::simulatedIsSaid()
{
    m_page->present(samples::practice());
    const auto labels = find<CardFrame>("raidTile")->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->isVisible() && label->text() == QLatin1String("simulated");
    }));
}

void OverviewPageTest::backupClock()
{
    m_page->present(samples::allWell());
    QCOMPARE(gauge("rpoLocal").text, QStringLiteral("9 h 12 min of 24 h"));
    QCOMPARE(gauge("rpoLocal").severity, Severity::Ok);
    QVERIFY(gauge("rpoLocal").toolTip.contains(QStringLiteral("02:00 UTC")));
    QVERIFY(gauge("rpoOffsite").text.startsWith(QStringLiteral("7 h")));
    m_page->present(samples::degraded());
    QVERIFY(gauge("rpoLocal").ratio.value() > 1);
    QVERIFY(gauge("rpoLocal").severity != Severity::Ok);
}

void OverviewPageTest::noBackupIsNotGreen()
{
    ViewState state = samples::allWell();
    state.recovery = RecoveryPoint();
    m_page->present(state);
    QVERIFY(gauge("rpoLocal").missing);
    QCOMPARE(gauge("rpoLocal").text, QStringLiteral("no good backup"));
    QVERIFY(gauge("rpoLocal").severity != Severity::Ok);
}

void OverviewPageTest::slaTellsUnmeasuredTime()
{
    m_page->present(samples::degraded());
    QCOMPARE(gauge("slaBudget").text, QStringLiteral("135 of 216 min"));
    QVERIFY(find<QLabel>("slaFacts")->text().contains(QStringLiteral("44 min not measured")));
    ViewState spent = samples::degraded();
    spent.sla.lostMinutes = 300;
    m_page->present(spent);
    QVERIFY(gauge("slaBudget").text.contains(QStringLiteral("exceeded by 128")));
    ViewState unmeasured = samples::allWell();
    unmeasured.sla = SlaBudget();
    m_page->present(unmeasured);
    QVERIFY(gauge("slaBudget").missing);
}

void OverviewPageTest::todoListsWorstFirst()
{
    m_page->present(samples::degraded());
    const auto rows = find<TodoPanel>("todoPanel")->rows();
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.at(0)->reason().severity, Severity::Fault);
    QCOMPARE(rows.at(3)->reason().severity, Severity::Notice);
    const auto *meaning = rows.at(0)->findChild<QLabel *>(QStringLiteral("reasonMeaning"));
    QVERIFY(meaning->text().contains(QStringLiteral("(1 h 30 min).")));
    QVERIFY(meaning->text().startsWith(QStringLiteral("Since ")));
    const auto *priority = rows.at(0)->findChild<QLabel *>(QStringLiteral("reasonPriority"));
    QCOMPARE(priority->text(), QStringLiteral("Critical · reaction within 30 min"));
    QVERIFY(priority->isVisible());
    QVERIFY(priority->toolTip().contains(QStringLiteral("4 hours")));
    QVERIFY(rows.at(0)->accessibleName().contains(QStringLiteral("30 minutes")));
    m_page->present(samples::allWell());
    for (const ReasonRow *row : rows)
        QVERIFY(!row->isVisible());
    QVERIFY(find<QLabel>("todoCalm")->text().contains(QStringLiteral("These checks passed")));
}

void OverviewPageTest::manyReasonsAreCapped()
{
    ViewState state = samples::degraded();
    for (int i = 0; i < 300; ++i) {
        Reason reason = state.verdict.reasons.constLast();
        reason.id = QStringLiteral("r%1").arg(i);
        state.verdict.reasons.append(reason);
    }
    m_page->present(state);
    const auto *panel = find<TodoPanel>("todoPanel");
    auto *expand = find<QPushButton>("todoExpand");
    QCOMPARE(panel->rows().size(), TodoPanel::firstReasons);
    QCOMPARE(expand->text(), QStringLiteral("Show all 304"));
    QVERIFY(!find<QLabel>("todoMore")->isVisible());
    expand->click();
    QCOMPARE(panel->rows().size(), TodoPanel::shownReasons);
    QVERIFY(find<QLabel>("todoMore")->isVisible());
    QVERIFY(find<QLabel>("todoMore")->text().contains(QStringLiteral("284")));
}

void OverviewPageTest::originalTextUnderDetails()
{
    ViewState state = samples::degraded();
    Reason &reason = state.verdict.reasons.first();
    reason.detail = QStringLiteral("exit 1\n<b>df</b>: no such file\n");
    m_page->present(state);
    const ReasonRow *row = find<TodoPanel>("todoPanel")->rows().constFirst();
    auto *toggle = row->findChild<QToolButton *>(QStringLiteral("reasonDetailToggle"));
    const auto *detail = row->findChild<QLabel *>(QStringLiteral("reasonDetail"));
    QVERIFY(toggle->isVisible() && !detail->isVisible());
    QVERIFY(!toggle->accessibleName().isEmpty());
    toggle->click();
    QVERIFY(detail->isVisible());
    QCOMPARE(detail->text(), QStringLiteral("exit 1\n<b>df</b>: no such file"));
    m_page->present(state); // a refresh leaves it open
    QVERIFY(detail->isVisible());
    reason.detail.clear();
    m_page->present(state);
    QVERIFY(!toggle->isVisible() && !detail->isVisible());
}

void OverviewPageTest::whatIsToDoComesFirst()
{
    const auto *panel = find<TodoPanel>("todoPanel");
    const auto *card = find<CardFrame>("card_prod");
    m_page->present(samples::degraded());
    QTRY_VERIFY(panel->y() < card->y());
    // the keyboard meets the first step before the cards
    const QWidget *next = m_page->findChild<QScrollArea *>()->nextInFocusChain();
    while (!(next->focusPolicy() & Qt::TabFocus) || !next->isVisible())
        next = next->nextInFocusChain();
    QCOMPARE(next, panel->rows().constFirst()->tabOrder().constFirst());
    m_page->present(samples::allWell());
    QTRY_VERIFY(panel->y() > card->y());
}

void OverviewPageTest::noInterfaceIsSaid()
{
    ViewState state = samples::allWell();
    state.snapshot.network.value.removeFirst(); // the tunnel alone is left
    state.snapshot.rates.receiveBytesPerSecond.reset();
    m_page->present(state);
    QCOMPARE(gauge("gaugeNetwork").text, QStringLiteral("no interface"));
    QCOMPARE(gauge("gaugeNetwork").severity, Severity::Unknown);
    state = samples::allWell();
    state.snapshot.rates.receiveBytesPerSecond.reset();
    m_page->present(state);
    QCOMPARE(gauge("gaugeNetwork").text, QStringLiteral("not read yet"));
}

void OverviewPageTest::detailsNavigate()
{
    m_page->present(samples::degraded());
    QSignalSpy spy(m_page.get(), &Page::navigateRequested);
    find<QToolButton>("details_test")->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<NextStep>(), NextStep::ShowEnvironment);
    QCOMPARE(spy.at(0).at(1).toString(), QStringLiteral("odoo_test"));
    find<QToolButton>("detailsRaid")->click();
    QCOMPARE(spy.at(1).at(0).value<NextStep>(), NextStep::ShowStorage);
    find<QToolButton>("detailsBackups")->click();
    QCOMPARE(spy.at(2).at(0).value<NextStep>(), NextStep::ShowBackups);
}

QTEST_MAIN(OverviewPageTest)

#include "tst_overviewpage.moc"
