// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/outcome.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kFile { .size = kMiB + 13, .seed = 41 };
const Content kPage { .literal = "<!DOCTYPE html><title>Sign in</title>" };
constexpr qint64 kStop = 300000;

/// A web page where the file should be.
Reply page(const QByteArray &fault, When when = When::Any)
{
    return { .fault = fault,
        .when = when,
        .headers = { "Content-Type: text/html; charset=utf-8" },
        .automaticHeaders = false,
        .range = RangePlay::Ignore,
        .body = kPage };
}

qint64 sizeOnDisk(const EngineFixture &fixture, DownloadId id)
{
    return QFileInfo(fixture.at(id).partPath()).size();
}

} // namespace

/// Pages that come instead of the file, and pages that are the file.
class WebPagesTest : public QObject {
    Q_OBJECT

private slots:
    void f30_pageOnResumeKeepsTheBytes();
    void f30_pageOfAnotherHostOnResumeKeepsTheBytes();
    void f30_pageInsteadOfAnArchiveFails_data();
    void f30_pageInsteadOfAnArchiveFails();
    void f30_pageForOneSegmentLeavesTheOthersAlone();
    void plainPagesAreFiles_data();
    void plainPagesAreFiles();
    void aPageGoesOnAsAPage();
};

void WebPagesTest::f30_pageOnResumeKeepsTheBytes()
{
    FaultServer server;
    const Reply login = page("F30");
    server.serve("/a.bin", { .content = kFile, .replies = { stallingAt(kStop), login } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a.bin", kStop);
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, ErrorKind::WebPage);
    QTRY_COMPARE(server.played("F30"), 1);
    QCOMPARE(fixture.at(id).received, kStop);
    QCOMPARE(sizeOnDisk(fixture, id), kStop);
    QCOMPARE(fixture.files(), QStringList { u"a.bin.part"_s });
    // Signed in meanwhile: it goes on from where it was.
    server.serve("/a.bin", { .content = kFile });
    server.clearRecord();
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kFile);
    QCOMPARE(server.bodyBytes("/a.bin"), kFile.size - kStop + kOverlap);
}

void WebPagesTest::f30_pageOfAnotherHostOnResumeKeepsTheBytes()
{
    FaultServer server;
    FaultServer portal;
    portal.serve("/login", { .replies = { page("F30") } });
    // Not a word of its type, so that only the other host tells.
    server.serve("/a",
        { .content = kFile,
            .contentType = {},
            .replies = { stallingAt(kStop),
                { .status = 302,
                    .headers = { "Location: http://localhost:" + QByteArray::number(portal.port())
                        + "/login" } } } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/a", kStop);
    QCOMPARE(fixture.at(id).mimeType, QString());
    fixture.engine().resume({ id });
    EXPECT_FAILED(fixture, id, server, ErrorKind::WebPage);
    QTRY_COMPARE(portal.played("F30"), 1);
    QCOMPARE(fixture.at(id).error.detail, u"localhost"_s);
    QCOMPARE(fixture.at(id).received, kStop);
}

void WebPagesTest::f30_pageInsteadOfAnArchiveFails_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("archive") << QByteArray("/a.zip");
    QTest::newRow("image") << QByteArray("/photo.JPG");
    QTest::newRow("two extensions") << QByteArray("/a.tar.gz?id=3");
}

void WebPagesTest::f30_pageInsteadOfAnArchiveFails()
{
    QFETCH(QByteArray, path);
    FaultServer server;
    Reply login = page("F30");
    login.range = RangePlay::Honour; // nobody asks for one
    server.serve(path.split('?').first(), { .replies = { login } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url(path));
    EXPECT_FAILED(fixture, id, server, ErrorKind::WebPage);
    QTRY_COMPARE(server.played("F30"), 1);
    QCOMPARE(fixture.files(), QStringList());
}

void WebPagesTest::f30_pageForOneSegmentLeavesTheOthersAlone()
{
    FaultServer server;
    const Content large { .size = 8 * kMiB + 13, .seed = 43 };
    Reply login = page("F30", When::RangedLater);
    login.times = 1;
    server.serve("/a.bin", { .content = large, .bytesPerSecond = 4 * kMiB, .replies = { login } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, large);
    QTRY_VERIFY(server.played("F30") > 0);
    QVERIFY(fixture.at(id).notice.isEmpty());
}

void WebPagesTest::plainPagesAreFiles_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("disposition");
    QTest::newRow("page") << QByteArray("/a.html") << QByteArray();
    QTest::newRow("no extension") << QByteArray("/download") << QByteArray();
    QTest::newRow("program") << QByteArray("/get.php") << QByteArray();
    QTest::newRow("hidden file") << QByteArray("/.zip") << QByteArray();
    QTest::newRow("file by another type")
        << QByteArray("/a.zip") << QByteArray("attachment; filename=a.zip");
}

void WebPagesTest::plainPagesAreFiles()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, disposition);
    FaultServer server;
    Reply plain = page("");
    if (!disposition.isEmpty()) {
        plain.headers.append("Content-Disposition: " + disposition);
    }
    server.serve(path, { .replies = { plain } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = fixture.add(server.url(path));
    EXPECT_COMPLETE(fixture, id, server, kPage);
}

void WebPagesTest::aPageGoesOnAsAPage()
{
    FaultServer server;
    server.serve("/long.html",
        { .content = kFile, .contentType = "text/html", .replies = { stallingAt(kStop) } });
    EngineFixture fixture(oneConnection());
    const DownloadId id = addAndPauseAt(fixture, server, "/long.html", kStop);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kFile);
}

QTEST_GUILESS_MAIN(WebPagesTest)

#include "tst_webpages.moc"
