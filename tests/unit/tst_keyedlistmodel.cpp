// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keyedlistmodel.h"
#include "models/tablefiltermodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace leitstand;

namespace {

struct Item {
    QString key;
    int value = 0;
    bool operator==(const Item &) const = default;
};

class ItemModel : public KeyedListModel<Item>
{
public:
    using KeyedListModel::KeyedListModel;
    [[nodiscard]] QString columnId(int column) const override
    {
        return column == 0 ? QStringLiteral("key") : QStringLiteral("value");
    }

protected:
    [[nodiscard]] QString keyOf(const Item &row) const override { return row.key; }
    [[nodiscard]] int columns() const override { return 2; }
    [[nodiscard]] QString title(int column) const override { return columnId(column); }
    [[nodiscard]] QString text(int row, int column) const override
    {
        return column == 0 ? rowAt(row).key : QString::number(rowAt(row).value);
    }
    [[nodiscard]] QVariant sortValue(int row, int column) const override
    {
        if (column == 0)
            return rowAt(row).key;
        return rowAt(row).value < 0 ? QVariant() : QVariant(rowAt(row).value);
    }
};

/// A random list over a small alphabet, so that keys stay, go, come, move and now and then stand
/// twice.
QList<Item> randomItems(QRandomGenerator &random, bool duplicates)
{
    QList<Item> items;
    const int count = random.bounded(0, 40);
    for (int i = 0; i < count; ++i) {
        const QString key = QStringLiteral("k%1").arg(random.bounded(60));
        const bool known = std::any_of(items.cbegin(), items.cend(),
                                       [&key](const Item &item) { return item.key == key; });
        if (!known || duplicates)
            items.append({key, random.bounded(3)});
    }
    return items;
}

QList<Item> items(const QStringList &keys)
{
    QList<Item> made;
    for (const QString &key : keys)
        made.append({key, 1});
    return made;
}

} // namespace

// The base of every table: whatever comes, the model is told in steps, never reset.
class KeyedListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomSequences_data();
    void randomSequences();
    void persistentIndexesFollowTheirRow();
    void unchangedRowsAreSilent();
    void oneMoveForOneRowThatMoved();
    void changedRowsAreAnnouncedInRanges();
    void duplicateKeysLoseNothing();
    void unknownValuesSortLast();
    void filterNeedsEveryWord();
    void threeThousandRowsReversed();
};

void KeyedListModelTest::randomSequences_data()
{
    QTest::addColumn<bool>("duplicates");
    QTest::newRow("keys are unique") << false;
    QTest::newRow("keys stand twice") << true;
}

void KeyedListModelTest::randomSequences()
{
    QFETCH(const bool, duplicates);
    QRandomGenerator random(20261124);
    ItemModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    TableFilterModel sorted;
    sorted.setSourceModel(&model);
    sorted.sort(1, Qt::DescendingOrder);
    const QAbstractItemModelTester proxyTester(
        &sorted, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int round = 0; round < 600; ++round) {
        QHash<QString, QPersistentModelIndex> before;
        for (int row = 0; row < model.rowCount(); ++row)
            before.insert(model.rowKey(row), model.index(row, 0));
        const QList<Item> wanted = randomItems(random, duplicates);
        model.setRows(wanted);
        QCOMPARE(model.rows(), wanted);
        QCOMPARE(sorted.rowCount(), int(wanted.size()));
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            const int row = model.rowOfKey(it.key());
            QCOMPARE(it->isValid(), row >= 0);
            if (row >= 0)
                QCOMPARE(it->row(), row);
        }
    }
    QCOMPARE(resets.count(), 0);
}

void KeyedListModelTest::persistentIndexesFollowTheirRow()
{
    ItemModel model;
    model.setRows(items({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    const QPersistentModelIndex b = model.index(1, 0);
    model.setRows(items(
        {QStringLiteral("x"), QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(b.isValid());
    QCOMPARE(b.row(), 3);
    model.setRows(items({QStringLiteral("c")}));
    QVERIFY(!b.isValid());
}

void KeyedListModelTest::unchangedRowsAreSilent()
{
    ItemModel model;
    const QList<Item> rows = items({QStringLiteral("a"), QStringLiteral("b")});
    model.setRows(rows);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    model.setRows(rows);
    QCOMPARE(changes.count(), 0);
    QCOMPARE(moves.count(), 0);
}

void KeyedListModelTest::oneMoveForOneRowThatMoved()
{
    ItemModel model;
    QStringList keys;
    for (int i = 0; i < 100; ++i)
        keys.append(QString::number(i));
    model.setRows(items(keys));
    QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    keys.move(0, 99);
    model.setRows(items(keys));
    QCOMPARE(moves.count(), 1);
    keys.move(99, 40);
    model.setRows(items(keys));
    QCOMPARE(moves.count(), 2);
}

void KeyedListModelTest::changedRowsAreAnnouncedInRanges()
{
    ItemModel model;
    QList<Item> rows =
        items({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")});
    model.setRows(rows);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    rows[0].value = 5;
    rows[1].value = 6;
    rows[3].value = 7;
    model.setRows(rows);
    QCOMPARE(changes.count(), 2);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 0);
    QCOMPARE(changes.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(changes.at(1).at(0).toModelIndex().row(), 3);
    QCOMPARE(changes.at(1).at(1).toModelIndex().column(), 1);
}

void KeyedListModelTest::duplicateKeysLoseNothing()
{
    ItemModel model;
    model.setRows(
        {{QStringLiteral("a"), 1}, {QStringLiteral("a"), 2}, {QString(), 3}, {QString(), 4}});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("2"));
    model.setRows({{QString(), 4}, {QStringLiteral("a"), 1}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("4"));
}

void KeyedListModelTest::unknownValuesSortLast()
{
    ItemModel model;
    model.setRows({{QStringLiteral("a"), -1}, {QStringLiteral("b"), 10}, {QStringLiteral("c"), 9}});
    TableFilterModel sorted;
    sorted.setSourceModel(&model);
    sorted.sort(1, Qt::AscendingOrder);
    QCOMPARE(sorted.index(0, 0).data().toString(), QStringLiteral("c"));
    QCOMPARE(sorted.index(2, 0).data().toString(), QStringLiteral("a"));
    sorted.sort(1, Qt::DescendingOrder);
    QCOMPARE(sorted.index(0, 0).data().toString(), QStringLiteral("b"));
    QCOMPARE(sorted.index(2, 0).data().toString(), QStringLiteral("a"));
}

void KeyedListModelTest::filterNeedsEveryWord()
{
    ItemModel model;
    model.setRows({{QStringLiteral("odoo prod"), 1}, {QStringLiteral("odoo test"), 12}});
    TableFilterModel filtered;
    filtered.setSourceModel(&model);
    filtered.setFilterText(QStringLiteral("  ODOO  te "));
    QCOMPARE(filtered.rowCount(), 1);
    filtered.setFilterText(QStringLiteral("odoo 12"));
    QCOMPARE(filtered.rowCount(), 1);
    filtered.setFilterText(QStringLiteral("prod test"));
    QCOMPARE(filtered.rowCount(), 0);
    filtered.setFilterText(QString());
    QCOMPARE(filtered.rowCount(), 2);
}

void KeyedListModelTest::threeThousandRowsReversed()
{
    // The worst order there is must not take seconds.
    ItemModel model;
    QStringList keys;
    for (int i = 0; i < 3000; ++i)
        keys.append(QString::number(i));
    model.setRows(items(keys));
    std::reverse(keys.begin(), keys.end());
    model.setRows(items(keys));
    QCOMPARE(model.rowKey(0), QStringLiteral("2999"));
}

QTEST_GUILESS_MAIN(KeyedListModelTest)

#include "tst_keyedlistmodel.moc"
