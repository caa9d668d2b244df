// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplestates.h"
#include "ui/dialogs/operationdialog.h"
#include "ui/pages/backupspage.h"
#include "ui/pages/environmentspage.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace leitstand;

namespace {

OperationSummary restored(const QString &environment)
{
    OperationSummary summary;
    summary.kind = OperationKind::RestoreDatabase;
    summary.environment = environment;
    summary.undo = QStringLiteral("11111111-1111-4111-8111-111111111111");
    summary.started = QDateTime(QDate(2026, 11, 24), QTime(2, 0), QTimeZone::utc());
    return summary;
}

ViewState online()
{
    ViewState state = samples::allWell();
    state.operations.known = true;
    return state;
}

QPushButton *button(QWidget &in, const char *name)
{
    return in.findChild<QPushButton *>(QLatin1String(name));
}

} // namespace

// What a person is asked before something starts on the server, and where it can be asked for.
class OperationDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<OperationQuestion>(); }
    void effectIsSaidAndNothingTypedForTest();
    void productionWantsItsName();
    void plansAreProductions();
    void returnStartsNothing();
    void refusedUndoOffersToGiveUpNewEntries();
    void aStartWaitsForThePreflight();
    void refusedStopOffersNothing();
    void everyTryHasItsOwnId();
    void environmentsOfferWhatTheirStateAllows();
    void environmentsSayWhyNot();
    void backupsOfferTheChosenSet();
};

void OperationDialogTest::effectIsSaidAndNothingTypedForTest()
{
    OperationDialog dialog(questionForContainer(Environment::Test, ContainerAction::Stop));
    dialog.show();
    QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("operationText"))
                ->text()
                .contains(QStringLiteral("stays off")));
    QVERIFY(dialog.findChild<QLineEdit *>(QStringLiteral("operationConfirm"))->isHidden());
    QSignalSpy started(&dialog, &OperationDialog::startRequested);
    QTest::keyClick(button(dialog, "operationGo"), Qt::Key_Space);
    QCOMPARE(started.size(), 1);
    const auto request = started[0][0].value<OperationRequest>();
    QCOMPARE(request.kind, OperationKind::Container);
    QCOMPARE(request.confirmation, QStringLiteral("test"));
    QCOMPARE(request.parameters,
             (QJsonObject{{QStringLiteral("environment"), QStringLiteral("test")},
                          {QStringLiteral("action"), QStringLiteral("stop")}}));
    QVERIFY(!button(dialog, "operationGo")->isEnabled()); // once is enough
}

void OperationDialogTest::productionWantsItsName()
{
    for (const OperationQuestion &question :
         {questionForContainer(Environment::Production, ContainerAction::Restart),
          questionForUndo(restored(QStringLiteral("prod")))}) {
        OperationDialog dialog(question);
        dialog.show();
        QVERIFY(!button(dialog, "operationGo")->isEnabled());
        auto *confirm = dialog.findChild<QLineEdit *>(QStringLiteral("operationConfirm"));
        QTest::keyClicks(confirm, QStringLiteral("Test"));
        QVERIFY(!button(dialog, "operationGo")->isEnabled());
        confirm->clear();
        QTest::keyClicks(confirm, QStringLiteral("Production"));
        QVERIFY(button(dialog, "operationGo")->isEnabled());
    }
}

void OperationDialogTest::plansAreProductions()
{
    const OperationQuestion question = questionForRelease(restored(QString()));
    QCOMPARE(question.typed, std::optional(Environment::Production));
    QCOMPARE(question.request.confirmation, QStringLiteral("prod"));
}

void OperationDialogTest::returnStartsNothing()
{
    OperationDialog dialog(questionForContainer(Environment::Production, ContainerAction::Stop));
    dialog.show();
    auto *confirm = dialog.findChild<QLineEdit *>(QStringLiteral("operationConfirm"));
    confirm->setText(QStringLiteral("Production"));
    QSignalSpy started(&dialog, &OperationDialog::startRequested);
    QTest::keyClick(confirm, Qt::Key_Return);
    QCOMPARE(started.size(), 0);
}

void OperationDialogTest::refusedUndoOffersToGiveUpNewEntries()
{
    OperationDialog dialog(questionForUndo(restored(QStringLiteral("test"))));
    dialog.show();
    auto *accept = dialog.findChild<QCheckBox *>(QStringLiteral("operationAcceptLoss"));
    QVERIFY(accept->isHidden());
    QTest::keyClick(button(dialog, "operationGo"), Qt::Key_Space);
    dialog.showFailure({ErrorKind::Refused, QStringLiteral("people have written"), {}});
    QVERIFY(accept->isVisible());
    QVERIFY(!button(dialog, "operationGo")->isEnabled());
    QSignalSpy started(&dialog, &OperationDialog::startRequested);
    QTest::keyClick(accept, Qt::Key_Space);
    QTest::keyClick(button(dialog, "operationGo"), Qt::Key_Space);
    QVERIFY(started[0][0]
                .value<OperationRequest>()
                .parameters.value(QLatin1String("acceptLoss"))
                .toBool());
}

void OperationDialogTest::aStartWaitsForThePreflight()
{
    // both take the server's locks: the second to ask would be told that it is busy
    OperationDialog dialog(questionForUndo(restored(QStringLiteral("test"))));
    dialog.show();
    dialog.awaitPreflight();
    QSignalSpy started(&dialog, &OperationDialog::startRequested);
    auto *go = dialog.findChild<QPushButton *>(QStringLiteral("operationGo"));
    QTest::keyClick(go, Qt::Key_Space);
    QVERIFY(started.isEmpty() && !go->isEnabled());
    oprun::Preflight preflight;
    preflight.ok = true;
    dialog.showPreflight(preflight);
    QCOMPARE(started.size(), 1);

    OperationDialog refused(questionForUndo(restored(QStringLiteral("test"))));
    refused.show();
    refused.awaitPreflight();
    QSignalSpy begun(&refused, &OperationDialog::startRequested);
    auto *press = refused.findChild<QPushButton *>(QStringLiteral("operationGo"));
    QTest::keyClick(press, Qt::Key_Space);
    preflight.ok = false;
    preflight.faults = {QStringLiteral("People have written since.")};
    refused.showPreflight(preflight);
    QVERIFY(begun.isEmpty() && press->isEnabled()); // said, and up to the person
}

void OperationDialogTest::refusedStopOffersNothing()
{
    OperationDialog dialog(questionForContainer(Environment::Test, ContainerAction::Stop));
    dialog.show();
    QTest::keyClick(button(dialog, "operationGo"), Qt::Key_Space);
    dialog.showFailure({ErrorKind::Refused, QStringLiteral("no"), {}});
    QVERIFY(dialog.findChild<QCheckBox *>(QStringLiteral("operationAcceptLoss"))->isHidden());
    QVERIFY(button(dialog, "operationGo")->isEnabled());
}

void OperationDialogTest::everyTryHasItsOwnId()
{
    OperationDialog dialog(questionForBackup());
    dialog.show();
    QSignalSpy started(&dialog, &OperationDialog::startRequested);
    QTest::keyClick(button(dialog, "operationGo"), Qt::Key_Space);
    dialog.showFailure({ErrorKind::Busy, QStringLiteral("held"), {}});
    QTest::keyClick(button(dialog, "operationGo"), Qt::Key_Space);
    QCOMPARE(started.size(), 2);
    const auto id = [&](int at) { return started[at][0].value<OperationRequest>().id; };
    QVERIFY(!id(0).isEmpty() && id(0) != id(1));
}

void OperationDialogTest::environmentsOfferWhatTheirStateAllows()
{
    EnvironmentsPage page;
    page.show();
    page.present(online());
    page.reveal(QStringLiteral("odoo_test"));
    QVERIFY(button(page, "environmentRestart")->isVisible());
    QVERIFY(button(page, "environmentStop")->isVisible());
    QVERIFY(!button(page, "environmentStart")->isVisible());
    QSignalSpy asked(&page, &Page::questionAsked);
    QTest::keyClick(button(page, "environmentRestart"), Qt::Key_Space);
    QCOMPARE(asked[0][0].value<OperationQuestion>(),
             questionForContainer(Environment::Test, ContainerAction::Restart));
    page.reveal(QStringLiteral("odoo_postgres")); // people do not stop the database from here
    QVERIFY(!button(page, "environmentRestart")->isVisible());

    ViewState stopped = online();
    for (Container &container : stopped.snapshot.containers.value) {
        if (container.name == QLatin1String("odoo_test"))
            container.status = ContainerStatus::Exited;
    }
    page.present(stopped);
    page.reveal(QStringLiteral("odoo_test"));
    QVERIFY(button(page, "environmentStart")->isVisible());
    QVERIFY(!button(page, "environmentStop")->isVisible());
}

void OperationDialogTest::environmentsSayWhyNot()
{
    EnvironmentsPage page;
    page.show();
    ViewState state = online();
    state.operations.error =
        Error{ErrorKind::SudoRefused, QStringLiteral("an observer may not"), {}};
    page.present(state);
    page.reveal(QStringLiteral("odoo_prod"));
    QVERIFY(!button(page, "environmentStop")->isEnabled());
    QVERIFY(button(page, "environmentStop")->toolTip().contains(QStringLiteral("observer")));
}

void OperationDialogTest::backupsOfferTheChosenSet()
{
    BackupsPage page;
    page.show();
    ViewState state = online();
    page.present(state);
    QSignalSpy asked(&page, &Page::questionAsked);
    QTest::keyClick(button(page, "testRestore"), Qt::Key_Space);
    const auto question = asked[0][0].value<OperationQuestion>();
    QVERIFY(question.request.parameters.value(QLatin1String("restore")).toBool());
    QCOMPARE(question.request.parameters.value(QLatin1String("set")).toString(),
             state.snapshot.backups.value.local.constFirst().name);
    state.connection.phase = ConnectionPhase::WaitingRetry;
    page.present(state); // the buttons follow, though no backup has changed
    QVERIFY(!button(page, "backUpNow")->isEnabled());
    QVERIFY(!button(page, "testRestore")->isEnabled());
}

QTEST_MAIN(OperationDialogTest)
#include "tst_operationdialog.moc"
