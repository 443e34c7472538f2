// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/linkclaims.h"
#include "app/store/profilefiles.h"
#include "tests/unit/storetesting.h"

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace storetesting;
using engine::Download;
using store::StoreCondition;
using store::StoreLink;

class TestStoreProfile : public QObject {
    Q_OBJECT

private slots:
    void keepsItsFilesPrivate();
    void storesNoSecret();
    void aWindowKeepsEverybodyElseOut();
    void sharedLinksKeepAWindowOut();
    void claimsWhatNobodyElseIsAtWorkOn();
    void keepsNoHeadersWhereNobodyWantsThem();
    void countsRunsThatDidNotEndCleanly(); // F73
    void anEndThatWasAskedForIsNoCrash();
    void sharedLinksAreNotCountedAsRuns();
    void saysWhenTheFolderCannotBeMade();
    void saysWhenTheProfileIsReadOnly();
    void answersWithoutADatabase();
};

void TestStoreProfile::keepsItsFilesPrivate()
{
    const mode_t before = ::umask(0);
    const Profile profile;
    store::StoreOptions options = profile.options;
    options.backupDelay = std::chrono::milliseconds(0);
    StoreLink link(options);
    open(link);
    link.save(1, downloads(10), true);
    flush(link);
    load(link);
    const QString backup = profile.database() + u".backup"_s;
    QTRY_VERIFY(QFile::exists(backup));
    ::umask(before);
    struct stat info = {};
    QCOMPARE(::stat(qPrintable(profile.folder()), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0700U);
    QVERIFY(profile.files().contains(u"bobbin.db-wal"_s));
    for (const QString &name : profile.files()) {
        QCOMPARE(::stat(qPrintable(profile.folder() + u'/' + name), &info), 0);
        QVERIFY2((info.st_mode & 0777) == 0600, qPrintable(name));
    }
}

void TestStoreProfile::storesNoSecret()
{
    const Profile profile;
    Download d = download(1);
    d.request.url = QUrl(u"https://UsEr:pLaNtEd1@example.org/f"_s);
    d.finalUrl = QUrl(u"https://UsEr:pLaNtEd2@example.org/g"_s);
    d.request.referrer = "https://UsEr:pLaNtEd3@example.org/page";
    d.error.detail = u"cannot reach https://UsEr:pLaNtEd4@example.org/f"_s;
    d.request.credentials = { u"UsEr"_s, u"pLaNtEd5"_s };
    d.request.headers = { { "aUTHORIZATION", "Bearer pLaNtEd6" }, { "Cookie", "pLaNtEd7" },
        { "Proxy-Authorization", "pLaNtEd8" }, { "X-Api-Key", "pLaNtEd9" }, { "X-Kept", "kept" } };
    StoreLink link(profile.options);
    open(link);
    link.save(1, { d }, true);
    flush(link);
    const QList<Download> found = load(link);
    QCOMPARE(found.first().request.url, QUrl(u"https://example.org/f"_s));
    QVERIFY(found.first().request.headers == (QList<engine::HeaderField> { { "X-Kept", "kept" } }));
    QByteArray all;
    for (const QString &name : profile.files()) {
        all += contentOf(profile.folder() + u'/' + name);
    }
    QVERIFY(all.contains("X-Kept"));
    QVERIFY(!all.contains("pLaNtEd"));
    QVERIFY(!all.contains("UsEr"));
}

void TestStoreProfile::aWindowKeepsEverybodyElseOut()
{
    const Profile profile;
    StoreLink window(profile.options);
    QCOMPARE(open(window).condition, StoreCondition::Ok);
    {
        StoreLink second(profile.options);
        QCOMPARE(open(second).condition, StoreCondition::InUseByWindow);
        StoreLink cli(profile.shared());
        QCOMPARE(open(cli).condition, StoreCondition::InUseByWindow);
    }
    window.save(1, { download(1) }, true);
    flush(window);
    QCOMPARE(load(window).size(), 1);
}

void TestStoreProfile::sharedLinksKeepAWindowOut()
{
    const Profile profile;
    {
        StoreLink one(profile.shared());
        StoreLink two(profile.shared());
        QCOMPARE(open(one).condition, StoreCondition::Ok);
        QCOMPARE(open(two).condition, StoreCondition::Ok);
        StoreLink window(profile.options);
        QCOMPARE(open(window).condition, StoreCondition::InUse);
    }
    StoreLink window(profile.options);
    QCOMPARE(open(window).condition, StoreCondition::Ok);
}

void TestStoreProfile::claimsWhatNobodyElseIsAtWorkOn()
{
    const Profile profile;
    const auto claiming = [&profile](const QByteArrayList &keys) {
        store::StoreOptions options = profile.shared();
        options.claims = keys;
        return options;
    };
    auto one = std::make_unique<StoreLink>(claiming({ "a", "b", "a" }));
    QCOMPARE(open(*one).claimedByOthers, QList<qsizetype>());
    StoreLink two(claiming({ "b", "c", "a", "d" }));
    QCOMPARE(open(two).claimedByOthers, QList<qsizetype>({ 0, 2 }));
    {
        StoreLink three(claiming({ "d", "e" }));
        QCOMPARE(open(three).claimedByOthers, QList<qsizetype> { 0 });
    }
    one.reset();
    // What is done may be taken up by others, though the program goes on.
    Download done = download(1);
    const QByteArray key = store::claimKey(done.request);
    StoreLink busy(claiming({ key }));
    QCOMPARE(open(busy).claimedByOthers, QList<qsizetype>());
    for (const engine::DownloadState state :
        { engine::DownloadState::Downloading, engine::DownloadState::Completed }) {
        done.state = state;
        busy.save(1, { done }, true);
        flush(busy);
        StoreLink next(claiming({ key }));
        QCOMPARE(open(next).claimedByOthers.isEmpty(), engine::traits(state).isComplete);
    }
    StoreLink four(claiming({ "a", "b", "c", "e" }));
    QCOMPARE(open(four).claimedByOthers, QList<qsizetype> { 2 });
    // Who ended left files behind that are used again, and that say nothing to a reader.
    const QStringList files = QDir(profile.folder()).entryList({ u"claims-*"_s });
    QCOMPARE(files, QStringList({ u"claims-1"_s, u"claims-2"_s, u"claims-3"_s }));
}

void TestStoreProfile::keepsNoHeadersWhereNobodyWantsThem()
{
    const Profile profile;
    Download d = download(1);
    d.request.headers = { { "X-Foo", "pLaNtEd1" } };
    d.request.referrer = "https://r.example/?t=pLaNtEd2";
    store::StoreOptions options = profile.shared();
    options.keepsHeaders = false;
    StoreLink link(options);
    open(link);
    link.save(1, { d }, true);
    d.received = 1;
    link.save(2, { d }, false);
    flush(link);
    const QList<Download> found = load(link);
    QCOMPARE(found.first().received, 1);
    QVERIFY(found.first().request.headers.isEmpty());
    QVERIFY(found.first().request.referrer.isEmpty());
    QByteArray all;
    for (const QString &name : profile.files()) {
        all += contentOf(profile.folder() + u'/' + name);
    }
    QVERIFY(!all.contains("pLaNtEd"));
}

void TestStoreProfile::countsRunsThatDidNotEndCleanly()
{
    const Profile profile;
    for (int crashes = 0; crashes < 4; ++crashes) {
        StoreLink link(profile.options);
        QCOMPARE(open(link).crashes, crashes);
    }
    {
        StoreLink link(profile.options);
        QCOMPARE(open(link).crashes, 4);
        closeCleanly(link);
    }
    StoreLink link(profile.options);
    QCOMPARE(open(link).crashes, 0);
}

void TestStoreProfile::anEndThatWasAskedForIsNoCrash()
{
    const Profile profile;
    for (int run = 0; run < 3; ++run) {
        StoreLink link(profile.options);
        QCOMPARE(open(link).crashes, 0);
        store::markEndAskedFor(profile.folder());
    }
    {
        StoreLink link(profile.options);
        QCOMPARE(open(link).crashes, 0);
        QVERIFY(!QFile::exists(store::ProfileFiles { profile.folder() }.endMark()));
    }
    StoreLink link(profile.options);
    QCOMPARE(open(link).crashes, 1);
}

void TestStoreProfile::sharedLinksAreNotCountedAsRuns()
{
    const Profile profile;
    for (int i = 0; i < 3; ++i) {
        StoreLink link(profile.shared());
        QCOMPARE(open(link).crashes, 0);
    }
    StoreLink link(profile.options);
    QCOMPARE(open(link).crashes, 0);
}

void TestStoreProfile::saysWhenTheFolderCannotBeMade()
{
    const QTemporaryDir root;
    QFile file(root.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    store::StoreOptions options;
    options.profileFolder = root.filePath(u"file/profile"_s);
    StoreLink link(options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::FolderFailed);
    QVERIFY(!status.detail.isEmpty());
}

void TestStoreProfile::saysWhenTheProfileIsReadOnly()
{
    store::StoreOptions options;
    options.profileFolder = u"/sys/kernel"_s; // nobody makes files there, not even root
    StoreLink link(options);
    const store::StoreStatus status = open(link);
    QCOMPARE(status.condition, StoreCondition::ReadOnly);
    QVERIFY(!status.detail.isEmpty());
}

void TestStoreProfile::answersWithoutADatabase()
{
    const Profile profile;
    StoreLink window(profile.options);
    open(window);
    StoreLink refused(profile.options);
    open(refused);
    QList<qsizetype> blocks;
    load(refused, &blocks);
    QCOMPARE(blocks, QList<qsizetype> { 0 });
    refused.save(1, { download(1) }, true);
    QSignalSpy flushed(&refused, &StoreLink::flushed);
    refused.flush();
    QVERIFY(flushed.wait());
}

QTEST_GUILESS_MAIN(TestStoreProfile)
#include "tst_storeprofile.moc"
