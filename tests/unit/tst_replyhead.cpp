// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/replyhead.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace engine;

Q_DECLARE_METATYPE(engine::ErrorKind)

using Fields = QList<QPair<QByteArray, QByteArray>>;

class TestReplyHead : public QObject {
    Q_OBJECT

private slots:
    void headsEndAtTheirEmptyLine_data();
    void headsEndAtTheirEmptyLine();
    void statusLinesAreRead_data();
    void statusLinesAreRead();
    void fieldsAreRead_data();
    void fieldsAreRead();
    void floodsAreRefused();
    void connectionsAreKept_data();
    void connectionsAreKept();
};

void TestReplyHead::headsEndAtTheirEmptyLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("nothing") << QByteArray() << qsizetype(-1);
    QTest::newRow("a line") << QByteArray("HTTP/1.1 200 OK\r\n") << qsizetype(-1);
    QTest::newRow("no fields") << QByteArray("HTTP/1.1 200 OK\r\n\r\nbody") << qsizetype(19);
    QTest::newRow("half an end") << QByteArray("HTTP/1.1 200 OK\r\nA: b\r\n\r") << qsizetype(-1);
    QTest::newRow("bare line feeds")
        << QByteArray("HTTP/1.1 200 OK\nA: b\n\nbody") << qsizetype(22);
    QTest::newRow("mixed") << QByteArray("HTTP/1.1 200 OK\nA: b\r\n\nbody") << qsizetype(23);
}

void TestReplyHead::headsEndAtTheirEmptyLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, size);
    QCOMPARE(headSize(bytes), size);
}

void TestReplyHead::statusLinesAreRead_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status"); // 0: none
    QTest::addColumn<QString>("reason");
    QTest::newRow("usual") << QByteArray("HTTP/1.1 200 OK") << 200 << u"OK"_s;
    QTest::newRow("1.0") << QByteArray("HTTP/1.0 404 Not Found") << 404 << u"Not Found"_s;
    QTest::newRow("no reason") << QByteArray("HTTP/1.1 206 ") << 206 << QString();
    QTest::newRow("nor a space") << QByteArray("HTTP/1.1 206") << 206 << QString();
    QTest::newRow("UTF-8") << QByteArray("HTTP/1.1 200 \xc3\xa4") << 200 << u"ä"_s;
    QTest::newRow("markup") << QByteArray("HTTP/1.1 500 <b>") << 500 << u"<b>"_s;
    QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200 OK") << 0 << QString();
    QTest::newRow("two digits") << QByteArray("HTTP/1.1 20 OK") << 0 << QString();
    QTest::newRow("four digits") << QByteArray("HTTP/1.1 2000 OK") << 0 << QString();
    QTest::newRow("below 100") << QByteArray("HTTP/1.1 099 OK") << 0 << QString();
    QTest::newRow("negative") << QByteArray("HTTP/1.1 -20 OK") << 0 << QString();
    QTest::newRow("a page") << QByteArray("<html>") << 0 << QString();
    QTest::newRow("nothing") << QByteArray() << 0 << QString();
}

void TestReplyHead::statusLinesAreRead()
{
    QFETCH(QByteArray, line);
    QFETCH(int, status);
    QFETCH(QString, reason);
    const Result<ReplyHead> head = parseHead(line + "\r\n\r\n");
    QCOMPARE(head.ok(), status > 0);
    if (head) {
        QCOMPARE(head.value().status, status);
        QCOMPARE(head.value().reason, reason);
    } else {
        QCOMPARE(head.error().kind, ErrorKind::InvalidReply);
    }
}

void TestReplyHead::fieldsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Fields>("fields");
    QTest::newRow("none") << QByteArray() << Fields {};
    QTest::newRow("usual") << QByteArray("A: b\r\nC: d\r\n")
                           << Fields { { "A", "b" }, { "C", "d" } };
    QTest::newRow("no blanks") << QByteArray("A:b\r\n") << Fields { { "A", "b" } };
    QTest::newRow("many blanks") << QByteArray("A:  b \t\r\n") << Fields { { "A", "b" } };
    QTest::newRow("empty") << QByteArray("A:\r\n") << Fields { { "A", "" } };
    QTest::newRow("twice") << QByteArray("A: b\r\nA: c\r\n")
                           << Fields { { "A", "b" }, { "A", "c" } };
    QTest::newRow("colons") << QByteArray("A: b:c\r\n") << Fields { { "A", "b:c" } };
    QTest::newRow("folded") << QByteArray("A: b\r\n  c\r\nD: e\r\n")
                            << Fields { { "A", "b c" }, { "D", "e" } };
    QTest::newRow("folded to nothing")
        << QByteArray("A:\r\n  b\r\nC: d\r\n \r\n") << Fields { { "A", "b" }, { "C", "d" } };
    QTest::newRow("folded at the start")
        << QByteArray("  c\r\nD: e\r\n") << Fields { { "D", "e" } };
    QTest::newRow("no field") << QByteArray("stray\r\nD: e\r\n") << Fields { { "D", "e" } };
    QTest::newRow("no name") << QByteArray(": x\r\nD: e\r\n") << Fields { { "D", "e" } };
}

void TestReplyHead::fieldsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(Fields, fields);
    const Result<ReplyHead> head = parseHead("HTTP/1.1 200 OK\r\n" + text + "\r\n");
    QVERIFY(head.ok());
    QCOMPARE(head.value().fields, fields);
}

void TestReplyHead::floodsAreRefused()
{
    const QByteArray field = "A: b\r\n";
    const QByteArray start = "HTTP/1.1 200 OK\r\n";
    QVERIFY(parseHead(start + field.repeated(kMostFields) + "\r\n").ok());
    const Result<ReplyHead> flood = parseHead(start + field.repeated(kMostFields + 1) + "\r\n");
    QCOMPARE(flood.error().kind, ErrorKind::HeaderTooLarge);
    QCOMPARE(flood.error().status, 200);
}

void TestReplyHead::connectionsAreKept_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("1.1") << QByteArray("HTTP/1.1 200 OK\r\n") << true;
    QTest::newRow("1.1, close") << QByteArray("HTTP/1.1 200 OK\r\nConnection: Close\r\n") << false;
    QTest::newRow("close among others")
        << QByteArray("HTTP/1.1 200 OK\r\nconnection: foo, close\r\n") << false;
    QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK\r\n") << false;
    QTest::newRow("1.0, kept") << QByteArray("HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\n")
                               << true;
}

void TestReplyHead::connectionsAreKept()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isKept);
    const Result<ReplyHead> head = parseHead(text + "\r\n");
    QVERIFY(head.ok());
    QCOMPARE(head.value().keepsConnection(), isKept);
}

QTEST_APPLESS_MAIN(TestReplyHead)

#include "tst_replyhead.moc"
