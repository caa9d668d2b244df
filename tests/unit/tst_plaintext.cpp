// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/plaintext.h"
#include "domain/connection.h"
#include "domain/severity.h"

#include <QSet>
#include <QTest>

using namespace leitstand;

// What is shown from a server: readable, on one line, of bounded length, whatever the server sends.
class PlainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrdinaryText();
    void showsControlCharacters();
    void replacesInvalidBytes();
    void capsLength();
    void everyByteSequenceIsSafe();
    void namesAreStableAndDifferent();
};

void PlainTextTest::keepsOrdinaryText()
{
    QCOMPARE(plainText(QByteArray("odoo_prod")), QStringLiteral("odoo_prod"));
    QCOMPARE(plainText(QByteArray("Gebäude <b>&nbsp; $()")),
             QStringLiteral("Gebäude <b>&nbsp; $()"));
    QCOMPARE(plainText(QStringLiteral("\U0001F600 ok")), QStringLiteral("\U0001F600 ok"));
    QCOMPARE(plainText(QByteArray()), QString());
}

void PlainTextTest::showsControlCharacters()
{
    QCOMPARE(plainText(QByteArray("a\nb\tc")), QStringLiteral("a b c"));
    QCOMPARE(plainText(QByteArray("\x1b[31mred")), QStringLiteral("\u241b[31mred"));
    QCOMPARE(plainText(QByteArray("a\0b", 3)), QStringLiteral("a\u2400b"));
    QCOMPARE(plainText(QByteArray("\x7f")), QStringLiteral("\u2421"));
    QCOMPARE(plainText(QStringLiteral("a\u202eb\u2066c\u200bd\ufeff")),
             QStringLiteral("a\u2426b\u2426c\u2426d\u2426"));
    QCOMPARE(plainText(QStringLiteral("a\u2028b")), QStringLiteral("a b"));
}

void PlainTextTest::replacesInvalidBytes()
{
    QCOMPARE(plainText(QByteArray("a\xff"
                                  "b")),
             QStringLiteral("a\ufffdb"));
    const QChar lone[]{QChar(0xD800), QChar(u'x')};
    QCOMPARE(plainText(QString(lone, 2)), QStringLiteral("\ufffdx"));
}

void PlainTextTest::capsLength()
{
    QCOMPARE(plainText(QByteArray(5000, 'x')).size(), 256);
    QVERIFY(plainText(QByteArray(5000, 'x')).endsWith(QChar(0x2026)));
    QCOMPARE(plainText(QByteArray("abcdef"), 6), QStringLiteral("abcdef"));
    QCOMPARE(plainText(QByteArray("abcdefg"), 6), QStringLiteral("abcde\u2026"));
    QCOMPARE(plainText(QByteArray("abc"), 0), QString());
    // a pair is never cut in two
    const QString cut = plainText(QStringLiteral("abc\U0001F600\U0001F600\U0001F600"), 5);
    QCOMPARE(cut, QStringLiteral("abc\u2026"));
}

void PlainTextTest::everyByteSequenceIsSafe()
{
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            QByteArray raw;
            raw += char(first);
            raw += char(second);
            const QString text = plainText(raw);
            QVERIFY(text.size() <= 4);
            for (const QChar c : text)
                QVERIFY(c.unicode() >= 0x20 && !(c.unicode() >= 0x7f && c.unicode() <= 0x9f)
                        && !c.isSurrogate());
        }
    }
}

void PlainTextTest::namesAreStableAndDifferent()
{
    QSet<QString> names;
    for (int kind = 0; kind <= int(ErrorKind::LocalIo); ++kind)
        names.insert(errorKindName(static_cast<ErrorKind>(kind)));
    QCOMPARE(names.size(), qsizetype(ErrorKind::LocalIo) + 1);
    QCOMPARE(errorKindName(ErrorKind::HostKeyChanged), QStringLiteral("host-key-changed"));
    QSet<QString> rungs;
    for (int rung = 0; rung <= int(Rung::Stack); ++rung)
        rungs.insert(rungName(static_cast<Rung>(rung)));
    QCOMPARE(rungs.size(), qsizetype(Rung::Stack) + 1);
    QCOMPARE(severityName(Severity::Fault), QStringLiteral("fault"));
}

QTEST_APPLESS_MAIN(PlainTextTest)
#include "tst_plaintext.moc"
