// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keyring.h"
#include "app/secrets/secrettext.h"
#include "tests/integration/keyringdaemon.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using engine::OriginSecret;
using engine::SecretAnswer;
using secrets::Keyring;

namespace {

const QString kOrigin = u"https://a.example:443"_s;
const OriginSecret kSecret { { u"anna"_s, u"s3cret ä"_s }, { { "Cookie", "sid=1; b=2" } } };

/// What a keyring of its own, as after a new start, answers of \a origin, in order.
QList<SecretAnswer> answersOf(const QString &origin, int count = 1)
{
    Keyring keyring(QDBusConnection::sessionBus());
    QList<SecretAnswer> answers;
    QObject::connect(&keyring, &Keyring::answered, &keyring,
        [&](const QString &, const SecretAnswer &answer) { answers.append(answer); });
    keyring.lookUp(origin);
    if (!QTest::qWaitFor([&] { return answers.size() >= count; }, 20000)) {
        qWarning("the keyring does not answer");
    }
    return answers;
}

/// What a new start of the program finds there; opens nothing.
QStringList listed()
{
    Keyring keyring(QDBusConnection::sessionBus());
    QSignalSpy told(&keyring, &Keyring::listed);
    keyring.list();
    return told.wait(20000) ? told.at(0).at(0).toStringList() : QStringList { u"no answer"_s };
}

} // namespace

/// Secrets in a real keyring, a locked one and none.
class KeyringTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAKeyringSecretsAreKeptForThisRun();
    void withoutABusNobodyIsWaitedFor();
    void secretsAreThereAfterANewStart();
    void whatIsKeptMeanwhileIsNewerThanWhatIsRead();
    void whatIsAddedToWhatIsKeptIsWritten();
    void whatIsNotThereIsNothing();
    void forgottenSecretsAreGone();
    void whatIsKeptIsListed();
    void h63_lockedKeyringIsSaidAndNotRead();
    void entriesThatAreNoneAreEmpty_data();
    void entriesThatAreNoneAreEmpty();

private:
    /// One for all tests: libsecret does not look for another in its process's life.
    void startDaemon()
    {
        if (!m_daemon) {
            m_daemon = std::make_unique<KeyringDaemon>();
        }
    }
    std::unique_ptr<KeyringDaemon> m_daemon;
};

void KeyringTest::withoutAKeyringSecretsAreKeptForThisRun()
{
    QVERIFY(!KeyringDaemon::isThere());
    Keyring keyring(QDBusConnection::sessionBus());
    QSignalSpy said(&keyring, &Keyring::keptForThisRun);
    QSignalSpy answered(&keyring, &Keyring::answered);
    keyring.keep(kOrigin, kSecret);
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 20000);
    keyring.lookUp(kOrigin);
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20000);
    QCOMPARE(answered.at(0).at(1).value<SecretAnswer>(),
        (SecretAnswer { SecretAnswer::State::Known, kSecret }));
    QSignalSpy forgotten(&keyring, &Keyring::forgotten);
    keyring.forget(kOrigin);
    QTRY_COMPARE_WITH_TIMEOUT(forgotten.size(), 1, 20000);
    QCOMPARE(answersOf(kOrigin), // not in the next one
        (QList<SecretAnswer> { { SecretAnswer::State::Unreadable, {} } }));
    Keyring next(QDBusConnection::sessionBus());
    QSignalSpy nextSaid(&next, &Keyring::keptForThisRun);
    QSignalSpy nextAnswered(&next, &Keyring::answered);
    next.lookUp(kOrigin);
    QTRY_COMPARE_WITH_TIMEOUT(nextAnswered.size(), 1, 20000);
    next.keep(kOrigin, kSecret);
    QCOMPARE(nextSaid.size(), 1); // there is none, not one that was not opened
}

/// In a session without a bus a call has no end, not even a failing one.
void KeyringTest::withoutABusNobodyIsWaitedFor()
{
    Keyring keyring(QDBusConnection(u"no bus"_s));
    QSignalSpy answered(&keyring, &Keyring::answered);
    keyring.lookUp(kOrigin);
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 5000);
    QCOMPARE(answered.at(0).at(1).value<SecretAnswer>(),
        (SecretAnswer { SecretAnswer::State::Unreadable, {} }));
    QSignalSpy said(&keyring, &Keyring::keptForThisRun);
    keyring.keep(kOrigin, kSecret);
    QCOMPARE(said.size(), 1);
    QSignalSpy forgotten(&keyring, &Keyring::forgotten);
    keyring.forget(kOrigin);
    QTRY_COMPARE_WITH_TIMEOUT(forgotten.size(), 1, 5000);
}

void KeyringTest::secretsAreThereAfterANewStart()
{
    startDaemon();
    QTRY_VERIFY_WITH_TIMEOUT(KeyringDaemon::isThere(), 20000);
    Keyring keyring(QDBusConnection::sessionBus());
    QSignalSpy said(&keyring, &Keyring::keptForThisRun);
    keyring.keep(kOrigin, kSecret);
    QTRY_COMPARE_WITH_TIMEOUT(answersOf(kOrigin),
        (QList<SecretAnswer> { { SecretAnswer::State::Known, kSecret } }), 20000);
    QCOMPARE(said.size(), 0);
}

void KeyringTest::whatIsKeptMeanwhileIsNewerThanWhatIsRead()
{
    startDaemon();
    QTRY_VERIFY_WITH_TIMEOUT(KeyringDaemon::isThere(), 20000);
    Keyring keyring(QDBusConnection::sessionBus());
    keyring.keep(kOrigin, kSecret);
    QTRY_COMPARE_WITH_TIMEOUT(answersOf(kOrigin).value(0).secret, kSecret, 20000);
    Keyring reading(QDBusConnection::sessionBus());
    QSignalSpy answered(&reading, &Keyring::answered);
    QSignalSpy kept(&reading, &Keyring::kept);
    reading.lookUp(kOrigin);
    const engine::OriginSecret newer { { u"otto"_s, u"x"_s }, {} };
    reading.keep(kOrigin, newer);
    QCOMPARE(kept.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, 20000);
    QCOMPARE(answered.at(0).at(1).value<SecretAnswer>(),
        (SecretAnswer { SecretAnswer::State::Known, newer }));
}

/// Who is told what is kept may know more, and have that kept before the first call is done.
void KeyringTest::whatIsAddedToWhatIsKeptIsWritten()
{
    startDaemon();
    QTRY_VERIFY_WITH_TIMEOUT(KeyringDaemon::isThere(), 20000);
    const QString other = u"https://y.example:443"_s;
    const OriginSecret login { kSecret.credentials, {} };
    Keyring keyring(QDBusConnection::sessionBus());
    connect(&keyring, &Keyring::kept, &keyring,
        [&keyring, &login](const QString &origin, const OriginSecret &secret) {
            if (secret == login) {
                keyring.keep(origin, kSecret);
            }
        });
    keyring.keep(kOrigin, login);
    keyring.keep(other, kSecret); // is written after all that came before it
    QTRY_VERIFY_WITH_TIMEOUT(listed().contains(other), 20000);
    QCOMPARE(answersOf(kOrigin).value(0).secret, kSecret);
    keyring.forget(other);
    QTRY_VERIFY_WITH_TIMEOUT(!listed().contains(other), 20000);
}

void KeyringTest::whatIsNotThereIsNothing()
{
    startDaemon();
    QTRY_VERIFY_WITH_TIMEOUT(KeyringDaemon::isThere(), 20000);
    QCOMPARE(answersOf(u"https://b.example:443"_s), (QList<SecretAnswer> { {} }));
}

void KeyringTest::forgottenSecretsAreGone()
{
    startDaemon();
    QTRY_VERIFY_WITH_TIMEOUT(KeyringDaemon::isThere(), 20000);
    Keyring keyring(QDBusConnection::sessionBus());
    keyring.keep(kOrigin, kSecret);
    QTRY_COMPARE_WITH_TIMEOUT(answersOf(kOrigin).value(0).secret, kSecret, 20000);
    QSignalSpy forgotten(&keyring, &Keyring::forgotten);
    keyring.forget(kOrigin);
    QTRY_COMPARE_WITH_TIMEOUT(forgotten.size(), 1, 20000);
    QCOMPARE(answersOf(kOrigin), (QList<SecretAnswer> { {} }));
    keyring.forget(kOrigin); // what is not there is no failure
    QTRY_COMPARE_WITH_TIMEOUT(forgotten.size(), 2, 20000);
}

void KeyringTest::whatIsKeptIsListed()
{
    startDaemon();
    QTRY_VERIFY_WITH_TIMEOUT(KeyringDaemon::isThere(), 20000);
    const QString other = u"https://z.example:8443"_s;
    Keyring keyring(QDBusConnection::sessionBus());
    keyring.keep(kOrigin, kSecret);
    keyring.keep(other, kSecret);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), (QStringList { kOrigin, other }), 20000);
    keyring.forget(kOrigin);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), QStringList { other }, 20000);
}

void KeyringTest::h63_lockedKeyringIsSaidAndNotRead()
{
    startDaemon();
    QTRY_VERIFY_WITH_TIMEOUT(KeyringDaemon::isThere(), 20000);
    {
        Keyring keyring(QDBusConnection::sessionBus());
        keyring.keep(kOrigin, kSecret);
        QTRY_COMPARE_WITH_TIMEOUT(answersOf(kOrigin).value(0).secret, kSecret, 20000);
    }
    KeyringDaemon::lockAll();
    // Nobody types the password here: the desktop's question comes to nothing.
    const QList<SecretAnswer> answers = answersOf(kOrigin, 2);
    QCOMPARE(answers,
        (QList<SecretAnswer> {
            { SecretAnswer::State::Locked, {} }, { SecretAnswer::State::Unreadable, {} } }));
    // What is not in it is no reason to ask for its password.
    QCOMPARE(answersOf(u"https://b.example:443"_s), (QList<SecretAnswer> { {} }));
    QVERIFY(listed().contains(kOrigin)); // names are no secret
    // What was not read is not written over.
    Keyring keyring(QDBusConnection::sessionBus());
    QSignalSpy answered(&keyring, &Keyring::answered);
    QSignalSpy said(&keyring, &Keyring::keptUntilOpened);
    QSignalSpy saidMissing(&keyring, &Keyring::keptForThisRun);
    keyring.lookUp(kOrigin);
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 2, 20000);
    keyring.keep(kOrigin, {});
    QCOMPARE(said.size(), 1);
    QCOMPARE(saidMissing.size(), 0);
    // Nor is it forgotten: that is said, and it is no less remembered for it.
    QSignalSpy forgotten(&keyring, &Keyring::forgotten);
    QSignalSpy refused(&keyring, &Keyring::notForgotten);
    keyring.forget(kOrigin);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size() + forgotten.size(), 1, 20000);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0).at(0).toString(), kOrigin);
    QVERIFY(listed().contains(kOrigin));
}

void KeyringTest::entriesThatAreNoneAreEmpty_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("s3cret");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("numbers") << QByteArray(R"({"user": 1, "password": {}, "headers": 3})");
    QTest::newRow("a header in a header")
        << QByteArray(R"({"headers": [["X-A", "1\r\nX-B: 2"], ["X: C", "3"], [], 4]})");
    QTest::newRow("too long") << "{\"user\": \"" + QByteArray(1024 * 1024, 'u') + "\"}";
}

void KeyringTest::entriesThatAreNoneAreEmpty()
{
    QFETCH(QByteArray, text);
    QVERIFY(secrets::fromText(text).isEmpty());
    QCOMPARE(secrets::fromText(secrets::toText(kSecret)), kSecret);
}

QTEST_GUILESS_MAIN(KeyringTest)

#include "tst_keyring.moc"
