// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/redirect.h"
#include "app/engine/secretheader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

Q_DECLARE_METATYPE(engine::ErrorKind)

class TestRedirect : public QObject {
    Q_OBJECT

private slots:
    void locationsLeadSomewhere_data();
    void locationsLeadSomewhere();
    void badLocationsAreRefused_data();
    void badLocationsAreRefused();
    void h62_refusalsShowNoSecret_data();
    void h62_refusalsShowNoSecret();
    void originsAreSchemeHostAndPort_data();
    void originsAreSchemeHostAndPort();
    void secretNamesAreKnown_data();
    void secretNamesAreKnown();
    void secretsStayWithTheirOrigin();
    void referrersAreCutToTheirOrigin_data();
    void referrersAreCutToTheirOrigin();
};

void TestRedirect::locationsLeadSomewhere_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QList<QByteArray>>("locations");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("isSameOrigin");

    const auto row = [](const char *name, const QString &from, const QList<QByteArray> &locations,
                         const QByteArray &expected, bool isSameOrigin) {
        QTest::newRow(name) << from << locations << expected << isSameOrigin;
    };
    const QString here = u"http://a/b/c?d=e"_s;
    row("absolute", here, { "http://a/x" }, "http://a/x", true);
    row("other host", here, { "http://z/x" }, "http://z/x", false);
    row("other port", here, { "http://a:81/x" }, "http://a:81/x", false);
    row("default port", here, { "http://a:80/x" }, "http://a:80/x", true);
    row("to https", here, { "https://a/x" }, "https://a/x", false);
    row("capitals", here, { "HTTP://A/X" }, "http://a/X", true);
    row("path", here, { "/x/y" }, "http://a/x/y", true);
    row("relative path", here, { "x" }, "http://a/b/x", true);
    row("parent", here, { "../../../x" }, "http://a/x", true);
    row("query", here, { "?f=g" }, "http://a/b/c?f=g", true);
    row("without scheme", u"https://a/b"_s, { "//z/x" }, "https://z/x", false);
    row("white space around", here, { "  http://a/x\t" }, "http://a/x", true);
    row("F50 spaces", here, { "/x y?z w" }, "http://a/x%20y?z%20w", true);
    row("F50 UTF-8", here, { "/\xc3\xa4" }, "http://a/%C3%A4", true);
    row("F50 Latin-1", here, { "/\xe4" }, "http://a/%E4", true);
    row("F50 encoded already", here, { "/a%2Fb%20c" }, "http://a/a%2Fb%20c", true);
    row("F50 the same twice", here, { "/x", "/x" }, "http://a/x", true);
    row("fragment kept", u"http://a/b#f"_s, { "/x" }, "http://a/x#f", true);
    row("fragment replaced", u"http://a/b#f"_s, { "/x#g" }, "http://a/x#g", true);
    row("credentials of the server's", here, { "http://u:p@a/x" }, "http://a/x", true);
    row("encoded line break", here, { "/x%0D%0ACookie:y" }, "http://a/x%0D%0ACookie:y", true);
}

void TestRedirect::locationsLeadSomewhere()
{
    QFETCH(QString, from);
    QFETCH(QList<QByteArray>, locations);
    QFETCH(QByteArray, expected);
    QFETCH(bool, isSameOrigin);
    const Result<Hop> hop = nextHop(QUrl(from), locations);
    QVERIFY(hop.ok());
    QCOMPARE(hop.value().url.toEncoded(), expected);
    QCOMPARE(hop.value().isSameOrigin, isSameOrigin);
}

void TestRedirect::badLocationsAreRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QList<QByteArray>>("locations");
    QTest::addColumn<ErrorKind>("kind");

    const auto row = [](const char *name, const QList<QByteArray> &locations,
                         ErrorKind kind = ErrorKind::BadRedirect) {
        QTest::newRow(name) << u"https://a/b"_s << locations << kind;
    };
    row("F47 insecure", { "http://a/x" }, ErrorKind::InsecureRedirect);
    row("F48 file", { "file:///etc/passwd" });
    row("F48 ftp", { "ftp://a/x" });
    row("F48 data", { "data:text/plain,x" });
    row("F48 javascript", { "javascript:alert(1)" });
    row("F48 mail", { "mailto:a@b" });
    row("F50 none", {});
    row("F50 blank", { "" });
    row("F50 spaces", { " \t" });
    row("F50 contradicting", { "https://a/x", "https://a/y" });
    row("F50 second blank", { "https://a/x", "" });
    row("no host", { "https:///x" });
    row("bad host", { "https://a b/x" });
    row("bad port", { "https://a:99999/x" });
}

void TestRedirect::badLocationsAreRefused()
{
    QFETCH(QString, from);
    QFETCH(QList<QByteArray>, locations);
    QFETCH(ErrorKind, kind);
    const Result<Hop> hop = nextHop(QUrl(from), locations);
    QVERIFY(!hop.ok());
    QCOMPARE(hop.error().kind, kind);
}

void TestRedirect::h62_refusalsShowNoSecret_data()
{
    QTest::addColumn<QList<QByteArray>>("locations");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QList<QByteArray> &locations,
                         const QString &detail) { QTest::newRow(name) << locations << detail; };
    row("paths", { "/f?token=s3cret&a=1", "x;sid=s3cret" },
        u"https://a/f?token=***&a=1, https://a/b/x;sid=***"_s);
    row("queries", { "?sig=s3cret", "?sig=s3crets" },
        u"https://a/b/c?sig=***, https://a/b/c?sig=***"_s);
    row("other host", { "//u:s3cret@z/f#s3cret", "https://z/" }, u"https://z/f, https://z/"_s);
    row("one is none", { "/f?token=s3cret", "" }, u"https://a/f?token=***"_s);
    row("no link", { "//u:s3cret@a b/f?token=s3cret" }, u"a b/f"_s);
    row("bad port", { "https://u:s3cret@a:99999/f;sid=s3cret" }, u"a:99999/f"_s);
    row("sign in a password", { "https://u:s3;cret@a:99999/f;sid=s3cret" }, u"a:99999/f"_s);
    row("query in a password", { "https://u:s3?cret@a:99999/f" }, QString());
    row("login in a query", { "https://a:99999?u@s3cret" }, QString());
    row("other scheme", { "ftp://u:s3cret@a/f?token=s3cret" }, u"ftp"_s);
}

void TestRedirect::h62_refusalsShowNoSecret()
{
    QFETCH(QList<QByteArray>, locations);
    QFETCH(QString, detail);
    const Result<Hop> hop = nextHop(QUrl(u"https://a/b/c?d=e"_s), locations);
    QVERIFY(!hop.ok());
    QCOMPARE(hop.error().detail, detail);
}

void TestRedirect::originsAreSchemeHostAndPort_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("isSame");

    QTest::newRow("path") << u"http://a/x"_s << u"http://a/y?z"_s << true;
    QTest::newRow("case") << u"HTTP://A/"_s << u"http://a/"_s << true;
    QTest::newRow("default port") << u"https://a:443/"_s << u"https://a/"_s << true;
    QTest::newRow("scheme") << u"https://a/"_s << u"http://a/"_s << false;
    QTest::newRow("scheme, one port") << u"https://a:80/"_s << u"http://a/"_s << false;
    QTest::newRow("port") << u"http://a:81/"_s << u"http://a/"_s << false;
    QTest::newRow("subdomain") << u"http://x.a/"_s << u"http://a/"_s << false;
    QTest::newRow("userinfo") << u"http://u@a/"_s << u"http://a/"_s << true;
}

void TestRedirect::originsAreSchemeHostAndPort()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, isSame);
    QCOMPARE(isSameOrigin(QUrl(a), QUrl(b)), isSame);
    QCOMPARE(isSameOrigin(QUrl(b), QUrl(a)), isSame);
}

void TestRedirect::secretNamesAreKnown_data()
{
    QTest::addColumn<bool>("isSecret");

    for (const char *name :
        { "Authorization", "authorization", "PROXY-AUTHORIZATION", "Cookie", "Cookie2", "X-Api-Key",
            "X-ApiKey", "Api_Key", "X-Auth-Token", "X-Auth", "Private-Token",
            "X-Amz-Security-Token", "X-CSRF-Token", "X-Client-Secret", "X-Password", "X-Session-Id",
            "X-Vault-Token", "Ocp-Apim-Subscription-Key", "X-JWT-Assertion" }) {
        QTest::newRow(name) << true;
    }
    for (const char *name : { "Accept", "Accept-Language", "User-Agent", "Referer", "Range",
             "X-Requested-With", "X-Author", "X-Keyword", "DNT", "X-Compass", "" }) {
        QTest::addRow("plain %s", name) << false;
    }
}

void TestRedirect::secretNamesAreKnown()
{
    QFETCH(bool, isSecret);
    QByteArray name = QTest::currentDataTag();
    name = name.startsWith("plain ") ? name.sliced(6) : name;
    QCOMPARE(isSecretHeader(name), isSecret);
}

void TestRedirect::secretsStayWithTheirOrigin()
{
    const QList<HeaderField> fields { { "Authorization", "Basic eA==" }, { "cookie", "a=b" },
        { "X-Api-Key", "k" }, { "Host", "a" }, { "X-Plain", "1" }, { "referer", "http://p/q?r" } };
    const QUrl from(u"http://a/b"_s);
    QCOMPARE(fieldsForHop(fields, from, QUrl(u"http://a/c"_s)), fields);

    const QList<HeaderField> expected { { "X-Plain", "1" }, { "referer", "http://p/" } };
    for (const QString &other : { u"http://z/c"_s, u"http://a:81/c"_s, u"https://a/c"_s }) {
        QCOMPARE(fieldsForHop(fields, from, QUrl(other)), expected);
    }
}

void TestRedirect::referrersAreCutToTheirOrigin_data()
{
    QTest::addColumn<QByteArray>("referrer");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QByteArray>("expected");

    const auto row
        = [](const char *name, const QByteArray &referrer, const QString &to,
              const QByteArray &expected) { QTest::newRow(name) << referrer << to << expected; };
    row("same origin", "http://p/q?r", u"http://a/x"_s, "http://p/q?r");
    row("other origin", "http://u:w@p:8080/q?r#s", u"http://z/x"_s, "http://p:8080/");
    row("https to http", "https://p/q", u"http://a/x"_s, "");
    row("https to other http", "https://p/q", u"http://z/x"_s, "");
    row("https to https", "https://p/q", u"https://z/x"_s, "https://p/");
    row("no URL", "what", u"http://z/x"_s, "");
    row("other scheme", "file:///home/me/list.html", u"http://z/x"_s, "");
    row("none", "", u"http://z/x"_s, "");
}

void TestRedirect::referrersAreCutToTheirOrigin()
{
    QFETCH(QByteArray, referrer);
    QFETCH(QString, to);
    QFETCH(QByteArray, expected);
    QCOMPARE(referrerForHop(referrer, QUrl(u"http://a/b"_s), QUrl(to)), expected);
}

QTEST_APPLESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
