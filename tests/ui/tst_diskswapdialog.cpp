// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/languageservice.h"
#include "operations/operationservice.h"
#include "support/fixturefile.h"
#include "support/samplestates.h"
#include "ui/operations/operationview.h"
#include "ui/pages/storagepage.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/statelabel.h"
#include "ui/wizards/diskswapdialog.h"
#include "ui/wizards/restorewizard.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPromise>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace leitstand;

namespace {

const auto bad = QStringLiteral("S64DNX0R705678");
const auto good = QStringLiteral("S64DNX0R701234");
const auto fresh = QStringLiteral("S64DNX0R709999");

/// A server whose disks are those of a sample; what it was asked is kept.
struct DiskServer {
    const char *sample = "diskfacts/bad.json";
    QByteArray operations; ///< entries of the list
    QByteArray refusal;    ///< of a start, when not empty
    QList<QJsonObject> asked;

    QFuture<Result<CommandOutput>> operator()(const RemoteCommand &command)
    {
        const QJsonObject request = QJsonDocument::fromJson(command.standardInput).object();
        asked.append(request);
        const QString what = request.value(QLatin1String("do")).toString();
        QPromise<Result<CommandOutput>> promise;
        auto future = promise.future();
        promise.start();
        if (what != QLatin1String("follow")) {
            promise.addResult(answer(what));
            promise.finish();
        } else {
            pending.push_back(std::move(promise)); // the run goes on
        }
        return future;
    }
    [[nodiscard]] QList<QJsonObject> all(const char *what) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &request : asked) {
            if (request.value(QLatin1String("do")).toString() == QLatin1String(what))
                found.append(request);
        }
        return found;
    }

private:
    [[nodiscard]] CommandOutput answer(const QString &what) const
    {
        if (what == QLatin1String("disk-facts"))
            return {0,
                    {},
                    QJsonDocument::fromJson(fixtures::read(sample)).toJson(QJsonDocument::Compact)
                        + '\n',
                    {}};
        if (what == QLatin1String("plan"))
            return {0,
                    {},
                    "{\"version\":1,\"steps\":[{\"id\":\"lock\",\"text\":\"Lock\",\"command\":"
                    "\"flock\",\"cancellable\":true},{\"id\":\"remove\",\"text\":\"Out\","
                    "\"command\":\"mdadm /dev/md0 --fail /dev/nvme1n1p3\"}]}\n",
                    {}};
        if (what == QLatin1String("start") && !refusal.isEmpty())
            return {75, {}, refusal, {}};
        if (what == QLatin1String("start"))
            return {0, {}, "{\"version\":1,\"started\":\"a\"}\n", {}};
        return {0, {}, "{\"version\":1,\"operations\":[" + operations + "]}\n", {}};
    }
    std::vector<QPromise<Result<CommandOutput>>> pending;
};

struct Shown {
    DiskServer server;
    OperationService service;
    std::unique_ptr<DiskSwapDialog> dialog;

    explicit Shown(const char *sample, const QByteArray &operations = {})
        : service([this](const RemoteCommand &command) { return server(command); })
    {
        server.sample = sample;
        server.operations = operations;
        service.setConnection(QStringLiteral("s"), QStringLiteral("admin"), true);
        [[maybe_unused]] const bool known =
            QTest::qWaitFor([this] { return service.isListKnown(); });
        open();
    }
    void open()
    {
        dialog = std::make_unique<DiskSwapDialog>(new DiskSwapDraft(&service));
        dialog->show();
    }
    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString stage() const { return find<StateLabel>("diskStage")->text(); }
    [[nodiscard]] QString facts() const { return find<FactList>("diskFacts")->asText(); }
    /// The server's disks are now those of @p sample.
    void become(const char *sample)
    {
        server.sample = sample;
        QTest::keyClick(find<QPushButton>("diskAgain"), Qt::Key_Space);
    }
};

const QByteArray runningAdd =
    "{\"id\":\"5f8f0d2e-0000-4000-8000-000000000001\",\"kind\":\"disk-add\",\"mode\":\"emergency\","
    "\"state\":\"RUNNING\",\"started\":\"2026-11-28T11:00:00Z\",\"by\":\"anna\","
    "\"step\":\"rebuild\",\"percent\":43}";

} // namespace

// The exchange of a disk in the window, stage by stage, and what must not happen.
class DiskSwapDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBadDiskIsTakenOutByItsSerialNumber();
    void whatIsRefusedIsSaidAndCannotBeStarted();
    void theCommandsAreShownOnDemand();
    void waitingHasTheTextForTheDataCentre();
    void aNewDiskIsTakenInAndTheOldTypingIsForgotten();
    void aRunOfAnotherConsoleIsShown();
    void aRefusedStartIsSaid();
    void closedAndOpenedItStandsWhereTheServerStands();
    void whenTheServerCannotBeAskedNothingCanBeStarted();
    void german();
    void theRestoreWizardLeadsHere();
    void theStoragePageLeadsHere();
};

void DiskSwapDialogTest::aBadDiskIsTakenOutByItsSerialNumber()
{
    Shown shown("diskfacts/bad.json");
    QTRY_COMPARE(shown.stage(), QStringLiteral("A disk is bad"));
    const QString facts = shown.facts();
    for (const char *text : {"S64DNX0R705678", "0000:02:00.0", "nvme-SAMSUNG", "about to fail",
                             "md0: failed", "md0: 7", "holds the data"})
        QVERIFY2(facts.contains(QLatin1String(text)), qPrintable(facts));
    auto *go = shown.find<QPushButton>("diskGo");
    auto *confirm = shown.find<QLineEdit>("diskConfirm");
    QTRY_COMPARE(shown.server.all("plan").size(), 1);
    QVERIFY(!go->isEnabled());
    for (const QString &wrong : {QStringLiteral("prod"), good, bad.toLower(), bad.chopped(1)}) {
        confirm->clear();
        QTest::keyClicks(confirm, wrong);
        QVERIFY2(!go->isEnabled(), qPrintable(wrong));
    }
    confirm->clear();
    QTest::keyClicks(confirm, bad);
    QTRY_VERIFY(go->isEnabled());
    QTest::keyClick(confirm, Qt::Key_Return);
    QVERIFY(shown.server.all("start").isEmpty());
    QTest::keyClick(go, Qt::Key_Space);
    QTRY_COMPARE(shown.server.all("start").size(), 1);
    const QJsonObject request = shown.server.all("start").constFirst();
    QCOMPARE(request.value(QLatin1String("kind")).toString(), QStringLiteral("disk-remove"));
    QCOMPARE(request.value(QLatin1String("confirm")).toString(), bad);
    QCOMPARE(request.value(QLatin1String("request")).toObject(),
             (QJsonObject{{QStringLiteral("serial"), bad}}));
}

void DiskSwapDialogTest::whatIsRefusedIsSaidAndCannotBeStarted()
{
    Shown shown("diskfacts/refused.json");
    QTRY_COMPARE(shown.stage(), QStringLiteral("A disk is bad"));
    QVERIFY(shown.facts().contains(QLatin1String("is about to fail itself (SMART)")));
    QVERIFY(!shown.find<QWidget>("diskAction")->isVisible());
    QVERIFY(shown.server.all("plan").isEmpty());
}

void DiskSwapDialogTest::theCommandsAreShownOnDemand()
{
    Shown shown("diskfacts/bad.json");
    auto *steps = shown.find<QTableView>("diskSteps");
    QTRY_COMPARE(steps->model()->rowCount(), 2);
    constexpr int commandColumn = 4;
    QVERIFY(steps->isColumnHidden(commandColumn));
    QTest::keyClick(shown.find<QCheckBox>("diskCommands"), Qt::Key_Space);
    QVERIFY(!steps->isColumnHidden(commandColumn));
    QCOMPARE(steps->model()->index(1, commandColumn).data().toString(),
             QStringLiteral("mdadm /dev/md0 --fail /dev/nvme1n1p3"));
}

void DiskSwapDialogTest::waitingHasTheTextForTheDataCentre()
{
    Shown shown("diskfacts/waiting.json");
    QTRY_COMPARE(shown.stage(), QStringLiteral("Waiting for the data centre"));
    QVERIFY(!shown.find<QWidget>("diskAction")->isVisible());
    auto *ticket = shown.find<QPlainTextEdit>("diskTicket");
    QVERIFY(ticket->isVisible());
    QVERIFY(ticket->toPlainText().contains(QLatin1String("DEFEKTE")));
    QTest::keyClick(shown.find<QRadioButton>("diskTicketEnglish"), Qt::Key_Space);
    QVERIFY(ticket->toPlainText().contains(QLatin1String("DEFECTIVE")));
    QTest::keyClick(shown.find<QPushButton>("diskTicketCopy"), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), ticket->toPlainText());
    QVERIFY(ticket->toPlainText().contains(bad) && ticket->toPlainText().contains(good));
    // a disk with something on it is not the new one, and it is said why
    shown.become("diskfacts/notempty.json");
    QTRY_VERIFY(shown.facts().contains(QLatin1String("not empty (ext4)")));
    QCOMPARE(shown.stage(), QStringLiteral("Waiting for the data centre"));
}

void DiskSwapDialogTest::aNewDiskIsTakenInAndTheOldTypingIsForgotten()
{
    Shown shown("diskfacts/bad.json");
    auto *confirm = shown.find<QLineEdit>("diskConfirm");
    QTRY_VERIFY(confirm->isVisible());
    QTest::keyClicks(confirm, bad);
    shown.become("diskfacts/newdisk.json");
    QTRY_COMPARE(shown.stage(), QStringLiteral("A new disk is there"));
    QVERIFY(confirm->text().isEmpty());
    QTRY_COMPARE(shown.server.all("plan").size(), 2);
    QTest::keyClicks(confirm, fresh);
    auto *go = shown.find<QPushButton>("diskGo");
    QTRY_VERIFY(go->isEnabled());
    QTest::keyClick(go, Qt::Key_Space);
    QTRY_COMPARE(shown.server.all("start").size(), 1);
    QCOMPARE(shown.server.all("start").constFirst().value(QLatin1String("kind")).toString(),
             QStringLiteral("disk-add"));
}

void DiskSwapDialogTest::aRunOfAnotherConsoleIsShown()
{
    Shown shown("diskfacts/adding.json", runningAdd);
    QTRY_COMPARE(shown.stage(), QStringLiteral("The new disk is being taken in"));
    QVERIFY(shown.facts().contains(QLatin1String("128 MB/s")));
    QVERIFY(!shown.find<QWidget>("diskAction")->isVisible());
    auto *run = shown.find<OperationView>("operationView");
    QVERIFY(run->isVisible());
    QCOMPARE(run->operation(), QStringLiteral("5f8f0d2e-0000-4000-8000-000000000001"));
    QVERIFY(!shown.server.all("follow").isEmpty());
}

void DiskSwapDialogTest::aRefusedStartIsSaid()
{
    Shown shown("diskfacts/bad.json");
    shown.server.refusal = "{\"error\":\"busy\",\"text\":\"The lock \\\"raid\\\" is held\"}\n";
    auto *go = shown.find<QPushButton>("diskGo");
    QTRY_COMPARE(shown.server.all("plan").size(), 1);
    QTest::keyClicks(shown.find<QLineEdit>("diskConfirm"), bad);
    QTRY_VERIFY(go->isEnabled());
    QTest::keyClick(go, Qt::Key_Space);
    QTRY_VERIFY(shown.find<QWidget>("diskFailure")->isVisible());
    QTRY_VERIFY(go->isEnabled()); // it may be tried again
}

void DiskSwapDialogTest::closedAndOpenedItStandsWhereTheServerStands()
{
    Shown shown("diskfacts/waiting.json");
    QTRY_COMPARE(shown.stage(), QStringLiteral("Waiting for the data centre"));
    QTest::keyClick(shown.find<QPushButton>("diskClose"), Qt::Key_Space);
    QVERIFY(!shown.dialog->isVisible());
    shown.server.sample = "diskfacts/newdisk.json"; // days later
    shown.open();
    QTRY_COMPARE(shown.stage(), QStringLiteral("A new disk is there"));
}

void DiskSwapDialogTest::whenTheServerCannotBeAskedNothingCanBeStarted()
{
    Shown shown("diskfacts/bad.json");
    QTRY_COMPARE(shown.server.all("plan").size(), 1);
    QTest::keyClicks(shown.find<QLineEdit>("diskConfirm"), bad);
    QTRY_VERIFY(shown.find<QPushButton>("diskGo")->isEnabled());
    shown.become("smart/nvme-good.json"); // no answer that could be understood
    QTRY_VERIFY(!shown.find<QPushButton>("diskGo")->isEnabled());
}

void DiskSwapDialogTest::german()
{
    LanguageService language;
    language.setLanguage(QStringLiteral("de"));
    Shown shown("diskfacts/bad.json");
    QTRY_COMPARE(shown.stage(), QStringLiteral("Eine Platte ist defekt"));
    QVERIFY(shown.facts().contains(QLatin1String("steht vor dem Ausfall")));
    language.setLanguage(QStringLiteral("en"));
    QTRY_COMPARE(shown.stage(), QStringLiteral("A disk is bad"));
}

void DiskSwapDialogTest::theRestoreWizardLeadsHere()
{
    DiskServer server;
    OperationService service([&server](const RemoteCommand &command) { return server(command); });
    RestoreWizard wizard(new RestoreDraft(&service));
    QSignalSpy wanted(&wizard, &RestoreWizard::diskSwapRequested);
    QSignalSpy started(&wizard, &RestoreWizard::started);
    wizard.show();
    QTest::keyClick(wizard.findChild<QRadioButton *>(QStringLiteral("incidentDiskBad")),
                    Qt::Key_Space);
    QAbstractButton *finish = wizard.button(QWizard::FinishButton);
    QVERIFY(finish->isVisible() && finish->isEnabled());
    QCOMPARE(finish->text(), QStringLiteral("Exchange the disk …"));
    QTest::keyClick(finish, Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    auto *suggested = new RestoreDraft(&service); // as the overview suggests it
    suggested->setIncident(Incident::DiskBad);
    RestoreWizard second(suggested);
    second.show();
    QVERIFY(second.button(QWizard::FinishButton)->isVisible());
    QCOMPARE(started.size(), 0);
    QVERIFY(!wizard.isVisible());
    QVERIFY(server.all("start").isEmpty());
}

void DiskSwapDialogTest::theStoragePageLeadsHere()
{
    StoragePage page;
    page.show();
    auto *button = page.findChild<QPushButton *>(QStringLiteral("storageDiskSwap"));
    page.present(samples::allWell());
    QVERIFY(!button->isVisible());
    page.present(samples::degraded());
    QVERIFY(button->isVisible() && button->isEnabled());
    QSignalSpy wanted(&page, &StoragePage::diskSwapRequested);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    page.present(samples::replay()); // a recording has no server to do it on
    QVERIFY(button->isVisible() && !button->isEnabled());
}

QTEST_MAIN(DiskSwapDialogTest)
#include "tst_diskswapdialog.moc"
