// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retention.h"

#include <QTest>
#include <QTimeZone>

using namespace leitstand;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(9, 30), QTimeZone::utc());

BackupSet set(const QString &name, bool verified = false)
{
    BackupSet made;
    made.name = name;
    made.at = QDateTime(dateOfSetName(name), QTime(2, 0), QTimeZone::utc());
    if (verified)
        made.stored.state = made.readable.state = BackupProof::State::Passed;
    return made;
}

QString setName(int day)
{
    return QStringLiteral("2026-11-%1T020000Z").arg(day, 2, 10, QLatin1Char('0'));
}

} // namespace

// What the page tells about pruning must be what the script on the server does.
class RetentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesInNames_data();
    void datesInNames();
    void sevenDaysByTheDateInTheName();
    void pinnedSetsStay();
    void newestVerifiedStaysHoweverOld();
    void withoutProofTheNewestManifestStays();
    void withoutSetsOfOursTheNewestPlanFolderStays();
    void folderTimesDoNotCount();
    void namesThatAreNoDateStay();
    void nextNight();
    void missedNightsAreTold();
    void noSetsNoMissedNights();
};

void RetentionTest::datesInNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("date");
    QTest::newRow("set") << QStringLiteral("2026-11-23T020000Z") << QDate(2026, 11, 23);
    QTest::newRow("plan folder") << QStringLiteral("2026-02-05") << QDate(2026, 2, 5);
    QTest::newRow("no such day") << QStringLiteral("2026-13-45") << QDate();
    QTest::newRow("no such time") << QStringLiteral("2026-11-23T250000Z") << QDate();
    QTest::newRow("partial") << QStringLiteral(".partial-2026-11-23T020000Z") << QDate();
    QTest::newRow("something else") << QStringLiteral("lost+found") << QDate();
    QTest::newRow("empty") << QString() << QDate();
}

void RetentionTest::datesInNames()
{
    QFETCH(const QString, name);
    QFETCH(const QDate, date);
    QCOMPARE(dateOfSetName(name), date);
}

void RetentionTest::sevenDaysByTheDateInTheName()
{
    QList<BackupSet> sets;
    for (int day = 24; day >= 15; --day)
        sets.append(set(setName(day), day == 24));
    const QList<RetentionEntry> entries = retentionPreview(sets, now);
    QCOMPARE(entries.size(), sets.size());
    QCOMPARE(entries.at(0).reason, RetentionReason::NewestVerified);
    // The run of 25 November removes what is older than midnight of the 18th: the 17th and before.
    QCOMPARE(entries.at(6).set, setName(18));
    QCOMPARE(entries.at(6).removedOn, QDate(2026, 11, 26));
    QVERIFY(!entries.at(6).dueNext);
    QCOMPARE(entries.at(7).set, setName(17));
    QCOMPARE(entries.at(7).removedOn, QDate(2026, 11, 25));
    QVERIFY(entries.at(7).dueNext);
    // Long overdue: the next run, not a day in the past.
    QCOMPARE(entries.at(9).removedOn, QDate(2026, 11, 25));
}

void RetentionTest::pinnedSetsStay()
{
    BackupSet pinned = set(setName(1));
    pinned.pin = BackupPin{QStringLiteral("before the upgrade"), QStringLiteral("admin"), now};
    const QList<RetentionEntry> entries = retentionPreview({set(setName(24), true), pinned}, now);
    QCOMPARE(entries.at(1).reason, RetentionReason::Pinned);
    QVERIFY(!entries.at(1).removedOn.isValid());
    QVERIFY(!entries.at(1).dueNext);
}

void RetentionTest::newestVerifiedStaysHoweverOld()
{
    const QList<RetentionEntry> entries =
        retentionPreview({set(setName(24)), set(setName(3), true), set(setName(2), true)}, now);
    QCOMPARE(entries.at(1).reason, RetentionReason::NewestVerified);
    QCOMPARE(entries.at(2).reason, RetentionReason::Dated);
    QVERIFY(entries.at(2).dueNext);
}

void RetentionTest::withoutProofTheNewestManifestStays()
{
    BackupSet folder = set(QStringLiteral("2026-11-12"));
    folder.form = BackupSet::Form::PlanFolder;
    const QList<RetentionEntry> entries = retentionPreview({folder, set(setName(10))}, now);
    QCOMPARE(entries.at(0).reason, RetentionReason::Dated);
    QCOMPARE(entries.at(1).reason, RetentionReason::NewestComplete);
}

void RetentionTest::withoutSetsOfOursTheNewestPlanFolderStays()
{
    BackupSet older = set(QStringLiteral("2026-11-01"));
    older.form = BackupSet::Form::PlanFolder;
    BackupSet newer = set(QStringLiteral("2026-11-02"));
    newer.form = BackupSet::Form::PlanFolder;
    QCOMPARE(retentionPreview({older, newer}, now).at(1).reason, RetentionReason::NewestComplete);
    older.readable.state = BackupProof::State::Passed;
    const QList<RetentionEntry> entries = retentionPreview({older, newer}, now);
    QCOMPARE(entries.at(0).reason, RetentionReason::NewestComplete);
    QCOMPARE(entries.at(1).reason, RetentionReason::Dated);
}

void RetentionTest::folderTimesDoNotCount()
{
    // E1: the old times that rsync kept must not decide.
    BackupSet fresh = set(setName(24));
    fresh.at = QDateTime(QDate(2019, 1, 1), QTime(0, 0), QTimeZone::utc());
    const QList<RetentionEntry> entries = retentionPreview({fresh, set(setName(23), true)}, now);
    QCOMPARE(entries.at(0).removedOn, QDate(2026, 12, 2));
}

void RetentionTest::namesThatAreNoDateStay()
{
    const QList<RetentionEntry> entries = retentionPreview({set(QStringLiteral("keep-me"))}, now);
    QCOMPARE(entries.at(0).reason, RetentionReason::NotDated);
}

void RetentionTest::nextNight()
{
    QCOMPARE(nextBackupNight(now), QDate(2026, 11, 25));
    QCOMPARE(nextBackupNight(QDateTime(QDate(2026, 11, 24), QTime(1, 59), QTimeZone::utc())),
             QDate(2026, 11, 24));
    // 00:30 in Berlin is 23:30 UTC of the day before.
    QCOMPARE(nextBackupNight(QDateTime(QDate(2026, 11, 24), QTime(0, 30), Qt::OffsetFromUTC, 3600)),
             QDate(2026, 11, 24));
}

void RetentionTest::missedNightsAreTold()
{
    const QList<BackupSet> sets{set(setName(23)), set(setName(21)), set(setName(18))};
    QCOMPARE(missedNights(sets, now), (QList<QDate>{QDate(2026, 11, 24), QDate(2026, 11, 22),
                                                    QDate(2026, 11, 20), QDate(2026, 11, 19)}));
    // At 03:00 UTC tonight's run may still be at work.
    const QDateTime early(QDate(2026, 11, 24), QTime(3, 0), QTimeZone::utc());
    QCOMPARE(missedNights(sets, early).constFirst(), QDate(2026, 11, 22));
    QCOMPARE(missedNights(sets, now, 2).size(), 2);
    QCOMPARE(missedNights({set(QStringLiteral("1999-01-01"))}, now).size(), 36);
}

void RetentionTest::noSetsNoMissedNights()
{
    QVERIFY(missedNights({}, now).isEmpty());
    QVERIFY(missedNights({set(setName(1))}, QDateTime()).isEmpty());
    QVERIFY(retentionPreview({}, QDateTime()).isEmpty());
}

QTEST_GUILESS_MAIN(RetentionTest)

#include "tst_retention.moc"
