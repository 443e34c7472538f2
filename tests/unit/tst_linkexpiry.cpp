// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkexpiry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

class TestLinkExpiry : public QObject {
    Q_OBJECT

private slots:
    void knownFormsAreRead_data();
    void knownFormsAreRead();
    void whatMakesNoSenseIsNone_data();
    void whatMakesNoSenseIsNone();
};

void TestLinkExpiry::knownFormsAreRead_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expiry");

    const auto row = [](const char *name, const QString &query, const QString &expiry) {
        QTest::newRow(name) << query << expiry;
    };
    row("amazon", u"X-Amz-Date=20240131T235950Z&X-Amz-Expires=20&X-Amz-Signature=a"_s,
        u"2024-02-01T00:00:10Z"_s);
    row("amazon, any case and order", u"x-amz-expires=3600&x-amz-date=20240131T120000Z"_s,
        u"2024-01-31T13:00:00Z"_s);
    row("google", u"X-Goog-Date=20240131T120000Z&X-Goog-Expires=604800"_s,
        u"2024-02-07T12:00:00Z"_s);
    row("seconds", u"Expires=1706702400&Signature=a&Key-Pair-Id=b"_s, u"2024-01-31T12:00:00Z"_s);
    row("exp", u"a=b&exp=1706702400"_s, u"2024-01-31T12:00:00Z"_s);
    row("e", u"st=x&e=1706702400"_s, u"2024-01-31T12:00:00Z"_s);
    row("shared access", u"sv=2020&se=2024-01-31T12%3A00%3A00Z&sig=a%2Bb"_s,
        u"2024-01-31T12:00:00Z"_s);
    row("shared access, day", u"se=2024-01-31&sig=a"_s, u"2024-01-31T00:00:00Z"_s);
    row("shared access, minute", u"se=2024-01-31T12:30Z&sig=a"_s, u"2024-01-31T12:30:00Z"_s);
    row("the earliest of two", u"Expires=1706702400&exp=1706702401"_s, u"2024-01-31T12:00:00Z"_s);
    row("the first of one name", u"exp=1706702400&exp=1606702400"_s, u"2024-01-31T12:00:00Z"_s);
    row("no life at all", u"X-Amz-Date=20240131T120000Z&X-Amz-Expires=0"_s,
        u"2024-01-31T12:00:00Z"_s);
}

void TestLinkExpiry::knownFormsAreRead()
{
    QFETCH(QString, query);
    QFETCH(QString, expiry);
    const auto found = linkExpiry(QUrl(u"https://files.example/a.iso?"_s + query));
    QVERIFY(found.has_value());
    QCOMPARE(found->toString(Qt::ISODate), expiry);
}

void TestLinkExpiry::whatMakesNoSenseIsNone_data()
{
    QTest::addColumn<QString>("link");

    const QString base = u"https://files.example/a.iso"_s;
    const auto row = [&base](const char *name, const QString &query) {
        QTest::newRow(name) << base + u'?' + query;
    };
    QTest::newRow("no query") << base;
    QTest::newRow("nothing") << QString();
    QTest::newRow("in the fragment") << base + u"#exp=1706702400"_s;
    row("empty", u""_s);
    row("other names", u"expected=1706702400&t=1706702400"_s);
    row("date without life", u"X-Amz-Date=20240131T120000Z"_s);
    row("life without date", u"X-Amz-Expires=3600"_s);
    row("dates of two services", u"X-Amz-Date=20240131T120000Z&X-Goog-Expires=3600"_s);
    row("no such month", u"X-Amz-Date=20241331T120000Z&X-Amz-Expires=3600"_s);
    row("no such day", u"X-Goog-Date=20240230T120000Z&X-Goog-Expires=3600"_s);
    row("life of years", u"X-Amz-Date=20240131T120000Z&X-Amz-Expires=999999999"_s);
    row("life beyond 64 bits",
        u"X-Amz-Date=20240131T120000Z&X-Amz-Expires=99999999999999999999999"_s);
    row("negative life", u"X-Amz-Date=20240131T120000Z&X-Amz-Expires=-5"_s);
    row("page number", u"e=3"_s);
    row("no number", u"Expires=never"_s);
    row("words of a date", u"Expires=Wed%2C%2031%20Jan%202024%2012%3A00%3A00%20GMT"_s);
    row("milliseconds", u"exp=1706702400000"_s);
    row("foreign digits", u"exp=%D9%A1%D9%A7%D9%A0%D9%A6%D9%A7%D9%A0%D9%A2%D9%A4%D9%A0%D9%A0"_s);
    row("signed", u"exp=%2B1706702400"_s);
    row("far away", u"exp=9999999999"_s);
    row("beyond 64 bits", u"exp=17067024001706702400170670240017067024"_s);
    row("start of an excerpt", u"ss=1&se=2024-01-31T12:00:00Z"_s);
    row("no date", u"se=tomorrow&sig=a"_s);
    row("local time", u"se=2024-01-31T12:00:00&sig=a"_s);
    row("no such hour", u"se=2024-01-31T25:00:00Z&sig=a"_s);
    row("flood", u"a="_s + QString(200'000, u'b') + u"&exp=1706702400"_s);
}

void TestLinkExpiry::whatMakesNoSenseIsNone()
{
    QFETCH(QString, link);
    QVERIFY(!linkExpiry(QUrl(link)).has_value());
}

QTEST_APPLESS_MAIN(TestLinkExpiry)
#include "tst_linkexpiry.moc"
