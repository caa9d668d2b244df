// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/languageservice.h"
#include "support/samplestates.h"
#include "support/testwindow.h"
#include "ui/connectionwords.h"
#include "ui/dialogs/hostkeydialog.h"
#include "ui/dialogs/secretdialog.h"
#include "ui/pages/connectionpage.h"
#include "ui/widgets/rungrow.h"
#include "ui/widgets/statelabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace leitstand;

/// The ladder and the questions that only a person can answer.
class ConnectionPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ladderNamesCauseAndRemedy();
    void buttonsFollowThePhase();
    void tunnelIsSwitchedWhereItCanBe();
    void textForAMailHoldsNoKey();
    void changedHostKeyCannotBeAccepted();
    void unknownHostKeyIsCompared();
    void differentFingerprintIsRefused();
    void passphraseIsHandedOn();
    void passwordIsAskedForPasswordProfiles();
    void questionComesUpByItselfOnce();
    void copyAsTextHoldsTheLadder();
    void withoutKeychainNothingIsKept();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    LanguageService m_language;
    std::unique_ptr<ConnectionPage> m_page;
};

void ConnectionPageTest::init()
{
    m_language.setLanguage(QStringLiteral("en"));
    m_page = std::make_unique<ConnectionPage>();
    m_page->resize(1000, 700);
    m_page->show();
}

void ConnectionPageTest::ladderNamesCauseAndRemedy()
{
    m_page->present(samples::unreachable());
    const auto *tcp = find<RungRow>("rung_tcp");
    QVERIFY(tcp);
    QCOMPARE(tcp->findChild<StateShape *>()->severity(), Severity::Fault);
    QVERIFY(find<QLabel>("rungText_tcp")->text().contains(QStringLiteral("does not answer")));
    QVERIFY(find<QLabel>("rungRemedy_tcp")->isVisible());
    QCOMPARE(find<RungRow>("rung_route")->findChild<StateShape *>()->severity(), Severity::Ok);
    QCOMPARE(find<RungRow>("rung_login")->findChild<StateShape *>()->severity(), Severity::Unknown);
    QVERIFY(find<QLabel>("connectionExplanation")->text().contains(QStringLiteral("attempt 4")));
    m_page->present(samples::unknownEverything());
    QCOMPARE(find<RungRow>("rung_sudo")->findChild<StateShape *>()->severity(), Severity::Notice);
    QVERIFY(find<QLabel>("rungRemedy_sudo")->text().contains(QStringLiteral("sudoers")));
}

void ConnectionPageTest::buttonsFollowThePhase()
{
    m_page->present(samples::offline());
    QVERIFY(find<QPushButton>("connectButton")->isVisible());
    QVERIFY(!find<QPushButton>("disconnectButton")->isVisible());
    QSignalSpy connectSpy(m_page.get(), &ConnectionPage::connectRequested);
    find<QPushButton>("connectButton")->click();
    QCOMPARE(connectSpy.count(), 1);
    m_page->present(samples::allWell());
    QVERIFY(!find<QPushButton>("connectButton")->isVisible());
    QVERIFY(!find<QPushButton>("retryButton")->isVisible());
    QSignalSpy disconnectSpy(m_page.get(), &ConnectionPage::disconnectRequested);
    find<QPushButton>("disconnectButton")->click();
    QCOMPARE(disconnectSpy.count(), 1);
    m_page->present(samples::stale());
    QSignalSpy retrySpy(m_page.get(), &ConnectionPage::retryRequested);
    QVERIFY(find<QPushButton>("retryButton")->isVisible());
    find<QPushButton>("retryButton")->click();
    QCOMPARE(retrySpy.count(), 1);
    m_page->present(samples::replay());
    QVERIFY(!find<QPushButton>("disconnectButton")->isVisible());
}

void ConnectionPageTest::tunnelIsSwitchedWhereItCanBe()
{
    ViewState state = samples::allWell();
    m_page->present(state);
    QVERIFY(!find<QPushButton>("tunnelButton")->isVisible());
    state.tunnel.wanted = state.tunnel.canSwitch = state.tunnel.isUp = true;
    state.tunnel.isProven = false;
    m_page->present(state);
    QSignalSpy spy(m_page.get(), &ConnectionPage::tunnelRequested);
    auto *button = find<QPushButton>("tunnelButton");
    QVERIFY(button->isVisible());
    QVERIFY(button->toolTip().contains(QStringLiteral("not proven")));
    button->click();
    state.tunnel.isUp = false;
    m_page->present(state);
    button->click();
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).first().toBool(), false);
    QCOMPARE(spy.at(1).first().toBool(), true);
    state.tunnel.isBusy = true;
    m_page->present(state);
    QVERIFY(!button->isEnabled());
}

void ConnectionPageTest::textForAMailHoldsNoKey()
{
    const QString key = QStringLiteral("yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=");
    ViewState state = samples::unreachable();
    state.tunnel.wanted = true;
    state.tunnel.name = QStringLiteral("wg0");
    state.tunnel.problem = {ErrorKind::CommandFailed, QStringLiteral("failed"), key};
    // Wherever a program that failed may have quoted it.
    for (RungStatus &rung : state.connection.ladder) {
        rung.state = RungState::Failed;
        rung.summary = rung.remedy = rung.error.message = rung.error.detail = key;
    }
    const QString text =
        connectionAsText(state.connection, QStringLiteral("becker-prod"), state.tunnel);
    QVERIFY(text.contains(QStringLiteral("wg0")));
    QVERIFY(!text.contains(key));
}

void ConnectionPageTest::changedHostKeyCannotBeAccepted()
{
    const ViewState changed = samples::hostKeyChanged();
    m_page->present(changed);
    QVERIFY(!find<QPushButton>("answerButton")->isVisible());
    QVERIFY(!ConnectionPage::canAsk(changed));
    m_page->askPerson();
    QVERIFY(!m_page->findChild<QDialog *>());
    const QString text = find<QLabel>("connectionExplanation")->text();
    QVERIFY(text.contains(changed.connection.expectedHostKey));
    QVERIFY(text.contains(changed.connection.offeredHostKey));
}

void ConnectionPageTest::unknownHostKeyIsCompared()
{
    const ViewState state = samples::hostKeyUnknown();
    m_page->present(state);
    QSignalSpy spy(m_page.get(), &ConnectionPage::acceptHostKeyRequested);
    find<QPushButton>("answerButton")->click();
    auto *dialog = m_page->findChild<HostKeyDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("offeredFingerprint"))->text(),
             state.connection.offeredHostKey);
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("acceptHostKey"));
    QVERIFY(!accept->isEnabled());
    QVERIFY(!accept->isDefault());
    auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("expectedFingerprint"));
    QTest::keyClicks(field, state.connection.offeredHostKey.mid(7) + QStringLiteral("="));
    QVERIFY(accept->isEnabled());
    accept->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), state.connection.offeredHostKey);
}

void ConnectionPageTest::differentFingerprintIsRefused()
{
    HostKeyDialog dialog(QStringLiteral("a@b"), QStringLiteral("SHA256:abcdef"));
    auto *accept = dialog.findChild<QPushButton *>(QStringLiteral("acceptHostKey"));
    auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("expectedFingerprint"));
    auto *byEye = dialog.findChild<QCheckBox *>(QStringLiteral("comparedByEye"));
    byEye->setChecked(true);
    QVERIFY(accept->isEnabled());
    field->setText(QStringLiteral("SHA256:abcdeF"));
    QVERIFY(!accept->isEnabled());
    QCOMPARE(dialog.findChild<StateLabel *>(QStringLiteral("compareResult"))->severity(),
             Severity::Fault);
    QVERIFY(sameFingerprint(QStringLiteral("sha256: abc def"), QStringLiteral("SHA256:abcdef")));
    QVERIFY(!sameFingerprint(QString(), QString()));
}

void ConnectionPageTest::passphraseIsHandedOn()
{
    m_page->present(samples::passphraseNeeded());
    QSignalSpy spy(m_page.get(), &ConnectionPage::credentialsProvided);
    m_page->askPerson();
    auto *dialog = m_page->findChild<SecretDialog *>();
    QVERIFY(dialog);
    auto *secret = dialog->findChild<QLineEdit *>(QStringLiteral("secret"));
    auto *ok = dialog->findChild<QPushButton *>(QStringLiteral("secretOk"));
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    QVERIFY(!ok->isEnabled());
    QTest::keyClicks(secret, QStringLiteral("open sesame"));
    dialog->findChild<QCheckBox *>(QStringLiteral("remember"))->setChecked(true);
    QTest::keyClick(secret, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    const auto answer = spy.at(0).at(0).value<SecretAnswer>();
    QCOMPARE(answer.passphrase, QStringLiteral("open sesame"));
    QVERIFY(answer.password.isEmpty());
    QVERIFY(answer.remember);
}

void ConnectionPageTest::passwordIsAskedForPasswordProfiles()
{
    ViewState state = samples::passphraseNeeded();
    state.connection.error.kind = ErrorKind::AuthFailed;
    QVERIFY(!ConnectionPage::canAsk(state));
    state.profile.auth = AuthMethod::Password;
    QVERIFY(ConnectionPage::canAsk(state));
    m_page->present(state);
    QSignalSpy spy(m_page.get(), &ConnectionPage::credentialsProvided);
    m_page->askPerson();
    auto *dialog = m_page->findChild<SecretDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("secret"))->setText(QStringLiteral("pw"));
    dialog->findChild<QPushButton *>(QStringLiteral("secretOk"))->click();
    QCOMPARE(spy.at(0).at(0).value<SecretAnswer>().password, QStringLiteral("pw"));
    QVERIFY(!spy.at(0).at(0).value<SecretAnswer>().remember);
}

void ConnectionPageTest::questionComesUpByItselfOnce()
{
    TestWindow test;
    test.window().present(samples::connecting());
    test.window().present(samples::hostKeyUnknown());
    QCOMPARE(test.window().currentPage()->objectName(), QStringLiteral("pageConnection"));
    auto *dialog = test.window().findChild<HostKeyDialog *>();
    QVERIFY(dialog);
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    test.window().present(samples::hostKeyUnknown());
    QVERIFY(!test.window().findChild<HostKeyDialog *>());
    test.find<QPushButton>("answerButton")->click();
    QVERIFY(test.window().findChild<HostKeyDialog *>());
}

void ConnectionPageTest::copyAsTextHoldsTheLadder()
{
    m_page->present(samples::hostKeyChanged());
    find<QPushButton>("copyButton")->click();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(QStringLiteral("■ Host key: fault")));
    QVERIFY(text.contains(samples::hostKeyChanged().connection.offeredHostKey));
    find<QToolButton>("connectionDetailsToggle")->setChecked(true);
    QVERIFY(find<QPlainTextEdit>("connectionDetails")->isVisible());
    QVERIFY(find<QPlainTextEdit>("connectionDetails")
                ->toPlainText()
                .contains(QStringLiteral("detail of the cause")));
}

void ConnectionPageTest::withoutKeychainNothingIsKept()
{
    m_page->setKeychainAvailable(false);
    m_page->present(samples::passphraseNeeded());
    m_page->askPerson();
    auto *remember = m_page->findChild<QCheckBox *>(QStringLiteral("remember"));
    QVERIFY(remember);
    QVERIFY(!remember->isEnabled());
    QVERIFY(!remember->isChecked());
}

QTEST_MAIN(ConnectionPageTest)

#include "tst_connectionpage.moc"
