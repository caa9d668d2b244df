// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practiceserver.h"

#include "compositionroot.h"
#include "ui/dialogs/operationdialog.h"
#include "ui/operations/operationview.h"
#include "ui/pages/page.h"
#include "ui/wizards/deploywizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;

namespace {

constexpr int patienceMs = 120'000; ///< QtTest gives a function five minutes
constexpr int shownMs = 10'000;     ///< until what the server has told is on the screen

/// Two more images without a registry, one that runs and one that does not, and a bare repository
/// of addons with one tag.
constexpr auto makeReleases = R"(set -e
docker commit --change 'LABEL release=1' odoo_test odoo:17.1 >/dev/null
docker commit --change 'ENTRYPOINT ["/bin/false"]' odoo_test odoo:bad >/dev/null
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.invalid
export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.invalid
mkdir -p /srv/git /root/tree/house
cd /root/tree
git init -q -b main
echo "{'name': 'House', 'version': '2.0'}" >house/__manifest__.py
git add .
git commit -qm 'house, second version'
git tag v2
git clone -q --bare /root/tree /srv/git/odoo-addons.git
)";

} // namespace

// Deployments on the practice server, by keyboard through the window as it is put together for a
// user, and by the command line: a good one, one that does not start, the way back, promotion.
class DeployTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void goodDeploymentAndItsRollback();
    void anImageThatDoesNotStartIsTakenBack();
    void headless();
    void productionIsCopiedNeutralised();

private:
    [[nodiscard]] DeployWizard *openWizard(const char *environment);
    [[nodiscard]] bool next(DeployWizard *wizard);
    [[nodiscard]] bool finish(DeployWizard *wizard);
    /// How the run that the operations page shows has ended.
    [[nodiscard]] std::optional<OperationEnd> end();
    [[nodiscard]] QString root(const QStringList &command);
    [[nodiscard]] QString label(const char *name) const;
    int leitstand(const QStringList &arguments, QByteArray *output = nullptr);

    PracticeServer m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<CompositionRoot> m_root;
};

void DeployTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
    QCoreApplication::setApplicationName(QStringLiteral("leitstand"));
    QVERIFY2(m_server.start(), qPrintable(m_server.lastError()));
    QVERIFY2(m_server.run({QStringLiteral("exec"), QStringLiteral("bash"), QStringLiteral("-c"),
                           QLatin1String(makeReleases)}),
             qPrintable(m_server.lastError()));
    StartOptions options;
    options.profile = m_server.profile();
    options.language = QStringLiteral("en");
    m_root = std::make_unique<CompositionRoot>(options);
    m_root->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_root->window().shownState().operations.known, patienceMs);
}

void DeployTest::cleanupTestCase()
{
    m_root.reset();
}

QString DeployTest::root(const QStringList &command)
{
    return m_server.run(QStringList{QStringLiteral("exec")} + command)
               ? m_server.lastOutput().trimmed()
               : m_server.lastError();
}

QString DeployTest::label(const char *name) const
{
    const auto *found = m_root->window().findChild<QLabel *>(QLatin1String(name));
    return found ? found->text() : QString();
}

DeployWizard *DeployTest::openWizard(const char *environment)
{
    MainWindow &window = m_root->window();
    window.goToPage(QStringLiteral("pageDeployments"));
    auto *deploy = window.findChild<QPushButton *>(QStringLiteral("deploymentsDeploy"));
    if (!QTest::qWaitFor([&] { return deploy->isEnabled(); }, patienceMs))
        return nullptr;
    QTest::keyClick(deploy, Qt::Key_Space);
    const auto wizards = window.findChildren<DeployWizard *>();
    if (wizards.isEmpty())
        return nullptr;
    DeployWizard *wizard = wizards.constLast();
    auto *choice = wizard->findChild<QRadioButton *>(QStringLiteral("deployEnvironment_")
                                                     + QLatin1String(environment));
    QTest::keyClick(choice, Qt::Key_Space);
    return next(wizard) ? wizard : nullptr;
}

bool DeployTest::next(DeployWizard *wizard)
{
    QAbstractButton *button = wizard->button(QWizard::NextButton);
    if (!QTest::qWaitFor([&] { return button->isEnabled(); }, patienceMs)) {
        const DeployDraft *draft = wizard->draft();
        qWarning("page %d: %s %s %s %s", wizard->currentId(),
                 qPrintable(draft->factsError().message + draft->factsError().detail),
                 qPrintable(draft->comparisonError().message),
                 qPrintable(draft->checkError().message + draft->checkError().detail),
                 qPrintable(draft->preflight().faults.join(QLatin1Char('\n'))));
        wizard->reject();
        return false;
    }
    QTest::keyClick(button, Qt::Key_Space);
    return true;
}

bool DeployTest::finish(DeployWizard *wizard)
{
    QAbstractButton *button = wizard->button(QWizard::FinishButton);
    if (!QTest::qWaitFor([&] { return button->isEnabled(); }, patienceMs))
        return false;
    const QPointer<DeployWizard> open(wizard);
    QTest::keyClick(button, Qt::Key_Space);
    return QTest::qWaitFor([&] { return !open || !open->isVisible(); }, patienceMs);
}

std::optional<OperationEnd> DeployTest::end()
{
    const auto *view = m_root->window().findChild<OperationView *>();
    const auto ended = [&] {
        const OperationsView &operations = m_root->window().shownState().operations;
        const auto run = operations.runs.constFind(view->operation());
        return run != operations.runs.cend() && run->end.has_value();
    };
    if (!QTest::qWaitFor(ended, patienceMs))
        return std::nullopt;
    const OperationRun &run = m_root->window().shownState().operations.runs[view->operation()];
    qInfo("%s: %s, without service %.2f s", qPrintable(run.summary.kindName),
          qPrintable(run.end->text), run.end->downSeconds.value_or(-1));
    return run.end;
}

int DeployTest::leitstand(const QStringList &arguments, QByteArray *output)
{
    QProcess process;
    process.start(QStringLiteral(LEITSTAND_BINARY_DIR "/leitstand"),
                  arguments
                      + QStringList{QStringLiteral("--profile"), m_server.profileFile(),
                                    QStringLiteral("--language"), QStringLiteral("en")});
    const bool ended = process.waitForFinished(patienceMs);
    const QByteArray said = process.readAllStandardOutput();
    if (output)
        *output = said;
    qInfo("%s%s", said.constData(), process.readAllStandardError().constData());
    return ended ? process.exitCode() : -1;
}

void DeployTest::goodDeploymentAndItsRollback()
{
    const QStringList imageOfTest{QStringLiteral("docker"), QStringLiteral("inspect"),
                                  QStringLiteral("--format"), QStringLiteral("{{.Image}}"),
                                  QStringLiteral("odoo_test")};
    const QString old = root(imageOfTest);
    QVERIFY(old.startsWith(QLatin1String("sha256:")));
    DeployWizard *wizard = openWizard("test");
    QVERIFY(wizard);
    QTest::keyClicks(wizard->findChild<QComboBox *>(QStringLiteral("deployImage"))->lineEdit(),
                     QStringLiteral("odoo:17.1"));
    QTest::keyClicks(wizard->findChild<QComboBox *>(QStringLiteral("deployAddons"))->lineEdit(),
                     QStringLiteral("v2"));
    QVERIFY(next(wizard)); // what
    QVERIFY(next(wizard)); // difference
    QVERIFY(next(wizard)); // pre-flight
    QVERIFY(finish(wizard));
    const auto deployed = end();
    QVERIFY(deployed);
    QVERIFY(deployed->exitCode == 0);
    QVERIFY(deployed->downSeconds.value_or(0) > 0);
    QVERIFY(root(imageOfTest) != old);

    // somebody works, then it is rolled back: what would be lost is said before it can be done
    QVERIFY(
        !root({QStringLiteral("docker"), QStringLiteral("exec"), QStringLiteral("odoo_postgres"),
               QStringLiteral("psql"), QStringLiteral("-U"), QStringLiteral("postgres"),
               QStringLiteral("-d"), QStringLiteral("odoo_test"), QStringLiteral("-c"),
               QStringLiteral("INSERT INTO res_partner (name, write_date) VALUES ('mine', "
                              "(now() AT TIME ZONE 'UTC') + interval '2 s')")})
             .contains(QLatin1String("ERROR")));
    MainWindow &window = m_root->window();
    window.goToPage(QStringLiteral("pageDeployments"));
    auto *table = window.findChild<QTableView *>(QStringLiteral("deploymentsTable"));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patienceMs);
    table->selectRow(0);
    auto *rollback = window.findChild<QPushButton *>(QStringLiteral("deploymentsRollback"));
    QTRY_VERIFY_WITH_TIMEOUT(rollback->isEnabled(), patienceMs);
    QTest::keyClick(rollback, Qt::Key_Space);
    QPointer<OperationDialog> dialog = window.findChild<OperationDialog *>();
    QVERIFY(dialog);
    auto *accept = dialog->findChild<QCheckBox *>(QStringLiteral("operationAcceptLoss"));
    QTRY_VERIFY_WITH_TIMEOUT(accept->isVisible(), patienceMs);
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("operationGo"));
    QVERIFY(!go->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("failureMessage"))
                ->text()
                .contains(QLatin1String("1 records")));
    QTest::keyClick(accept, Qt::Key_Space);
    QTest::keyClick(go, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), patienceMs);
    const auto back = end();
    QVERIFY(back);
    QCOMPARE(back->exitCode, 0);
    QCOMPARE(root(imageOfTest), old);
}

void DeployTest::anImageThatDoesNotStartIsTakenBack()
{
    DeployWizard *wizard = openWizard("dev");
    QVERIFY(wizard);
    QTest::keyClicks(wizard->findChild<QComboBox *>(QStringLiteral("deployImage"))->lineEdit(),
                     QStringLiteral("odoo:bad"));
    QVERIFY(next(wizard));
    QVERIFY(next(wizard));
    QVERIFY(next(wizard));
    QVERIFY(finish(wizard));
    const auto failed = end();
    QVERIFY(failed);
    QCOMPARE(failed->result, RunResult::Errors);
    // both outcomes in the user's words, the container's own words in the log
    QTRY_VERIFY_WITH_TIMEOUT(
        label("operationText").endsWith(QLatin1String("are back, and people can work.")), shownMs);
    QVERIFY(m_root->window()
                .findChild<QPlainTextEdit *>(QStringLiteral("operationLog"))
                ->toPlainText()
                .contains(QLatin1String("odoo_dev was: ")));
}

void DeployTest::headless()
{
    const QStringList onDev{QStringLiteral("--env"), QStringLiteral("dev")};
    const QStringList onTest{QStringLiteral("--env"), QStringLiteral("test")};
    const QStringList meanDev{QStringLiteral("--yes-i-mean"), QStringLiteral("dev")};
    const QStringList meanTest{QStringLiteral("--yes-i-mean"), QStringLiteral("test")};
    const QStringList image{QStringLiteral("deploy"), QStringLiteral("--image"),
                            QStringLiteral("odoo:17.1")};
    QByteArray said;
    QCOMPARE(leitstand(image + onDev + QStringList{QStringLiteral("--plan")}, &said), 0);
    QVERIFY(said.contains("docker pull odoo:17.1"));
    QCOMPARE(leitstand(image + onDev), 2); // without --yes-i-mean nothing is started
    QVERIFY(leitstand(image + onDev + meanDev, &said) <= 1);
    QVERIFY(said.contains("Without service"));
    QCOMPARE(leitstand(QStringList{QStringLiteral("deploy"), QStringLiteral("--image"),
                                   QStringLiteral("odoo:bad")}
                           + onDev + meanDev,
                       &said),
             2);
    QVERIFY(said.contains("people can work"));
    // what dev has run is what test gets; production is asked whether test has run it
    QVERIFY(leitstand(QStringList{QStringLiteral("promote")} + onTest + meanTest, &said) <= 1);
    QCOMPARE(leitstand(QStringList{QStringLiteral("deploy"), QStringLiteral("--env"),
                                   QStringLiteral("prod"), QStringLiteral("--addons"),
                                   QStringLiteral("v2"), QStringLiteral("--backup"),
                                   QStringLiteral("--plan")},
                       &said),
             2);
    QVERIFY(said.contains("test has not run this image with these addons"));
    QCOMPARE(leitstand(QStringList{QStringLiteral("deploy"), QStringLiteral("--list"),
                                   QStringLiteral("--json")}
                           + onTest,
                       &said),
             0);
    const QJsonArray history =
        QJsonDocument::fromJson(said).object().value(QLatin1String("history")).toArray();
    QCOMPARE(history.size(), 3); // by the window, its rollback, promoted
    QVERIFY(leitstand(QStringList{QStringLiteral("rollback"), QStringLiteral("--accept-loss")}
                      + onTest + meanTest)
            <= 1);
}

void DeployTest::productionIsCopiedNeutralised()
{
    const QStringList toDev{QStringLiteral("copy"), QStringLiteral("--env"), QStringLiteral("dev")};
    QByteArray said;
    QCOMPARE(leitstand(toDev + QStringList{QStringLiteral("--plan")}, &said), 0);
    QVERIFY(said.contains("UPDATE ir_cron SET active = false")); // what is done is shown first
    QVERIFY(leitstand(toDev + QStringList{QStringLiteral("--yes-i-mean"), QStringLiteral("dev")})
            <= 1);
    const auto parameter = [this](const QString &database, const QString &key) {
        return root(
            {QStringLiteral("docker"), QStringLiteral("exec"), QStringLiteral("odoo_postgres"),
             QStringLiteral("psql"), QStringLiteral("-U"), QStringLiteral("postgres"),
             QStringLiteral("-XAtq"), QStringLiteral("-d"), database, QStringLiteral("-c"),
             QStringLiteral("SELECT value FROM ir_config_parameter WHERE key = '%1'").arg(key)});
    };
    const QString dev = QStringLiteral("odoo_dev");
    const QString production = QStringLiteral("odoo_prod");
    QCOMPARE(parameter(dev, QStringLiteral("database.is_neutralized")), QStringLiteral("true"));
    QCOMPARE(parameter(production, QStringLiteral("database.is_neutralized")), QString());
    QVERIFY(parameter(dev, QStringLiteral("database.uuid"))
            != parameter(production, QStringLiteral("database.uuid")));
    // and the window shows the statements before anybody can start it
    MainWindow &window = m_root->window();
    window.goToPage(QStringLiteral("pageEnvironments"));
    window.currentPage()->reveal(dev);
    auto *copy = window.findChild<QPushButton *>(QStringLiteral("environmentCopy"));
    QTRY_VERIFY_WITH_TIMEOUT(copy->isVisible() && copy->isEnabled(), shownMs);
    QTest::keyClick(copy, Qt::Key_Space);
    auto *dialog = window.findChild<OperationDialog *>();
    QVERIFY(dialog);
    auto *statements = dialog->findChild<QPlainTextEdit *>(QStringLiteral("operationStatements"));
    QTRY_VERIFY_WITH_TIMEOUT(statements->isVisible(), patienceMs);
    QVERIFY(statements->toPlainText().contains(QLatin1String("UPDATE ir_cron SET active = false")));
    dialog->reject();
}

QTEST_MAIN(DeployTest)
#include "tst_deploy.moc"
