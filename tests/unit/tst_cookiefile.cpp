// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/cookiefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace links;

namespace {

const QDateTime kNow = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);

const QByteArray kFile = "# Netscape HTTP Cookie File\r\n"
                         "\r\n"
                         ".example.com\tTRUE\t/\tFALSE\t1900000000\tsid\tabc\r\n"
                         "#HttpOnly_example.com\tFALSE\t/files\tTRUE\t0\ttoken\tx=y\n"
                         "old.example.com\tFALSE\t/\tFALSE\t1600000000\tgone\t1\n"
                         "example.org\tFALSE\t/\tFALSE\t0\tempty\t\n";

} // namespace

/// A cookies.txt of another program, and what of it goes to whom.
class CookieFileTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatBrowsersWrite();
    void sendsCookiesWhereTheyBelong_data();
    void sendsCookiesWhereTheyBelong();
    void h36_cookiesOfOtherProgramsAreCapped();
    void h36_linesThatAreNoneArePassedOver_data();
    void h36_linesThatAreNoneArePassedOver();
};

void CookieFileTest::readsWhatBrowsersWrite()
{
    const QList<Cookie> cookies = cookiesFromText(kFile);
    QCOMPARE(cookies.size(), 4);
    QCOMPARE(cookies.at(0).domain, u"example.com"_s);
    QVERIFY(cookies.at(0).isForSubdomains);
    QCOMPARE(cookies.at(0).expires.toSecsSinceEpoch(), 1'900'000'000);
    QCOMPARE(cookies.at(1).name, "token");
    QCOMPARE(cookies.at(1).value, "x=y");
    QVERIFY(cookies.at(1).isSecure);
    QVERIFY(!cookies.at(1).expires.isValid());
}

void CookieFileTest::sendsCookiesWhereTheyBelong_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("host") << u"http://example.com/"_s << QByteArray("sid=abc");
    QTest::newRow("below") << u"http://cdn.EXAMPLE.com/a"_s << QByteArray("sid=abc");
    QTest::newRow("no path") << u"http://example.com"_s << QByteArray("sid=abc");
    QTest::newRow("secure, path") << u"https://example.com/files/a"_s
                                  << QByteArray("token=x=y; sid=abc");
    QTest::newRow("secure, not https") << u"http://example.com/files/a"_s << QByteArray("sid=abc");
    QTest::newRow("path begins alike")
        << u"https://example.com/filesystem"_s << QByteArray("sid=abc");
    QTest::newRow("this host alone") << u"https://www.example.org/"_s << QByteArray();
    QTest::newRow("empty value") << u"https://example.org/"_s << QByteArray("empty=");
    QTest::newRow("expired") << u"http://old.example.com/"_s << QByteArray("sid=abc");
    QTest::newRow("ends alike") << u"http://badexample.com/"_s << QByteArray();
    QTest::newRow("no host") << u"file:///etc/passwd"_s << QByteArray();
}

void CookieFileTest::sendsCookiesWhereTheyBelong()
{
    QFETCH(QString, url);
    QTEST(CookieJar(cookiesFromText(kFile)).fieldFor(QUrl(url), kNow), "field");
}

void CookieFileTest::h36_cookiesOfOtherProgramsAreCapped()
{
    const QByteArray line = "a.example\tFALSE\t/\tFALSE\t0\tn\t1234567890\n";
    QCOMPARE(cookiesFromText(line.repeated(6'000)).size(), 5'000);
    QCOMPARE(cookiesFromText(line.repeated(60'000)).size(), 0);
    const QList<Cookie> cookies = cookiesFromText(line.repeated(5'000));
    const QByteArray field = CookieJar(cookies).fieldFor(QUrl(u"http://a.example/"_s), kNow);
    QVERIFY(!field.isEmpty() && field.size() <= 16 * 1024);
}

void CookieFileTest::h36_linesThatAreNoneArePassedOver_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("comment") << QByteArray("# a\tb\tc\td\t0\tf\tg");
    QTest::newRow("too few") << QByteArray("a.example\tFALSE\t/\tFALSE\t0");
    QTest::newRow("too many") << QByteArray("a.example\tFALSE\t/\tFALSE\t0\tn\tv\tx");
    QTest::newRow("no domain") << QByteArray(".\tFALSE\t/\tFALSE\t0\tn\tv");
    QTest::newRow("no path") << QByteArray("a.example\tFALSE\tx\tFALSE\t0\tn\tv");
    QTest::newRow("expiry") << QByteArray("a.example\tFALSE\t/\tFALSE\tsoon\tn\tv");
    QTest::newRow("no name") << QByteArray("a.example\tFALSE\t/\tFALSE\t0\t\tv");
    QTest::newRow("another header") << QByteArray("a.example\tFALSE\t/\tFALSE\t0\tn\tv\rX-Y: z");
    QTest::newRow("second cookie") << QByteArray("a.example\tFALSE\t/\tFALSE\t0\tn\tv; m=w");
    QTest::newRow("zero byte")
        << QByteArray("a.example\tFALSE\t/\tFALSE\t0\tn\ta*b").replace('*', '\0');
    QTest::newRow("long") << "a.example\tFALSE\t/\tFALSE\t0\tn\t" + QByteArray(5000, 'v');
}

void CookieFileTest::h36_linesThatAreNoneArePassedOver()
{
    QFETCH(QByteArray, line);
    QCOMPARE(cookiesFromText(line + '\n'), QList<Cookie>());
}

QTEST_GUILESS_MAIN(CookieFileTest)

#include "tst_cookiefile.moc"
