// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/mirrorchoice.h"

#include <QTest>

using namespace engine;

namespace {
constexpr int kNone = -1;
constexpr qint64 kKiB = 1024;
} // namespace

class TestMirrorChoice : public QObject {
    Q_OBJECT

private slots:
    void choosesTheLinkOfTheNextConnection_data();
    void choosesTheLinkOfTheNextConnection();
    void spreadsAllConnections_data();
    void spreadsAllConnections();
};

void TestMirrorChoice::choosesTheLinkOfTheNextConnection_data()
{
    QTest::addColumn<QList<LinkSight>>("links");
    QTest::addColumn<int>("chosen");
    using Links = QList<LinkSight>;
    QTest::newRow("no link") << Links {} << kNone;
    QTest::newRow("a link of its own") << Links { { 0, 8, -1 } } << 0;
    QTest::newRow("a link of its own is not measured first") << Links { { 3, 8, -1 } } << 0;
    QTest::newRow("a link of its own that is full") << Links { { 8, 8, 100 } } << kNone;
    QTest::newRow("the own link is tried first") << Links { { 0, 8, -1 }, { 0, 8, -1 } } << 0;
    QTest::newRow("then the mirrors in order")
        << Links { { 1, 8, -1 }, { 0, 8, -1 }, { 0, 8, -1 } } << 1;
    QTest::newRow("one that may have none is passed over")
        << Links { { 1, 8, -1 }, { 0, 0, -1 }, { 0, 8, -1 } } << 2;
    QTest::newRow("a second one waits for the measuring")
        << Links { { 1, 8, -1 }, { 1, 8, -1 } } << kNone;
    QTest::newRow("a try comes before the fastest")
        << Links { { 1, 8, 100 * kKiB }, { 0, 8, -1 } } << 1;
    QTest::newRow("the only one measured goes on while others are tried")
        << Links { { 1, 8, 100 * kKiB }, { 1, 8, -1 } } << 0;
    QTest::newRow("it waits a little for the others' speed")
        << Links { { 1, 8, 100 * kKiB }, { 1, 8, -1, true } } << kNone;
    QTest::newRow("but with a try")
        << Links { { 1, 8, 100 }, { 1, 8, -1, true }, { 0, 8, -1 } } << 2;
    QTest::newRow("the fastest") << Links { { 1, 8, 100 }, { 4, 8, 290 }, { 1, 8, 200 } } << 1;
    QTest::newRow("the fastest that has room")
        << Links { { 1, 8, 100 }, { 4, 4, 290 }, { 1, 8, 200 } } << 2;
    QTest::newRow("the first of equals") << Links { { 2, 8, 100 }, { 1, 8, 100 } } << 0;
    QTest::newRow("a slow one gets one") << Links { { 4, 4, 301 }, { 0, 8, 100 } } << 1;
    QTest::newRow("and no more than one") << Links { { 4, 4, 301 }, { 1, 8, 100 } } << kNone;
    QTest::newRow("a third is not slow") << Links { { 4, 4, 300 }, { 1, 8, 100 } } << 1;
    QTest::newRow("where nothing comes nobody is slow") << Links { { 1, 8, 0 }, { 1, 8, 0 } } << 0;
}

void TestMirrorChoice::choosesTheLinkOfTheNextConnection()
{
    QFETCH(QList<LinkSight>, links);
    QFETCH(int, chosen);
    QCOMPARE(static_cast<int>(chooseLink(links).value_or(kNone)), chosen);
}

void TestMirrorChoice::spreadsAllConnections_data()
{
    QTest::addColumn<QList<LinkSight>>("links");
    QTest::addColumn<int>("total");
    QTest::addColumn<QList<int>>("spread");
    using Links = QList<LinkSight>;
    using Spread = QList<int>;
    QTest::newRow("all to a link of its own") << Links { { 1, 8, -1 } } << 8 << Spread { 8 };
    QTest::newRow("no more than it may have") << Links { { 1, 3, -1 } } << 8 << Spread { 3 };
    QTest::newRow("one each at first")
        << Links { { 1, 8, -1 }, { 0, 8, -1 }, { 0, 8, -1 } } << 8 << Spread { 1, 1, 1 };
    QTest::newRow("and not more while it is not measured")
        << Links { { 1, 8, 100 }, { 0, 8, -1 } } << 8 << Spread { 1, 1 };
    QTest::newRow("fewer than links")
        << Links { { 1, 8, -1 }, { 0, 8, -1 }, { 0, 8, -1 } } << 2 << Spread { 1, 1, 0 };
    QTest::newRow("the rest to the fastest")
        << Links { { 1, 8, 100 }, { 1, 8, 200 } } << 8 << Spread { 1, 7 };
    QTest::newRow("and what it has no room for to the next")
        << Links { { 1, 8, 100 }, { 1, 4, 200 } } << 8 << Spread { 4, 4 };
    QTest::newRow("what is open stays")
        << Links { { 7, 8, 10 }, { 1, 8, 200 } } << 8 << Spread { 7, 1 };
    QTest::newRow("more open than wanted stays as well")
        << Links { { 4, 8, 100 }, { 4, 8, 200 } } << 4 << Spread { 4, 4 };
}

void TestMirrorChoice::spreadsAllConnections()
{
    QFETCH(QList<LinkSight>, links);
    QFETCH(int, total);
    QFETCH(QList<int>, spread);
    QCOMPARE(spreadLanes(links, total), spread);
}

QTEST_GUILESS_MAIN(TestMirrorChoice)

#include "tst_mirrorchoice.moc"
