// SPDX-License-Identifier: GPL-3.0-or-later
// What the manager does where a file or a part file is there already, and where a failure is
// ignored.
#include "tests/support/enginefixture.h"
#include "tests/support/faultserver.h"
#include "tests/support/memorypersistence.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;
using support::EngineFixture;
using support::FaultServer;
using support::MemoryPersistence;
using support::Reply;
using support::Resource;

Q_DECLARE_METATYPE(engine::WhenFileExists)
Q_DECLARE_METATYPE(engine::DownloadState)

namespace {

constexpr qint64 kSize = 200 * 1024;
constexpr quint64 kOther = 2;

Resource file(quint64 seed = 1)
{
    Resource resource;
    resource.content = { kSize, seed, {} };
    resource.etag = "\"v" + QByteArray::number(seed) + '"';
    return resource;
}

QByteArray sum(quint64 seed = 1)
{
    return support::Content { kSize, seed, {} }.sha256();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile in(path);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("none");
}

DownloadRequest requestFor(const QUrl &url, WhenDuplicate whenDuplicate)
{
    DownloadRequest request;
    request.url = url;
    request.whenDuplicate = whenDuplicate;
    return request;
}

} // namespace

class TestManagerFiles : public QObject {
    Q_OBJECT

private slots:
    void meetsAFileOfThatName_data()
    {
        QTest::addColumn<WhenFileExists>("policy");
        QTest::addColumn<DownloadState>("end");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QByteArray>("content"); ///< of the file that was there
        const QByteArray mine = "mine";
        const QByteArray whole = support::Content { kSize, 1, {} }.bytes(0, kSize);
        QTest::newRow("number") << WhenFileExists::Number << DownloadState::Completed
                                << QStringList { u"a (1).bin"_s, u"a.bin"_s } << mine;
        QTest::newRow("overwrite") << WhenFileExists::Overwrite << DownloadState::Completed
                                   << QStringList { u"a.bin"_s } << whole;
        QTest::newRow("skip") << WhenFileExists::Skip << DownloadState::Completed
                              << QStringList { u"a.bin"_s } << mine;
        QTest::newRow("ask") << WhenFileExists::Ask << DownloadState::Failed
                             << QStringList { u"a.bin"_s } << mine;
        QTest::newRow("continue") << WhenFileExists::Continue << DownloadState::Completed
                                  << QStringList { u"a.bin"_s } << whole;
    }

    void meetsAFileOfThatName()
    {
        QFETCH(WhenFileExists, policy);
        QFETCH(DownloadState, end);
        FaultServer server;
        server.serve("/a.bin", file());
        EngineFixture fixture;
        const QString path = fixture.folder() + u"/a.bin"_s;
        const bool isBeginning = policy == WhenFileExists::Continue;
        QVERIFY(write(
            path, isBeginning ? support::Content { kSize, 1, {} }.bytes(0, kSize / 2) : "mine"));
        DownloadRequest request = requestFor(server.url("/a.bin"), WhenDuplicate::Add);
        request.whenFileExists = policy;
        const DownloadId id = fixture.add(request);
        QVERIFY(fixture.waitForState(id, end));
        QTEST(fixture.files(), "files");
        QTEST(read(path), "content");
        if (end == DownloadState::Failed) {
            QCOMPARE(fixture.at(id).error.kind, ErrorKind::FileExists);
        }
    }

    void aFileThatWasKeptIsNotThrownAwayWithItsRow()
    {
        FaultServer server;
        server.serve("/a.bin", file());
        EngineFixture fixture;
        QVERIFY(write(fixture.folder() + u"/a.bin"_s, "mine"));
        DownloadRequest request = requestFor(server.url("/a.bin"), WhenDuplicate::Add);
        request.whenFileExists = WhenFileExists::Skip;
        const DownloadId kept = fixture.add(request);
        request.whenFileExists = WhenFileExists::Number;
        const DownloadId fetched = fixture.add(request);
        QVERIFY(fixture.waitForState(kept, DownloadState::Completed));
        QVERIFY(fixture.waitForState(fetched, DownloadState::Completed));
        fixture.engine().remove({ kept, fetched }, RemoveFiles::TrashAll);
        QVERIFY(fixture.waitFor([&] { return fixture.files().size() == 1; }));
        QCOMPARE(fixture.files(), QStringList { u"a.bin"_s });
    }

    void aCompleteOneStartedOverReplacesItsOwnFileOnly()
    {
        FaultServer server;
        server.serve("/a.bin", file());
        EngineFixture fixture;
        QVERIFY(write(fixture.folder() + u"/a.bin"_s, "mine"));
        const DownloadId id = fixture.add(server.url("/a.bin"));
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(fixture.at(id).fileName, u"a (1).bin"_s);
        server.serve("/a.bin", file(kOther));
        fixture.engine().restart({ id });
        QVERIFY(fixture.waitFor([&] { return fixture.sha256(id) == sum(kOther); }));
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(fixture.files(), (QStringList { u"a (1).bin"_s, u"a.bin"_s }));
        QCOMPARE(read(fixture.folder() + u"/a.bin"_s), "mine");
    }

    void aLeaveToReplaceEndsWithTheEditThatTakesItBack()
    {
        constexpr qint64 kLarge = 48 * 1024 * 1024;
        FaultServer server;
        Resource large = file();
        large.content.size = kLarge;
        server.serve("/a.bin", large);
        EngineFixture fixture;
        QVERIFY(write(fixture.folder() + u"/a.bin"_s, "mine"));
        DownloadRequest request = requestFor(server.url("/a.bin"), WhenDuplicate::Add);
        request.whenFileExists = WhenFileExists::Overwrite;
        request.checksum = { ChecksumAlgorithm::Sha256, large.content.sha256() };
        const auto once = connect(
            &fixture.engine(), &Engine::changed, this, [&](const QList<Download> &changed) {
                if (changed.first().state == DownloadState::Verifying) {
                    fixture.engine().pause({ changed.first().id });
                }
            });
        const DownloadId id = fixture.add(request);
        QVERIFY(fixture.waitForState(id, DownloadState::Paused));
        disconnect(once);
        DownloadEdit edit;
        edit.whenFileExists = WhenFileExists::Number;
        fixture.engine().edit(id, edit);
        fixture.engine().resume({ id });
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(read(fixture.folder() + u"/a.bin"_s), "mine");
        QCOMPARE(fixture.at(id).fileName, u"a (1).bin"_s);
    }

    void anAdoptedFileIsComparedEvenAfterAStop()
    {
        FaultServer server;
        Resource resource = file();
        Reply never;
        never.when = support::When::RangedLater;
        never.delay = std::chrono::minutes(10);
        never.times = 1;
        resource.replies = { never };
        server.serve("/a.bin", resource);
        EngineFixture fixture;
        QVERIFY(write(fixture.folder() + u"/a.bin"_s, QByteArray(kSize / 2, 'x')));
        DownloadRequest request = requestFor(server.url("/a.bin"), WhenDuplicate::Add);
        request.whenFileExists = WhenFileExists::Continue;
        const DownloadId id = fixture.add(request);
        QVERIFY(fixture.waitFor([&] { return server.rangedRequestsFor("/a.bin").size() == 1; }));
        QVERIFY(fixture.pause(id));
        fixture.engine().resume({ id });
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(fixture.sha256(id), sum());
    }

    void theOldBytesAreForgottenWhenTheNewVersionNeverComes()
    {
        FaultServer server;
        Resource first = file();
        Reply half;
        half.ending = support::Ending::Stall;
        half.cutAfter = kSize / 2;
        first.replies = { half };
        server.serve("/a.bin", first);
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a.bin"));
        QVERIFY(fixture.waitForReceived(id, kSize / 2));
        QVERIFY(fixture.pause(id));
        QCOMPARE(fixture.at(id).received, kSize / 2);

        Resource second = file(kOther);
        Reply never;
        never.when = support::When::Plain;
        never.delay = std::chrono::minutes(10);
        second.replies = { never };
        server.serve("/a.bin", second);
        server.clearRecord();
        fixture.engine().resume({ id });
        const auto asksPlainly = [&] {
            const auto requests = server.requestsFor("/a.bin");
            return !requests.isEmpty() && requests.last().from < 0;
        };
        QVERIFY2(fixture.waitFor(asksPlainly), server.log().constData());
        QVERIFY(fixture.pause(id));
        QCOMPARE(fixture.at(id).partName, QString());
        QCOMPARE(fixture.at(id).segments, QList<Segment> {});
        QCOMPARE(fixture.at(id).received, 0);

        server.serve("/a.bin", file(kOther));
        fixture.engine().resume({ id });
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(fixture.sha256(id), sum(kOther));
        QCOMPARE(fixture.files(), QStringList { u"a.bin"_s });
    }

    void movesThePartFileBeforeItGoesOn_data()
    {
        QTest::addColumn<QString>("then");
        for (const char *then : { "resume", "restart", "remove", "edit" }) {
            QTest::newRow(then) << QString::fromLatin1(then);
        }
    }

    void movesThePartFileBeforeItGoesOn()
    {
        QFETCH(QString, then);
        FaultServer server;
        Resource stalling = file();
        Reply half;
        half.ending = support::Ending::Stall;
        half.cutAfter = kSize / 2;
        half.times = 1;
        stalling.replies = { half };
        server.serve("/a.bin", stalling);
        EngineFixture fixture;
        const DownloadId id = fixture.add(server.url("/a.bin"));
        QVERIFY(fixture.waitForReceived(id, kSize / 2));
        QVERIFY(fixture.pause(id));
        DownloadEdit edit;
        edit.folder = fixture.folder() + u"/x/../there/"_s;
        Engine &engine = fixture.engine();
        engine.edit(id, edit);
        if (then == u"remove"_s) {
            engine.remove({ id }, RemoveFiles::TrashPart);
            QVERIFY(fixture.waitFor([&] { return !fixture.at(id).id.isValid(); }));
            const QDir there(fixture.folder() + u"/there"_s);
            QVERIFY(fixture.waitFor([&] { return there.exists() && there.isEmpty(); }, 5000));
            QCOMPARE(fixture.files(), QStringList { u"there"_s });
            return;
        }
        if (then == u"edit"_s) {
            edit.folder = fixture.folder() + u"/else"_s;
            engine.edit(id, edit);
        }
        then == u"restart"_s ? engine.restart({ id }) : engine.resume({ id });
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        const QString folder = then == u"edit"_s ? u"/else"_s : u"/there"_s;
        QCOMPARE(fixture.at(id).filePath(), fixture.folder() + folder + u"/a.bin"_s);
        QCOMPARE(fixture.sha256(id), sum());
        QCOMPARE(
            server.requestsFor("/a.bin").last().from, then == u"restart"_s ? -1 : kSize / 2 - 4096);
        QVERIFY(!fixture.files().contains(u"a.bin.part"_s));
    }

    void whatWasIgnoredIsStartedWithTheNoticeItHad()
    {
        FaultServer server;
        server.serve("/a.bin", file());
        MemoryPersistence persistence;
        const QTemporaryDir folder;
        Download failed;
        failed.id = DownloadId { 1 };
        failed.request.url = server.url("/a.bin");
        failed.request.folder = folder.path();
        failed.state = DownloadState::Failed;
        failed.error = { ErrorKind::TimedOut, 0, {} };
        failed.notice = notice::kMirrorDropped;
        failed.noticeDetail = u"mirror.example"_s;
        persistence.save(1, { failed }, true);
        EngineFixture fixture({}, &persistence);
        QVERIFY(fixture.waitForState(failed.id, DownloadState::Failed));
        DownloadEdit edit;
        edit.isIgnored = true;
        fixture.engine().edit(failed.id, edit);
        QVERIFY(fixture.waitForState(failed.id, DownloadState::Paused));
        fixture.engine().resume({ failed.id });
        QVERIFY(fixture.waitForState(failed.id, DownloadState::Completed));
        QCOMPARE(fixture.at(failed.id).notice, QString(notice::kMirrorDropped));
        QCOMPARE(fixture.at(failed.id).noticeDetail, u"mirror.example"_s);
    }

    void whatIsIgnoredIsNoFailureUntilThatIsUndone()
    {
        FaultServer server;
        MemoryPersistence persistence;
        EngineFixture fixture({}, &persistence);
        const DownloadId id = fixture.add(server.url("/none"));
        QVERIFY(fixture.waitForState(id, DownloadState::Failed));
        const DownloadError error = fixture.at(id).error;
        const auto ignore = [&](bool isIgnored) {
            DownloadEdit edit;
            edit.isIgnored = isIgnored;
            fixture.engine().edit(id, edit);
        };
        ignore(true);
        QVERIFY(fixture.waitForState(id, DownloadState::Paused));
        QVERIFY(fixture.waitFor([&] { return persistence.record(id) == fixture.at(id); }));
        QCOMPARE(fixture.at(id).notice, QString(notice::kIgnored));
        QCOMPARE(fixture.at(id).error, error);
        fixture.engine().resumeAll(); // it was put aside for good
        ignore(false);
        QVERIFY(fixture.waitForState(id, DownloadState::Failed));
        QCOMPARE(fixture.at(id).error, error);
        QCOMPARE(fixture.at(id).notice, QString());
        ignore(true);
        QCOMPARE(server.requests().size(), 1);
        server.serve("/none", file());
        fixture.engine().resume({ id });
        QVERIFY(fixture.waitForState(id, DownloadState::Completed));
        QCOMPARE(fixture.at(id).notice, QString());
        ignore(false); // of what has gone on nothing is taken back
        ignore(true);
        QCOMPARE(fixture.state(id), DownloadState::Completed);
    }
};

QTEST_GUILESS_MAIN(TestManagerFiles)
#include "tst_managerfiles.moc"
