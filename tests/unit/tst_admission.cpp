// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/admission.h"

#include <QTest>

using namespace engine;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(engine::DownloadState)
Q_DECLARE_METATYPE(engine::ErrorKind)

namespace {

EngineConfig config()
{
    EngineConfig config;
    config.folder = u"/home/me/Downloads"_s;
    return config;
}

DownloadRequest requestFor(const QString &url)
{
    DownloadRequest request;
    request.url = QUrl(url);
    return request;
}

} // namespace

class TestAdmission : public QObject {
    Q_OBJECT

private slots:
    void fillsInAndCleansTheFolder()
    {
        DownloadRequest request = requestFor(u"http://h/f"_s);
        QCOMPARE(normalised(request, config()).folder, u"/home/me/Downloads"_s);
        request.folder = u"/srv/a/../b//c/"_s;
        QCOMPARE(normalised(request, config()).folder, u"/srv/b/c"_s);
    }

    void movesUserinfoOutOfTheLink()
    {
        const DownloadRequest result
            = normalised(requestFor(u"http://me:s%40crt@h/f?q=1"_s), config());
        QCOMPARE(result.url, QUrl(u"http://h/f?q=1"_s));
        QCOMPARE(result.credentials, (Credentials { u"me"_s, u"s@crt"_s }));
    }

    void credentialsGivenApartBeatThoseInTheLink()
    {
        DownloadRequest request = requestFor(u"http://me:old@h/f"_s);
        request.credentials = { u"you"_s, u"new"_s };
        const DownloadRequest result = normalised(request, config());
        QCOMPARE(result.url, QUrl(u"http://h/f"_s));
        QCOMPARE(result.credentials, (Credentials { u"you"_s, u"new"_s }));
    }

    void bringsNumbersIntoTheirRanges()
    {
        DownloadRequest request = requestFor(u"http://h/f"_s);
        request.connections = 1000;
        request.speedLimit = -5;
        QCOMPARE(normalised(request, config()).connections, 32);
        QCOMPARE(normalised(request, config()).speedLimit, 0);
        request.connections = -1;
        QCOMPARE(normalised(request, config()).connections, 0);
    }

    void mirrorsThatStayKeepWhatIsKnownOfThem()
    {
        Download record;
        record.request.url = QUrl(u"http://h/f"_s);
        setMirrors(record, { QUrl(u"http://a/f"_s), QUrl(u"http://b/f"_s) });
        record.mirrors[1].validators.etag = "\"b\"";
        record.mirrors[1].droppedFor = ErrorKind::NotFound;
        const Mirror known = record.mirrors.at(1);
        setMirrors(record,
            { QUrl(u"http://me:secret@c/f"_s), known.url, record.request.url, known.url,
                QUrl(u"ftp://d/f"_s) });
        const QList<QUrl> links { QUrl(u"http://c/f"_s), known.url };
        QCOMPARE(record.request.mirrors, links);
        QCOMPARE(
            record.mirrors, (QList<Mirror> { { links.first(), {}, {}, ErrorKind::None }, known }));
        setMirrors(record, {});
        QVERIFY(record.request.mirrors.isEmpty() && record.mirrors.isEmpty());
    }

    void aStartOverGivesMirrorsAnotherTry()
    {
        Download record;
        setMirrors(record, { QUrl(u"http://a/f"_s) });
        record.mirrors[0].validators.etag = "\"a\"";
        record.mirrors[0].droppedFor = ErrorKind::DifferentFile;
        forgetFile(record);
        QCOMPARE(
            record.mirrors, (QList<Mirror> { { QUrl(u"http://a/f"_s), {}, {}, ErrorKind::None } }));
    }

    void whatIsAskedForAgainLosesNothing()
    {
        DownloadRequest kept = normalised(requestFor(u"http://h/f"_s), config());
        kept.checksum = { ChecksumAlgorithm::Sha256, "aa" };
        kept.pieces = "pieces";
        kept.note = u"mine"_s;
        kept.queueId = 7;
        kept.priority = Priority::Low;
        kept.connections = 3;
        kept.speedLimit = 1024;
        kept.category = u"films"_s;
        kept.headers = { { "Cookie", "a=b" } };
        kept.credentials = { u"me"_s, u"secret"_s };
        kept.mirrors = { QUrl(u"http://m/f"_s) };
        kept.batchId = 9;
        DownloadRequest now = normalised(requestFor(u"http://h/f"_s), config());
        now.batchId = 10;
        QCOMPARE(askedAgain(kept, now), kept);
        now.headers = { { "Cookie", "c=d" } };
        now.connections = 5;
        now.checksum = { ChecksumAlgorithm::Sha256, "bb" };
        const DownloadRequest both = askedAgain(kept, now);
        QCOMPARE(both.headers, now.headers);
        QCOMPARE(both.connections, 5);
        QCOMPARE(both.checksum, now.checksum);
        QVERIFY(both.pieces.isEmpty()); // they were of what had the other checksum
        QCOMPARE(both.note, kept.note);
        QCOMPARE(both.credentials, kept.credentials);
        QCOMPARE(both.batchId, kept.batchId);
    }

    void oneEditKeepsNothingForTheOther()
    {
        DownloadEdit login;
        login.credentials = Credentials { u"me"_s, u"secret"_s };
        DownloadEdit fields;
        fields.headers = QList<HeaderField> { { "X-Api-Key", "k" } };
        fields.remembersSecrets = true;
        QVERIFY(!merged(login, fields).remembersSecrets);
        QVERIFY(!merged(fields, login).remembersSecrets);
        login.remembersSecrets = true;
        QVERIFY(merged(login, fields).remembersSecrets);
        fields.remembersSecrets = false;
        QVERIFY(merged(fields, login).credentials && !merged(fields, login).remembersSecrets);
        QVERIFY(merged(login, DownloadEdit {}).remembersSecrets);
    }

    void theLaterListOfMirrorsWins()
    {
        DownloadEdit first;
        first.mirrors = QList<QUrl> { QUrl(u"http://a/f"_s) };
        DownloadEdit second;
        QCOMPARE(merged(first, second).mirrors, first.mirrors);
        second.mirrors = QList<QUrl> {};
        QCOMPARE(merged(first, second).mirrors, second.mirrors);
    }

    void aLaterLinkToElsewhereTakesNoSignInAlong()
    {
        DownloadEdit first;
        first.url = QUrl(u"https://a.test/f"_s);
        first.credentials = Credentials { u"me"_s, u"secret"_s };
        first.cookies = QByteArray("id=1");
        first.remembersSecrets = true;
        DownloadEdit second;
        second.url = QUrl(u"https://a.test/g"_s);
        QCOMPARE(merged(first, second).credentials, first.credentials);
        second.url = QUrl(u"https://b.test/f"_s);
        const DownloadEdit both = merged(first, second);
        QVERIFY(!both.credentials && !both.cookies && !both.remembersSecrets);
    }

    void linksAreJudged_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("startPaused");
        QTest::addColumn<DownloadState>("state");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char *name, const QString &url, bool startPaused,
                             DownloadState state, ErrorKind kind = ErrorKind::None) {
            QTest::newRow(name) << url << startPaused << state << kind;
        };
        row("http", u"http://h/f"_s, false, DownloadState::Queued);
        row("https", u"https://h/f"_s, false, DownloadState::Queued);
        row("capitals", u"HTTP://h/f"_s, false, DownloadState::Queued);
        row("paused", u"http://h/f"_s, true, DownloadState::Paused);
        row("empty", u""_s, false, DownloadState::Failed, ErrorKind::InvalidUrl);
        row("no host", u"http:///f"_s, false, DownloadState::Failed, ErrorKind::InvalidUrl);
        row("bad port", u"http://h:99999/f"_s, false, DownloadState::Failed, ErrorKind::InvalidUrl);
        row("words", u"not a link"_s, false, DownloadState::Failed, ErrorKind::InvalidUrl);
        row("file", u"file:///etc/passwd"_s, false, DownloadState::Failed,
            ErrorKind::UnsupportedScheme);
        row("data", u"data:text/plain,x"_s, false, DownloadState::Failed,
            ErrorKind::UnsupportedScheme);
        row("ftp, paused", u"ftp://h/f"_s, true, DownloadState::Failed,
            ErrorKind::UnsupportedScheme);
    }

    void linksAreJudged()
    {
        QFETCH(QString, url);
        QFETCH(bool, startPaused);
        DownloadRequest request = requestFor(url);
        request.startPaused = startPaused;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const Download record = newRecord(request, { 7 }, 65536, now);
        QTEST(record.state, "state");
        QTEST(record.error.kind, "kind");
        QCOMPARE(record.id, DownloadId { 7 });
        QCOMPARE(record.queueRank, 65536);
        QCOMPARE(record.addedAt, now);
        QCOMPARE(record.request, request);
    }

    void storedStatesStartAgain_data()
    {
        QTest::addColumn<DownloadState>("stored");
        QTest::addColumn<bool>("startPaused");
        QTest::addColumn<DownloadState>("state");
        for (const DownloadState state : kAllStates) {
            const QByteArray name = traits(state).diskName.data();
            const DownloadState after = traits(state).afterRestart;
            QTest::newRow(name) << state << false << after;
            QTest::newRow(name + ", crash guard")
                << state << true
                << (after == DownloadState::Queued ? DownloadState::Paused : after);
        }
    }

    void storedStatesStartAgain()
    {
        QFETCH(DownloadState, stored);
        QFETCH(bool, startPaused);
        Download record;
        record.request.url = QUrl(QStringLiteral("http://a.test/a"));
        record.state = stored;
        QTEST(revived(record, startPaused).state, "state");
    }

    void onlyDurableBytesCountAfterARestart()
    {
        Download record;
        record.state = DownloadState::Downloading;
        record.received = 1000;
        record.segments = { { 0, 10 }, { 20, 25 } };
        QCOMPARE(revived(record, false).received, 15);
        record.state = DownloadState::Completed;
        record.segments.clear();
        QCOMPARE(revived(record, false).received, 1000);
    }
};

QTEST_GUILESS_MAIN(TestAdmission)
#include "tst_admission.moc"
