// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace support;
using engine::ChecksumAlgorithm;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kFile { .size = kMiB + 13, .seed = 51 };
const Content kOther { .size = kMiB + 13, .seed = 52 };
constexpr qint64 kStop = 300000;

QByteArray base64(const Content &content)
{
    return QByteArray::fromHex(content.sha256()).toBase64();
}

QByteArray repr(const Content &content)
{
    return "Repr-Digest: sha-256=:" + base64(content) + ':';
}

} // namespace

/// Checksums: of the user, and of the server (RFC 9530, RFC 3230).
class ChecksumsTest : public QObject {
    Q_OBJECT

private slots:
    void f83_foundChecksumThatFailsKeepsTheFileAside_data();
    void f83_foundChecksumThatFailsKeepsTheFileAside();
    void f83_badNameThatIsTakenGetsANumber();
    void foundChecksumThatHoldsCompletes();
    void theUsersChecksumGoesFirst();
    void foundChecksumOutlivesARestart();
    void h31_digestOfAPartIsNotTheFiles();
    void checkingShowsItsProgress();
    void checksumGivenToAFinishedFileIsComparedAtOnce();
    void checksumGivenMeanwhileIsComparedInTheEnd_data();
    void checksumGivenMeanwhileIsComparedInTheEnd();
};

void ChecksumsTest::f83_foundChecksumThatFailsKeepsTheFileAside_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("representation") << repr(kOther);
    QTest::newRow("content") << "Content-Digest: sha-256=:" + base64(kOther) + ':';
    QTest::newRow("instance") << "Digest: SHA-256=" + base64(kOther);
}

void ChecksumsTest::f83_foundChecksumThatFailsKeepsTheFileAside()
{
    QFETCH(QByteArray, field);
    FaultServer server;
    server.serve(
        "/a.bin", { .content = kFile, .replies = { { .fault = "F83", .headers = { field } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::ChecksumMismatch);
    EXPECT_PLAYED(server, "F83");
    QCOMPARE(fixture.at(id).foundChecksum->hex, kOther.sha256());
    QCOMPARE(fixture.files(), QStringList { u"a.bin.bad"_s });
    QCOMPARE(sha256OfFile(fixture.folder() + u"/a.bin.bad"_s), kFile.sha256());
    // The server mends it: a new start knows nothing of the old digest.
    server.serve("/a.bin", { .content = kFile });
    fixture.engine().restart({ id });
    QVERIFY(fixture.waitForState(id, DownloadState::Completed));
    QCOMPARE(fixture.sha256(id), kFile.sha256());
}

void ChecksumsTest::f83_badNameThatIsTakenGetsANumber()
{
    FaultServer server;
    server.serve("/a.bin",
        { .content = kFile, .replies = { { .fault = "F83", .headers = { repr(kOther) } } } });
    EngineFixture fixture(oneConnection());
    QFile taken(fixture.folder() + u"/a.bin.bad"_s);
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.close();
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::ChecksumMismatch);
    EXPECT_PLAYED(server, "F83");
    QCOMPARE(taken.size(), 0);
    QCOMPARE(fixture.files().size(), 2);
    const QString name = fixture.at(id).error.detail;
    QVERIFY(name.contains(u"bad"_s) && name != u"a.bin.bad"_s);
    QCOMPARE(sha256OfFile(fixture.folder() + u'/' + name), kFile.sha256());
}

void ChecksumsTest::foundChecksumThatHoldsCompletes()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kFile, .replies = { { .headers = { repr(kFile) } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(*fixture.at(id).foundChecksum,
        (engine::Checksum { ChecksumAlgorithm::Sha256, kFile.sha256() }));
    QVERIFY(fixture.history(id).contains(DownloadState::Verifying));
}

void ChecksumsTest::theUsersChecksumGoesFirst()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kFile, .replies = { { .headers = { repr(kOther) } } } });
    EngineFixture fixture(oneConnection());
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.checksum = { ChecksumAlgorithm::Sha256, kFile.sha256() };
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, server, kFile);
}

void ChecksumsTest::foundChecksumOutlivesARestart()
{
    FaultServer server;
    Reply first = stallingAt(kStop);
    first.headers = { repr(kOther) };
    server.serve("/a.bin", { .content = kFile, .replies = { first } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, ErrorKind::ChecksumMismatch);
}

void ChecksumsTest::h31_digestOfAPartIsNotTheFiles()
{
    FaultServer server;
    const QByteArray field = "Content-Digest: sha-256=:" + base64(kOther) + ':';
    server.serve("/a.bin",
        { .content = kFile,
            .replies = { stallingAt(kStop),
                { .fault = "H31", .when = When::Ranged, .headers = { field } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kFile);
    EXPECT_PLAYED(server, "H31");
    QVERIFY(fixture.at(id).foundChecksum->isEmpty());
}

void ChecksumsTest::checkingShowsItsProgress()
{
    FaultServer server;
    const Content large { .size = 70 * kMiB, .seed = 53 };
    server.serve("/a.bin", { .content = large });
    EngineFixture fixture(oneConnection());
    QList<qint64> checked;
    DownloadId id;
    connect(&fixture.engine(), &engine::Engine::progressed, this,
        [&](const QList<engine::Progress> &progress) {
            if (fixture.state(id) == DownloadState::Verifying) {
                checked.append(progress.first().received);
            }
        });
    engine::DownloadRequest request;
    request.url = server.url("/a.bin");
    request.checksum = { ChecksumAlgorithm::Sha256, large.sha256() };
    id = fixture.add(request);
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QVERIFY(checked.size() >= 2);
    QVERIFY(std::is_sorted(checked.begin(), checked.end()));
    QCOMPARE(checked.last(), large.size);
}

void ChecksumsTest::checksumGivenToAFinishedFileIsComparedAtOnce()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kFile });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QVERIFY(!fixture.at(id).verifiedAt.isValid());
    engine::DownloadEdit edit;
    edit.checksum = { ChecksumAlgorithm::Sha256, kFile.sha256() };
    fixture.engine().edit(id, edit);
    QVERIFY(fixture.waitFor([&] { return fixture.at(id).verifiedAt.isValid(); }));
    QCOMPARE(fixture.at(id).request.checksum, *edit.checksum);
    edit.checksum->hex = kOther.sha256();
    fixture.engine().edit(id, edit);
    QVERIFY(
        fixture.waitFor([&] { return fixture.at(id).error.kind == ErrorKind::ChecksumMismatch; }));
    QVERIFY(!fixture.at(id).verifiedAt.isValid());
    QCOMPARE(fixture.state(id), DownloadState::Completed);
    edit.checksum = engine::Checksum(); // it was that of another file
    fixture.engine().edit(id, edit);
    QVERIFY(fixture.waitFor([&] { return fixture.at(id).error.kind == ErrorKind::None; }));
    QVERIFY(fixture.at(id).request.checksum.isEmpty());
    QCOMPARE(fixture.sha256(id), kFile.sha256());
}

void ChecksumsTest::checksumGivenMeanwhileIsComparedInTheEnd_data()
{
    QTest::addColumn<bool>("isPaused");
    QTest::newRow("running") << false;
    QTest::newRow("paused") << true;
}

void ChecksumsTest::checksumGivenMeanwhileIsComparedInTheEnd()
{
    QFETCH(const bool, isPaused);
    FaultServer server;
    server.serve("/a.bin", { .content = kFile, .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(fixture.waitForReceived(id, kStop));
    QVERIFY(!isPaused || fixture.pause(id));
    engine::DownloadEdit edit;
    edit.checksum = { ChecksumAlgorithm::Sha256, kOther.sha256() };
    fixture.engine().edit(id, edit);
    if (isPaused) {
        fixture.engine().resume({ id });
    }
    EXPECT_FAILED(fixture, id, server, ErrorKind::ChecksumMismatch);
}

QTEST_GUILESS_MAIN(ChecksumsTest)

#include "tst_checksums.moc"
