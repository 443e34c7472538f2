// SPDX-License-Identifier: GPL-3.0-or-later
// The same link, folder and name once more; links that lead elsewhere than before.
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;
using support::askingWho;
using support::EngineFixture;
using support::FaultServer;
using support::Reply;
using support::Resource;

namespace {

Resource file()
{
    Resource resource;
    resource.content = { 200 * 1024, 1, {} };
    return resource;
}

DownloadRequest requestFor(const QUrl &url, WhenDuplicate whenDuplicate)
{
    DownloadRequest request;
    request.url = url;
    request.whenDuplicate = whenDuplicate;
    return request;
}

} // namespace

class TestManagerDuplicates : public QObject {
    Q_OBJECT

private slots:
    void theSameAgain_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<bool>("isGone");
        QTest::addColumn<int>("requests");
        const auto row = [](const char *name, WhenDuplicate policy, bool isGone, int requests) {
            QTest::newRow(name) << int(policy) << isGone << requests;
        };
        row("continue, there", WhenDuplicate::Continue, false, 1);
        row("continue, gone", WhenDuplicate::Continue, true, 2);
        row("skip, there", WhenDuplicate::Skip, false, 1);
        row("skip, gone", WhenDuplicate::Skip, true, 1);
        row("restart", WhenDuplicate::Restart, false, 2);
    }

    void theSameAgain()
    {
        QFETCH(int, policy);
        QFETCH(bool, isGone);
        QFETCH(int, requests);
        FaultServer server;
        server.serve("/a.bin", file());
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a.bin"));
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        if (isGone) {
            QVERIFY(QFile::remove(fixture.at(id).filePath()));
        }
        const DownloadId again
            = fixture.add(requestFor(server.url("/a.bin"), WhenDuplicate(policy)));
        QCOMPARE(again, id);
        QVERIFY(fixture.waitFor([&] { return server.requests().size() == requests; }));
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(fixture.files(),
            isGone && policy == int(WhenDuplicate::Skip) ? QStringList {}
                                                         : QStringList { u"a.bin"_s });
    }

    void oneThatFailedGoesOnAndIsNotToldToHaveFailed()
    {
        FaultServer server;
        Resource gone = file();
        gone.replies = { Reply { .times = 1, .status = 404 } };
        server.serve("/a.bin", gone);
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a.bin"));
        QVERIFY(fixture.waitForState(id, DownloadState::Failed));
        QList<DownloadState> told;
        connect(&fixture.engine(), &Engine::added, this, [&](const QList<Download> &downloads) {
            for (const Download &download : downloads) {
                told.append(download.state);
            }
        });
        QCOMPARE(fixture.add(requestFor(server.url("/a.bin"), WhenDuplicate::Continue)), id);
        QCOMPARE(told, QList<DownloadState> { DownloadState::Queued });
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
    }

    void everyoneWhoAsksForTheSameIsAnswered()
    {
        FaultServer server;
        server.serve("/a.bin", file());
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a.bin"));
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QList<qint64> tokens;
        connect(&fixture.engine(), &Engine::added, this, [&](const QList<Download> &downloads) {
            for (const Download &download : downloads) {
                tokens.append(download.request.token);
            }
        });
        DownloadRequest request = requestFor(server.url("/a.bin"), WhenDuplicate::Continue);
        request.token = 71;
        DownloadRequest second = request;
        second.token = 72;
        fixture.engine().add({ request, second });
        QVERIFY(fixture.waitFor([&] { return tokens.size() == 2; }, 5000));
        QCOMPARE(tokens, (QList<qint64> { 71, 72 }));
    }

    void theSameTwiceInOneBatchIsOneDownload()
    {
        FaultServer server;
        server.serve("/a.bin", file());
        EngineFixture fixture;
        QList<Download> told;
        connect(&fixture.engine(), &Engine::added, this,
            [&](const QList<Download> &downloads) { told += downloads; });
        DownloadRequest request = requestFor(server.url("/a.bin"), WhenDuplicate::Continue);
        request.token = 71;
        DownloadRequest second = request;
        second.token = 72;
        fixture.engine().add({ request, second });
        QVERIFY(fixture.waitFor([&] { return told.size() == 2; }));
        QCOMPARE(told.first().id, told.last().id);
        QCOMPARE(told.last().request.token, 72);
        QVERIFY(fixture.waitForState(told.first().id, DownloadState::Completed));
        QCOMPARE(fixture.files(), QStringList { u"a.bin"_s });
    }

    void whatIsGoneReplacesNobodyElsesFile()
    {
        FaultServer server;
        server.serve("/a.bin", file());
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a.bin"));
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        const QString path = fixture.at(id).filePath();
        QVERIFY(QFile::remove(path));
        Resource slow = file();
        slow.bytesPerSecond = slow.content.length();
        server.serve("/a.bin", slow);
        QCOMPARE(fixture.add(requestFor(server.url("/a.bin"), WhenDuplicate::Continue)), id);
        QVERIFY(fixture.waitForState(id, DownloadState::Downloading));
        QFile theirs(path);
        QVERIFY(theirs.open(QIODevice::WriteOnly) && theirs.write("theirs") == 6);
        theirs.close();
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(QFileInfo(path).size(), 6);
        QCOMPARE(fixture.files(), (QStringList { u"a (1).bin"_s, u"a.bin"_s }));
    }

    void theNewCredentialsFetchWhatIsGone()
    {
        FaultServer server;
        server.serve("/a.bin", file());
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a.bin"));
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QVERIFY(QFile::remove(fixture.at(id).filePath()));
        Resource closed = file();
        closed.replies = { askingWho() };
        server.serve("/a.bin", closed);
        DownloadRequest request = requestFor(server.url("/a.bin"), WhenDuplicate::Continue);
        request.credentials = { u"me"_s, u"secret"_s };
        QCOMPARE(fixture.add(request), id);
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QVERIFY(server.requests().last().header("Authorization"));
    }

    void whatWasAskedForBeforeIsStillChecked()
    {
        FaultServer server;
        server.serve("/a.bin", file());
        EngineFixture fixture;
        DownloadRequest request = requestFor(server.url("/a.bin"), WhenDuplicate::Continue);
        request.startPaused = true;
        request.checksum = { ChecksumAlgorithm::Sha256, QByteArray(64, '0') };
        request.note = u"mine"_s;
        const DownloadId id = fixture.add(request);
        QCOMPARE(fixture.add(requestFor(server.url("/a.bin"), WhenDuplicate::Continue)), id);
        QVERIFY(fixture.waitForState(id, DownloadState::Failed));
        QCOMPARE(fixture.at(id).error.kind, ErrorKind::ChecksumMismatch);
        QCOMPARE(fixture.at(id).request.note, request.note);
    }

    void askedForAgainWithoutStartingItStaysPaused()
    {
        FaultServer server;
        server.serve("/a.bin", file());
        EngineFixture fixture;
        DownloadRequest request = requestFor(server.url("/a.bin"), WhenDuplicate::Continue);
        request.startPaused = true;
        const DownloadId id = fixture.add(request);
        QCOMPARE(fixture.add(request), id);
        server.serve("/b.bin", file());
        const DownloadId other = fixture.add(server.url("/b.bin"));
        QVERIFY(fixture.waitForState(other, DownloadState::Completed));
        QCOMPARE(fixture.state(id), DownloadState::Paused);
        QCOMPARE(server.requestsFor("/a.bin").size(), 0);
    }

    void aNewLinkElsewhereGetsNoSecretOfTheOldOne()
    {
        FaultServer first;
        FaultServer second;
        second.serve("/a.bin", file());
        EngineFixture fixture;
        DownloadRequest request = requestFor(first.url("/a.bin"), WhenDuplicate::Add);
        request.credentials = { u"me"_s, u"secret"_s };
        request.headers = { { "Cookie", "id=secret" }, { "X-Harmless", "yes" } };
        request.startPaused = true;
        const DownloadId id = fixture.add(request);
        DownloadEdit edit;
        edit.url = second.url("/a.bin");
        fixture.engine().edit(id, edit);
        fixture.engine().resume({ id });
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QVERIFY(!second.requests().first().header("Authorization"));
        QVERIFY(!second.requests().first().header("Cookie"));
        QVERIFY(fixture.at(id).request.credentials.isEmpty());
    }

    void aLinkThatIsChangedBackGetsWhatItHad()
    {
        FaultServer first;
        FaultServer second;
        EngineFixture fixture;
        DownloadRequest request = requestFor(first.url("/a.bin"), WhenDuplicate::Add);
        request.credentials = { u"me"_s, u"secret"_s };
        request.headers = { { "Cookie", "id=secret" }, { "X-Harmless", "yes" } };
        request.referrer = "http://example.org/page";
        request.startPaused = true;
        const DownloadId id = fixture.add(request);
        const DownloadRequest before = fixture.at(id).request;
        const auto change = [&](const QUrl &url) {
            DownloadEdit edit;
            edit.url = url;
            fixture.engine().edit(id, edit);
            return fixture.waitFor([&] { return fixture.at(id).request.url == url; });
        };
        QVERIFY(change(second.url("/a.bin")));
        QVERIFY(fixture.at(id).request.credentials.isEmpty());
        QVERIFY(change(second.url("/b.bin")));
        QVERIFY(fixture.at(id).request.credentials.isEmpty());
        QVERIFY(change(first.url("/a.bin")));
        QCOMPARE(fixture.at(id).request, before);
        // Another download of that origin has no part in it.
        DownloadRequest plain = requestFor(second.url("/c.bin"), WhenDuplicate::Add);
        plain.startPaused = true;
        const DownloadId other = fixture.add(plain);
        DownloadEdit edit;
        edit.url = first.url("/c.bin");
        fixture.engine().edit(other, edit);
        QVERIFY(fixture.waitFor([&] { return fixture.at(other).request.url == *edit.url; }));
        QVERIFY(fixture.at(other).request.headers.isEmpty());
        QVERIFY(fixture.at(other).request.credentials.isEmpty());
    }

    void aLinkThatCanNeverBeFetchedIsNotTried_data()
    {
        QTest::addColumn<bool>("isEdited");
        QTest::newRow("added") << false;
        QTest::newRow("edited") << true;
    }

    void aLinkThatCanNeverBeFetchedIsNotTried()
    {
        QFETCH(bool, isEdited);
        EngineFixture fixture;
        const QUrl local(u"file:///etc/hostname"_s);
        DownloadRequest request
            = requestFor(isEdited ? QUrl(u"http://127.0.0.1/"_s) : local, WhenDuplicate::Add);
        request.startPaused = true;
        const DownloadId id = fixture.add(request);
        if (isEdited) {
            DownloadEdit edit;
            edit.url = local;
            fixture.engine().edit(id, edit);
        }
        fixture.engine().resume({ id });
        QVERIFY(fixture.waitForState(id, DownloadState::Failed));
        QCOMPARE(fixture.at(id).error.kind, ErrorKind::UnsupportedScheme);
        fixture.engine().restart({ id });
        FaultServer server;
        server.serve("/b.bin", file());
        const DownloadId other = fixture.add(server.url("/b.bin"));
        QVERIFY(fixture.waitForState(other, DownloadState::Completed));
        QCOMPARE(fixture.at(id).error.kind, ErrorKind::UnsupportedScheme);
        QVERIFY(!fixture.history(id).contains(DownloadState::Connecting));
        QCOMPARE(fixture.files(), QStringList { u"b.bin"_s });
    }
};

QTEST_GUILESS_MAIN(TestManagerDuplicates)
#include "tst_managerduplicates.moc"
