// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/checkqueue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

CheckQuestion request(const QString &link)
{
    CheckQuestion question;
    question.request.url = QUrl(link);
    return question;
}

/// As many as may be asked now, in order.
QStringList takeAll(CheckQueue &queue)
{
    QStringList taken;
    while (queue.hasNext()) {
        taken.append(queue.take().request.url.toString());
    }
    return taken;
}

} // namespace

class TestCheckQueue : public QObject {
    Q_OBJECT

private slots:
    void keepsTheOrderAndTheLimitOfEachHost();
    void anotherLimitCountsAtOnce();
    void portsAndSchemesAreHostsOfTheirOwn();
    void heldHostsWaitAndOthersDoNot();
    void dropsWhatWaits();
    void forgetsEverything();
    void takesAHundredThousand();
};

void TestCheckQueue::keepsTheOrderAndTheLimitOfEachHost()
{
    CheckQueue queue(2);
    for (const QString &link : { u"http://a/1"_s, u"http://a/2"_s, u"http://a/3"_s, u"http://b/4"_s,
             u"http://A/5"_s, u"http://b/6"_s }) {
        queue.add(request(link));
    }
    QCOMPARE(takeAll(queue),
        (QStringList { u"http://a/1"_s, u"http://a/2"_s, u"http://b/4"_s, u"http://b/6"_s }));
    queue.release(QUrl(u"http://b/4"_s));
    QVERIFY(!queue.hasNext());
    queue.release(QUrl(u"http://a/2"_s));
    QCOMPARE(takeAll(queue), QStringList { u"http://a/3"_s });
    queue.release(QUrl(u"http://a/1"_s));
    QCOMPARE(takeAll(queue), QStringList { u"http://a/5"_s });
    queue.release(QUrl(u"http://a/3"_s));
    queue.release(QUrl(u"http://a/5"_s));
    QVERIFY(!queue.hasNext());
    queue.add(request(u"http://a/7"_s));
    QCOMPARE(takeAll(queue), QStringList { u"http://a/7"_s });
}

void TestCheckQueue::anotherLimitCountsAtOnce()
{
    CheckQueue queue(1);
    for (const QString &link :
        { u"http://a/1"_s, u"http://a/2"_s, u"http://a/3"_s, u"http://a/4"_s }) {
        queue.add(request(link));
    }
    QCOMPARE(takeAll(queue), QStringList { u"http://a/1"_s });
    queue.setPerHost(3);
    QVERIFY(queue.hasNext());
    QCOMPARE(queue.take().request.url, QUrl(u"http://a/2"_s));
    queue.setPerHost(1);
    queue.release(QUrl(u"http://a/1"_s));
    QVERIFY(!queue.hasNext());
    queue.release(QUrl(u"http://a/2"_s));
    QCOMPARE(takeAll(queue), QStringList { u"http://a/3"_s });
}

void TestCheckQueue::portsAndSchemesAreHostsOfTheirOwn()
{
    CheckQueue queue(1);
    const QStringList links { u"http://a/1"_s, u"https://a/2"_s, u"http://a:81/3"_s,
        u"mailto:x"_s };
    for (const QString &link : links) {
        queue.add(request(link));
    }
    queue.add(request(u"http://a:80/4"_s));
    QCOMPARE(takeAll(queue), links);
}

void TestCheckQueue::heldHostsWaitAndOthersDoNot()
{
    CheckQueue queue(1);
    for (const QString &link :
        { u"http://a/1"_s, u"http://a/2"_s, u"http://b/3"_s, u"http://a/4"_s }) {
        queue.add(request(link));
    }
    QCOMPARE(queue.take().request.url, QUrl(u"http://a/1"_s));
    queue.hold(u"http://a:80"_s);
    queue.release(QUrl(u"http://a/1"_s));
    queue.add(request(u"http://a/1"_s)); // once more, behind the others
    QCOMPARE(takeAll(queue), QStringList { u"http://b/3"_s });
    queue.letGo(u"http://a:80"_s);
    QCOMPARE(takeAll(queue), QStringList { u"http://a/2"_s });
    queue.release(QUrl(u"http://a/2"_s));
    queue.hold(u"http://a:80"_s);
    QVERIFY(!queue.hasNext());
    QCOMPARE(queue.takeAll(u"http://a:80"_s).size(), 2);
    queue.letGo(u"http://a:80"_s);
    QVERIFY(!queue.hasNext());
    queue.hold(u"http://c:80"_s); // before any link of it is known
    queue.add(request(u"http://c/5"_s));
    QVERIFY(!queue.hasNext());
    queue.letGo(u"http://c:80"_s);
    QCOMPARE(takeAll(queue), QStringList { u"http://c/5"_s });
}

void TestCheckQueue::dropsWhatWaits()
{
    CheckQueue queue(1);
    for (int i = 0; i < 6; ++i) {
        CheckQuestion question
            = request(i % 2 == 0 ? u"http://a/%1"_s.arg(i) : u"http://b/%1"_s.arg(i));
        question.request.token = i;
        queue.add(question);
    }
    QCOMPARE(queue.take().request.token, 0);
    QCOMPARE(queue.drop({ 0, 1, 2, 7 }), 2); // 0 is under way
    QCOMPARE(takeAll(queue), QStringList { u"http://b/3"_s });
    queue.release(QUrl(u"http://a/0"_s));
    QCOMPARE(takeAll(queue), QStringList { u"http://a/4"_s });
    queue.release(QUrl(u"http://a/4"_s));
    queue.hold(u"http://b:80"_s);
    queue.release(QUrl(u"http://b/3"_s));
    QCOMPARE(queue.drop({ 5 }), 1);
    queue.letGo(u"http://b:80"_s);
    QVERIFY(!queue.hasNext());
}

void TestCheckQueue::forgetsEverything()
{
    CheckQueue queue(1);
    queue.add(request(u"http://a/1"_s));
    queue.add(request(u"http://a/2"_s));
    QCOMPARE(takeAll(queue).size(), 1);
    queue.clear();
    QVERIFY(!queue.hasNext());
    queue.release(QUrl(u"http://a/1"_s));
    queue.add(request(u"http://a/3"_s));
    QCOMPARE(takeAll(queue), QStringList { u"http://a/3"_s });
}

void TestCheckQueue::takesAHundredThousand()
{
    constexpr int kCount = 100'000;
    CheckQueue queue(3);
    for (int i = 0; i < kCount; ++i) {
        queue.add(request(u"http://host%1/%2"_s.arg(i % 5).arg(i)));
    }
    int taken = 0;
    while (queue.hasNext()) {
        queue.release(queue.take().request.url);
        ++taken;
    }
    QCOMPARE(taken, kCount);
}

QTEST_GUILESS_MAIN(TestCheckQueue)
#include "tst_checkqueue.moc"
