// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/disguise.h"
#include "tests/integration/cliprogram.h"
#include "tests/integration/outcome.h"
#include "tests/support/memorypersistence.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

const Content kScript { .literal = "#!/bin/sh\ntouch \"$HOME/was-run\"\n" };

} // namespace

/// Servers and links with ill intent, and whole downloads.
class HostileTest : public QObject {
    Q_OBJECT

private slots:
    void h19_programsInDisguise_data();
    void h19_programsInDisguise();
    void h20_programOfAnotherTypeIsSaid();
    void h27_nameOfTheTargetStaysInTheFolder();
    void h31_contentThatFailsItsHashIsKeptAside();
    void h32_otherSchemesAreNotFetched_data();
    void h32_otherSchemesAreNotFetched();
    void h32_storedLinksOfOtherSchemesAreNotFetched();
    void h59_nothingIsRun_data();
    void h59_nothingIsRun();
};

void HostileTest::h19_programsInDisguise_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("isDisguised");
    const QString unknown = u"application/octet-stream"_s;
    QTest::newRow("setup.exe") << unknown << false;
    QTest::newRow("Bobbin.AppImage") << QString() << false;
    QTest::newRow("install.sh") << u"text/plain"_s << false;
    QTest::newRow("install.sh ") << u"application/x-sh"_s << false;
    QTest::newRow("setup.msi") << u"application/x-msdownload"_s << false;
    QTest::newRow("invoice.pdf") << unknown << false;
    QTest::newRow("invoice.pdf.exe") << unknown << true;
    QTest::newRow("invoice.PDF.EXE") << unknown << true;
    QTest::newRow("photo.jpg          .scr") << unknown << true;
    QTest::newRow("pdf.exe") << unknown << false;
    QTest::newRow("photo.exe") << u"image/jpeg"_s << true;
    QTest::newRow("invoice.bat") << u"application/pdf"_s << true;
    QTest::newRow(".exe") << unknown << false;
    QTest::newRow("exe") << u"image/jpeg"_s << false;
}

void HostileTest::h19_programsInDisguise()
{
    QFETCH(QString, type);
    QFETCH(bool, isDisguised);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).trimmed();
    QCOMPARE(engine::isDisguisedProgram(name, type), isDisguised);
}

void HostileTest::h20_programOfAnotherTypeIsSaid()
{
    FaultServer server;
    server.serve("/holiday.scr",
        { .content = kScript, .contentType = "image/jpeg", .replies = { { .fault = "H20" } } });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/holiday.scr"));
    EXPECT_COMPLETE(fixture, id, server, kScript);
    EXPECT_PLAYED(server, "H20");
    QCOMPARE(fixture.at(id).fileName, u"holiday.scr"_s);
    QVERIFY(engine::isDisguisedProgram(fixture.at(id).fileName, fixture.at(id).mimeType));
}

// The user asked for /list.txt; the server names what it sends (CVE-2010-2252).
void HostileTest::h27_nameOfTheTargetStaysInTheFolder()
{
    const QByteArray target = "/..%2F..%2F.wgetrc";
    FaultServer server;
    server.serve("/list.txt",
        { .replies = { { .fault = "H27", .status = 302, .headers = { "Location: " + target } } } });
    server.serve(target, { .content = kScript });
    EngineFixture fixture;
    const DownloadId id = fixture.add(server.url("/list.txt"));
    EXPECT_COMPLETE(fixture, id, server, kScript);
    EXPECT_PLAYED(server, "H27");
    QCOMPARE(fixture.at(id).fileName, u"_.._.wgetrc"_s);
    QCOMPARE(fixture.at(id).request.folder, fixture.folder());
    // The change is there to be seen.
    QCOMPARE(fixture.at(id).finalUrl.path(QUrl::FullyEncoded).toLatin1(), target);
    QCOMPARE(fixture.at(id).request.url, server.url("/list.txt"));
}

void HostileTest::h31_contentThatFailsItsHashIsKeptAside()
{
    FaultServer server;
    server.serve("/setup.desktop", { .content = kScript, .replies = { { .fault = "H31" } } });
    EngineFixture fixture;
    engine::DownloadRequest request;
    request.url = server.url("/setup.desktop");
    request.checksum = { engine::ChecksumAlgorithm::Sha512, QByteArray(128, 'a') };
    const DownloadId id = fixture.add(request);
    EXPECT_FAILED(fixture, id, server, ErrorKind::ChecksumMismatch);
    EXPECT_PLAYED(server, "H31");
    QCOMPARE(fixture.files(), QStringList { u"setup.desktop.download.bad"_s });
    const QFileInfo kept(fixture.folder() + u"/setup.desktop.download.bad"_s);
    QVERIFY(!kept.permission(QFile::ExeOwner) && !kept.permission(QFile::ExeOther));
}

void HostileTest::h32_otherSchemesAreNotFetched_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<ErrorKind>("kind");
    for (const QString &link :
        { u"file:///etc/passwd"_s, u"ftp://127.0.0.1/x"_s, u"unix:///run/docker.sock"_s,
            u"http+unix://docker/x"_s, u"data:text/plain,x"_s, u"javascript:alert(1)"_s,
            u"gopher://127.0.0.1:25/x"_s, u"qrc:/i18n/bobbin_de.qm"_s }) {
        QTest::newRow(qPrintable(link)) << link << ErrorKind::UnsupportedScheme;
    }
    QTest::newRow("no host") << u"http:///etc/passwd"_s << ErrorKind::InvalidUrl;
}

void HostileTest::h32_otherSchemesAreNotFetched()
{
    QFETCH(QString, link);
    QFETCH(ErrorKind, kind);
    EngineFixture fixture;
    const DownloadId id = fixture.add(QUrl(link));
    QVERIFY(fixture.waitForState(id, DownloadState::Failed));
    QCOMPARE(fixture.at(id).error.kind, kind);
    QCOMPARE(fixture.history(id), QList<DownloadState> { DownloadState::Failed });
    QVERIFY(fixture.files().isEmpty());
}

// Whoever wrote them there.
void HostileTest::h32_storedLinksOfOtherSchemesAreNotFetched()
{
    MemoryPersistence persistence;
    engine::Download stored;
    stored.id = { 1 };
    stored.request.url = QUrl(u"file:///etc/passwd"_s);
    stored.state = DownloadState::Queued;
    persistence.save(1, { stored }, true);
    EngineFixture fixture({}, &persistence);
    QVERIFY(fixture.waitForState(stored.id, DownloadState::Failed));
    QCOMPARE(fixture.at(stored.id).error.kind, ErrorKind::UnsupportedScheme);
    QVERIFY(!fixture.history(stored.id).contains(DownloadState::Downloading));
    fixture.engine().resume({ stored.id });
    const DownloadId next = fixture.add(QUrl(u"file:///etc/hostname"_s)); // after the resume
    QVERIFY(fixture.waitForState(next, DownloadState::Failed));
    QCOMPARE(fixture.state(stored.id), DownloadState::Failed);
    QVERIFY(fixture.files().isEmpty());
}

void HostileTest::h59_nothingIsRun_data()
{
    QTest::addColumn<QByteArray>("disposition");
    QTest::addColumn<QString>("fileName");
    QTest::newRow("script") << QByteArray("a.sh") << u"a.sh"_s;
    QTest::newRow("desktop entry") << QByteArray("a.desktop") << u"a.desktop.download"_s;
    QTest::newRow("shell") << QByteArray("\"$(touch x);`id`&.sh\"") << u"$(touch x);`id`&.sh"_s;
    QTest::newRow("option") << QByteArray("--version") << u"--version"_s;
}

void HostileTest::h59_nothingIsRun()
{
    QFETCH(QByteArray, disposition);
    QFETCH(QString, fileName);
    FaultServer server;
    server.serve("/a",
        { .content = kScript,
            .contentType = "application/x-sh",
            .replies = { { .fault = "H59",
                .headers = { "Content-Disposition: attachment; filename=" + disposition } } } });
    const CliSandbox sandbox;
    QProcessEnvironment forbidding;
    forbidding.insert(u"LD_PRELOAD"_s, qEnvironmentVariable("BOBBIN_BUILD") + u"/tests/norun.so"_s);
    CliRun run(sandbox, { server.url("/a").toString() }, forbidding);
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.exitCode() == 0, run.errors());
    EXPECT_PLAYED(server, "H59");
    QCOMPARE(contentOf(sandbox.path(fileName)), kScript.literal);
    QVERIFY(!(QFileInfo(sandbox.path(fileName)).permissions()
        & (QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther)));
    QVERIFY(!QFile::exists(sandbox.environment().value(u"HOME"_s) + u"/was-run"_s));

    // What forbids it would have been noticed.
    forbidding.insert(u"NORUN_TRY"_s, u"1"_s);
    CliRun killed(sandbox, { u"--version"_s }, forbidding);
    QVERIFY(!killed.waitForEnd() || killed.exitCode() != 0);
}

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
