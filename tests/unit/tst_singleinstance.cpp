// SPDX-FileCopyrightText: 2026 Leitstand contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/singleinstance.h"

#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace leitstand;

/// A second start in another thread, as it is another program's.
class SingleInstanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void theFirstOneStays()
    {
        SingleInstance first(m_folder->path());
        QVERIFY(!first.handOver());
    }

    void theSecondOneShowsTheFirst()
    {
        SingleInstance first(m_folder->path());
        QVERIFY(!first.handOver());
        QSignalSpy wanted(&first, &SingleInstance::windowWanted);
        QVERIFY(startsSecond(m_folder->path()));
        QCOMPARE(wanted.size(), 1);
        QVERIFY(startsSecond(m_folder->path()));
        QCOMPARE(wanted.size(), 2);
    }

    void otherSettingsAreAnotherProgram()
    {
        SingleInstance first(m_folder->path());
        QVERIFY(!first.handOver());
        QVERIFY(!startsSecond(m_folder->filePath(QStringLiteral("Übung 2"))));
    }

    void afterTheFirstHasEndedTheNextStays()
    {
        {
            SingleInstance first(m_folder->path());
            QVERIFY(!first.handOver());
        }
        SingleInstance next(m_folder->path());
        QVERIFY(!next.handOver());
    }

    /// Its event loop does not turn: it takes the connection and says nothing.
    void oneThatHangsKeepsNobodyFromAWindow()
    {
        SingleInstance first(m_folder->path());
        QVERIFY(!first.handOver());
        SingleInstance second(m_folder->path());
        QVERIFY(!second.handOver());
    }

private:
    static bool startsSecond(const QString &folder)
    {
        std::atomic<bool> handedOver = false;
        QThread *thread = QThread::create([&] {
            SingleInstance second(folder);
            handedOver = second.handOver();
        });
        thread->start();
        const bool ended = QTest::qWaitFor([thread] { return thread->isFinished(); }, 15000);
        thread->wait();
        delete thread;
        return ended && handedOver;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
