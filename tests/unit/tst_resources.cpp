// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QTest>
#include <QTranslator>

// What the program carries inside itself must really be linked into it.
class ResourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probeIsEmbedded();
    void translationsAreEmbedded_data();
    void translationsAreEmbedded();
};

void ResourcesTest::probeIsEmbedded()
{
    QFile probe(QStringLiteral(":/leitstand/probe/probe.sh"));
    QVERIFY(probe.open(QIODevice::ReadOnly));
    QVERIFY(probe.readAll().startsWith("#!/"));
}

void ResourcesTest::translationsAreEmbedded_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("German") << QStringLiteral("leitstand_de.qm");
    QTest::newRow("English") << QStringLiteral("leitstand_en.qm");
    QTest::newRow("Qt's German") << QStringLiteral("qtbase_de.qm");
}

void ResourcesTest::translationsAreEmbedded()
{
    QFETCH(const QString, file);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/leitstand/translations/") + file));
}

QTEST_GUILESS_MAIN(ResourcesTest)

#include "tst_resources.moc"
