// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplestates.h"
#include "ui/pages/storagepage.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

struct ShownPage {
    StoragePage page;

    ShownPage()
    {
        page.resize(1080, 640);
        page.show();
    }
    TableView *table(const char *name) const
    {
        return page.findChild<TableView *>(QLatin1String(name) + QLatin1String("Table"));
    }
    StateLabel *notice(const char *name) const
    {
        return page.findChild<StateLabel *>(QLatin1String(name) + QLatin1String("Notice"));
    }
};

} // namespace

class StoragePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourTables();
    void emptyTablesSayWhy();
    void hungAndDeniedHaveWords();
    void simulatedIsMarked();
    void oneFilterForAll();
    void revealFindsMountArrayAndDisk();
    void stateIsRemembered();
    void everySampleAndLanguageChange();
    void everyControlHasAName();
};

void StoragePageTest::fourTables()
{
    ShownPage shown;
    shown.page.present(samples::allWell());
    QCOMPARE(shown.table("mount")->model()->rowCount(), 5);
    QCOMPARE(shown.table("array")->model()->rowCount(), 3);
    QCOMPARE(shown.table("member")->model()->rowCount(), 6);
    QCOMPARE(shown.table("disk")->model()->rowCount(), 2);
    QVERIFY(!shown.notice("mount")->isVisible());
}

void StoragePageTest::emptyTablesSayWhy()
{
    ViewState state = samples::allWell();
    state.snapshot.raid.value.arrays.clear();
    ShownPage shown;
    shown.page.present(state);
    QVERIFY(!shown.table("array")->shownEmptyText().isEmpty());
    shown.page.present(samples::pending());
    QVERIFY(!shown.table("disk")->shownEmptyText().isEmpty());
    QCOMPARE(shown.table("mount")->model()->rowCount(), 5); // the plan's five, not known yet
}

void StoragePageTest::hungAndDeniedHaveWords()
{
    ShownPage shown;
    shown.page.present(samples::unknownEverything());
    QVERIFY(shown.notice("disk")->isVisible()); // smartctl hangs
    QCOMPARE(shown.notice("disk")->severity(), Severity::Fault);
    QVERIFY(shown.notice("array")->isVisible()); // no RAID
    QVERIFY(!shown.notice("array")->text().isEmpty());
}

void StoragePageTest::simulatedIsMarked()
{
    ShownPage shown;
    shown.page.present(samples::practice());
    QVERIFY(shown.notice("array")->isVisible());
    QVERIFY(shown.notice("disk")->isVisible());
    QVERIFY(!shown.notice("mount")->isVisible());
}

void StoragePageTest::oneFilterForAll()
{
    ShownPage shown;
    shown.page.present(samples::allWell());
    auto *filter = shown.page.findChild<QLineEdit *>(QStringLiteral("storageFilter"));
    QTest::keyClicks(filter, QStringLiteral("nvme1n1"));
    QCOMPARE(shown.table("member")->model()->rowCount(), 3);
    QCOMPARE(shown.table("disk")->model()->rowCount(), 1);
    QCOMPARE(shown.table("mount")->model()->rowCount(), 0);
    QVERIFY(shown.table("mount")->shownEmptyText().contains(QStringLiteral("nvme1n1")));
    filter->clear();
    QCOMPARE(shown.table("mount")->model()->rowCount(), 5);
}

void StoragePageTest::revealFindsMountArrayAndDisk()
{
    ShownPage shown;
    shown.page.present(samples::degraded());
    shown.page.reveal(QStringLiteral("/mnt/backups"));
    QCOMPARE(shown.table("mount")->currentKey(), QStringLiteral("/mnt/backups"));
    shown.page.reveal(QStringLiteral("md2"));
    QCOMPARE(shown.table("array")->currentKey(), QStringLiteral("md2"));
    shown.page.reveal(QStringLiteral("nvme1n1"));
    QCOMPARE(shown.table("disk")->currentKey(), QStringLiteral("S676NX0T654321"));
    shown.page.reveal(QStringLiteral("nothing of the kind"));
}

void StoragePageTest::stateIsRemembered()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        ShownPage shown;
        shown.page.present(samples::allWell());
        shown.table("disk")->setColumnWidth(0, 177);
        shown.page.saveState(settings);
    }
    ShownPage shown;
    shown.page.restoreState(settings);
    shown.page.present(samples::allWell());
    QCOMPARE(shown.table("disk")->columnWidth(0), 177);
}

void StoragePageTest::everySampleAndLanguageChange()
{
    ShownPage shown;
    for (const samples::NamedState &sample : samples::all()) {
        shown.page.present(sample.state);
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&shown.page, &change);
        shown.page.grab();
    }
}

void StoragePageTest::everyControlHasAName()
{
    ShownPage shown;
    shown.page.present(samples::degraded());
    for (const QWidget *widget : shown.page.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
            || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(),
                 qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ')
                            + widget->objectName()));
    }
}

QTEST_MAIN(StoragePageTest)

#include "tst_storagepage.moc"
