// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/languageservice.h"
#include "operations/serverwords.h"

#include <QTest>

using namespace leitstand;

// Sentences of the server's scripts in the user's language.
class ServerWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.setLanguage(QStringLiteral("de")); }
    void known();
    void unknownIsKept();
    void whatTheServerPutInIsNotAPlace();

private:
    LanguageService m_language;
};

void ServerWordsTest::known()
{
    QCOMPARE(words::serverSentence(QStringLiteral("the set has no database of prod")),
             QStringLiteral("der Satz hat keine Datenbank von prod"));
    QCOMPARE(words::serverSentence(
                 QStringLiteral("the restore needs about 2GB on /mnt and there is 1GB free")),
             QStringLiteral("die Wiederherstellung braucht etwa 2GB auf /mnt, frei sind 1GB"));
}

void ServerWordsTest::unknownIsKept()
{
    QCOMPARE(words::serverSentence(QStringLiteral("pg_restore: error: 17")),
             QStringLiteral("pg_restore: error: 17"));
}

void ServerWordsTest::whatTheServerPutInIsNotAPlace()
{
    QCOMPARE(words::serverSentence(QStringLiteral("%2 has %3 bytes, the manifest says %1")),
             QStringLiteral("%2 hat %3 Byte, das Manifest nennt %1"));
}

QTEST_GUILESS_MAIN(ServerWordsTest)
#include "tst_serverwords.moc"
