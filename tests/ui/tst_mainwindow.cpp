// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/layoutcheck.h"
#include "support/samplestates.h"
#include "support/testwindow.h"
#include "ui/pages/page.h"
#include "ui/widgets/bannerstrip.h"
#include "ui/widgets/navigationlist.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/verdictstrip.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPixmap>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace leitstand;

/// The window around the pages: verdict, navigation, banner, language, memory, first start.
class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verdictIsOnEveryPage();
    void verdictCountsInWords();
    void unknownIsNeverGreen();
    void keysSwitchPages();
    void reasonLeadsToItsPage();
    void navigationShowsTheWorstOfAPage();
    void bannerSaysWhatIsNotLive();
    void languageSwitchesWhileRunning();
    void factsReadBeforeFollowTheLanguage();
    void languageIsChosenOnTheStartPage();
    void pageLanguageAndThemeAreRemembered();
    void firstStartOffersThreeChoices();
    void problemsAreToldOnTheStartPage();
    void problemsAreToldInABox();
    void profileIsExportedByName();
    void agesGrowWithoutNews();
    void refreshRebuildsNothing();
    void refreshWithManyContainers_data();
    void refreshWithManyContainers();
    void hostileNamesStayText();
    void everyControlHasAName();
};

void MainWindowTest::initTestCase()
{
    qRegisterMetaType<NextStep>();
}

void MainWindowTest::verdictIsOnEveryPage()
{
    TestWindow test;
    test.window().present(samples::degraded());
    auto *strip = test.find<VerdictStrip>("verdictStrip");
    QVERIFY(strip);
    for (const Page *page : test.window().pages()) {
        test.window().goToPage(page->objectName());
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->severity(), Severity::Fault);
        QVERIFY(page->isVisible());
    }
}

void MainWindowTest::verdictCountsInWords()
{
    TestWindow test;
    test.window().present(samples::allWell());
    auto *strip = test.find<VerdictStrip>("verdictStrip");
    QCOMPARE(strip->sentence(), QStringLiteral("All is well"));
    QVERIFY(test.find<QLabel>("verdictAge")->text().contains(QStringLiteral("2 s")));
    test.window().present(samples::degraded());
    QVERIFY(strip->sentence().startsWith(QStringLiteral("2 faults")));
    QVERIFY(strip->sentence().contains(QStringLiteral("2 notices")));
    ViewState one = samples::degraded();
    one.verdict.reasons.resize(1);
    test.window().present(one);
    QCOMPARE(strip->sentence(), QStringLiteral("1 fault"));
    QVERIFY(test.find<QLabel>("verdictWorst")->text().contains(QStringLiteral("md2")));
}

void MainWindowTest::unknownIsNeverGreen()
{
    TestWindow test;
    auto *strip = test.find<VerdictStrip>("verdictStrip");
    for (const ViewState &state :
         {samples::offline(), samples::connecting(), samples::pending(), samples::stale(),
          samples::unknownEverything(), samples::unreachable()}) {
        test.window().present(state);
        QCOMPARE(strip->severity(), Severity::Unknown);
        QVERIFY(!strip->sentence().isEmpty());
        const auto labels = test.window().currentPage()->findChildren<StateShape *>();
        for (const StateShape *shape : labels) {
            if (shape->isVisibleTo(test.window().currentPage()) && !state.snapshot.containers.isOk()
                && test.window().currentPage()->objectName() == QLatin1String("pageOverview"))
                QVERIFY(shape->severity() != Severity::Ok);
        }
    }
}

void MainWindowTest::keysSwitchPages()
{
    TestWindow test;
    MainWindow &window = test.window();
    window.present(samples::allWell());
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (qsizetype i = window.pages().size() - 1; i >= 0; --i) {
        QTest::keyClick(&window, Qt::Key(Qt::Key_1 + int(i)), Qt::ControlModifier);
        QCOMPARE(window.currentPage(), window.pages().at(i));
    }
    QTest::keyClick(&window, Qt::Key_F3);
    QCOMPARE(window.currentPage(), window.pages().at(2));
    auto *navigation = test.find<NavigationList>("navigation");
    navigation->setFocus();
    QTest::keyClick(navigation, Qt::Key_Down);
    QCOMPARE(window.currentPage(), window.pages().at(3));
}

void MainWindowTest::reasonLeadsToItsPage()
{
    TestWindow test;
    MainWindow &window = test.window();
    window.present(samples::degraded());
    window.goToPage(QStringLiteral("pageOverview"));
    const auto buttons =
        window.currentPage()->findChildren<QPushButton *>(QStringLiteral("reasonGo"));
    QVERIFY(buttons.size() >= 4);
    buttons.at(0)->click();
    QCOMPARE(window.currentPage()->objectName(), QStringLiteral("pageStorage"));
    auto *back = test.find<QPushButton>("verdictReasons");
    QVERIFY(back->isVisible());
    back->click();
    QCOMPARE(window.currentPage()->objectName(), QStringLiteral("pageOverview"));
    QVERIFY(!back->isVisible());
    buttons.at(1)->click();
    QCOMPARE(window.currentPage()->objectName(), QStringLiteral("pageEnvironments"));
    window.navigate(NextStep::ShowBackups, QString());
    QCOMPARE(window.currentPage()->objectName(), QStringLiteral("pageBackups"));
    window.navigate(NextStep::None, QString());
    QCOMPARE(window.currentPage()->objectName(), QStringLiteral("pageBackups"));
}

void MainWindowTest::navigationShowsTheWorstOfAPage()
{
    TestWindow test;
    test.window().present(samples::degraded());
    auto *navigation = test.find<NavigationList>("navigation");
    const auto severityOf = [&](int row) {
        return Severity(navigation->item(row)->data(NavigationList::severityRole).toInt());
    };
    QCOMPARE(severityOf(0), Severity::Ok);
    QCOMPARE(severityOf(1), Severity::Fault);
    QCOMPARE(severityOf(3), Severity::Notice);
    QVERIFY(navigation->item(1)
                ->data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("Fault")));
    test.window().present(samples::allWell());
    QCOMPARE(severityOf(1), Severity::Ok);
}

void MainWindowTest::bannerSaysWhatIsNotLive()
{
    TestWindow test;
    auto *banner = test.find<BannerStrip>("banner");
    test.window().present(samples::allWell());
    QVERIFY(!banner->isVisible());
    test.window().present(samples::practice());
    for (const Page *page : test.window().pages()) {
        test.window().goToPage(page->objectName());
        QVERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(QStringLiteral("Practice server")));
        QVERIFY(banner->text().contains(QStringLiteral("Simulated: RAID")));
    }
    test.window().present(samples::replay());
    QVERIFY(banner->text().contains(QStringLiteral("Recording")));
}

void MainWindowTest::languageSwitchesWhileRunning()
{
    TestWindow test;
    MainWindow &window = test.window();
    window.present(samples::allWell());
    auto *german = window.findChild<QAction *>(QStringLiteral("language_de"));
    QVERIFY(german);
    german->trigger();
    layoutcheck::settle();
    QCOMPARE(window.pages().at(0)->title(), QStringLiteral("Übersicht"));
    QCOMPARE(test.find<NavigationList>("navigation")->item(0)->text(), QStringLiteral("Übersicht"));
    QCOMPARE(test.find<VerdictStrip>("verdictStrip")->sentence(),
             QStringLiteral("Alles in Ordnung"));
    QCOMPARE(test.find<QToolButton>("languageButton")->text(), QStringLiteral("DE"));
    window.findChild<QAction *>(QStringLiteral("language_en"))->trigger();
    layoutcheck::settle();
    QCOMPARE(test.find<NavigationList>("navigation")->item(0)->text(), QStringLiteral("Overview"));
}

void MainWindowTest::factsReadBeforeFollowTheLanguage()
{
    TestWindow test;
    MainWindow &window = test.window();
    ViewState state = samples::replay();
    state.profile.name = QStringLiteral("Recording"); // as worded when the recording was opened
    state.snapshot.containers.state = ReadingState::Denied;
    state.snapshot.containers.error = {
        ErrorKind::SudoRefused, QStringLiteral("This account may not read it."), {}};
    window.present(state);
    window.goToPage(QStringLiteral("pageBackups"));
    window.currentPage()->reveal(state.snapshot.backups.value.local.constFirst().name);
    auto *problems = test.find<QLabel>("fact_problems");
    QVERIFY(problems);
    QCOMPARE(problems->text(), QStringLiteral("The file odoo_test.dump is missing."));
    window.findChild<QAction *>(QStringLiteral("language_de"))->trigger();
    layoutcheck::settle();
    QCOMPARE(test.find<QLabel>("headerProfile")->text(), QStringLiteral("Aufzeichnung"));
    QCOMPARE(window.windowTitle(), QStringLiteral("Leitstand – Aufzeichnung"));
    QCOMPARE(test.find<QLabel>("fact_problems")->text(),
             QStringLiteral("Die Datei odoo_test.dump fehlt."));
    window.goToPage(QStringLiteral("pageEnvironments"));
    layoutcheck::settle();
    for (const QLabel *label : window.findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(QStringLiteral("This account")),
                 qPrintable(label->text()));
}

void MainWindowTest::languageIsChosenOnTheStartPage()
{
    TestWindow test;
    test.window().showStartPage();
    auto *german = test.find<QToolButton>("startLanguage_de");
    auto *english = test.find<QToolButton>("startLanguage_en");
    QVERIFY(german->isVisible() && english->isChecked() && !german->isChecked());
    QTest::keyClick(german, Qt::Key_Space);
    layoutcheck::settle();
    QVERIFY(german->isChecked() && !english->isChecked());
    QCOMPARE(test.find<QCommandLinkButton>("startReplay")->text(), QStringLiteral("Umsehen"));
    QCOMPARE(UiState(test.settingsFile()).language(), QStringLiteral("de"));
}

void MainWindowTest::pageLanguageAndThemeAreRemembered()
{
    TestWindow test;
    test.window().present(samples::allWell());
    test.window().goToPage(QStringLiteral("pageBackups"));
    test.window().setThemeMode(ThemeMode::Dark);
    test.window().findChild<QAction *>(QStringLiteral("language_en"))->trigger();
    test.window().resize(1111, 777);
    test.reopen();
    QCOMPARE(test.window().currentPage()->objectName(), QStringLiteral("pageBackups"));
    QCOMPARE(test.window().size(), QSize(1111, 777));
    const UiState state(test.settingsFile());
    QCOMPARE(state.theme(), ThemeMode::Dark);
    QCOMPARE(state.language(), QStringLiteral("en"));
    test.window().setThemeMode(ThemeMode::Light);
}

void MainWindowTest::firstStartOffersThreeChoices()
{
    TestWindow test;
    MainWindow &window = test.window();
    window.showStartPage();
    QVERIFY(window.isStartPageShown());
    QVERIFY(!test.find<VerdictStrip>("verdictStrip")->isVisible());
    QVERIFY(!test.find<NavigationList>("navigation")->isVisible());
    const auto choices = window.findChildren<QCommandLinkButton *>();
    QCOMPARE(choices.size(), 3);
    QSignalSpy practice(&window, &MainWindow::practiceRequested);
    QSignalSpy replay(&window, &MainWindow::replayRequested);
    QSignalSpy import(&window, &MainWindow::importProfileRequested);
    test.find<QCommandLinkButton>("startPractice")->click();
    QCOMPARE(practice.count(), 1);
    test.find<QCommandLinkButton>("startReplay")->click();
    QCOMPARE(replay.count(), 1);
    QVERIFY(replay.at(0).at(0).toString().isEmpty());
    QCOMPARE(import.count(), 0);
    // as soon as something is shown, the pages come up
    window.present(samples::offline());
    QVERIFY(window.isStartPageShown());
    window.present(samples::connecting());
    QVERIFY(!window.isStartPageShown());
}

void MainWindowTest::problemsAreToldOnTheStartPage()
{
    TestWindow test;
    test.window().showStartPage();
    test.window().showProblem({ErrorKind::NewerVersion, QStringLiteral("<b>newer</b>"), QString()});
    auto *label = test.find<QLabel>("startProblem");
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), QStringLiteral("<b>newer</b>"));
    QCOMPARE(label->textFormat(), Qt::PlainText);
}

void MainWindowTest::problemsAreToldInABox()
{
    TestWindow test;
    test.window().present(samples::allWell());
    test.window().showProblem(
        {ErrorKind::LocalIo, QStringLiteral("<b>no</b>"), QStringLiteral("why")});
    auto *box = test.find<QMessageBox>("problemBox");
    QVERIFY(box);
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QCOMPARE(box->text(), QStringLiteral("<b>no</b>"));
    box->close();
}

void MainWindowTest::profileIsExportedByName()
{
    TestWindow test;
    auto *action = test.find<QAction>("exportProfile");
    QVERIFY(action);
    test.window().present(ViewState());
    QVERIFY(!action->isEnabled()); // there is nothing to export
    ViewState state = samples::allWell();
    state.profile.host = QStringLiteral("10.8.0.1");
    test.window().present(state);
    QVERIFY(action->isEnabled());
    QSignalSpy wanted(&test.window(), &MainWindow::exportProfileRequested);
    action->trigger();
    auto *dialog = test.window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    QTemporaryDir folder;
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    name->setText(folder.filePath(QStringLiteral("becker"))); // typed, a list of files would pop up
    auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QTRY_VERIFY(save->isEnabled());
    QTest::keyClick(save, Qt::Key_Space);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), folder.filePath(QStringLiteral("becker.leitstand")));
}

void MainWindowTest::agesGrowWithoutNews()
{
    TestWindow test;
    test.window().present(samples::allWell());
    const QString before = test.find<QLabel>("verdictAge")->text();
    QTRY_VERIFY_WITH_TIMEOUT(test.find<QLabel>("verdictAge")->text() != before, 4000);
}

void MainWindowTest::refreshRebuildsNothing()
{
    TestWindow test;
    MainWindow &window = test.window();
    window.present(samples::degraded());
    layoutcheck::settle();
    auto before = window.findChildren<QWidget *>();
    const auto buttons =
        window.currentPage()->findChildren<QPushButton *>(QStringLiteral("reasonGo"));
    QVERIFY(QTest::qWaitForWindowActive(&window));
    buttons.at(2)->setFocus();
    ViewState next = samples::degraded();
    next.now += std::chrono::seconds(3);
    next.verdict.reasons.swapItemsAt(1, 2);
    window.present(next);
    layoutcheck::settle();
    auto after = window.findChildren<QWidget *>();
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    QCOMPARE(after, before);
    QVERIFY(buttons.at(2)->hasFocus());
    QVERIFY(buttons.at(2)->accessibleName().contains(QStringLiteral("backup")));
}

void MainWindowTest::refreshWithManyContainers_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page :
         {"pageOverview", "pageEnvironments", "pageStorage", "pageBackups", "pageConnection"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

/// Measured, not judged: the time of one refresh with 500 containers and 400 backups, layout and
/// painting included.
void MainWindowTest::refreshWithManyContainers()
{
    QFETCH(const QString, page);
    TestWindow test;
    test.window().goToPage(page);
    ViewState state = samples::many();
    test.window().present(state);
    QPixmap canvas(test.window().size());
    test.window().render(&canvas);
    QBENCHMARK
    {
        state.now += std::chrono::seconds(2);
        state.snapshot.uptime += std::chrono::seconds(2);
        test.window().present(state);
        layoutcheck::settle();
        test.window().render(&canvas);
    }
    QVERIFY(test.window().currentPage()->isVisible());
}

void MainWindowTest::hostileNamesStayText()
{
    TestWindow test;
    for (const Page *page : test.window().pages()) {
        test.window().goToPage(page->objectName());
        test.window().present(samples::hostileNames());
        layoutcheck::settle();
        const QStringList rich = layoutcheck::richText(test.window());
        QVERIFY2(rich.isEmpty(), qPrintable(page->objectName() + rich.join(QStringLiteral("; "))));
        // a name of 4 KB does not push the window apart
        QVERIFY(test.window().minimumSizeHint().width() <= 1280);
    }
}

/// Pages, start page and dialogs, in both languages: named for a screen reader, reached by the Tab
/// key.
void MainWindowTest::everyControlHasAName()
{
    for (const char *code : {"de", "en"}) {
        TestWindow test(QString::fromLatin1(code));
        MainWindow &window = test.window();
        const auto check = [&](const QWidget &root, const QString &where) {
            QStringList wrong = layoutcheck::unnamed(root);
            wrong += layoutcheck::unreachable(root);
            QVERIFY2(wrong.isEmpty(), qPrintable(where + wrong.join(QStringLiteral("; "))));
        };
        for (const auto &sample : samples::all()) {
            for (const Page *page : window.pages()) {
                window.goToPage(page->objectName());
                window.present(sample.state);
                layoutcheck::settle();
                check(window,
                      QLatin1String(sample.name) + u' ' + page->objectName() + QLatin1String(": "));
                for (QDialog *dialog : window.findChildren<QDialog *>()) {
                    check(*dialog, dialog->objectName() + QLatin1String(": "));
                    dialog->reject();
                }
            }
        }
        window.showStartPage();
        check(window, QStringLiteral("start page: "));
        window.showPages();
        window.showProblem({ErrorKind::LocalIo, QStringLiteral("no"), QStringLiteral("why")});
        auto *box = test.find<QMessageBox>("problemBox");
        check(*box, QStringLiteral("problem: "));
        box->close();
    }
}

QTEST_MAIN(MainWindowTest)

#include "tst_mainwindow.moc"
