// SPDX-License-Identifier: GPL-3.0-or-later
// What of a download's secrets goes to the keyring, stays there, and is taken out of it.
#include "tests/integration/fakekeeper.h"
#include "tests/support/memorypersistence.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadEdit;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;
using engine::HeaderField;
using engine::OriginSecret;

namespace {

const HeaderField kCookie { "Cookie", "sid=s3cret" };
const HeaderField kApiKey { "X-Api-Key", "k" };

DownloadEdit signingIn(bool isRemembered)
{
    DownloadEdit edit;
    edit.credentials = kAnna;
    edit.remembersSecrets = isRemembered;
    return edit;
}

DownloadEdit sending(const QList<HeaderField> &headers, bool isRemembered)
{
    DownloadEdit edit;
    edit.headers = headers;
    edit.remembersSecrets = isRemembered;
    return edit;
}

/// A paused download of a file that needs a sign-in, and the keyring.
struct Desk {
    explicit Desk(const engine::EngineConfig &config = oneConnection())
        : fixture(config, &persistence, &keeper)
    {
        server.serve("/a.bin", closedFile());
        server.serve("/open.bin", { .content = kSmall });
    }
    DownloadId add(const QByteArray &path, const QList<HeaderField> &headers, bool isRemembered)
    {
        engine::DownloadRequest request;
        request.url = server.url(path);
        request.headers = headers;
        request.remembersSecrets = isRemembered;
        request.startPaused = true;
        return fixture.add(request);
    }
    /// Waits until the engine has done what it was told before.
    bool settle(DownloadId id)
    {
        DownloadEdit edit;
        edit.note = u"round %1"_s.arg(++rounds);
        fixture.engine().edit(id, edit);
        return fixture.waitFor([&] { return fixture.at(id).request.note == *edit.note; });
    }
    /// An entry that was read for a download, and was locked away when a page asked for it.
    bool isReadAndLocked()
    {
        const DownloadId id = add("/open.bin", {}, false);
        fixture.engine().resume({ id });
        const bool isRead = fixture.waitForState(id, DownloadState::Completed);
        keeper.setReadable(false);
        keeper.answer(origin());
        return isRead;
    }
    bool isKept(const OriginSecret &secret)
    {
        return fixture.waitFor([&] { return kept() == secret; }, 5000);
    }
    QString origin() const { return engine::originKey(server.url("/")); }
    OriginSecret kept() { return keeper.secrets().value(origin()); }

    FaultServer server;
    FakeKeeper keeper;
    MemoryPersistence persistence;
    EngineFixture fixture;
    int rounds = 0;
};

} // namespace

class SecretEditsTest : public QObject {
    Q_OBJECT

private slots:
    void h63_forgottenLoginIsNotKeptAnew();
    void h63_answerThatIsOlderThanTheForgettingCountsForNothing();
    void h63_loginForThisRunIsNotKeptWithAField();
    void h63_fieldForThisRunIsNotKeptWithALogin();
    void whatTheKeyringHasStaysWhereSomethingIsAdded();
    void whatOthersKeepStaysWhereSomethingIsAdded();
    void whatIsAddedWhileOthersFindItLockedIsKeptLater();
    void whatWasChangedWhileItWasLockedStays();
    void fieldThatIsTakenOutGoesFromTheKeyringToo();
    void lateWordOfTheKeyringTakesNothingBack();
    void fieldsThatWereTakenOutOneByOneComeBack();
    void whatTheKeyringCouldNotForgetCanBeForgottenLater();
    void loginGoesAlongWithACookieOfTheUsers_data();
    void loginGoesAlongWithACookieOfTheUsers();
    void entryThatCouldNotBeReadIsReadAgainBeforeItIsWritten();
};

void SecretEditsTest::entryThatCouldNotBeReadIsReadAgainBeforeItIsWritten()
{
    Desk desk;
    desk.keeper.secrets().insert(desk.origin(), { {}, { kCookie } });
    desk.keeper.setReadable(false);
    const QSignalSpy said(&desk.keeper, &engine::SecretKeeper::keptUntilOpened);
    const DownloadId open = desk.add("/open.bin", {}, false);
    desk.fixture.engine().resume({ open });
    EXPECT_COMPLETE(desk.fixture, open, desk.server, kSmall);
    const DownloadId id = desk.add("/a.bin", {}, false);
    desk.fixture.engine().edit(id, signingIn(true));
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(desk.kept(), (OriginSecret { {}, { kCookie } }));
    desk.keeper.setReadable(true);
    desk.fixture.engine().edit(id, sending({ kApiKey }, true));
    QVERIFY(desk.isKept({ kAnna, { kCookie, kApiKey } }));
}

/// The link grabber keeps logins in the same entries.
void SecretEditsTest::whatOthersKeepStaysWhereSomethingIsAdded()
{
    Desk desk;
    const DownloadId id = desk.add("/a.bin", {}, false);
    desk.fixture.engine().edit(id, signingIn(true));
    QVERIFY(desk.isKept({ kAnna, {} }));
    desk.keeper.keep(desk.origin(), { { u"otto"_s, u"x"_s }, { kCookie } });
    desk.fixture.engine().edit(id, sending({ kApiKey }, true));
    QVERIFY(desk.isKept({ { u"otto"_s, u"x"_s }, { kCookie, kApiKey } }));
}

void SecretEditsTest::whatIsAddedWhileOthersFindItLockedIsKeptLater()
{
    Desk desk;
    desk.keeper.secrets().insert(desk.origin(), { {}, { kCookie } });
    QVERIFY(desk.isReadAndLocked());
    desk.keeper.keep(desk.origin(), { kAnna, {} }); // what was typed for a page, alone
    QVERIFY(desk.settle(desk.add("/b.bin", { kApiKey }, true)));
    QCOMPARE(desk.kept(), (OriginSecret { {}, { kCookie } }));
    const DownloadId closed = desk.add("/a.bin", {}, false);
    desk.fixture.engine().resume({ closed });
    QVERIFY(desk.fixture.waitForState(closed, DownloadState::Completed)); // by what was typed
    desk.keeper.setReadable(true);
    desk.keeper.answer(desk.origin()); // to a page, which adds what was typed
    desk.keeper.keep(desk.origin(), { kAnna, { kCookie } });
    QVERIFY(desk.isKept({ kAnna, { kApiKey, kCookie } }));
}

void SecretEditsTest::whatWasChangedWhileItWasLockedStays()
{
    Desk desk;
    desk.keeper.secrets().insert(desk.origin(), { kAnna, { kCookie } });
    QVERIFY(desk.isReadAndLocked());
    QVERIFY(desk.settle(desk.add("/b.bin", { kApiKey }, true)));
    const engine::Credentials otto { u"otto"_s, u"x"_s };
    desk.keeper.secrets().insert(desk.origin(), { otto, {} }); // by the keyring's own program
    desk.keeper.setReadable(true);
    desk.keeper.answer(desk.origin()); // to a page
    QVERIFY(desk.isKept({ otto, { kApiKey } }));
}

void SecretEditsTest::h63_forgottenLoginIsNotKeptAnew()
{
    Desk desk;
    const DownloadId id = desk.add("/a.bin", {}, false);
    desk.fixture.engine().edit(id, signingIn(true));
    QVERIFY(desk.isKept({ kAnna, {} }));
    desk.keeper.forget(desk.origin());
    DownloadEdit edit;
    edit.userAgent = "another/1.0";
    desk.fixture.engine().edit(id, edit);
    QVERIFY(desk.settle(id));
    desk.fixture.engine().remove({ id }, engine::RemoveFiles::KeepAll);
    QVERIFY(desk.fixture.waitFor([&] { return !desk.fixture.at(id).id.isValid(); }));
    desk.fixture.engine().unremove({ id });
    QVERIFY(desk.fixture.waitFor([&] { return desk.fixture.at(id).id.isValid(); }));
    desk.fixture.engine().resume({ id }); // in this run it is still known who signs in
    EXPECT_COMPLETE(desk.fixture, id, desk.server, kSmall);
    QCOMPARE(desk.kept(), OriginSecret {});
}

void SecretEditsTest::h63_answerThatIsOlderThanTheForgettingCountsForNothing()
{
    Desk desk;
    desk.keeper.setPrompt(false);
    const DownloadId id = desk.add("/a.bin", {}, false);
    desk.fixture.engine().resume({ id });
    QVERIFY(desk.fixture.waitFor([&] { return desk.keeper.asked().size() == 1; }));
    const QSignalSpy forgotten(&desk.keeper, &engine::SecretKeeper::forgotten);
    desk.keeper.forget(desk.origin());
    QVERIFY(desk.fixture.waitFor([&] { return forgotten.size() == 1; }));
    desk.keeper.answer(desk.origin(), { kAnna, {} });
    EXPECT_FAILED(desk.fixture, id, desk.server, ErrorKind::Credentials);
    for (const SeenRequest &seen : desk.server.requests()) {
        QVERIFY2(!seen.header("Authorization"), desk.server.log());
    }
}

void SecretEditsTest::h63_loginForThisRunIsNotKeptWithAField()
{
    Desk desk;
    const DownloadId id = desk.add("/a.bin", {}, false);
    desk.fixture.engine().edit(id, signingIn(false));
    desk.fixture.engine().edit(id, sending({ kApiKey, { "X-Other", "1" } }, true));
    QVERIFY(desk.isKept({ {}, { kApiKey } }));
    desk.fixture.engine().resume({ id });
    EXPECT_COMPLETE(desk.fixture, id, desk.server, kSmall);
    QCOMPARE(desk.kept(), (OriginSecret { {}, { kApiKey } }));
}

void SecretEditsTest::h63_fieldForThisRunIsNotKeptWithALogin()
{
    Desk desk;
    const DownloadId id = desk.add("/a.bin", { kApiKey }, false);
    desk.fixture.engine().edit(id, signingIn(true));
    QVERIFY(desk.isKept({ kAnna, {} }));
    desk.fixture.engine().resume({ id });
    EXPECT_COMPLETE(desk.fixture, id, desk.server, kSmall);
    QCOMPARE(desk.kept(), (OriginSecret { kAnna, {} }));
}

void SecretEditsTest::whatTheKeyringHasStaysWhereSomethingIsAdded()
{
    Desk desk;
    desk.keeper.secrets().insert(desk.origin(), { kAnna, {} });
    desk.add("/a.bin", { kCookie }, true);
    QVERIFY(desk.isKept({ kAnna, { kCookie } }));
}

void SecretEditsTest::fieldThatIsTakenOutGoesFromTheKeyringToo()
{
    Desk desk;
    desk.keeper.secrets().insert(desk.origin(), { kAnna, {} });
    const DownloadId id = desk.add("/open.bin", { kCookie, { "X-Other", "1" } }, true);
    QVERIFY(desk.isKept({ kAnna, { kCookie } }));
    desk.fixture.engine().edit(id, sending({ { "X-Other", "1" } }, false));
    QVERIFY(desk.isKept({ kAnna, {} }));
    // What is undone is as it was, without another word.
    desk.fixture.engine().edit(id, sending({ kCookie, { "X-Other", "1" } }, false));
    QVERIFY(desk.isKept({ kAnna, { kCookie } }));
    desk.fixture.engine().edit(id, sending({ { "X-Other", "1" } }, false));
    QVERIFY(desk.isKept({ kAnna, {} }));
    desk.fixture.engine().resume({ id });
    EXPECT_COMPLETE(desk.fixture, id, desk.server, kSmall);
    for (const SeenRequest &seen : desk.server.requests()) {
        QVERIFY2(seen.header("X-Other") && !seen.header("Cookie"), desk.server.log());
    }
}

void SecretEditsTest::lateWordOfTheKeyringTakesNothingBack()
{
    Desk desk;
    const HeaderField other { "X-Other", "1" };
    const DownloadId id = desk.add("/open.bin", { kCookie, other }, true);
    QVERIFY(desk.isKept({ {}, { kCookie } }));
    // Undone before the keyring says that it has forgotten.
    const QSignalSpy forgotten(&desk.keeper, &engine::SecretKeeper::forgotten);
    desk.fixture.engine().edit(id, sending({ other }, false));
    desk.fixture.engine().edit(id, sending({ kCookie, other }, false));
    QVERIFY(desk.fixture.waitFor([&] { return forgotten.size() == 1; }));
    QVERIFY(desk.isKept({ {}, { kCookie } }));
    // It is known of as before.
    desk.fixture.engine().edit(id, sending({ other }, false));
    QVERIFY(desk.isKept({}));
    QCOMPARE(desk.keeper.asked().size(), 1);
}

void SecretEditsTest::fieldsThatWereTakenOutOneByOneComeBack()
{
    for (const engine::Credentials &login :
        { kAnna, engine::Credentials {} }) { // else nothing is left
        Desk desk;
        desk.keeper.secrets().insert(desk.origin(), { login, {} });
        const DownloadId id = desk.add("/open.bin", { kCookie, kApiKey }, true);
        QVERIFY(desk.isKept({ login, { kCookie, kApiKey } }));
        desk.fixture.engine().edit(id, sending({ kApiKey }, false));
        desk.fixture.engine().edit(id, sending({}, false));
        QVERIFY(desk.isKept({ login, {} }));
        desk.fixture.engine().edit(id, sending({ kApiKey, kCookie }, false));
        QVERIFY(desk.fixture.waitFor([&] { return desk.kept().headers.size() == 2; }));
    }
}

void SecretEditsTest::whatTheKeyringCouldNotForgetCanBeForgottenLater()
{
    Desk desk;
    const HeaderField other { "X-Other", "1" };
    const DownloadId id = desk.add("/open.bin", { kCookie, other }, true);
    QVERIFY(desk.isKept({ {}, { kCookie } }));
    desk.keeper.setForgets(false);
    desk.fixture.engine().edit(id, sending({ other }, false));
    QVERIFY(desk.settle(id));
    desk.keeper.setForgets(true);
    const QSignalSpy forgotten(&desk.keeper, &engine::SecretKeeper::forgotten);
    desk.keeper.forget(desk.origin()); // the user, in the settings
    QVERIFY(desk.fixture.waitFor([&] { return forgotten.size() == 1; }));
    desk.fixture.engine().resume({ id });
    EXPECT_COMPLETE(desk.fixture, id, desk.server, kSmall);
    QCOMPARE(desk.keeper.asked().size(), 2); // what is known of it counts for nothing
}

void SecretEditsTest::loginGoesAlongWithACookieOfTheUsers_data()
{
    QTest::addColumn<bool>("isOfNetrc");
    QTest::newRow("keyring") << false;
    QTest::newRow("netrc") << true;
}

void SecretEditsTest::loginGoesAlongWithACookieOfTheUsers()
{
    QFETCH(const bool, isOfNetrc);
    const QTemporaryDir folder;
    engine::EngineConfig config = oneConnection();
    if (isOfNetrc) {
        config.netrcFile = folder.filePath(u".netrc"_s);
        QFile netrc(config.netrcFile);
        QVERIFY(netrc.open(QIODevice::WriteOnly));
        netrc.write("machine 127.0.0.1 login anna password s3cret\n");
    }
    Desk desk(config);
    if (!isOfNetrc) {
        desk.keeper.secrets().insert(desk.origin(), { kAnna, { kApiKey } });
    }
    const HeaderField consent { "Cookie", "consent=yes" };
    const DownloadId id
        = desk.add("/a.bin", { consent, { "Proxy-Authorization", "Basic eDp5" } }, false);
    desk.fixture.engine().resume({ id });
    EXPECT_COMPLETE(desk.fixture, id, desk.server, kSmall);
    const SeenRequest seen = desk.server.requests().last();
    QCOMPARE(seen.header("Cookie").value_or(QByteArray()), consent.value);
    QVERIFY(!seen.header("X-Api-Key")); // fields of the keyring are not mixed with the user's
}

QTEST_GUILESS_MAIN(SecretEditsTest)

#include "tst_secretedits.moc"
