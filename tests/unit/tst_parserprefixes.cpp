// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fixturefile.h"
#include "support/parsertable.h"

#include <QRandomGenerator>
#include <QTest>

// Every beginning of every sample, and samples with bytes changed at random, go through every
// parser: none may crash, hang or answer with an error that says nothing.
class ParserPrefixesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allPrefixes_data();
    void allPrefixes();
    void mutations_data();
    void mutations();

private:
    static QList<std::pair<QString, QByteArray>> samples();
};

QList<std::pair<QString, QByteArray>> ParserPrefixesTest::samples()
{
    QList<std::pair<QString, QByteArray>> all;
    for (const char *folder : {"mdstat", "smart", "docker", "proc"})
        all += fixtures::folder(folder);
    int number = 0;
    for (const QByteArray &bundle : fixtures::sampleBundles())
        all.append({QStringLiteral("bundle %1").arg(number++), bundle});
    return all;
}

void ParserPrefixesTest::allPrefixes_data()
{
    QTest::addColumn<QByteArray>("sample");
    for (const auto &[name, sample] : samples())
        QTest::newRow(qPrintable(name)) << sample;
}

void ParserPrefixesTest::allPrefixes()
{
    QFETCH(const QByteArray, sample);
    // samples with long fillings (4 KB names) are cut at every byte up to 2 KB and then in steps
    for (qsizetype size = 0; size <= sample.size(); size += size < 2048 ? 1 : 37) {
        const QByteArray prefix = sample.left(size);
        for (const fixtures::ParserRow &parser : fixtures::allParsers())
            static_cast<void>(parser.parse(prefix));
    }
}

void ParserPrefixesTest::mutations_data()
{
    allPrefixes_data();
}

void ParserPrefixesTest::mutations()
{
    QFETCH(const QByteArray, sample);
    QRandomGenerator random(20261124); // the same bytes in every run
    static constexpr char odd[] = "\0\n\t -0129[](){}/:=,\"\\%\xff\x80_UFS";
    static const QByteArray spice(odd, sizeof odd - 1);
    for (int round = 0; round < 60; ++round) {
        QByteArray mutant = sample;
        for (int change = random.bounded(1, 6); change > 0; --change) {
            const qsizetype at = random.bounded(mutant.size() + 1);
            const char byte = spice.at(random.bounded(int(spice.size())));
            switch (random.bounded(4)) {
            case 0:
                mutant.insert(at, byte);
                break;
            case 1:
                mutant.remove(at, random.bounded(1, 9));
                break;
            case 2:
                mutant.insert(at, mutant.mid(at, random.bounded(1, 40)));
                break;
            default:
                if (at < mutant.size())
                    mutant[at] = byte;
            }
        }
        for (const fixtures::ParserRow &parser : fixtures::allParsers())
            static_cast<void>(parser.parse(mutant));
    }
}

QTEST_APPLESS_MAIN(ParserPrefixesTest)
#include "tst_parserprefixes.moc"
