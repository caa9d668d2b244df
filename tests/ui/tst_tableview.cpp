// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/languageservice.h"
#include "models/containermodel.h"
#include "support/samplestates.h"
#include "ui/presentation.h"
#include "ui/theme.h"
#include "ui/widgets/chartpanel.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tableviewcopy.h"

#include <QApplication>
#include <QClipboard>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

/// A table that is really on (the offscreen) screen.
struct ShownTable {
    ContainerModel model;
    TableView view;

    ShownTable()
    {
        view.setSource(&model);
        view.resize(600, 220);
        view.show();
    }
    void refresh(const ViewState &state)
    {
        view.keepPlace([&] { model.refresh(state); });
    }
};

} // namespace

// The widgets that the three list pages are made of.
class TableViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByRawValue();
    void emptyTextSaysWhy();
    void filterByKeyboard();
    void copyTextByKeyboard();
    void csvQuotesAndDisarms();
    void csvSeparatorFollowsTheLocale();
    void selectionAndScrollSurviveRefreshes();
    void selectKeyClearsAHidingFilter();
    void stateIsRemembered();
    void widthsFollowTheLanguage();
    void damagedStateIsHarmless();
    void hostileNamesArePaintedAsText();
    void codeViewFollowsTheTheme();
    void codeViewCapsHugeText();
    void downsamplingKeepsPeaks();
    void chartReplacesInPlace();
    void chartLabelsAreWholeWhenTheRangeChanges();
    void factsAreUpdatedInPlace();
};

void TableViewTest::sortsByRawValue()
{
    ShownTable table;
    table.refresh(samples::many(40, 0));
    table.view.sortByColumn(ContainerModel::Memory, Qt::DescendingOrder);
    QCOMPARE(table.view.model()->index(0, ContainerModel::Name).data(role::KeyRole).toString(),
             QStringLiteral("odoo_prod"));
}

void TableViewTest::emptyTextSaysWhy()
{
    ShownTable table;
    table.view.setEmptyText(QStringLiteral("Nothing yet, Docker fills it."));
    QCOMPARE(table.view.shownEmptyText(), QStringLiteral("Nothing yet, Docker fills it."));
    table.refresh(samples::allWell());
    QVERIFY(table.view.shownEmptyText().isEmpty());
    table.view.filterLine()->setText(QStringLiteral("no such thing"));
    QVERIFY(table.view.shownEmptyText().contains(QStringLiteral("no such thing")));
}

void TableViewTest::filterByKeyboard()
{
    ShownTable table;
    table.refresh(samples::allWell());
    table.view.filterLine()->setParent(nullptr);
    table.view.filterLine()->show();
    table.view.setFocus();
    QTest::keyClick(&table.view, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(table.view.filterLine()->hasFocus());
    QTest::keyClicks(table.view.filterLine(), QStringLiteral("prod"));
    QCOMPARE(table.view.model()->rowCount(), 1);
    QTest::keyClick(table.view.filterLine(), Qt::Key_Escape);
    QVERIFY(table.view.model()->rowCount() > 1);
    delete table.view.filterLine();
}

void TableViewTest::copyTextByKeyboard()
{
    ShownTable table;
    table.refresh(samples::allWell());
    table.view.selectKey(QStringLiteral("odoo_postgres"));
    QTest::keyClick(&table.view, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("odoo_postgres\t")), qPrintable(copied));
    QCOMPARE(copied.count(QLatin1Char('\n')), 0);
    QTest::keyClick(&table.view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&table.view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString csv = QApplication::clipboard()->text();
    QCOMPARE(csv.count(QStringLiteral("\r\n")), table.view.model()->rowCount() + 1);
}

void TableViewTest::csvQuotesAndDisarms()
{
    ViewState state = samples::allWell();
    state.snapshot.containers.value[0].name = QStringLiteral("=cmd|' /C calc'!A0");
    state.snapshot.containers.value[1].name = QStringLiteral("a,\"b\"\nc");
    ContainerModel model;
    model.refresh(state);
    const int evil = model.rowOfKey(QStringLiteral("=cmd|' /C calc'!A0"));
    const int quoted = model.rowOfKey(QStringLiteral("a,\"b\"\nc"));
    const QString csv = cellsAsCsv({model.index(evil, 0), model.index(quoted, 0)}, QLocale::c());
    QVERIFY(csv.contains(QStringLiteral("'=cmd|' /C calc'!A0")));
    QVERIFY(csv.contains(QStringLiteral("\"a,\"\"b\"\"\nc\"")));
}

void TableViewTest::csvSeparatorFollowsTheLocale()
{
    ContainerModel model;
    model.refresh(samples::allWell());
    const QModelIndexList cells{model.index(0, 0), model.index(0, 1)};
    QVERIFY(
        cellsAsCsv(cells, QLocale(QLocale::German, QLocale::Germany)).contains(QLatin1Char(';')));
    QVERIFY(!cellsAsCsv(cells, QLocale::c()).contains(QLatin1Char(';')));
    QVERIFY(cellsAsCsv({}, QLocale::c()).isEmpty());
}

void TableViewTest::selectionAndScrollSurviveRefreshes()
{
    ShownTable table;
    ViewState state = samples::many(200, 0);
    table.refresh(state);
    table.view.sortByColumn(ContainerModel::Name, Qt::AscendingOrder);
    QVERIFY(table.view.selectKey(QStringLiteral("bulk_0120")));
    table.view.verticalScrollBar()->setValue(100);
    const QString top = table.view.indexAt(QPoint(1, 1)).data(role::KeyRole).toString();
    // Rows go and come above the visible part, and values change.
    for (int i = 0; i < 60; ++i)
        state.snapshot.containers.value.removeAt(10);
    Container added = state.snapshot.containers.value.constFirst();
    added.name = QStringLiteral("aaa");
    state.snapshot.containers.value.append(added);
    for (Container &container : state.snapshot.containers.value)
        container.restartCount += 1;
    table.refresh(state);
    QCOMPARE(table.view.currentKey(), QStringLiteral("bulk_0120"));
    QCOMPARE(table.view.selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table.view.indexAt(QPoint(1, 1)).data(role::KeyRole).toString(), top);
}

void TableViewTest::selectKeyClearsAHidingFilter()
{
    ShownTable table;
    table.refresh(samples::allWell());
    table.view.filterLine()->setText(QStringLiteral("postgres"));
    QVERIFY(table.view.selectKey(QStringLiteral("odoo_dev")));
    QVERIFY(table.view.filterLine()->text().isEmpty());
    QVERIFY(!table.view.selectKey(QStringLiteral("not there")));
}

void TableViewTest::stateIsRemembered()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        ShownTable table;
        table.refresh(samples::allWell());
        table.view.sortByColumn(ContainerModel::Restarts, Qt::DescendingOrder);
        table.view.setColumnHidden(ContainerModel::Image, true);
        table.view.setColumnWidth(ContainerModel::State, 123);
        table.view.horizontalHeader()->moveSection(0, 2);
        table.view.filterLine()->setText(QStringLiteral("odoo"));
        table.view.saveState(settings, QStringLiteral("t"));
    }
    ShownTable table;
    table.view.restoreState(settings, QStringLiteral("t"));
    table.refresh(samples::allWell());
    const QHeaderView *header = table.view.horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), int(ContainerModel::Restarts));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(table.view.isColumnHidden(ContainerModel::Image));
    QCOMPARE(table.view.columnWidth(ContainerModel::State), 123);
    QCOMPARE(header->visualIndex(0), 2);
    QCOMPARE(table.view.filterLine()->text(), QStringLiteral("odoo"));
}

void TableViewTest::widthsFollowTheLanguage()
{
    LanguageService language;
    language.setLanguage(QStringLiteral("en"));
    ShownTable table;
    table.refresh(samples::degraded());
    const auto isWhole = [&table](int column) {
        return table.view.columnWidth(column)
               >= static_cast<const QAbstractItemView &>(table.view).sizeHintForColumn(column);
    };
    QVERIFY(isWhole(ContainerModel::State));
    language.setLanguage(QStringLiteral("de"));
    QCoreApplication::sendPostedEvents();
    table.refresh(samples::degraded());
    QVERIFY(isWhole(ContainerModel::State));
    // a width that a person chose stays
    table.view.setColumnWidth(ContainerModel::State, 77);
    language.setLanguage(QStringLiteral("en"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(table.view.columnWidth(ContainerModel::State), 77);
}

void TableViewTest::damagedStateIsHarmless()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    QStringList columns;
    ShownTable table;
    for (int column = 0; column < table.model.columnCount(); ++column)
        columns.append(table.model.columnId(column) + QStringLiteral(":-7:1"));
    columns += {QStringLiteral("nosuch:1:0"), QStringLiteral("garbage"), QString()};
    settings.setValue(QStringLiteral("t/columns"), columns);
    settings.setValue(QStringLiteral("t/sortColumn"), QStringLiteral("nosuch"));
    table.view.restoreState(settings, QStringLiteral("t"));
    table.refresh(samples::allWell());
    QVERIFY(table.view.horizontalHeader()->hiddenSectionCount()
            < table.view.horizontalHeader()->count());
}

void TableViewTest::hostileNamesArePaintedAsText()
{
    ShownTable table;
    table.refresh(samples::hostileNames());
    table.view.grab(); // must neither hang nor crash on a 4 KB name
    QVERIFY(table.view.columnWidth(0) <= 320);
    QVERIFY(toolTipText(QStringLiteral("<b>x</b>")).contains(QStringLiteral("&lt;b&gt;")));
}

void TableViewTest::codeViewFollowsTheTheme()
{
    CodeView view;
    view.setCode(QByteArrayLiteral("{\"a\": 1}"), CodeView::Language::Json);
    QCOMPARE(view.definitionName(), QStringLiteral("JSON"));
    QCOMPARE(view.toPlainText(), QStringLiteral("{\"a\": 1}"));
    QVERIFY(view.isReadOnly());
    view.setPalette(darkPalette());
    view.setCode(QByteArrayLiteral("[options]\nworkers = 9\n"), CodeView::Language::Ini);
    QCOMPARE(view.definitionName(), QStringLiteral("INI Files"));
    view.setCode({}, CodeView::Language::Plain);
    QVERIFY(view.toPlainText().isEmpty());
}

void TableViewTest::codeViewCapsHugeText()
{
    CodeView view;
    view.setCode(QByteArray(3 << 20, 'x'), CodeView::Language::Plain);
    QVERIFY(view.toPlainText().size() < (1 << 20) + 200);
}

void TableViewTest::downsamplingKeepsPeaks()
{
    QList<QPointF> samples;
    for (int i = 0; i < 1800; ++i)
        samples.append({double(i), i == 777 ? 99.0 : 1.0 + 0.001 * (i % 7)});
    const QList<QPointF> shown = downsampleMinMax(samples, 100);
    QVERIFY(shown.size() <= 200);
    QVERIFY(shown.contains(QPointF(777, 99)));
    for (qsizetype i = 1; i < shown.size(); ++i)
        QVERIFY(shown.at(i).x() > shown.at(i - 1).x());
    QCOMPARE(downsampleMinMax(samples.first(10), 100).size(), 10);
    QVERIFY(downsampleMinMax({}, 100).isEmpty());
    // A gap in time makes no point of its own, and equal times do not divide by zero.
    const QList<QPointF> still(500, QPointF(5, 5));
    QCOMPARE(downsampleMinMax(still, 10).size(), 2);
}

void TableViewTest::chartReplacesInPlace()
{
    ChartPanel chart;
    chart.resize(400, 180);
    chart.show();
    chart.replace({}, std::nullopt);
    QVERIFY(chart.shownPoints().isEmpty());
    chart.replace({{1000, 1}, {2000, 3}, {3000, 2}}, 8.0);
    QCOMPARE(chart.shownPoints().size(), 3);
    chart.setPalette(darkPalette());
    chart.grab();
}

void TableViewTest::chartLabelsAreWholeWhenTheRangeChanges()
{
    const auto labels = [](ChartPanel &chart) {
        QStringList texts;
        const auto *view = chart.findChild<QGraphicsView *>();
        for (const QGraphicsItem *item : view->scene()->items()) {
            if (const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item))
                texts.append(text->toPlainText());
        }
        return texts;
    };
    const auto isWhole = [](const QString &text) {
        return !text.contains(QStringLiteral("...")) && !text.contains(QChar(0x2026));
    };
    ChartPanel chart;
    chart.show();
    for (const int width : {200, 280, 400, 700}) {
        chart.resize(width, 180);
        for (const double size : {8.0, 9.0, 13.5}) {
            QFont font = chart.font();
            font.setPointSizeF(size);
            chart.setFont(font);
            for (const double limit : {8.0, 0.3, 0.402653184, 12000.0, 0.02}) {
                for (const double span : {60e3, 800e3}) {
                    chart.replace({{0, limit / 2}, {span / 2, limit / 3}, {span, limit / 4}},
                                  limit);
                    QApplication::processEvents(); // the layout of the scene
                    chart.grab();
                    const QStringList texts = labels(chart);
                    QVERIFY(texts.size() >= 5);
                    for (const QString &text : texts)
                        QVERIFY2(isWhole(text), qPrintable(QStringLiteral("%1 px, %2 pt, %3: %4")
                                                               .arg(width)
                                                               .arg(size)
                                                               .arg(limit)
                                                               .arg(texts.join(u' '))));
                }
            }
        }
    }
}

void TableViewTest::factsAreUpdatedInPlace()
{
    FactList list;
    list.setFacts(
        {{QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("1"), {}, {}, {}, false},
         {QStringLiteral("b"),
          QStringLiteral("B"),
          QStringLiteral("<i>2</i>"),
          Severity::Fault,
          {},
          {},
          false}});
    auto *value = list.findChild<QLabel *>(QStringLiteral("fact_b"));
    QVERIFY(value);
    QCOMPARE(value->textFormat(), Qt::PlainText);
    QVERIFY(value->accessibleName().contains(QStringLiteral("Fault")));
    list.setFacts(
        {{QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("1"), {}, {}, {}, false},
         {QStringLiteral("b"), QStringLiteral("B"), QStringLiteral("3"), {}, {}, {}, false}});
    QCOMPARE(list.findChild<QLabel *>(QStringLiteral("fact_b")), value);
    QCOMPARE(value->text(), QStringLiteral("3"));
    QCOMPARE(list.asText(), QStringLiteral("A: 1\nB: 3"));
    list.setFacts({});
    QVERIFY(!list.findChild<QLabel *>(QStringLiteral("fact_b")));
}

QTEST_MAIN(TableViewTest)

#include "tst_tableview.moc"
