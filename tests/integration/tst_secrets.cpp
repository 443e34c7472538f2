// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/fakekeeper.h"
#include "tests/support/memorypersistence.h"

using namespace Qt::StringLiterals;
using namespace support;
using engine::DownloadId;
using engine::DownloadState;
using engine::ErrorKind;

namespace {

engine::DownloadRequest requestOf(const QUrl &url, const engine::Credentials &credentials)
{
    engine::DownloadRequest request;
    request.url = url;
    request.credentials = credentials;
    return request;
}

} // namespace

/// What a keyring knows reaches the server, and what it shall know reaches the keyring.
class SecretsTest : public QObject {
    Q_OBJECT

private slots:
    void keyringIsAskedOnceAnOrigin();
    void lockedKeyringHoldsTheDownload();
    void closedQuestionIsAskedAnewForWhoTriesAgain();
    void lockedProxyPasswordHoldsEveryDownload();
    void rememberedSignInGoesToTheKeyring();
    void cookiesOfASignInGoAlong();
    void secretFieldsOfAnEditAreKept();
    void forgottenSignInStaysInMemory();
    void cookieOfTheKeyringGoesAlong();
    void loginGoesAlongWithFieldsOfItsOwn();
    void authorizationOfItsOwnIsTheLogin();
    void lockedKeyringHoldsNoneThatBringsItsOwn();
};

void SecretsTest::keyringIsAskedOnceAnOrigin()
{
    FaultServer server;
    server.serve("/a.bin", closedFile());
    FakeKeeper keeper;
    const QString origin = engine::originKey(server.url("/"));
    keeper.secrets().insert(origin, { kAnna, {} });
    EngineFixture fixture(oneConnection(), nullptr, &keeper);
    QList<DownloadId> ids;
    for (int i = 0; i < 10; ++i) {
        ids.append(fixture.add(server.url("/a.bin")));
    }
    for (const DownloadId id : std::as_const(ids)) {
        QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
        // What the keyring knows is no part of the row, and so of no database.
        QCOMPARE(fixture.at(id).request.credentials, engine::Credentials {});
    }
    QCOMPARE(keeper.asked(), QStringList { origin });
}

void SecretsTest::lockedKeyringHoldsTheDownload()
{
    FaultServer server;
    server.serve("/a.bin", closedFile());
    FaultServer other;
    other.serve("/b.bin", { .content = kSmall });
    FakeKeeper keeper;
    const QString origin = engine::originKey(server.url("/"));
    keeper.secrets().insert(origin, { kAnna, {} });
    keeper.setLocked(true);
    EngineFixture fixture(oneConnection(), nullptr, &keeper);
    const DownloadId first = fixture.add(server.url("/a.bin"));
    const DownloadId second = fixture.add(server.url("/a.bin"));
    for (const DownloadId id : { first, second }) {
        QVERIFY(fixture.waitFor(
            [&] { return fixture.at(id).holdReason == engine::HoldReason::Keyring; }));
        QCOMPARE(fixture.state(id), DownloadState::Queued);
    }
    QCOMPARE(server.connections(), 0);
    // Asked for by the user, it is asked for once more.
    fixture.engine().resume({ first });
    QVERIFY(fixture.waitFor([&] {
        return keeper.asked().size() == 2
            && fixture.at(first).holdReason == engine::HoldReason::Keyring;
    }));
    keeper.setLocked(false);
    keeper.answer(origin);
    for (const DownloadId id : { first, second }) {
        QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    }
    QCOMPARE(keeper.asked().size(), 2);
}

/// The keyring's question was closed by mistake.
void SecretsTest::closedQuestionIsAskedAnewForWhoTriesAgain()
{
    FaultServer server;
    server.serve("/a.bin", closedFile());
    server.serve("/b.bin", closedFile());
    FakeKeeper keeper;
    keeper.secrets().insert(engine::originKey(server.url("/")), { kAnna, {} });
    keeper.setReadable(false);
    EngineFixture fixture(oneConnection(), nullptr, &keeper);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    const DownloadId other = fixture.add(server.url("/b.bin"));
    EXPECT_FAILED(fixture, id, server, ErrorKind::Credentials);
    EXPECT_FAILED(fixture, other, server, ErrorKind::Credentials);
    QCOMPARE(keeper.asked().size(), 1); // by itself nothing asks once more
    keeper.setReadable(true);
    fixture.engine().resume({ id, other });
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    QVERIFY2(fixture.waitForState(other, DownloadState::Completed), server.log());
    QCOMPARE(keeper.asked().size(), 2);
}

void SecretsTest::lockedProxyPasswordHoldsEveryDownload()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    FakeKeeper keeper;
    engine::EngineConfig config = oneConnection();
    config.isProxyLocked = true;
    EngineFixture fixture(config, nullptr, &keeper);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    QVERIFY(
        fixture.waitFor([&] { return fixture.at(id).holdReason == engine::HoldReason::Keyring; }));
    fixture.engine().resume({ id }); // the user's word does not open it
    QVERIFY(
        fixture.waitFor([&] { return fixture.at(id).holdReason == engine::HoldReason::Keyring; }));
    QCOMPARE(server.connections(), 0);
    QVERIFY(keeper.asked().isEmpty());
    config.isProxyLocked = false;
    config.folder = fixture.folder();
    fixture.engine().setConfig(config);
    EXPECT_COMPLETE(fixture, id, server, kSmall);
}

void SecretsTest::cookiesOfASignInGoAlong()
{
    FaultServer server;
    server.serve("/a.bin", closedFile());
    FakeKeeper keeper;
    MemoryPersistence persistence;
    EngineFixture fixture(oneConnection(), &persistence, &keeper);
    engine::DownloadRequest request = requestOf(server.url("/a.bin"), {});
    request.headers = { { "cookie", "sid=old" }, { "X-Other", "stays" } };
    const DownloadId id = fixture.add(request);
    QVERIFY(fixture.waitForState(id, DownloadState::Failed));
    engine::DownloadEdit edit;
    edit.credentials = kAnna;
    edit.cookies = "sid=new";
    edit.remembersSecrets = true;
    fixture.engine().edit(id, edit);
    fixture.engine().resume({ id });
    QVERIFY2(fixture.waitForState(id, DownloadState::Completed), server.log());
    const QByteArray sent = server.requests().last().headers.join('\n');
    QVERIFY2(sent.contains("sid=new") && !sent.contains("sid=old"), sent);
    QVERIFY2(sent.contains("X-Other: stays"), sent);
    const engine::OriginSecret kept { kAnna, { { "Cookie", "sid=new" } } };
    QCOMPARE(keeper.secrets().value(engine::originKey(server.url("/"))), kept);
}

void SecretsTest::secretFieldsOfAnEditAreKept()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    FakeKeeper keeper;
    MemoryPersistence persistence;
    EngineFixture fixture(oneConnection(), &persistence, &keeper);
    engine::DownloadRequest request = requestOf(server.url("/a.bin"), {});
    request.startPaused = true;
    const DownloadId id = fixture.add(request);
    engine::DownloadEdit edit;
    edit.headers = QList<engine::HeaderField> { { "X-Api-Key", "k" }, { "X-Other", "1" } };
    fixture.engine().edit(id, edit);
    QVERIFY(fixture.waitFor([&] { return fixture.at(id).request.headers == *edit.headers; }));
    QVERIFY(keeper.secrets().isEmpty()); // nobody asked for it
    edit.remembersSecrets = true;
    fixture.engine().edit(id, edit);
    fixture.engine().resume({ id });
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    const QByteArray sent = server.requests().last().headers.join('\n');
    QVERIFY2(sent.contains("X-Api-Key: k") && sent.contains("X-Other: 1"), sent);
    const engine::OriginSecret kept { {}, { { "X-Api-Key", "k" } } };
    QCOMPARE(keeper.secrets().value(engine::originKey(server.url("/"))), kept);
}

void SecretsTest::rememberedSignInGoesToTheKeyring()
{
    FaultServer server;
    server.serve("/a.bin", closedFile());
    FakeKeeper keeper;
    MemoryPersistence persistence;
    const QString origin = engine::originKey(server.url("/"));
    EngineFixture fixture(oneConnection(), &persistence, &keeper);
    const DownloadId first = fixture.add(server.url("/a.bin"));
    EXPECT_FAILED(fixture, first, server, ErrorKind::Credentials);
    engine::DownloadEdit edit;
    edit.credentials = kAnna;
    edit.remembersSecrets = true;
    fixture.engine().edit(first, edit);
    fixture.engine().resume({ first });
    QVERIFY2(fixture.waitForState(first, DownloadState::Completed), server.log());
    QCOMPARE(keeper.secrets().value(origin).credentials, kAnna);
    const DownloadId second = fixture.add(server.url("/a.bin"));
    QVERIFY2(fixture.waitForState(second, DownloadState::Completed), server.log());
}

void SecretsTest::forgottenSignInStaysInMemory()
{
    FaultServer server;
    server.serve("/a.bin", closedFile());
    FakeKeeper keeper;
    EngineFixture fixture(oneConnection(), nullptr, &keeper);
    const DownloadId id = fixture.add(requestOf(server.url("/a.bin"), kAnna));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QVERIFY(keeper.secrets().isEmpty());
    QVERIFY(keeper.asked().isEmpty());
}

void SecretsTest::cookieOfTheKeyringGoesAlong()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    FakeKeeper keeper;
    keeper.secrets().insert(
        engine::originKey(server.url("/")), { {}, { { "Cookie", "sid=s3cret" } } });
    EngineFixture fixture(oneConnection(), nullptr, &keeper);
    const DownloadId id = fixture.add(server.url("/a.bin"));
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(server.requests().first().header("Cookie").value_or(QByteArray()), "sid=s3cret");
    QCOMPARE(fixture.at(id).request.headers, QList<engine::HeaderField>());
}

void SecretsTest::loginGoesAlongWithFieldsOfItsOwn()
{
    FaultServer server;
    server.serve("/a.bin", closedFile());
    FakeKeeper keeper;
    keeper.secrets().insert(
        engine::originKey(server.url("/")), { kAnna, { { "Cookie", "sid=other" } } });
    EngineFixture fixture(oneConnection(), nullptr, &keeper);
    engine::DownloadRequest request = requestOf(server.url("/a.bin"), {});
    request.headers = { { "Cookie", "sid=own" } };
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    // The cookies of two sessions are not mixed.
    QCOMPARE(server.requests().last().header("Cookie").value_or(QByteArray()), "sid=own");
    QCOMPARE(server.requests().last().header("Authorization").value_or(QByteArray()),
        "Basic " + QByteArray("anna:s3cret").toBase64());
    QCOMPARE(fixture.at(id).request.credentials, engine::Credentials {});
}

void SecretsTest::authorizationOfItsOwnIsTheLogin()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    FakeKeeper keeper;
    keeper.secrets().insert(
        engine::originKey(server.url("/")), { kAnna, { { "X-Api-Key", "k" } } });
    EngineFixture fixture(oneConnection(), nullptr, &keeper);
    engine::DownloadRequest request = requestOf(server.url("/a.bin"), {});
    request.headers = { { "authorization", "Bearer 1234" } };
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(
        server.requests().last().header("Authorization").value_or(QByteArray()), "Bearer 1234");
    QVERIFY(!server.requests().last().header("X-Api-Key"));
    QVERIFY(keeper.asked().isEmpty());
}

void SecretsTest::lockedKeyringHoldsNoneThatBringsItsOwn()
{
    FaultServer server;
    server.serve("/a.bin", { .content = kSmall });
    FakeKeeper keeper;
    keeper.setLocked(true);
    EngineFixture fixture(oneConnection(), nullptr, &keeper);
    engine::DownloadRequest request = requestOf(server.url("/a.bin"), {});
    request.headers = { { "Cookie", "sid=own" } };
    const DownloadId id = fixture.add(request);
    EXPECT_COMPLETE(fixture, id, server, kSmall);
    QCOMPARE(keeper.asked().size(), 1);
}

QTEST_GUILESS_MAIN(SecretsTest)

#include "tst_secrets.moc"
