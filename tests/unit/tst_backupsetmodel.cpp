// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backupsetmodel.h"
#include "models/backupwords.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

BackupSet set(int day)
{
    BackupSet made;
    made.at = QDateTime(QDate(2026, 11, day), QTime(2, 0), QTimeZone::utc());
    made.name = made.at.toString(QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'"));
    made.bytes = 1000 * day;
    return made;
}

ViewState viewOf(const QList<BackupSet> &local)
{
    ViewState view;
    view.now = view.snapshot.uptime = 1h;
    view.snapshot.serverTime = QDateTime(QDate(2026, 11, 24), QTime(12, 0), QTimeZone::utc());
    view.snapshot.backups.value.local = local;
    view.snapshot.backups.hasValue = true;
    view.snapshot.backups.state = ReadingState::Ok;
    view.snapshot.backups.readAt = view.now;
    return view;
}

} // namespace

class BackupSetModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeStatements_data();
    void threeStatements();
    void notTestedIsNeverGreen();
    void missedNightsAreRows();
    void sortsByRawValues();
    void pinAndRetention();
    void offsiteHasNoRetention();
    void selectionSurvivesANewSet();
    void randomInventories();
};

void BackupSetModelTest::threeStatements_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("severity");
    QTest::addColumn<bool>("sortable");
    QTest::newRow("never") << int(BackupProof::State::Never) << int(Severity::Unknown) << false;
    QTest::newRow("passed") << int(BackupProof::State::Passed) << int(Severity::Ok) << true;
    QTest::newRow("failed") << int(BackupProof::State::Failed) << int(Severity::Fault) << true;
}

void BackupSetModelTest::threeStatements()
{
    QFETCH(const int, state);
    QFETCH(const bool, sortable);
    BackupSet tested = set(24);
    tested.restored.state = BackupProof::State(state);
    tested.restored.at = tested.at.addDays(1);
    BackupSetModel model(BackupSet::Place::Local);
    model.refresh(viewOf({tested}));
    const QModelIndex cell = model.index(0, BackupSetModel::Restored);
    QTEST(cell.data(role::SeverityRole).toInt(), "severity");
    QCOMPARE(cell.data(role::SortRole).isValid(), sortable);
    // The others make their own statement.
    QCOMPARE(model.index(0, BackupSetModel::Stored).data(role::SeverityRole).toInt(),
             int(Severity::Unknown));
}

void BackupSetModelTest::notTestedIsNeverGreen()
{
    BackupSet tested = set(24);
    QCOMPARE(backupSetSeverity(tested), Severity::Unknown);
    tested.stored.state = BackupProof::State::Passed;
    QCOMPARE(backupSetSeverity(tested), Severity::Unknown);
    tested.readable.state = BackupProof::State::Passed;
    QCOMPARE(backupSetSeverity(tested), Severity::Ok);
    QCOMPARE(proofSeverity(tested, tested.readable), Severity::Ok);
    tested.complete = false;
    QCOMPARE(backupSetSeverity(tested), Severity::Fault);
    // what was proven is not what lies there now
    QCOMPARE(proofSeverity(tested, tested.readable), Severity::Fault);
    QVERIFY(proofText(tested, tested.readable) != proofText(set(24), tested.readable));
    QCOMPARE(proofSeverity(tested, tested.restored), Severity::Unknown);
}

void BackupSetModelTest::missedNightsAreRows()
{
    BackupSetModel model(BackupSet::Place::Local);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.refresh(viewOf({set(23), set(21)}));
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.rowAt(0).missed); // the 24th, its run is overdue
    QCOMPARE(model.index(0, BackupSetModel::Night).data(role::SeverityRole).toInt(),
             int(Severity::Fault));
    QVERIFY(model.rowAt(2).missed);
    QCOMPARE(model.index(2, BackupSetModel::Night).data(role::SeverityRole).toInt(),
             int(Severity::Notice));
    QVERIFY(!model.index(2, BackupSetModel::Size).data(role::SortRole).isValid());
}

void BackupSetModelTest::sortsByRawValues()
{
    BackupSetModel model(BackupSet::Place::Local);
    model.refresh(viewOf({set(24), set(23)}));
    QCOMPARE(model.index(0, BackupSetModel::Size).data(role::SortRole).toLongLong(), 24'000);
    QVERIFY(model.index(0, BackupSetModel::Night).data(role::SortRole).toLongLong()
            > model.index(1, BackupSetModel::Night).data(role::SortRole).toLongLong());
    QVERIFY(!model.index(0, BackupSetModel::Duration).data(role::SortRole).isValid());
}

void BackupSetModelTest::pinAndRetention()
{
    BackupSet pinned = set(10);
    pinned.pin = BackupPin{QStringLiteral("<b>keep</b>"), QStringLiteral("admin"), pinned.at};
    BackupSetModel model(BackupSet::Place::Local);
    model.refresh(viewOf({set(24), pinned}));
    const int row = model.rowOfKey(pinned.name);
    QCOMPARE(model.index(row, BackupSetModel::Note).data().toString(),
             QStringLiteral("<b>keep</b>"));
    QCOMPARE(model.rowAt(row).retention->reason, RetentionReason::Pinned);
}

void BackupSetModelTest::offsiteHasNoRetention()
{
    ViewState view = viewOf({});
    view.snapshot.backups.value.offsite = {set(20)};
    BackupSetModel model(BackupSet::Place::Offsite);
    model.refresh(view);
    QCOMPARE(model.rowCount(), 1); // and no missed nights: those are told for the server
    QVERIFY(!model.rowAt(0).retention);
}

void BackupSetModelTest::selectionSurvivesANewSet()
{
    BackupSetModel model(BackupSet::Place::Local);
    model.refresh(viewOf({set(23), set(22)}));
    const QPersistentModelIndex chosen = model.index(model.rowOfKey(set(22).name), 0);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.refresh(viewOf({set(24), set(23), set(22)}));
    QVERIFY(chosen.isValid());
    QCOMPARE(model.rowKey(chosen.row()), set(22).name);
    QCOMPARE(resets.count(), 0);
}

void BackupSetModelTest::randomInventories()
{
    QRandomGenerator random(7);
    BackupSetModel model(BackupSet::Place::Local);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int round = 0; round < 200; ++round) {
        QList<BackupSet> sets;
        for (int day = 1; day <= 24; ++day) {
            if (random.bounded(3) > 0)
                sets.prepend(set(day));
        }
        model.refresh(viewOf(sets));
        int shown = 0;
        for (const BackupRow &row : model.rows())
            shown += row.missed ? 0 : 1;
        QCOMPARE(shown, int(sets.size()));
    }
}

QTEST_GUILESS_MAIN(BackupSetModelTest)

#include "tst_backupsetmodel.moc"
