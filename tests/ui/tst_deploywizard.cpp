// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/languageservice.h"
#include "support/samplestates.h"
#include "support/willingserver.h"
#include "ui/dialogs/noticedialog.h"
#include "ui/dialogs/operationdialog.h"
#include "ui/pages/deploymentspage.h"
#include "ui/widgets/codeview.h"
#include "ui/wizards/deploywizard.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace leitstand;

namespace {

const QByteArray running =
    R"("running":{"image":"odoo:17.0","imageId":"sha256:aa","digest":"","addonsCommit":"1111111111111111","addonsRef":"v1",)"
    R"("configSha256":"cc","since":"2026-11-20T10:00:00Z","changedByHand":false},"images":["odoo:17.0","odoo:17.1"],)"
    R"("refs":[{"name":"v2","kind":"tag","commit":"2222","at":"2026-11-21T10:00:00Z","subject":"two"}],)"
    R"("releases":[{"operation":"op-2","at":"2026-11-20T10:00:00Z","expires":"2026-11-27T10:00:00Z","image":"odoo:16.0",)"
    R"("addonsCommit":"0000"}],"history":[{"operation":"op-2","kind":"deploy","at":"2026-11-20T10:00:00Z","by":"anna",)"
    R"("reason":"new","image":"odoo:17.0","addonsCommit":"1111111111111111","addonsRef":"v1"},{"operation":"op-1",)"
    R"("kind":"deploy","at":"2026-11-10T10:00:00Z","by":"anna","image":"odoo:16.0"}],"configuration":"[options]\nworkers = 2\n",)"
    R"("configurationDifference":"--- now\n+++ new\n@@ -1,2 +1,2 @@\n [options]\n-workers = 2\n+workers = 4\n",)";

QByteArray facts(const QByteArray &environment, const QByteArray &promotion = "null")
{
    return R"({"version":1,"environment":")" + environment + "\"," + running
           + R"("commits":{"from":"1111","to":"2222","added":[{"commit":"2222","at":"2026-11-21T10:00:00Z","subject":"two"}],)"
             R"("removed":[]},"promotion":)"
           + promotion + "}\n";
}

const QByteArray offered =
    R"({"from":"test","list":[{"operation":"op-t","kind":"deploy","at":"2026-11-22T10:00:00Z","by":"anna",)"
    R"("image":"odoo@sha256:0123456789abcdef0","imageId":"sha256:ee","addonsCommit":"4444","addonsRef":"v2","update":"sale"}]})";

struct ShownWizard {
    WillingServer server;
    OperationService service;
    DeployDraft *draft;
    DeployWizard wizard;

    explicit ShownWizard(const QByteArray &told = facts("test"))
        : service([this](const RemoteCommand &command) { return server(command); })
        , draft(new DeployDraft(&service))
        , wizard(draft)
    {
        server.facts = told;
        service.setConnection(QStringLiteral("s"), QStringLiteral("admin"), true);
        wizard.present(samples::allWell());
        wizard.show();
    }
    [[nodiscard]] QAbstractButton *button(QWizard::WizardButton which) const
    {
        return wizard.button(which);
    }
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return wizard.findChild<T *>(QLatin1String(name));
    }
    bool next() const
    {
        QAbstractButton *next = button(QWizard::NextButton);
        if (!QTest::qWaitFor([&] { return next->isEnabled(); }, 5000))
            return false;
        QTest::keyClick(next, Qt::Key_Space);
        return true;
    }
    void press(const char *name) const
    {
        QTest::keyClick(find<QAbstractButton>(name), Qt::Key_Space);
    }
    void type(const char *field, const QString &text) const
    {
        auto *combo = find<QComboBox>(field);
        QTest::keyClicks(combo ? combo->lineEdit() : find<QLineEdit>(field), text);
    }
    [[nodiscard]] QString text(const char *label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QJsonObject requested(const char *what) const
    {
        return server.last(what).value(QLatin1String("request")).toObject();
    }
};

} // namespace

// The deployment wizard from the first question to the start, by keyboard, and where it must not go
// on; the page of deployments and the way back.
class DeployWizardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void imageAndAddonsByKeyboard();
    void whatWasProvenIsOfferedFirst();
    void productionWantsItsNameAndABackup();
    void untestedWantsAReason();
    void configurationIsComparedAndSent();
    void faultsStopItAndWarningsDoNot();
    void factsThatCannotBeReadCanBeAskedForAgain();
    void aRefusedStartIsSaidAndCanBeTriedAgain();
    void cancelStartsNothing();
    void noticeIsCopied();
    void pageTellsAndRollsBack();
    void rollbackSaysAtOnceWhatWouldBeLost();
    void copyShowsWhatIsDoneToIt();
    void german();
};

void DeployWizardTest::imageAndAddonsByKeyboard()
{
    ShownWizard shown;
    QSignalSpy started(&shown.wizard, &DeployWizard::started);
    QTRY_VERIFY(shown.text("deployHeading").startsWith(QLatin1String("Test runs now")));
    QVERIFY(shown.next());
    QCOMPARE(shown.wizard.currentId(), int(DeployWizard::WhatPage));
    QVERIFY(!shown.button(QWizard::NextButton)->isEnabled()); // nothing chosen yet
    QVERIFY(shown.find<QRadioButton>("deployOwn")->isChecked());
    shown.type("deployImage", QStringLiteral("odoo:17.1"));
    shown.type("deployAddons", QStringLiteral("v2"));
    shown.type("deployModules", QStringLiteral("sale, stock"));
    QVERIFY(shown.next());
    QCOMPARE(shown.wizard.currentId(), int(DeployWizard::DifferencePage));
    QTRY_COMPARE(shown.draft->comparisonState(), CheckState::Ok);
    QCOMPARE(shown.server.last("deploy-facts").value(QLatin1String("addons")).toString(),
             QStringLiteral("v2"));
    QCOMPARE(shown.find<QTableView>("deployCommits")->model()->rowCount(), 1);
    QVERIFY(shown.next());
    QCOMPARE(shown.wizard.currentId(), int(DeployWizard::CheckPage));
    QVERIFY(shown.next());
    QCOMPARE(shown.wizard.currentId(), int(DeployWizard::PlanPage));
    QTRY_VERIFY(shown.button(QWizard::FinishButton)->isEnabled());
    QVERIFY(shown.text("deploySummary").contains(QLatin1String("odoo:17.1")));
    QVERIFY(shown.find<QLineEdit>("deployConfirm")->isHidden());
    QVERIFY(shown.server.last("start").isEmpty());
    QTest::keyClick(shown.button(QWizard::FinishButton), Qt::Key_Space);
    QTRY_COMPARE(started.size(), 1);
    QCOMPARE(shown.requested("start"),
             (QJsonObject{{QStringLiteral("environment"), QStringLiteral("test")},
                          {QStringLiteral("image"), QStringLiteral("odoo:17.1")},
                          {QStringLiteral("addons"), QStringLiteral("v2")},
                          {QStringLiteral("update"), QStringLiteral("sale,stock")}}));
    QVERIFY(!shown.wizard.isVisible());
}

void DeployWizardTest::whatWasProvenIsOfferedFirst()
{
    ShownWizard shown(facts("prod", offered));
    shown.press("deployEnvironment_prod");
    QVERIFY(shown.next());
    QVERIFY(shown.find<QRadioButton>("deployPromote")->isChecked());
    QVERIFY(shown.find<QComboBox>("deployOffers")->currentText().contains(QLatin1String("anna")));
    QCOMPARE(shown.draft->promoted(), QStringLiteral("op-t"));
    QCOMPARE(shown.draft->addons(), QStringLiteral("4444"));
    QCOMPARE(shown.draft->modules(), QStringLiteral("sale"));
    QVERIFY(!shown.find<QComboBox>("deployImage")->isEnabled());
    // one's own choice takes nothing of it along
    shown.press("deployOwn");
    QCOMPARE(shown.draft->promoted(), QString());
    QVERIFY(!shown.draft->hasChange());
    shown.press("deployPromote");
    QVERIFY(shown.draft->hasChange());
    // another environment forgets it
    shown.wizard.back();
    shown.server.facts = facts("dev");
    shown.press("deployEnvironment_dev");
    QTRY_COMPARE(shown.draft->factsState(), CheckState::Ok);
    QVERIFY(!shown.draft->hasChange());
    QVERIFY(shown.find<QRadioButton>("deployOwn")->isChecked());
}

void DeployWizardTest::productionWantsItsNameAndABackup()
{
    ShownWizard shown(facts("prod", offered));
    shown.press("deployEnvironment_prod");
    for (int i = 0; i < 4; ++i)
        QVERIFY(shown.next());
    QCOMPARE(shown.wizard.currentId(), int(DeployWizard::PlanPage));
    QVERIFY(shown.requested("check").value(QLatin1String("backup")).toBool());
    QVERIFY(!shown.button(QWizard::FinishButton)->isEnabled());
    QTest::keyClicks(shown.find<QLineEdit>("deployConfirm"), QStringLiteral("Test"));
    QVERIFY(!shown.button(QWizard::FinishButton)->isEnabled());
    shown.find<QLineEdit>("deployConfirm")->clear();
    QTest::keyClicks(shown.find<QLineEdit>("deployConfirm"), QStringLiteral("production"));
    QTRY_VERIFY(shown.button(QWizard::FinishButton)->isEnabled());
    QTest::keyClick(shown.find<QLineEdit>("deployConfirm"), Qt::Key_Return);
    QTest::qWait(50);
    QVERIFY(shown.server.last("start").isEmpty()); // Return in a field starts nothing
    QTest::keyClick(shown.button(QWizard::FinishButton), Qt::Key_Space);
    QTRY_COMPARE(shown.server.last("start").value(QLatin1String("confirm")).toString(),
                 QStringLiteral("prod"));
}

void DeployWizardTest::untestedWantsAReason()
{
    ShownWizard shown(facts("prod", offered));
    shown.server.faults = "{\"error\":\"faults\",\"faults\":[\"test has not run this image with "
                          "these addons; deploy it on test first\"]}\n";
    shown.press("deployEnvironment_prod");
    for (int i = 0; i < 3; ++i)
        QVERIFY(shown.next());
    QTRY_COMPARE(shown.draft->preflightState(), CheckState::Failed);
    QVERIFY(!shown.button(QWizard::NextButton)->isEnabled());
    QVERIFY(shown.text("deployFaults").contains(QLatin1String("test has not run")));
    shown.server.faults.clear();
    shown.press("deployUntested");
    QVERIFY(shown.next()); // asked again by itself
    QVERIFY(shown.requested("check").value(QLatin1String("untested")).toBool());
    QTest::keyClicks(shown.find<QLineEdit>("deployConfirm"), QStringLiteral("prod"));
    QVERIFY(!shown.button(QWizard::FinishButton)->isEnabled());
    QTest::keyClicks(shown.find<QLineEdit>("deployReason"), QStringLiteral("test is broken"));
    QTRY_VERIFY(shown.button(QWizard::FinishButton)->isEnabled());
}

void DeployWizardTest::configurationIsComparedAndSent()
{
    ShownWizard shown;
    QVERIFY(shown.next());
    shown.press("deployChangesConfiguration");
    auto *editor = shown.find<CodeView>("deployConfiguration");
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->toPlainText(), QStringLiteral("[options]\nworkers = 2\n"));
    QVERIFY(!shown.button(QWizard::NextButton)->isEnabled()); // not changed yet
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("[options]"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClicks(editor, QStringLiteral("workers = 4"));
    QVERIFY(shown.next());
    QTRY_COMPARE(shown.draft->comparisonState(), CheckState::Ok);
    auto *difference = shown.find<CodeView>("deployConfigurationDifference");
    QVERIFY(difference->isVisible());
    QCOMPARE(difference->definitionName(), QStringLiteral("Diff"));
    QVERIFY(difference->isReadOnly());
    QVERIFY(difference->toPlainText().contains(QLatin1String("+workers = 4")));
    QVERIFY(shown.next());
    QTRY_COMPARE(shown.requested("check").value(QLatin1String("config")).toString(),
                 QStringLiteral("[options]\nworkers = 4"));
}

void DeployWizardTest::faultsStopItAndWarningsDoNot()
{
    ShownWizard shown;
    shown.server.faults = "{\"error\":\"faults\",\"faults\":[\"the module x is not installed\"]}\n";
    shown.server.check =
        "{\"version\":1,\"ok\":true,\"text\":\"\",\"warnings\":[\"Mind: the module "
        "x is not installed.\"]}\n";
    QVERIFY(shown.next());
    shown.type("deployModules", QStringLiteral("x"));
    QVERIFY(shown.next());
    QVERIFY(shown.next());
    QTRY_COMPARE(shown.draft->preflightState(), CheckState::Failed);
    QVERIFY(!shown.button(QWizard::NextButton)->isEnabled());
    QVERIFY(shown.text("deployFaults").contains(QLatin1String("the module x is not installed")));
    shown.server.faults.clear();
    shown.press("deployAgain");
    QVERIFY(shown.next());
    QVERIFY(shown.text("deployFaults").contains(QLatin1String("the module x is not installed")));
    QVERIFY(!shown.text("deployFaults").contains(QLatin1String("Mind")));
    QVERIFY(shown.find<QCheckBox>("deployUntested")->isHidden());
}

void DeployWizardTest::factsThatCannotBeReadCanBeAskedForAgain()
{
    ShownWizard shown("nonsense\n");
    QTRY_COMPARE(shown.draft->factsState(), CheckState::Failed);
    QVERIFY(!shown.button(QWizard::NextButton)->isEnabled());
    shown.server.facts = facts("test");
    shown.press("deployFactsAgain");
    QTRY_VERIFY(shown.button(QWizard::NextButton)->isEnabled());
}

void DeployWizardTest::aRefusedStartIsSaidAndCanBeTriedAgain()
{
    ShownWizard shown;
    shown.server.startAnswer = {75, {}, "{\"error\":\"busy\",\"text\":\"held by bob\"}\n", {}};
    QVERIFY(shown.next());
    shown.type("deployImage", QStringLiteral("odoo:17.1"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(shown.next());
    QTRY_VERIFY(shown.button(QWizard::FinishButton)->isEnabled());
    QTest::keyClick(shown.button(QWizard::FinishButton), Qt::Key_Space);
    auto *plan = shown.wizard.page(DeployWizard::PlanPage);
    QTRY_VERIFY(plan->findChild<QLabel *>(QStringLiteral("failureMessage"))
                    ->text()
                    .contains(QLatin1String("held by bob")));
    const QString firstId = shown.server.last("start").value(QLatin1String("id")).toString();
    QTRY_VERIFY(shown.button(QWizard::FinishButton)->isEnabled());
    QTest::keyClick(shown.button(QWizard::FinishButton), Qt::Key_Space);
    QTRY_VERIFY(shown.server.last("start").value(QLatin1String("id")).toString() != firstId);
}

void DeployWizardTest::cancelStartsNothing()
{
    ShownWizard shown;
    QVERIFY(shown.next());
    shown.type("deployImage", QStringLiteral("odoo:17.1"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(shown.next());
    QTRY_VERIFY(shown.draft->isReady());
    QTest::keyClick(shown.button(QWizard::CancelButton), Qt::Key_Space);
    QVERIFY(!shown.wizard.isVisible());
    QVERIFY(shown.server.last("start").isEmpty());
}

void DeployWizardTest::noticeIsCopied()
{
    ShownWizard shown;
    QVERIFY(shown.next());
    shown.type("deployImage", QStringLiteral("odoo:17.1"));
    QVERIFY(shown.next());
    QVERIFY(shown.next());
    shown.press("deployNotice");
    auto *dialog = shown.wizard.findChild<NoticeDialog *>();
    QVERIFY(dialog);
    auto *language = dialog->findChild<QComboBox *>(QStringLiteral("noticeLanguage"));
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("noticeCopy")), Qt::Key_Space);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("Betreff:")));
    QTest::keyClick(language, Qt::Key_Down);
    QTest::keyClick(dialog->findChild<QPushButton *>(QStringLiteral("noticeCopy")), Qt::Key_Space);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("Subject:")));
}

void DeployWizardTest::pageTellsAndRollsBack()
{
    qRegisterMetaType<OperationQuestion>();
    DeploymentsPage page;
    QSignalSpy wanted(&page, &DeploymentsPage::factsRequested);
    QSignalSpy asked(&page, &Page::questionAsked);
    page.show();
    QCOMPARE(wanted.size(), 0); // there is no server yet
    ViewState state = samples::allWell();
    state.operations.known = true;
    page.present(state);
    QCOMPARE(wanted.size(), 3);
    page.present(state);
    QCOMPARE(wanted.size(), 3); // once is enough
    const Result<DeployFacts> told = oprun::deployFactsOf({0, {}, facts("prod", offered), {}});
    QVERIFY(told);
    page.showFacts(Environment::Production, told);
    auto *table = page.findChild<QTableView *>(QStringLiteral("deploymentsTable"));
    QCOMPARE(table->model()->rowCount(), 2);
    auto *rollback = page.findChild<QPushButton *>(QStringLiteral("deploymentsRollback"));
    page.reveal(QStringLiteral("op-1"));
    QVERIFY(!rollback->isEnabled()); // what was before it is gone
    page.reveal(QStringLiteral("op-2"));
    QVERIFY(rollback->isEnabled());
    QTest::keyClick(rollback, Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    const auto question = asked[0][0].value<OperationQuestion>();
    QCOMPARE(question.typed, std::optional(Environment::Production));
    QVERIFY(question.text.contains(QLatin1String("odoo:16.0")));
    // a run that has ended may have changed it
    OperationSummary ended;
    ended.id = QStringLiteral("x");
    ended.result = RunResult::Success;
    state.operations.list.prepend(ended);
    page.present(state);
    QCOMPARE(wanted.size(), 6);
}

void DeployWizardTest::rollbackSaysAtOnceWhatWouldBeLost()
{
    OperationQuestion question;
    question.request.kind = OperationKind::RollbackDeploy;
    question.go = QStringLiteral("Roll back");
    question.acceptLoss = QStringLiteral("Go back all the same");
    OperationDialog dialog(question);
    dialog.show();
    dialog.showPreflight(oprun::preflightOf(
        {6,
         {},
         "{\"error\":\"refused\",\"code\":\"new-writes\",\"text\":\"People have written since the "
         "deployment (3 records, the last one 2026-11-28T10:00:00Z, deployed "
         "2026-11-28T09:00:00Z); a rollback puts that aside.\"}\n",
         {}}));
    QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("failureMessage"))
                ->text()
                .contains(QLatin1String("3 records")));
    auto *go = dialog.findChild<QPushButton *>(QStringLiteral("operationGo"));
    QVERIFY(!go->isEnabled());
    QSignalSpy started(&dialog, &OperationDialog::startRequested);
    QTest::keyClick(dialog.findChild<QCheckBox *>(QStringLiteral("operationAcceptLoss")),
                    Qt::Key_Space);
    QVERIFY(go->isEnabled());
    QTest::keyClick(go, Qt::Key_Space);
    QCOMPARE(started.size(), 1);
    QVERIFY(started[0][0]
                .value<OperationRequest>()
                .parameters.value(QLatin1String("acceptLoss"))
                .toBool());
}

void DeployWizardTest::copyShowsWhatIsDoneToIt()
{
    OperationDialog dialog(questionForCopy(Environment::Test));
    dialog.show();
    auto *statements = dialog.findChild<CodeView *>(QStringLiteral("operationStatements"));
    QVERIFY(statements->isHidden());
    CopyFacts facts;
    facts.sql = QStringLiteral("UPDATE ir_cron SET active = false;");
    facts.url = QStringLiteral("https://test.example");
    dialog.showCopyFacts(facts);
    QVERIFY(statements->isVisible());
    QVERIFY(statements->isReadOnly());
    QCOMPARE(statements->definitionName(), QStringLiteral("SQL (PostgreSQL)"));
    QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("operationText"))
                ->text()
                .contains(QLatin1String("https://test.example")));
    QVERIFY(dialog.findChild<QLineEdit *>(QStringLiteral("operationConfirm"))->isHidden());
}

void DeployWizardTest::german()
{
    LanguageService language;
    language.setLanguage(QStringLiteral("de"));
    {
        ShownWizard shown;
        QCOMPARE(shown.wizard.windowTitle(), QStringLiteral("Bereitstellung"));
        QVERIFY(shown.next());
        shown.type("deployImage", QStringLiteral("odoo:17.1"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(shown.next());
        QTRY_VERIFY(shown.draft->isReady());
        QVERIFY(shown.text("deploySummary").contains(QLatin1String("Bereitstellung")));
    }
    language.setLanguage(QStringLiteral("en"));
}

QTEST_MAIN(DeployWizardTest)
#include "tst_deploywizard.moc"
