// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/languageservice.h"
#include "models/backupsetmodel.h"
#include "support/samplestates.h"
#include "ui/pages/backupspage.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemDelegate>
#include <QApplication>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

struct ShownPage {
    BackupsPage page;

    ShownPage()
    {
        page.resize(1080, 640);
        page.show();
    }
    TableView *local() const { return page.findChild<TableView *>(QStringLiteral("localBackups")); }
    TableView *offsite() const
    {
        return page.findChild<TableView *>(QStringLiteral("offsiteBackups"));
    }
    CodeView *manifest() const
    {
        return page.findChild<CodeView *>(QStringLiteral("backupManifest"));
    }
    std::optional<Fact> fact(const char *list, const char *id) const
    {
        const auto *facts = page.findChild<FactList *>(QLatin1String(list));
        for (const Fact &each : facts->facts()) {
            if (each.id == QLatin1String(id))
                return each;
        }
        return std::nullopt;
    }
};

} // namespace

class BackupsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestSetIsShownFirst();
    void contentsOfTheChosenSet();
    void planFolderHasNoManifest();
    void missedNightInTableAndSummary();
    void failedRunAndOffsite();
    void whatGoesNext();
    void unknownFoldersAreTold();
    void emptyAndUnreadable();
    void choiceAndScrollSurviveRefreshes();
    void revealFindsOffsiteToo();
    void unchangedSetsAreNotWordedAnew();
    void datesAreWhole();
    void stateIsRemembered();
    void everySampleAndLanguageChange();
    void everyControlHasAName();
};

void BackupsPageTest::newestSetIsShownFirst()
{
    ShownPage shown;
    const ViewState state = samples::allWell();
    shown.page.present(state);
    QCOMPARE(shown.local()->currentKey(), state.snapshot.backups.value.local.constFirst().name);
    QCOMPARE(shown.offsite()->model()->rowCount(), 30);
}

void BackupsPageTest::contentsOfTheChosenSet()
{
    ShownPage shown;
    shown.page.present(samples::allWell());
    const std::optional<Fact> prod = shown.fact("backupFacts", "database0");
    QVERIFY(prod);
    QVERIFY(prod->explanation.contains(QStringLiteral("res_partner")));
    QCOMPARE(shown.fact("backupFacts", "restored")->severity, std::optional(Severity::Unknown));
    QCOMPARE(shown.fact("backupFacts", "readable")->severity, std::optional(Severity::Ok));
    QCOMPARE(shown.fact("backupFacts", "plans")->severity, std::optional(Severity::Notice));
    QVERIFY(shown.manifest()->toPlainText().contains(QStringLiteral("formatVersion")));
    QCOMPARE(shown.manifest()->definitionName(), QStringLiteral("JSON"));
}

void BackupsPageTest::planFolderHasNoManifest()
{
    ViewState state = samples::allWell();
    BackupSet folder;
    folder.name = QStringLiteral("2026-11-24");
    folder.form = BackupSet::Form::PlanFolder;
    folder.at = state.serverNow();
    state.snapshot.backups.value.local = {folder};
    ShownPage shown;
    shown.page.present(state);
    QVERIFY(shown.manifest()->toPlainText().isEmpty());
    QCOMPARE(shown.fact("backupFacts", "stored")->severity, std::optional(Severity::Unknown));
}

void BackupsPageTest::missedNightInTableAndSummary()
{
    ViewState state = samples::allWell();
    state.snapshot.backups.value.local.removeAt(2);
    ShownPage shown;
    shown.page.present(state);
    QCOMPARE(shown.fact("backupSummary", "missed")->severity, std::optional(Severity::Notice));
    QCOMPARE(shown.local()->model()->rowCount(), 7); // six sets and the gap
    QVERIFY(shown.local()->selectKey(QStringLiteral("missed 2026-11-22")));
    QVERIFY(shown.fact("backupFacts", "missednight"));
    state.snapshot.backups.value.local.removeFirst();
    shown.page.present(state);
    QCOMPARE(shown.fact("backupSummary", "missed")->severity, std::optional(Severity::Fault));
}

void BackupsPageTest::failedRunAndOffsite()
{
    ShownPage shown;
    ViewState state = samples::degraded();
    state.snapshot.backups.value.offsiteState->lastError = QStringLiteral("<b>box</b> full");
    shown.page.present(state);
    QCOMPARE(shown.fact("backupSummary", "lastrun")->severity, std::optional(Severity::Fault));
    const std::optional<Fact> offsite = shown.fact("backupSummary", "offsite");
    QCOMPARE(offsite->severity, std::optional(Severity::Fault));
    QVERIFY(offsite->explanation.contains(QStringLiteral("<b>box</b> full")));
    state.snapshot.backups.value.offsiteState.reset();
    shown.page.present(state);
    QCOMPARE(shown.fact("backupSummary", "offsite")->severity, std::optional(Severity::Unknown));
    QCOMPARE(shown.fact("backupFacts", "problems")->severity, std::optional(Severity::Fault));
}

void BackupsPageTest::whatGoesNext()
{
    ViewState state = samples::allWell();
    BackupSet old = state.snapshot.backups.value.local.constLast();
    old.name = QStringLiteral("2026-11-10T020000Z");
    old.at = old.at.addDays(-8);
    state.snapshot.backups.value.local.append(old);
    ShownPage shown;
    shown.page.present(state);
    QVERIFY(shown.fact("backupSummary", "prune")->value.contains(old.name));
    state.snapshot.backups.value.local.last().pin = BackupPin{QStringLiteral("keep"), {}, {}};
    shown.page.present(state);
    QVERIFY(!shown.fact("backupSummary", "prune")->value.contains(old.name));
}

void BackupsPageTest::unknownFoldersAreTold()
{
    ViewState state = samples::allWell();
    state.snapshot.backups.value.unknownEntries = {QStringLiteral("old stuff"),
                                                   QStringLiteral("<x>")};
    ShownPage shown;
    shown.page.present(state);
    QVERIFY(shown.fact("backupSummary", "unknown")->value.contains(QStringLiteral("<x>")));
}

void BackupsPageTest::emptyAndUnreadable()
{
    ShownPage shown;
    shown.page.present(samples::unknownEverything());
    QVERIFY(!shown.local()->shownEmptyText().isEmpty());
    QVERIFY(shown.fact("backupSummary", "reading"));
    ViewState state = samples::allWell();
    state.snapshot.backups.value = {};
    shown.page.present(state);
    QVERIFY(shown.local()->shownEmptyText().contains(QStringLiteral("02:00")));
    QCOMPARE(shown.fact("backupSummary", "missed")->severity, std::optional(Severity::Fault));
    QVERIFY(shown.manifest()->toPlainText().isEmpty());
}

void BackupsPageTest::choiceAndScrollSurviveRefreshes()
{
    ShownPage shown;
    ViewState state = samples::many();
    shown.page.present(state);
    const QString chosen = state.snapshot.backups.value.local.at(300).name;
    QVERIFY(shown.local()->selectKey(chosen));
    const int scrolled = shown.local()->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    const QString top = shown.local()->indexAt(QPoint(1, 1)).data(Qt::DisplayRole).toString();
    state.snapshot.backups.value.local.removeAt(3);
    state.now += std::chrono::minutes(2);
    shown.page.present(state);
    QCOMPARE(shown.local()->currentKey(), chosen);
    QCOMPARE(shown.local()->indexAt(QPoint(1, 1)).data(Qt::DisplayRole).toString(), top);
}

void BackupsPageTest::revealFindsOffsiteToo()
{
    ShownPage shown;
    const ViewState state = samples::allWell();
    shown.page.present(state);
    const auto *tabs = shown.page.findChild<QTabWidget *>(QStringLiteral("backupTabs"));
    shown.page.reveal(state.snapshot.backups.value.offsite.at(9).name);
    QCOMPARE(tabs->currentIndex(), 1);
    shown.page.reveal(state.snapshot.backups.value.local.at(2).name);
    QCOMPARE(tabs->currentIndex(), 0);
}

void BackupsPageTest::unchangedSetsAreNotWordedAnew()
{
    ShownPage shown;
    ViewState state = samples::many(5, 400);
    shown.page.present(state);
    QSignalSpy changed(shown.local()->source(), &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(shown.local()->source(), &QAbstractItemModel::rowsInserted);
    const QString age = shown.local()->source()->index(0, BackupSetModel::Age).data().toString();
    state.now += std::chrono::seconds(2);
    state.snapshot.uptime += std::chrono::seconds(2);
    state.snapshot.serverTime = state.snapshot.serverTime.addSecs(2);
    state.snapshot.backups.readAt = state.now;
    shown.page.present(state);
    QCOMPARE(changed.count(), 0);
    // what does change is shown: a minute, a set, a read that failed
    state.now += std::chrono::minutes(61);
    state.snapshot.backups.readAt = state.now;
    shown.page.present(state);
    QVERIFY(changed.count() > 0);
    QVERIFY(shown.local()->source()->index(0, BackupSetModel::Age).data().toString() != age);
    BackupSet newer = state.snapshot.backups.value.local.constFirst();
    newer.at = newer.at.addSecs(3600);
    newer.name += QLatin1Char('b');
    state.snapshot.backups.value.local.prepend(newer);
    shown.page.present(state);
    QCOMPARE(inserted.count(), 1);
    state.snapshot.backups.state = ReadingState::Denied;
    shown.page.present(state);
    QVERIFY(shown.fact("backupSummary", "reading"));
}

/// At 1280×800, where the page has this width, no proof is cut: with failures, in both languages.
void BackupsPageTest::datesAreWhole()
{
    for (const char *code : {"de", "en"}) {
        LanguageService language;
        language.setLanguage(QLatin1String(code));
        ShownPage shown;
        shown.page.present(samples::degraded());
        const TableView *table = shown.local();
        for (const int column : {BackupSetModel::Night, BackupSetModel::Stored,
                                 BackupSetModel::Readable, BackupSetModel::Restored}) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                const QModelIndex cell = table->model()->index(row, column);
                const QRect shape = table->visualRect(cell);
                const int needed =
                    table->itemDelegate()->sizeHint(QStyleOptionViewItem(), cell).width();
                QVERIFY2(shape.width() >= needed && shape.right() <= table->viewport()->width(),
                         qPrintable(cell.data().toString()));
            }
        }
    }
}

void BackupsPageTest::stateIsRemembered()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        ShownPage shown;
        shown.page.present(samples::allWell());
        shown.page.findChild<QTabWidget *>(QStringLiteral("backupTabs"))->setCurrentIndex(1);
        shown.page.saveState(settings);
    }
    ShownPage shown;
    shown.page.restoreState(settings);
    QCOMPARE(shown.page.findChild<QTabWidget *>(QStringLiteral("backupTabs"))->currentIndex(), 1);
}

void BackupsPageTest::everySampleAndLanguageChange()
{
    ShownPage shown;
    for (const samples::NamedState &sample : samples::all()) {
        shown.page.present(sample.state);
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&shown.page, &change);
        shown.page.grab();
    }
}

void BackupsPageTest::everyControlHasAName()
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

QTEST_MAIN(BackupsPageTest)

#include "tst_backupspage.moc"
