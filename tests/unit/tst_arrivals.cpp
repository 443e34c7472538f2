// SPDX-License-Identifier: GPL-3.0-or-later
// How a list of requests that is too long for one turn of the event loop comes in.
#include "app/engine/arrivals.h"
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"
#include "tests/support/memorypersistence.h"

#include <QSignalSpy>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;
using support::EngineFixture;
using support::FaultServer;
using support::MemoryPersistence;

namespace {

/// Refused at once: nothing is fetched.
QList<DownloadRequest> unfetchable(qsizetype count)
{
    DownloadRequest request;
    request.url = QUrl(u"ftp://example.org/file"_s);
    return QList<DownloadRequest>(count, request);
}

QList<Download> told(const QSignalSpy &added)
{
    QList<Download> all;
    for (const QList<QVariant> &arguments : added) {
        all += arguments.first().value<QList<Download>>();
    }
    return all;
}

} // namespace

class TestArrivals : public QObject {
    Q_OBJECT

private slots:
    void aLongListComesInByAFewHundredATurn()
    {
        EngineFixture fixture;
        QSignalSpy added(&fixture.engine(), &Engine::added);
        // Two lists: the first is in before the second begins.
        fixture.engine().add(unfetchable(2 * Arrivals::kAtOnce + 1));
        fixture.engine().add(unfetchable(1));
        QCOMPARE(told(added).size(), Arrivals::kAtOnce);
        QVERIFY(fixture.waitFor([&] { return added.size() == 4; }));
        const QList<Download> all = told(added);
        QCOMPARE(all.size(), 2 * Arrivals::kAtOnce + 2);
        for (qsizetype i = 1; i < all.size(); ++i) {
            QVERIFY(all.at(i - 1).id < all.at(i).id);
            QVERIFY(all.at(i - 1).queueRank < all.at(i).queueRank);
            const bool isOneBatch = all.at(i - 1).request.batchId == all.at(i).request.batchId;
            QCOMPARE(isOneBatch, i + 1 < all.size());
        }
    }

    void listsThatComeTogetherShareATurn()
    {
        EngineFixture fixture; // whose ids are there at once
        QSignalSpy added(&fixture.engine(), &Engine::added);
        fixture.engine().add(unfetchable(1));
        fixture.engine().add(unfetchable(2));
        QCOMPARE(told(added).size(), 3);
        fixture.engine().add(unfetchable(Arrivals::kAtOnce));
        fixture.engine().add(unfetchable(Arrivals::kAtOnce));
        QCOMPARE(told(added).size(), Arrivals::kAtOnce);
        QVERIFY(fixture.waitFor([&] { return told(added).size() == 2 * Arrivals::kAtOnce + 3; }));
        const QList<Download> all = told(added);
        for (qsizetype i = 1; i < all.size(); ++i) {
            QVERIFY(all.at(i - 1).id < all.at(i).id);
        }
    }

    void pausingAllPausesWhatIsStillComingIn()
    {
        FaultServer server;
        EngineFixture fixture;
        QSignalSpy added(&fixture.engine(), &Engine::added);
        QList<DownloadRequest> requests(3 * Arrivals::kAtOnce);
        for (DownloadRequest &request : requests) {
            request.url = server.url("/0");
        }
        fixture.engine().add(requests);
        fixture.engine().pauseAll();
        const QList<Download> all = told(added);
        QCOMPARE(all.size(), requests.size());
        QVERIFY(fixture.waitForState(all.last().id, DownloadState::Paused));
        QVERIFY(fixture.waitForState(all.first().id, DownloadState::Paused));
        QCOMPARE(server.requests().size(), 0);
    }

    void whatWasAddedJustBeforeAShutdownIsKept_data()
    {
        QTest::addColumn<qsizetype>("count");
        QTest::newRow("two") << qsizetype(2);
        QTest::newRow("more than are let in at once") << 3 * Arrivals::kAtOnce;
    }

    void whatWasAddedJustBeforeAShutdownIsKept()
    {
        QFETCH(qsizetype, count);
        MemoryPersistence persistence;
        EngineFixture fixture({}, &persistence);
        DownloadRequest request;
        request.url = QUrl(u"http://127.0.0.1:%1/a"_s.arg(support::freePort()));
        fixture.engine().add(QList<DownloadRequest>(count, request));
        QVERIFY(fixture.shutDown());
        QCOMPARE(persistence.records().size(), count);
        QCOMPARE(persistence.records().first().state, DownloadState::Queued);
        QVERIFY(fixture.startAgain());
    }
};

QTEST_GUILESS_MAIN(TestArrivals)
#include "tst_arrivals.moc"
