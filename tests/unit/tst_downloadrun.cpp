// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/downloadrun.h"

#include "app/cli/lastresort.h"
#include "tests/window/fakeengine.h"

#include <QTest>

using namespace Qt::StringLiterals;
using engine::Download;

namespace {

constexpr int kMany = 2000;

int keysTaken = 0;

QByteArray countedKey(const engine::DownloadRequest &request)
{
    ++keysTaken;
    return store::claimKey(request);
}

/// An engine whose profile has rows already.
class StockedEngine : public FakeEngine {
public:
    void restore() override
    {
        emit added(stored);
        emit restored();
    }

    QList<Download> stored;
};

/// Writes down what became of what is another program's.
class CountingReporter : public cli::Reporter {
public:
    void added(const Download &download) override { rows += download; }
    void started(const Download &) override { }
    void progressed(const QList<cli::Row> &, const QList<cli::Row> &) override { }
    void waits(const Download &) override { }
    void finished(const Download &, bool) override { }
    void failed(const Download &download) override { failures += download; }
    void replaced(const Download &) override { }
    void refused(const cli::WantedLink &) override { }
    void paused(const Download &) override { }
    void checked(const engine::LinkFacts &) override { }
    void warned(const QString &) override { }
    void ended() override { }

    QList<Download> rows;
    QList<Download> failures;
};

} // namespace

/// What a run of bobbin-cli does with long lists.
class TestDownloadRun : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { cli::keepProcess(); }
    void busyLinksAreFoundWithOneKeyEach();
    void nothingIsKeyedWithoutBusyLinks();
};

void TestDownloadRun::busyLinksAreFoundWithOneKeyEach()
{
    StockedEngine engine;
    CountingReporter reporter;
    QList<engine::DownloadRequest> busy;
    for (int i = 1; i <= kMany; ++i) {
        engine.stored.append(fakeDownload(i));
        busy.prepend(fakeDownload(i).request);
    }
    engine.stored.append(fakeDownload(1, engine::DownloadState::Paused)); // the first one counts
    engine::DownloadRequest unknown = busy.first();
    unknown.fileName = u"other.bin"_s;
    busy.append(unknown);
    cli::DownloadRun run(engine, reporter, {}, &countedKey);
    keysTaken = 0;
    run.start({}, busy);
    QCOMPARE(keysTaken, engine.stored.size() + busy.size());
    QCOMPARE(reporter.failures.size(), busy.size());
    QCOMPARE(reporter.rows.size(), kMany);
    for (int i = 0; i < kMany; ++i) {
        const Download &failure = reporter.failures.at(i);
        QCOMPARE(failure.request, busy.at(i));
        QCOMPARE(failure.id, (engine::DownloadId { kMany - i }));
        QCOMPARE(failure.error.kind, engine::ErrorKind::InUse);
        QCOMPARE(reporter.rows.at(i).state, engine::DownloadState::Queued);
    }
    QVERIFY(!reporter.failures.last().id.isValid());
}

void TestDownloadRun::nothingIsKeyedWithoutBusyLinks()
{
    StockedEngine engine;
    CountingReporter reporter;
    engine.stored.append(fakeDownload(1));
    cli::DownloadRun run(engine, reporter, {}, &countedKey);
    keysTaken = 0;
    engine::DownloadRequest request = fakeDownload(2).request;
    request.token = 1;
    run.start({ request }, {});
    QCOMPARE(keysTaken, 0);
    QCOMPARE(engine.requests, QList { request });
}

QTEST_GUILESS_MAIN(TestDownloadRun)

#include "tst_downloadrun.moc"
