// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/hostpattern.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

/// Which hosts a rule or an exception is for.
class HostPatternTest : public QObject {
    Q_OBJECT

private slots:
    void patternsMatchHosts_data();
    void patternsMatchHosts();
    void firstRuleCounts();
    void h32_privateAddressesAreKnown_data();
    void h32_privateAddressesAreKnown();
};

void HostPatternTest::patternsMatchHosts_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("matches");
    const auto row = [](const QString &pattern, const QString &host, bool matches) {
        QTest::addRow("%s of %s", qPrintable(host), qPrintable(pattern))
            << pattern << host << matches;
    };
    row(u"example.com"_s, u"EXAMPLE.com."_s, true);
    row(u" Example.COM "_s, u"example.com"_s, true);
    row(u"example.com"_s, u"www.example.com"_s, false);
    row(u".example.com"_s, u"example.com"_s, true);
    row(u".example.com"_s, u"a.b.example.com"_s, true);
    row(u".example.com"_s, u"badexample.com"_s, false);
    row(u"*.example.com"_s, u"www.example.com"_s, true);
    row(u"*.example.com"_s, u"example.com"_s, false);
    row(u"a*c*.example"_s, u"abcd.example"_s, true);
    row(u"*"_s, u"anything"_s, true);
    row(u"*"_s, u"127.0.0.1"_s, true);
    row(u"127.*"_s, u"127.0.0.1"_s, false);
    row(u"127.0.0.1"_s, u"127.0.0.1"_s, true);
    row(u"127.0.0.0/8"_s, u"127.9.9.9"_s, true);
    row(u"10.0.0.0/8"_s, u"127.9.9.9"_s, false);
    row(u"10.0.0.0/8"_s, u"ten.example"_s, false);
    row(u"fe80::/10"_s, u"fe80::1"_s, true);
    row(u"[::1]"_s, u"::1"_s, true);
    row(u"::1"_s, u"0:0:0:0:0:0:0:1"_s, true);
    row(u"<local>"_s, u"printer"_s, true);
    row(u"<local>"_s, u"www.example.com"_s, false);
    row(u"<local>"_s, u"::1"_s, false);
    row(u""_s, u"example.com"_s, false);
    row(u"example.com"_s, u""_s, false);
    row(u"300.0.0.0/99"_s, u"127.0.0.1"_s, false);
    row(u"*a"_s.repeated(200), u"a"_s.repeated(199) + u'b', false);
}

void HostPatternTest::patternsMatchHosts()
{
    QFETCH(QString, pattern);
    QFETCH(QString, host);
    QTEST(hostMatches(pattern, host), "matches");
    QTEST(hostMatchesAny({ u"other.invalid"_s, pattern }, host), "matches");
}

void HostPatternTest::firstRuleCounts()
{
    const QList<HostRule> rules { { u"a.example"_s, "one", "r1", { { "X-A", "1" } } },
        { u"*"_s, "two", "r2", {} } };
    DownloadRequest request;
    request.url = QUrl(u"https://a.example/x"_s);
    request.referrer = "own";
    const DownloadRequest ruled = withHostRule(request, rules);
    QCOMPARE(ruled.userAgent, "one");
    QCOMPARE(ruled.referrer, "own");
    QCOMPARE(ruled.headers, (QList<HeaderField> { { "X-A", "1" } }));
    request.url = QUrl(u"https://b.example/x"_s);
    QCOMPARE(withHostRule(request, rules).userAgent, "two");
    QCOMPARE(withHostRule(request, {}), request);
}

void HostPatternTest::h32_privateAddressesAreKnown_data()
{
    QTest::addColumn<bool>("isPrivate");
    for (const char *link : { "http://127.0.0.1/", "http://127.1/", "http://2130706433/",
             "http://0x7f.0.0.1/", "http://0/", "http://[::1]/", "http://[::]/",
             "http://[::ffff:127.0.0.1]/", "http://[::ffff:a00:1]/", "http://10.1.2.3:8080/",
             "http://172.31.255.255/", "http://192.168.1.1/", "http://169.254.169.254/latest",
             "http://100.64.0.1/", "http://[fe80::1]/", "http://[fd12::1]/", "http://localhost/",
             "http://LOCALHOST./", "http://a.localhost/", "http://router/", "http://nas.local/",
             "http://box.home.arpa/", "http://metadata.google.internal/" }) {
        QTest::newRow(link) << true;
    }
    for (const char *link : { "http://example.org/", "http://172.32.0.1/", "http://11.0.0.1/",
             "http://192.169.0.1/", "http://[2001:db8::1]/", "http://8.8.8.8/",
             "http://local.example/", "http://localhost.example/", "http://100.128.0.1/" }) {
        QTest::newRow(link) << false;
    }
}

void HostPatternTest::h32_privateAddressesAreKnown()
{
    const QUrl link(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!link.host().isEmpty());
    QTEST(isPrivateHost(link.host()), "isPrivate");
}

QTEST_GUILESS_MAIN(HostPatternTest)

#include "tst_hostpattern.moc"
