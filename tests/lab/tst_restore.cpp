// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceserver.h"

#include "compositionroot.h"
#include "ui/dialogs/operationdialog.h"
#include "ui/dialogs/reportdialog.h"
#include "ui/operations/operationview.h"
#include "ui/wizards/restorewizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

constexpr int patienceMs = 90'000; ///< QtTest gives a function five minutes

} // namespace

// Restore, undo and drill on the practice server, by keyboard through the window as it is put
// together for a user, and by the command line.
class RestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void testIsRestoredAndTheRestoreUndone();
    void productionIsRestoredWithItsNameTyped();
    void drillWithReport();
    void containerIsRestartedWithEvidence();
    void headless();
    void auditIsWhole();

private:
    [[nodiscard]] RestoreWizard *openWizard(const char *button);
    void press(QWidget *in, const char *name);
    void next(RestoreWizard *wizard);
    [[nodiscard]] bool finish(RestoreWizard *wizard);
    /// The run that the operations page shows has ended with this word.
    [[nodiscard]] bool endsWith(const QString &result);
    [[nodiscard]] QString label(const char *name) const;
    [[nodiscard]] QString sql(const QString &database, const QString &statement);
    int leitstand(const QStringList &arguments, QByteArray *output = nullptr);

    PracticeServer m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<CompositionRoot> m_root;
};

void RestoreTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
    QCoreApplication::setApplicationName(QStringLiteral("leitstand"));
    QVERIFY2(m_server.start(), qPrintable(m_server.lastError()));
    StartOptions options;
    options.profile = m_server.profile();
    options.language = QStringLiteral("en");
    m_root = std::make_unique<CompositionRoot>(options);
    m_root->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_root->window().shownState().operations.known, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_root->window().shownState().snapshot.backups.hasValue, patienceMs);
}

void RestoreTest::cleanupTestCase()
{
    m_root.reset();
}

void RestoreTest::press(QWidget *in, const char *name)
{
    auto *button = in->findChild<QAbstractButton *>(QLatin1String(name));
    QVERIFY2(button, name);
    QVERIFY2(button->isEnabled(), name);
    QTest::keyClick(button, Qt::Key_Space);
}

RestoreWizard *RestoreTest::openWizard(const char *button)
{
    MainWindow &window = m_root->window();
    window.goToPage(QStringLiteral("pageRestore"));
    auto *start = window.findChild<QPushButton *>(QLatin1String(button));
    if (!QTest::qWaitFor([&] { return start->isEnabled(); }, patienceMs))
        return nullptr;
    QTest::keyClick(start, Qt::Key_Space);
    const auto wizards = window.findChildren<RestoreWizard *>();
    return wizards.isEmpty() ? nullptr : wizards.constLast();
}

void RestoreTest::next(RestoreWizard *wizard)
{
    QTest::keyClick(wizard->button(QWizard::NextButton), Qt::Key_Space);
}

bool RestoreTest::finish(RestoreWizard *wizard)
{
    QAbstractButton *button = wizard->button(QWizard::FinishButton);
    if (!QTest::qWaitFor([&] { return button->isEnabled(); }, patienceMs)) {
        const RestoreDraft *draft = wizard->draft();
        qWarning("page %d, plan %d, pre-flight %d, confirmed %d: %s %s", wizard->currentId(),
                 int(draft->planState()), int(draft->preflightState()), draft->isConfirmed(),
                 qPrintable(draft->checkError().message + draft->checkError().detail),
                 qPrintable(draft->preflight().faults.join(QLatin1Char('\n'))));
        wizard->reject();
        return false;
    }
    const QPointer<RestoreWizard> open(wizard);
    QTest::keyClick(button, Qt::Key_Space);
    return QTest::qWaitFor([&] { return !open || !open->isVisible(); }, patienceMs);
}

QString RestoreTest::label(const char *name) const
{
    const auto *found = m_root->window().findChild<QLabel *>(QLatin1String(name));
    return found ? found->text() : QString();
}

bool RestoreTest::endsWith(const QString &result)
{
    // the one that was started last
    const auto *view = m_root->window().findChild<OperationView *>();
    const auto ended = [&] {
        const OperationsView &operations = m_root->window().shownState().operations;
        const auto run = operations.runs.constFind(view->operation());
        return run != operations.runs.cend() && run->end.has_value();
    };
    if (!QTest::qWaitFor(ended, patienceMs))
        return false;
    const OperationRun &run = m_root->window().shownState().operations.runs[view->operation()];
    const QString got =
        run.end->result == RunResult::Success ? QStringLiteral("success") : run.end->text;
    if (got != result)
        qWarning("%s", qPrintable(got));
    return got == result;
}

QString RestoreTest::sql(const QString &database, const QString &statement)
{
    const bool done =
        m_server.run({QStringLiteral("exec"), QStringLiteral("docker"), QStringLiteral("exec"),
                      QStringLiteral("odoo_postgres"), QStringLiteral("psql"), QStringLiteral("-U"),
                      QStringLiteral("postgres"), QStringLiteral("-XAtq"), QStringLiteral("-d"),
                      database, QStringLiteral("-c"), statement});
    return done ? m_server.lastOutput().trimmed() : m_server.lastError();
}

int RestoreTest::leitstand(const QStringList &arguments, QByteArray *output)
{
    QProcess process;
    process.start(QStringLiteral(LEITSTAND_BINARY_DIR "/leitstand"), arguments);
    const bool ended = process.waitForFinished(patienceMs);
    const QByteArray said = process.readAllStandardOutput();
    if (output)
        *output = said;
    if (!ended || process.exitCode() != 0)
        qWarning("%s%s", said.constData(), process.readAllStandardError().constData());
    return ended ? process.exitCode() : -1;
}

void RestoreTest::testIsRestoredAndTheRestoreUndone()
{
    QCOMPARE(sql(QStringLiteral("odoo_test"), QStringLiteral("create table written_today (n int)")),
             QString());
    RestoreWizard *wizard = openWizard("restoreStart");
    QVERIFY(wizard);
    press(wizard, "incidentDataWrong");
    next(wizard);
    press(wizard, "restoreEnvironment_test");
    next(wizard);
    next(wizard);
    QVERIFY(finish(wizard));
    QVERIFY(endsWith(QStringLiteral("success")));
    const QString exists = QStringLiteral("select to_regclass('written_today') is not null");
    QCOMPARE(sql(QStringLiteral("odoo_test"), exists), QStringLiteral("f"));

    MainWindow &window = m_root->window();
    auto *undo = window.findChild<QPushButton *>(QStringLiteral("operationUndo"));
    QTRY_VERIFY_WITH_TIMEOUT(undo->isVisible() && undo->isEnabled(), patienceMs);
    QTest::keyClick(undo, Qt::Key_Space);
    QPointer<OperationDialog> dialog = window.findChild<OperationDialog *>();
    QVERIFY(dialog);
    press(dialog, "operationGo");
    QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), patienceMs);
    QVERIFY(endsWith(QStringLiteral("success")));
    QCOMPARE(sql(QStringLiteral("odoo_test"), exists), QStringLiteral("t"));
}

void RestoreTest::productionIsRestoredWithItsNameTyped()
{
    RestoreWizard *wizard = openWizard("restoreStart");
    QVERIFY(wizard);
    next(wizard);
    press(wizard, "restoreEnvironment_prod");
    next(wizard);
    next(wizard);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->draft()->preflightState(), CheckState::Ok, patienceMs);
    QVERIFY(!wizard->button(QWizard::FinishButton)->isEnabled());
    QTest::keyClicks(wizard->findChild<QLineEdit *>(QStringLiteral("restoreConfirm")),
                     QStringLiteral("Production"));
    QVERIFY(finish(wizard));
    QVERIFY(endsWith(QStringLiteral("success")));
}

void RestoreTest::drillWithReport()
{
    RestoreWizard *wizard = openWizard("drillStart");
    QVERIFY(wizard);
    next(wizard);
    press(wizard, "restoreEnvironment_prod");
    next(wizard);
    next(wizard);
    QVERIFY(finish(wizard));
    QVERIFY(endsWith(QStringLiteral("success")));
    QCOMPARE(sql(QStringLiteral("postgres"),
                 QStringLiteral("select count(*) from pg_database where datname like '%look%'")),
             QStringLiteral("0")); // cleaned up

    MainWindow &window = m_root->window();
    press(window.findChild<OperationView *>(), "operationReport");
    auto *dialog = window.findChild<ReportDialog *>();
    QVERIFY(dialog);
    press(dialog, "reportSave");
    auto *files = dialog->findChild<QFileDialog *>();
    QVERIFY(files);
    const QString pdf = m_folder.filePath(QStringLiteral("drill.pdf"));
    auto *name = files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QVERIFY(name);
    name->setText(pdf); // typed, a list of files would pop up
    auto *save = files->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QTRY_VERIFY(save->isEnabled());
    QTest::keyClick(save, Qt::Key_Space);
    QTRY_VERIFY(QFile::exists(pdf));
    QFile json(m_folder.filePath(QStringLiteral("drill.json")));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonObject report = QJsonDocument::fromJson(json.readAll()).object();
    QVERIFY(report.value(QLatin1String("rto")).toObject().value(QLatin1String("kept")).toBool());
    QVERIFY(report.value(QLatin1String("rpo"))
                .toObject()
                .value(QLatin1String("measuredSeconds"))
                .isDouble());
}

void RestoreTest::containerIsRestartedWithEvidence()
{
    RestoreWizard *wizard = openWizard("restoreStart");
    QVERIFY(wizard);
    press(wizard, "incidentEnvironmentDown");
    next(wizard);
    press(wizard, "restoreEnvironment_dev");
    next(wizard);
    QVERIFY(finish(wizard));
    QVERIFY(endsWith(QStringLiteral("success")));
}

void RestoreTest::headless()
{
    const QStringList server{QStringLiteral("--profile"), m_server.profileFile()};
    QByteArray plan;
    QCOMPARE(leitstand(QStringList{QStringLiteral("restore"), QStringLiteral("--env"),
                                   QStringLiteral("dev"), QStringLiteral("--set"),
                                   QStringLiteral("latest"), QStringLiteral("--plan")}
                           + server,
                       &plan),
             0);
    QVERIFY(plan.contains("pg_restore"));
    QCOMPARE(leitstand(QStringList{QStringLiteral("restore"), QStringLiteral("--env"),
                                   QStringLiteral("dev"), QStringLiteral("--set"),
                                   QStringLiteral("latest")}
                       + server),
             2); // without --yes-i-mean nothing is started
    QCOMPARE(leitstand(QStringList{QStringLiteral("restore"), QStringLiteral("--env"),
                                   QStringLiteral("dev"), QStringLiteral("--set"),
                                   QStringLiteral("latest"), QStringLiteral("--with-filestore"),
                                   QStringLiteral("--yes-i-mean"), QStringLiteral("dev")}
                       + server),
             0);
    QByteArray list;
    QCOMPARE(leitstand(QStringList{QStringLiteral("ops"), QStringLiteral("list"),
                                   QStringLiteral("--json")}
                           + server,
                       &list),
             0);
    QVERIFY(list.contains("restore-database"));
}

void RestoreTest::auditIsWhole()
{
    QCOMPARE(leitstand({QStringLiteral("audit"), QStringLiteral("verify"),
                        QStringLiteral("--profile"), m_server.profileFile()}),
             0);
}

QTEST_MAIN(RestoreTest)
#include "tst_restore.moc"
