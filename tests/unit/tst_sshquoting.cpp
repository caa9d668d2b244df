// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/shellquote.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace leitstand;

/// Quoting against the real shells, with words that want to break out.
class TestSshQuoting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survives_data();
    void survives();
    void randomBytes_data();
    void randomBytes();
    void commandLine_data();
    void commandLine();
    void refusesWhatCannotBeSent_data();
    void refusesWhatCannotBeSent();

private:
    /// What @p shell hands to a program as its only argument.
    static QByteArray throughShell(const QString &shell, const QByteArray &word)
    {
        QProcess process;
        // The script goes by standard input: any byte but NUL may be part of it.
        process.start(shell, {});
        process.write("printf '%s' " + shellQuoted(word) + "\nprintf x\n");
        process.closeWriteChannel();
        if (!process.waitForFinished(10000) || process.exitCode() != 0)
            return "failed: " + process.readAllStandardError();
        return process.readAllStandardOutput().chopped(1);
    }
    static void addShells(const char *name, const QByteArray &word)
    {
        for (const char *shell : {"/bin/dash", "/bin/bash"})
            QTest::addRow("%s %s", name, shell) << QString::fromLatin1(shell) << word;
    }
};

void TestSshQuoting::survives_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QByteArray>("word");
    addShells("plain", "word");
    addShells("empty", "");
    addShells("space", "two words");
    addShells("single quote", "it's");
    addShells("only quotes", "''''");
    addShells("quote at both ends", "'x'");
    addShells("double quotes", "say \"hi\"");
    addShells("command substitution", "$(reboot)");
    addShells("backticks", "`reboot`");
    addShells("variable", "$HOME ${PATH}");
    addShells("newline", "a\nb");
    addShells("newline at the end", "a\n\n");
    addShells("carriage return", "a\r\nb");
    addShells("backslashes", "\\ \\\\ \\n \\'");
    addShells("breaking out", "'; reboot; '");
    addShells("option", "-n");
    addShells("double dash", "--");
    addShells("glob", "* ? [a-z] ~");
    addShells("history", "!! !$");
    addShells("comment", "#x");
    addShells("redirect", "> /etc/passwd");
    addShells("percent", "%s%n%%");
    addShells("invalid utf-8", "\xff\xfe\xc3 \x80");
    addShells("control", "\x01\x1b[31m\x7f");
    addShells("umlaut", "Größe 🙂");
}

void TestSshQuoting::survives()
{
    QFETCH(QString, shell);
    QFETCH(QByteArray, word);
    QCOMPARE(throughShell(shell, word), word);
}

void TestSshQuoting::randomBytes_data()
{
    QTest::addColumn<QString>("shell");
    QTest::newRow("dash") << QStringLiteral("/bin/dash");
    QTest::newRow("bash") << QStringLiteral("/bin/bash");
}

void TestSshQuoting::randomBytes()
{
    QFETCH(QString, shell);
    QRandomGenerator random(20261124);
    for (int round = 0; round < 20; ++round) {
        QByteArray word;
        for (int i = 0; i < 200; ++i)
            word.append(static_cast<char>(random.bounded(1, 256)));
        QCOMPARE(throughShell(shell, word), word);
    }
}

void TestSshQuoting::commandLine_data()
{
    randomBytes_data();
}

void TestSshQuoting::commandLine()
{
    QFETCH(QString, shell);
    RemoteCommand command;
    command.program = QStringLiteral("printf");
    command.arguments = {QStringLiteral("[%s]"), QStringLiteral("$(id) 'x'\n"), QString(),
                         QStringLiteral("LC_ALL=de")};
    const auto line = shellCommandLine(command);
    QVERIFY(line);
    QProcess process;
    process.start(shell, {QStringLiteral("-c"), QString::fromUtf8(*line)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), QByteArray("[$(id) 'x'\n][][LC_ALL=de]"));
}

void TestSshQuoting::refusesWhatCannotBeSent_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("argument");
    QTest::newRow("no program") << QString() << QStringLiteral("x");
    QTest::newRow("option for env") << QStringLiteral("-S") << QStringLiteral("x");
    QTest::newRow("assignment for env") << QStringLiteral("A=b") << QStringLiteral("x");
    QTest::newRow("NUL in program") << QStringLiteral("a") + QChar(u'\0') << QStringLiteral("x");
    QTest::newRow("NUL in argument") << QStringLiteral("a") << QStringLiteral("x") + QChar(u'\0');
}

void TestSshQuoting::refusesWhatCannotBeSent()
{
    QFETCH(QString, program);
    QFETCH(QString, argument);
    RemoteCommand command;
    command.program = program;
    command.arguments = {argument};
    const auto line = shellCommandLine(command);
    QVERIFY(!line);
    QCOMPARE(line.error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestSshQuoting)
#include "tst_sshquoting.moc"
