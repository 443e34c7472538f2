// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keyring.h"
#include "app/secrets/proxysecret.h"
#include "app/settings/settingsfile.h"
#include "tests/integration/fakekeeper.h"
#include "tests/integration/keyringdaemon.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using engine::Credentials;
using secrets::Keyring;
using secrets::ProxySecret;

namespace {

const QString kKey = u"http-proxy://proxy.example:3128"_s;
const QString kOtherKey = u"http-proxy://proxy.example:8080"_s;
const Credentials kAnna { u"anna"_s, u"pr0xys3cret"_s };
const Credentials kAnnaAlone { u"anna"_s, {} };

/// What a keyring of its own, as after a new start, has for the proxy \a key.
QString passwordAt(const QString &key, const Credentials &credentials = kAnnaAlone)
{
    Keyring keyring(QDBusConnection::sessionBus());
    ProxySecret secret(keyring);
    QSignalSpy found(&secret, &ProxySecret::found);
    secret.follow(key, credentials);
    const bool hasAnswer
        = secret.isAwaited() && QTest::qWaitFor([&] { return found.size() == 1; }, 20'000);
    return hasAnswer && !secret.isAwaited() ? found.at(0).at(0).toString() : u"no answer"_s;
}

} // namespace

/// The proxy's password in a real keyring, a locked one and none, and never in bobbin.ini.
class ProxySecretTest : public QObject {
    Q_OBJECT

private slots:
    void h63_withoutAKeyringThePasswordIsKeptForThisRun();
    void passwordIsThereAfterANewStart();
    void passwordOfAnotherUserIsNotTaken();
    void passwordThatWasTakenAwayIsForgotten();
    void passwordMovesOnWithTheProxy();
    void h63_lockedKeyringIsWaitedFor();
    void passwordIsKeptWhateverSettingsChangeMeanwhile();
    void h63_settingsFileHoldsNoPassword();

private:
    void startDaemon();
    /// Keeps \a credentials for \a key as the user typing them would.
    void keep(const QString &key, const Credentials &credentials);

    std::unique_ptr<KeyringDaemon> m_daemon;
};

void ProxySecretTest::startDaemon()
{
    if (!m_daemon) {
        m_daemon = std::make_unique<KeyringDaemon>();
    }
    QTRY_VERIFY_WITH_TIMEOUT(KeyringDaemon::isThere(), 20'000);
}

void ProxySecretTest::keep(const QString &key, const Credentials &credentials)
{
    Keyring keyring(QDBusConnection::sessionBus());
    ProxySecret secret(keyring);
    secret.follow(key, credentials);
    QVERIFY(!secret.isAwaited());
    QTRY_COMPARE_WITH_TIMEOUT(
        passwordAt(key, { credentials.userName, {} }), credentials.password, 20'000);
}

void ProxySecretTest::h63_withoutAKeyringThePasswordIsKeptForThisRun()
{
    QVERIFY(!KeyringDaemon::isThere());
    Keyring keyring(QDBusConnection::sessionBus());
    QSignalSpy said(&keyring, &Keyring::keptForThisRun);
    ProxySecret secret(keyring);
    secret.follow(kKey, kAnna);
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 20'000);
    QCOMPARE(passwordAt(kKey), QString()); // not in the next one
}

void ProxySecretTest::passwordIsThereAfterANewStart()
{
    startDaemon();
    keep(kKey, kAnna);
    // What the keyring said is not written to it once more.
    Keyring keyring(QDBusConnection::sessionBus());
    ProxySecret secret(keyring);
    QSignalSpy found(&secret, &ProxySecret::found);
    secret.follow(kKey, kAnnaAlone);
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 20'000);
    secret.follow(kKey, kAnna);
    QVERIFY(!secret.isAwaited());
}

void ProxySecretTest::passwordOfAnotherUserIsNotTaken()
{
    startDaemon();
    keep(kKey, kAnna);
    QCOMPARE(passwordAt(kKey, { u"ben"_s, {} }), QString());
    QCOMPARE(passwordAt(kOtherKey), QString());
}

void ProxySecretTest::passwordThatWasTakenAwayIsForgotten()
{
    startDaemon();
    keep(kKey, kAnna);
    Keyring keyring(QDBusConnection::sessionBus());
    ProxySecret secret(keyring);
    secret.follow(kKey, kAnna);
    secret.follow(kKey, kAnnaAlone);
    QVERIFY(!secret.isAwaited());
    QTRY_COMPARE_WITH_TIMEOUT(passwordAt(kKey), QString(), 20'000);
}

void ProxySecretTest::passwordMovesOnWithTheProxy()
{
    startDaemon();
    keep(kKey, kAnna);
    Keyring keyring(QDBusConnection::sessionBus());
    ProxySecret secret(keyring);
    secret.follow(kKey, kAnna);
    secret.follow({}, kAnna); // without a proxy for a while: it stays
    secret.follow(kKey, kAnna);
    secret.follow(kOtherKey, kAnna);
    QTRY_COMPARE_WITH_TIMEOUT(passwordAt(kOtherKey), kAnna.password, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(passwordAt(kKey), QString(), 20'000);
}

void ProxySecretTest::h63_lockedKeyringIsWaitedFor()
{
    startDaemon();
    keep(kKey, kAnna);
    KeyringDaemon::lockAll();
    Keyring keyring(QDBusConnection::sessionBus());
    ProxySecret secret(keyring);
    QSignalSpy found(&secret, &ProxySecret::found);
    // The second answer may follow the first at once: each is judged as it comes.
    QList<engine::SecretAnswer::State> states;
    QList<bool> wereAwaited;
    connect(&keyring, &Keyring::answered, &secret,
        [&](const QString &, const engine::SecretAnswer &answer) {
            states.append(answer.state);
            wereAwaited.append(secret.isAwaited());
        });
    secret.follow(kKey, kAnnaAlone);
    // Nobody types the password here: the desktop's question comes to nothing.
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 40'000);
    QCOMPARE(states.value(0), engine::SecretAnswer::State::Locked);
    QCOMPARE(wereAwaited, QList<bool>({ true, false }));
    QCOMPARE(found.at(0).at(0).toString(), QString());
}

void ProxySecretTest::passwordIsKeptWhateverSettingsChangeMeanwhile()
{
    support::FakeKeeper keeper;
    keeper.setPrompt(false);
    keeper.setReadable(false);
    ProxySecret secret(keeper);
    secret.follow(kKey, kAnnaAlone);
    keeper.answer(kKey);
    keeper.setReadable(true);
    secret.follow(kKey, kAnna); // typed: the keyring is asked once more before it is kept
    secret.follow(kKey, kAnna); // another setting was changed
    QCOMPARE(keeper.asked().size(), 2);
    keeper.answer(kKey);
    QCOMPARE(keeper.secrets().value(kKey).credentials, kAnna);
}

void ProxySecretTest::h63_settingsFileHoldsNoPassword()
{
    const QTemporaryDir profile;
    settings::Settings settings = settings::defaults();
    settings.engine.proxy = { engine::ProxyKind::Http, u"proxy.example"_s, 3128, kAnna };
    QVERIFY(settings::save(profile.path(), settings));
    QFile file(settings::settingsPath(profile.path()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("proxy.example") && content.contains("anna"));
    QVERIFY(!content.contains(kAnna.password.toUtf8()));
    QVERIFY(!content.contains(kAnna.password.toUtf8().toBase64()));
    QCOMPARE(settings::load(profile.path()).engine.proxy.credentials, kAnnaAlone);
}

QTEST_GUILESS_MAIN(ProxySecretTest)

#include "tst_proxysecret.moc"
