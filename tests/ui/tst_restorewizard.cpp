// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/languageservice.h"
#include "drafts/restoresuggestion.h"
#include "support/samplestates.h"
#include "support/willingserver.h"
#include "ui/wizards/restorewizard.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace leitstand;

namespace {

struct ShownWizard {
    WillingServer server;
    OperationService service;
    RestoreDraft *draft;
    RestoreWizard wizard;

    ShownWizard()
        : service([this](const RemoteCommand &command) { return server(command); })
        , draft(new RestoreDraft(&service))
        , wizard(draft)
    {
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
    void next() const { QTest::keyClick(button(QWizard::NextButton), Qt::Key_Space); }
    void choose(const char *radio) const
    {
        QTest::keyClick(find<QRadioButton>(radio), Qt::Key_Space);
    }
    [[nodiscard]] QString text(const char *label) const { return find<QLabel>(label)->text(); }
};

} // namespace

// The wizard from the first question to the start, by keyboard, and where it must not go on.
class RestoreWizardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void testIsRestoredByKeyboard();
    void productionWantsItsName();
    void faultsOfThePreflightStopIt();
    void aRefusedStartIsSaidAndCanBeTriedAgain();
    void restartNeedsNoBackup();
    void whatTheOverviewSawIsSuggested();
    void onlyWhatARestartMendsIsSuggested();
    void aDrillNeverExchangesProduction();
    void changingAnAnswerAsksTheServerAnew();
    void cancelStartsNothing();
    void german();
};

void RestoreWizardTest::testIsRestoredByKeyboard()
{
    ShownWizard shown;
    QSignalSpy started(&shown.wizard, &RestoreWizard::started);
    shown.choose("incidentDataWrong");
    shown.next();
    QCOMPARE(shown.wizard.currentId(), int(RestoreWizard::TargetPage));
    shown.choose("restoreEnvironment_test");
    shown.next();
    QCOMPARE(shown.wizard.currentId(), int(RestoreWizard::SetPage));
    QVERIFY(!shown.draft->set().isEmpty()); // the newest good one is chosen already
    shown.next();
    QCOMPARE(shown.wizard.currentId(), int(RestoreWizard::CheckPage));
    QTRY_VERIFY(shown.button(QWizard::FinishButton)->isEnabled());
    QVERIFY(shown.server.last("start").isEmpty());
    QTest::keyClick(shown.button(QWizard::FinishButton), Qt::Key_Space);
    QTRY_COMPARE(started.size(), 1);
    const QJsonObject request = shown.server.last("start");
    QCOMPARE(request.value(QLatin1String("kind")).toString(), QStringLiteral("restore-database"));
    const QJsonObject parameters = request.value(QLatin1String("request")).toObject();
    QCOMPARE(parameters.value(QLatin1String("environment")).toString(), QStringLiteral("test"));
    QCOMPARE(parameters.value(QLatin1String("set")).toString(), shown.draft->set());
    QCOMPARE(parameters.value(QLatin1String("target")).toString(), QStringLiteral("live"));
    QVERIFY(!shown.wizard.isVisible());
}

void RestoreWizardTest::productionWantsItsName()
{
    ShownWizard shown;
    shown.next();
    shown.choose("restoreEnvironment_prod");
    shown.next();
    shown.next();
    QTRY_COMPARE(shown.draft->preflightState(), CheckState::Ok);
    QVERIFY(!shown.button(QWizard::FinishButton)->isEnabled());
    auto *confirm = shown.find<QLineEdit>("restoreConfirm");
    QVERIFY(confirm->isVisible());
    QVERIFY(shown.text("restoreConfirmLabel").endsWith(QLatin1String("Production")));
    QTest::keyClicks(confirm, QStringLiteral("Test"));
    QVERIFY(!shown.button(QWizard::FinishButton)->isEnabled());
    confirm->clear();
    QTest::keyClicks(confirm, QStringLiteral("production"));
    QTRY_VERIFY(shown.button(QWizard::FinishButton)->isEnabled());
    QTest::keyClick(confirm, Qt::Key_Return);
    QTest::qWait(50);
    QVERIFY(shown.server.last("start").isEmpty()); // the field is left by its button only
    QTest::keyClick(shown.button(QWizard::FinishButton), Qt::Key_Space);
    QTRY_VERIFY(!shown.server.last("start").isEmpty());
    QCOMPARE(shown.server.last("start").value(QLatin1String("confirm")).toString(),
             QStringLiteral("prod"));
}

void RestoreWizardTest::faultsOfThePreflightStopIt()
{
    ShownWizard shown;
    shown.server.faults = "{\"error\":\"faults\",\"faults\":[\"too little space\"]}\n";
    shown.next();
    shown.next();
    shown.next();
    QTRY_COMPARE(shown.draft->preflightState(), CheckState::Failed);
    QVERIFY(!shown.button(QWizard::FinishButton)->isEnabled());
    QVERIFY(shown.text("restoreFaults").contains(QLatin1String("too little space")));
    shown.server.faults.clear();
    QTest::keyClick(shown.find<QAbstractButton>("restoreAgain"), Qt::Key_Space);
    QTRY_VERIFY(shown.button(QWizard::FinishButton)->isEnabled());
}

void RestoreWizardTest::aRefusedStartIsSaidAndCanBeTriedAgain()
{
    ShownWizard shown;
    shown.server.startAnswer = {75, {}, "{\"error\":\"busy\",\"text\":\"held by bob\"}\n", {}};
    for (int i = 0; i < 3; ++i)
        shown.next();
    QTRY_VERIFY(shown.button(QWizard::FinishButton)->isEnabled());
    QTest::keyClick(shown.button(QWizard::FinishButton), Qt::Key_Space);
    QTRY_VERIFY(shown.text("failureMessage").contains(QLatin1String("held by bob")));
    QVERIFY(shown.wizard.isVisible());
    const QString firstId = shown.server.last("start").value(QLatin1String("id")).toString();
    QTRY_VERIFY(shown.button(QWizard::FinishButton)->isEnabled());
    QTest::keyClick(shown.button(QWizard::FinishButton), Qt::Key_Space);
    QTRY_VERIFY(shown.server.last("start").value(QLatin1String("id")).toString() != firstId);
}

void RestoreWizardTest::restartNeedsNoBackup()
{
    ShownWizard shown;
    shown.choose("incidentEnvironmentDown");
    shown.next();
    shown.next();
    QCOMPARE(shown.wizard.currentId(), int(RestoreWizard::CheckPage));
    QTRY_VERIFY(shown.button(QWizard::FinishButton)->isEnabled());
    QCOMPARE(shown.server.last("plan").value(QLatin1String("kind")).toString(),
             QStringLiteral("container"));
}

void RestoreWizardTest::whatTheOverviewSawIsSuggested()
{
    ShownWizard shown;
    auto *said = shown.find<QLabel>("restoreSuggestion");
    QVERIFY(!said->isVisible()); // nothing was seen
    shown.wizard.showSuggestion(QStringLiteral("Odoo Test is not running."));
    QVERIFY(said->isVisible());
    QVERIFY(said->text().contains(QStringLiteral("Odoo Test is not running.")));
    QCOMPARE(said->textFormat(), Qt::PlainText);
}

void RestoreWizardTest::onlyWhatARestartMendsIsSuggested()
{
    const auto reason = [](const char *id, const char *container) {
        Reason made;
        made.id = QLatin1String(id) + u':' + QLatin1String(container);
        made.subject = QLatin1String(container);
        made.what = QLatin1String(container) + QStringLiteral(" is down.");
        return made;
    };
    Verdict verdict;
    QVERIFY(!suggestedRestore(verdict));
    verdict.reasons = {
        reason("container-memory", "odoo_prod"), reason("container-missing", "odoo_prod"),
        reason("container-paused", "odoo_prod"), reason("container-stopped", "odoo_postgres")};
    QVERIFY(!suggestedRestore(verdict));
    verdict.reasons.append(reason("smart", "nvme1n1"));
    verdict.reasons.last().severity = Severity::Notice; // it wears out, it does not fail
    QVERIFY(!suggestedRestore(verdict));
    verdict.reasons.last().severity = Severity::Fault;
    QCOMPARE(suggestedRestore(verdict)->incident, Incident::DiskBad);
    verdict.reasons.append(reason("container-restarting", "odoo_dev"));
    verdict.reasons.append(reason("container-unhealthy", "odoo_prod"));
    verdict.reasons.append(reason("container-stopped", "odoo_test"));
    QCOMPARE(suggestedRestore(verdict),
             std::optional(RestoreSuggestion{Incident::EnvironmentDown, Environment::Production,
                                             QStringLiteral("odoo_prod is down.")}));
}

void RestoreWizardTest::aDrillNeverExchangesProduction()
{
    ShownWizard shown;
    QTest::keyClick(shown.find<QCheckBox>("restoreDrill"), Qt::Key_Space);
    shown.next();
    shown.choose("restoreEnvironment_prod");
    QVERIFY(!shown.find<QRadioButton>("restoreLive")->isEnabled());
    QCOMPARE(shown.draft->target(), RestoreTarget::Scratch);
    QVERIFY(!shown.draft->needsConfirmation());
    const OperationRequest request = shown.draft->request();
    QCOMPARE(request.mode, OperationMode::Drill);
    QVERIFY(request.parameters.contains(QLatin1String("incidentAt")));
}

void RestoreWizardTest::changingAnAnswerAsksTheServerAnew()
{
    ShownWizard shown;
    for (int i = 0; i < 3; ++i)
        shown.next();
    QTRY_VERIFY(shown.draft->isReady());
    shown.wizard.back();
    shown.wizard.back();
    shown.choose("restoreEnvironment_dev");
    QVERIFY(!shown.draft->isReady());
    shown.next();
    shown.next();
    QTRY_VERIFY(shown.draft->isReady());
    QCOMPARE(shown.server.last("check")
                 .value(QLatin1String("request"))
                 .toObject()
                 .value(QLatin1String("environment"))
                 .toString(),
             QStringLiteral("dev"));
}

void RestoreWizardTest::cancelStartsNothing()
{
    ShownWizard shown;
    for (int i = 0; i < 3; ++i)
        shown.next();
    QTRY_VERIFY(shown.draft->isReady());
    QTest::keyClick(shown.button(QWizard::CancelButton), Qt::Key_Space);
    QVERIFY(!shown.wizard.isVisible());
    QVERIFY(shown.server.last("start").isEmpty());
}

void RestoreWizardTest::german()
{
    LanguageService language;
    language.setLanguage(QStringLiteral("de"));
    {
        ShownWizard shown;
        QCOMPARE(shown.wizard.windowTitle(), QStringLiteral("Wiederherstellung"));
        QCOMPARE(shown.wizard.currentPage()->title(), QStringLiteral("Was ist passiert?"));
        for (int i = 0; i < 3; ++i)
            shown.next();
        QTRY_VERIFY(shown.draft->isReady());
        QVERIFY(shown.text("restoreSummary").contains(QLatin1String("Wiederherstellung")));
    }
    language.setLanguage(QStringLiteral("en"));
}

QTEST_MAIN(RestoreWizardTest)
#include "tst_restorewizard.moc"
