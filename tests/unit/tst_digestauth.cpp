// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/digestauth.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

/// RFC 7616, 3.9.1.
const QByteArray kRfcNonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
const QByteArray kRfcClientNonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
const QByteArray kRfcChallenge = "realm=\"http-auth@example.org\", qop=\"auth, auth-int\", nonce=\""
    + kRfcNonce + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

} // namespace

/// Digest of RFC 7616 as text in and text out.
class DigestAuthTest : public QObject {
    Q_OBJECT

private slots:
    void answersAsTheStandardsExamples_data();
    void answersAsTheStandardsExamples();
    void takesTheFirstChallengeItKnows_data();
    void takesTheFirstChallengeItKnows();
    void passesOverWhatCannotBeAnswered_data();
    void passesOverWhatCannotBeAnswered();
    void tellsWhatTheServerGaveBack();
    void countsTheUsesOfANonce();
    void quotesWhatIsTyped();
    void namesTheTarget_data();
    void namesTheTarget();
};

void DigestAuthTest::answersAsTheStandardsExamples_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("clientNonce");
    QTest::addColumn<QByteArray>("response");
    QTest::newRow("RFC 7616, MD5")
        << "Digest " + kRfcChallenge + ", algorithm=MD5" << u"Circle of Life"_s << kRfcClientNonce
        << QByteArray("8ca523f5e9506fed4657c9700eebdbec");
    QTest::newRow("RFC 7616, SHA-256")
        << "Digest " + kRfcChallenge + ", algorithm=SHA-256" << u"Circle of Life"_s
        << kRfcClientNonce
        << QByteArray("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    const QByteArray old = "Digest realm=\"testrealm@host.com\", "
                           "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"";
    QTest::newRow("RFC 2617") << old + ", qop=\"auth\"" << u"Circle Of Life"_s
                              << QByteArray("0a4f113b")
                              << QByteArray("6629fae49393a05397450978507c4ef1");
    QTest::newRow("RFC 2069") << old << u"Circle Of Life"_s << QByteArray("0a4f113b")
                              << QByteArray("670fd8c2df070c60b045671b8b24ff02");
}

void DigestAuthTest::answersAsTheStandardsExamples()
{
    QFETCH(QByteArray, challenge);
    QFETCH(QString, password);
    QFETCH(QByteArray, clientNonce);
    QFETCH(QByteArray, response);
    const auto parsed = digestChallenge({ challenge });
    QVERIFY(parsed);
    const QByteArray answer = digestAuthorization(
        *parsed, { u"Mufasa"_s, password }, { "GET", "/dir/index.html", clientNonce, 1 });
    QVERIFY2(answer.contains("response=\"" + response + '"'), answer);
}

void DigestAuthTest::takesTheFirstChallengeItKnows_data()
{
    QTest::addColumn<QList<QByteArray>>("fields");
    QTest::addColumn<QByteArray>("nonce");
    QTest::newRow("alone") << QList<QByteArray> { "Digest nonce=\"n\"" } << QByteArray("n");
    QTest::newRow("after Basic, one field")
        << QList<QByteArray> { "Basic realm=\"a, b=c\", Digest realm=\"r\", nonce=\"n\"" }
        << QByteArray("n");
    QTest::newRow("after Basic, two fields")
        << QList<QByteArray> { "Basic realm=\"r\"", "digest NONCE=n" } << QByteArray("n");
    QTest::newRow("after an algorithm nobody knows")
        << QList<QByteArray> { "Digest nonce=\"a\", algorithm=SHA-1024, Digest nonce=\"b\"" }
        << QByteArray("b");
    QTest::newRow("escaped") << QList<QByteArray> { "Digest nonce=\"a\\\"b\\\\c\"" }
                             << QByteArray("a\"b\\c");
    QTest::newRow("a token68 before it")
        << QList<QByteArray> { "Negotiate YIIabc==, Digest nonce=n" } << QByteArray("n");
}

void DigestAuthTest::takesTheFirstChallengeItKnows()
{
    QFETCH(QList<QByteArray>, fields);
    const auto parsed = digestChallenge(fields);
    QVERIFY(parsed);
    QTEST(parsed->nonce, "nonce");
}

void DigestAuthTest::passesOverWhatCannotBeAnswered_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("Basic") << QByteArray("Basic realm=\"Digest nonce=1\"");
    QTest::newRow("no nonce") << QByteArray("Digest realm=\"r\"");
    QTest::newRow("auth-int alone") << QByteArray("Digest nonce=\"n\", qop=\"auth-int\"");
    QTest::newRow("unknown algorithm") << QByteArray("Digest nonce=\"n\", algorithm=ROT13");
    QTest::newRow("no end") << QByteArray("Digest nonce=\"");
    QTest::newRow("signs only") << QByteArray(1000, '=');
    QTest::newRow("too long") << "Digest nonce=\"" + QByteArray(20000, 'n') + '"';
}

void DigestAuthTest::passesOverWhatCannotBeAnswered()
{
    QFETCH(QByteArray, field);
    QVERIFY(!digestChallenge({ field }));
}

void DigestAuthTest::tellsWhatTheServerGaveBack()
{
    const auto parsed = digestChallenge({ "Digest realm=\"r\", nonce=\"n\", opaque=\"o\", "
                                          "qop=auth, stale=TRUE, userhash=true, algorithm=MD5" });
    QVERIFY(parsed);
    QVERIFY(parsed->isStale);
    const QByteArray answer = digestAuthorization(*parsed, { u"anna"_s, u"p"_s }, {});
    QVERIFY2(answer.contains("opaque=\"o\""), answer);
    QVERIFY2(answer.contains("userhash=true"), answer);
    QVERIFY2(!answer.contains("anna"), answer);
}

void DigestAuthTest::countsTheUsesOfANonce()
{
    const auto parsed = digestChallenge({ "Digest nonce=\"n\", qop=\"auth\"" });
    QVERIFY(parsed);
    const Credentials credentials { u"a"_s, u"b"_s };
    const QByteArray first = digestAuthorization(*parsed, credentials, { "GET", "/", "c", 1 });
    const QByteArray later = digestAuthorization(*parsed, credentials, { "GET", "/", "c", 27 });
    QVERIFY2(first.contains("nc=00000001"), first);
    QVERIFY2(later.contains("nc=0000001b"), later);
    QVERIFY(first != later);
}

void DigestAuthTest::quotesWhatIsTyped()
{
    const auto parsed = digestChallenge({ "Digest nonce=\"n\"" });
    QVERIFY(parsed);
    const QByteArray answer
        = digestAuthorization(*parsed, { u"a\"\r\nX: y"_s, {} }, { "GET", "/", "c", 1 });
    QVERIFY2(answer.contains("username=\"a\\\"X: y\""), answer);
    QVERIFY(!answer.contains('\n') && !answer.contains('\r'));
}

void DigestAuthTest::namesTheTarget_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("path") << QUrl(u"http://h/a/b.bin"_s) << QByteArray("/a/b.bin");
    QTest::newRow("query") << QUrl(u"http://u:p@h:80/a?b=c d#f"_s) << QByteArray("/a?b=c%20d");
    QTest::newRow("none") << QUrl(u"http://h"_s) << QByteArray("/");
    QTest::newRow("query only") << QUrl(u"http://h?q"_s) << QByteArray("/?q");
    QTest::newRow("dots") << QUrl(u"http://h/a/../b"_s) << QByteArray("/b");
}

void DigestAuthTest::namesTheTarget()
{
    QFETCH(QUrl, url);
    QTEST(requestTarget(url), "target");
}

QTEST_GUILESS_MAIN(DigestAuthTest)

#include "tst_digestauth.moc"
