// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/layoutcheck.h"
#include "support/samplestates.h"
#include "support/testwindow.h"
#include "ui/pages/page.h"
#include "ui/screenshots.h"

#include <QDialog>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

/// Every page in both languages and both appearances: pictures are written, nothing is cut off,
/// every control has a name, nothing is markup. LEITSTAND_SCREENSHOTS=folder keeps the pictures of
/// every sample state for people.
class MainWindowScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreWritten();
    void dialogsReadWell_data();
    void dialogsReadWell();
    void pagesReadWell_data();
    void pagesReadWell();
};

void MainWindowScreens::picturesAreWritten()
{
    QTemporaryDir dir;
    TestWindow test;
    const QString kept = qEnvironmentVariable("LEITSTAND_SCREENSHOTS");
    const QStringList names =
        qEnvironmentVariable("LEITSTAND_SAMPLES", QStringLiteral("degraded")).split(u',');
    for (const QString &name : names) {
        ScreenshotPlan plan;
        plan.directory = kept.isEmpty() ? dir.path() : kept;
        plan.prefix = name + u'-';
        plan.state = [name] {
            for (const auto &sample : samples::all()) {
                if (name == QLatin1String(sample.name))
                    return sample.state;
            }
            return ViewState();
        };
        const auto files = saveScreenshots(test.window(), test.language(), plan);
        QVERIFY2(files, files ? "" : qPrintable(files.error().message));
        QCOMPARE(files->size(), (test.window().pages().size() + 1) * 4);
        for (const QString &file : *files)
            QVERIFY2(QImage(file).size().width() >= 1280, qPrintable(file));
    }
    QCOMPARE(test.language().language(), QStringLiteral("en"));
}

void MainWindowScreens::dialogsReadWell_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("de") << QStringLiteral("de");
    QTest::newRow("en") << QStringLiteral("en");
}

/// Host key new and changed, passphrase, password, a problem and the box about the program.
void MainWindowScreens::dialogsReadWell()
{
    QFETCH(const QString, language);
    const QString kept = qEnvironmentVariable("LEITSTAND_SCREENSHOTS");
    TestWindow test(language);
    MainWindow &window = test.window();
    const auto check = [&](QWidget &shown, const QString &name) {
        layoutcheck::settle();
        QStringList wrong = layoutcheck::cutOff(shown);
        wrong += layoutcheck::unnamed(shown);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(name + QLatin1String(": ") + wrong.join(QStringLiteral("; "))));
        if (!kept.isEmpty())
            shown.grab().save(QStringLiteral("%1/dialog-%2-%3.png").arg(kept, name, language));
    };
    ViewState password = samples::passphraseNeeded();
    password.profile.auth = AuthMethod::Password;
    password.connection.error.kind = ErrorKind::AuthFailed;
    const QList<std::pair<QString, ViewState>> asked{
        {QStringLiteral("hostkey"), samples::hostKeyUnknown()},
        {QStringLiteral("passphrase"), samples::passphraseNeeded()},
        {QStringLiteral("password"), password}};
    for (const auto &[name, state] : asked) {
        window.present(samples::offline());
        window.present(state);
        auto *dialog = window.findChild<QDialog *>();
        QVERIFY2(dialog, qPrintable(name));
        check(*dialog, name);
        dialog->reject();
        layoutcheck::settle();
    }
    window.present(samples::hostKeyChanged());
    window.goToPage(QStringLiteral("pageConnection"));
    QVERIFY(!window.findChild<QDialog *>());
    check(window, QStringLiteral("hostkeychanged"));
    window.showProblem({ErrorKind::LocalIo, QStringLiteral("x"), QStringLiteral("y")});
    auto *problem = window.findChild<QDialog *>(QStringLiteral("problemBox"));
    QVERIFY(problem);
    check(*problem, QStringLiteral("problem"));
    problem->close();
}

void MainWindowScreens::pagesReadWell_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::newRow("de 1280x800") << QStringLiteral("de") << QSize(1280, 800);
    QTest::newRow("en 1280x800") << QStringLiteral("en") << QSize(1280, 800);
    QTest::newRow("de at 150 %") << QStringLiteral("de") << QSize(853, 533);
    QTest::newRow("de at 200 %") << QStringLiteral("de") << QSize(960, 600);
}

void MainWindowScreens::pagesReadWell()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    TestWindow test(language);
    MainWindow &window = test.window();
    window.resize(size);
    for (const auto &sample : samples::all()) {
        for (const Page *page : window.pages()) {
            if (!QStringList{QStringLiteral("pageOverview"), QStringLiteral("pageConnection")}
                     .contains(page->objectName()))
                continue; // the table pages have their own test
            window.goToPage(page->objectName());
            window.present(sample.state);
            layoutcheck::settle();
            const QString where =
                QStringLiteral("%1 %2: ").arg(QLatin1String(sample.name), page->objectName());
            const QStringList cut = layoutcheck::cutOff(window);
            QVERIFY2(cut.isEmpty(), qPrintable(where + cut.join(QStringLiteral("; "))));
            const QStringList unnamed = layoutcheck::unnamed(window);
            QVERIFY2(unnamed.isEmpty(), qPrintable(where + unnamed.join(QStringLiteral("; "))));
            const QStringList rich = layoutcheck::richText(window);
            QVERIFY2(rich.isEmpty(), qPrintable(where + rich.join(QStringLiteral("; "))));
        }
        for (QDialog *dialog : window.findChildren<QDialog *>())
            dialog->reject();
        layoutcheck::settle();
    }
}

QTEST_MAIN(MainWindowScreens)

#include "tst_mainwindowscreens.moc"
