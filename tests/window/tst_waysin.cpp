// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkfilter.h"
#include "tests/window/addfixture.h"
#include "ui/linkintake.h"
#include "ui/linkoffer.h"
#include "ui/patternbar.h"
#include "ui/patternrows.h"
#include "ui/watchedfolder.h"

#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;

/// Links that nobody typed one by one: patterns in the add dialog, and what was copied elsewhere.
class TestWaysIn : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void patternIsOneRow();
    void patternIsExpandedWhenAdded();
    void knownLinksOfAPatternAreSkipped();
    void patternIsListedWhenAsked();
    void tooManyLinksAreRefusedWithASentence();
    void patternInTheClipboardStaysOne();
    void linkThatLooksLikeAPatternMeansItself();
    void openEndIsFoundAndPutIn();
    void searchCanBeStopped();
    void endsAreSaid_data();
    void endsAreSaid();
    void h58_copiedLinksAreGatheredIntoOneOffer();
    void closedOfferIsForgotten();
    void filterKnowsEndingsAndHosts_data();
    void filterKnowsEndingsAndHosts();
    void importedFilesAreRead();
    void fileWithoutLinksIsSaid();
    void watchedFolderTakesListsIn();
    void watchedFolderThatGoesIsSaidAndWatchedAgain();

private:
    void answer(int last);
    QString writeFile(const QString &name, const QByteArray &content) const;

    std::unique_ptr<AddFixture> m_add;
};

void TestWaysIn::init()
{
    m_add = std::make_unique<AddFixture>();
}

void TestWaysIn::cleanup()
{
    m_add.reset();
}

void TestWaysIn::patternIsOneRow()
{
    m_add->m_dialog->offerText(u"http://a.test/x.iso\nhttp://a.test/img[001-100].jpg"_s);
    auto *table = named<QTableView>(*m_add->m_dialog, "linksTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(m_add->cell(1, 0), u"100 links: img001.jpg … img100.jpg"_s);
    QCOMPARE(m_add->cell(1, 2), u"http://a.test/img[001-100].jpg"_s);
    QCOMPARE(named<QLabel>(*m_add->m_dialog, "summaryLabel")->text(), u"101 links"_s);
    QTRY_COMPARE(m_add->m_asked.size(), 1); // not about pictures that may never be wanted
}

void TestWaysIn::patternIsExpandedWhenAdded()
{
    m_add->m_dialog->offerText(u"a.test/{red,green}/[9-11].png"_s);
    QTRY_COMPARE(named<QLabel>(*m_add->m_dialog, "summaryLabel")->text(), u"6 links"_s);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->requestedLinks(),
        QStringList({ u"https://a.test/red/9.png"_s, u"https://a.test/red/10.png"_s,
            u"https://a.test/red/11.png"_s, u"https://a.test/green/9.png"_s,
            u"https://a.test/green/10.png"_s, u"https://a.test/green/11.png"_s }));
    QCOMPARE(m_add->m_requests.constLast().folder, m_add->m_folder.path());
    QVERIFY(!m_add->m_dialog->isVisible());
}

void TestWaysIn::knownLinksOfAPatternAreSkipped()
{
    m_add->open({ { QUrl(u"http://a.test/2"_s), { 7 } } });
    m_add->m_dialog->offerText(u"http://a.test/[1-3]"_s);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(
        m_add->requestedLinks(), QStringList({ u"http://a.test/1"_s, u"http://a.test/3"_s }));
}

void TestWaysIn::patternIsListedWhenAsked()
{
    m_add->m_dialog->offerText(u"http://a.test/[a-c]"_s);
    auto *button = named<QPushButton>(*m_add->m_dialog, "patternButton");
    QTRY_VERIFY(button->isVisible());
    button->click();
    auto *edit = named<QPlainTextEdit>(*m_add->m_dialog, "linksEdit");
    QCOMPARE(edit->toPlainText(), u"http://a.test/a\nhttp://a.test/b\nhttp://a.test/c"_s);
    QTRY_COMPARE(named<QTableView>(*m_add->m_dialog, "linksTable")->model()->rowCount(), 3);
    QVERIFY(!button->isVisible());
    edit->undo();
    QCOMPARE(edit->toPlainText(), u"http://a.test/[a-c]"_s);
}

void TestWaysIn::tooManyLinksAreRefusedWithASentence()
{
    m_add->m_dialog->offerText(u"http://a.test/[0-1000000]"_s);
    QTRY_COMPARE(m_add->cell(0, 3),
        u"Line 1: This stands for more than 1,000,000 links. Give the numbers closer bounds."_s);
    QVERIFY(!named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled());
    const ui::LinkRows rows = ui::findLinkRows(
        u"http://a.test/[1-600000]\nhttp://b.test/[1-600000]\nhttp://c.test/"_s, {});
    QCOMPARE(rows.good, 600'001);
    QCOMPARE(rows.bad, 1);
}

void TestWaysIn::patternInTheClipboardStaysOne()
{
    const QString pattern = u"http://a.test/img[001-100].jpg"_s;
    QCOMPARE(ui::linkLines(pattern + u"\nhttp://a.test/x"_s), pattern + u"\nhttp://a.test/x\n"_s);
    QCOMPARE(ui::textOf(links::fromText(pattern)), pattern + u'\n');
}

void TestWaysIn::linkThatLooksLikeAPatternMeansItself()
{
    const links::FoundLinks page
        = links::fromHtml("<a href='http://a.test/f[2019-2020].zip'>x</a>", QUrl());
    QCOMPARE(page.links.size(), 1);
    links::FoundLinks anchor = page;
    anchor.links.first().place = links::LinkPlace::Anchor;
    const ui::LinkRows rows = ui::findLinkRows(ui::textOf(anchor), {});
    QCOMPARE(rows.good, 1);
    QCOMPARE(rows.goodLinks(), QList<QUrl>({ page.links.constFirst().url }));
}

/// Says of everything asked so far whether it is among the first \a last.
void TestWaysIn::answer(int last)
{
    for (qsizetype i = 0; i < m_add->m_asked.size(); ++i) {
        engine::LinkFacts facts;
        facts.url = m_add->m_asked.at(i);
        facts.token = -2; // of the first search
        const bool isThere = facts.url.path().mid(1).toInt() <= last;
        facts.status = isThere ? 200 : 404;
        facts.error.kind = isThere ? engine::ErrorKind::None : engine::ErrorKind::NotFound;
        m_add->m_checker->answer(facts); // which asks for more
    }
}

void TestWaysIn::openEndIsFoundAndPutIn()
{
    m_add->m_dialog->offerText(u"http://a.test/[01-??]"_s);
    auto *button = named<QPushButton>(*m_add->m_dialog, "patternButton");
    QTRY_COMPARE(button->accessibleName(), u"Find the last one"_s);
    QCOMPARE(m_add->cell(0, 3), u"Line 1: Where this ends is not known yet."_s);
    QVERIFY(!named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled());
    button->click();
    QCOMPARE(m_add->m_asked, QList<QUrl>({ QUrl(u"http://a.test/01"_s) }));
    answer(13);
    QCOMPARE(named<QLabel>(*m_add->m_dialog, "patternLabel")->text(),
        u"The last one is 13. None before it is missing."_s);
    QCOMPARE(named<QPlainTextEdit>(*m_add->m_dialog, "linksEdit")->toPlainText(),
        u"http://a.test/[01-13]"_s);
    QTRY_COMPARE(m_add->cell(0, 0), u"13 links: 01 … 13"_s);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 13);
}

void TestWaysIn::searchCanBeStopped()
{
    m_add->m_dialog->offerText(u"http://a.test/[01-??]"_s);
    auto *button = named<QPushButton>(*m_add->m_dialog, "patternButton");
    QTRY_VERIFY(button->isVisible());
    button->click();
    QCOMPARE(button->accessibleName(), u"Stop looking for the last one"_s);
    button->click();
    QCOMPARE(button->accessibleName(), u"Find the last one"_s);
    answer(13);
    QCOMPARE(m_add->m_asked.size(), 1);
}

void TestWaysIn::endsAreSaid_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QList<qint64>>("gaps");
    QTest::addColumn<QString>("sentence");
    using links::EndOutcome;
    const auto row = [](const char *name, EndOutcome outcome, const QList<qint64> &gaps,
                         const QString &sentence) {
        QTest::newRow(name) << static_cast<int>(outcome) << gaps << sentence;
    };
    row("gaps", EndOutcome::Found, { 1, 2 },
        u"The last one is p05. Missing before it: p02, p03. Not every one before it was asked "
        "for."_s);
    row("no end", EndOutcome::NoEnd, {},
        u"Even p05 is there. Write one more question mark to look further."_s);
    row("nothing", EndOutcome::NothingThere, {}, u"The server has none of the first ones."_s);
    row("unclear", EndOutcome::Unclear, {},
        u"The server gave no clear answer. p05 is there; type how far it goes."_s);
    row("many", EndOutcome::OutOfRequests, {},
        u"It goes on at least up to p05. More was not asked, so as not to burden the server."_s);
}

void TestWaysIn::endsAreSaid()
{
    QFETCH(int, outcome);
    QFETCH(QList<qint64>, gaps);
    QFETCH(QString, sentence);
    links::OpenEnd end;
    end.outcome = static_cast<links::EndOutcome>(outcome);
    end.last = 4;
    end.gaps = gaps;
    const links::LinkPattern pattern = links::patternIn(u"http://a.test/p[01-??]").pattern;
    QCOMPARE(ui::openEndSentence(pattern, end), sentence);
}

void TestWaysIn::h58_copiedLinksAreGatheredIntoOneOffer()
{
    ui::LinkOffer offer;
    const QSignalSpy taken(&offer, &ui::LinkOffer::taken);
    offer.add(links::fromText(u"http://a.test/1.zip"_s));
    QVERIFY(offer.isVisibleTo(nullptr));
    QCOMPARE(
        named<QLabel>(offer, "offerText")->text(), u"A link was copied: http://a.test/1.zip"_s);
    offer.add(links::fromText(u"http://a.test/1.zip\nhttp://a.test/2.zip"_s));
    QCOMPARE(named<QLabel>(offer, "offerText")->text(), u"2 links were copied."_s);
    named<QToolButton>(offer, "offerAdd")->click();
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.constFirst().constFirst().value<links::FoundLinks>().links.size(), 2);
    QVERIFY(!offer.isVisible());
}

void TestWaysIn::closedOfferIsForgotten()
{
    ui::LinkOffer offer;
    offer.add(links::fromText(u"http://a.test/1.zip"_s));
    named<QToolButton>(offer, "offerClose")->click();
    QVERIFY(!offer.isVisible());
    offer.add(links::fromText(u"http://a.test/1.zip"_s));
    QCOMPARE(
        named<QLabel>(offer, "offerText")->text(), u"A link was copied: http://a.test/1.zip"_s);
}

void TestWaysIn::filterKnowsEndingsAndHosts_data()
{
    QTest::addColumn<QString>("endings");
    QTest::addColumn<QString>("hosts");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("all") << QString() << QString() << true;
    QTest::newRow("ending") << u"zip *.TAR.gz"_s << QString() << true;
    QTest::newRow("other ending") << u".zip,iso"_s << QString() << false;
    QTest::newRow("no whole ending") << u"z"_s << QString() << false;
    QTest::newRow("host") << QString() << u"x.test; a.test"_s << true;
    QTest::newRow("other host") << QString() << u"s.a.test"_s << false;
    QTest::newRow("half a name") << QString() << u".test.a .est"_s << false;
    QTest::newRow("one of both") << u"gz"_s << u"b.test"_s << false;
}

void TestWaysIn::filterKnowsEndingsAndHosts()
{
    QFETCH(QString, endings);
    QFETCH(QString, hosts);
    QFETCH(bool, isAccepted);
    const links::FoundLinks found = links::fromText(u"http://www.A.test/f.tar.gz?x=1.zip"_s);
    const links::LinkFilter filter = links::filterFrom(endings, hosts);
    QCOMPARE(links::filtered(found, filter).links.size(), isAccepted ? 1 : 0);
}

void TestWaysIn::importedFilesAreRead()
{
    ui::LinkIntake intake(&m_add->m_pool);
    const QSignalSpy found(&intake, &ui::LinkIntake::found);
    const QString page = writeFile(u"a.html"_s, "<a href='http://a.test/1'>1</a>");
    const QString list = writeFile(u"b.txt"_s, "http://a.test/2\nhttp://a.test/1\n");
    intake.takeFiles({ page, list });
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().constFirst().value<links::FoundLinks>().links.size(), 2);
}

void TestWaysIn::fileWithoutLinksIsSaid()
{
    ui::LinkIntake intake(&m_add->m_pool);
    const QSignalSpy nothing(&intake, &ui::LinkIntake::foundNothing);
    const QSignalSpy found(&intake, &ui::LinkIntake::found);
    intake.takeFiles({ writeFile(u"a.bin"_s, QByteArray("\0http://a.test/", 15)) });
    QTRY_COMPARE(nothing.size(), 1);
    QVERIFY(found.isEmpty());
    intake.takeFiles({ u"/proc/self/mem"_s });
    QTRY_COMPARE(nothing.size(), 2);
    QCOMPARE(
        nothing.at(1).at(0).toString(), u"/proc/self/mem cannot be read: Input/output error."_s);
    QVERIFY(found.isEmpty());
}

void TestWaysIn::watchedFolderTakesListsIn()
{
    ui::WatchedFolder watched(m_add->m_pool, std::chrono::milliseconds(20));
    const QSignalSpy found(&watched, &ui::WatchedFolder::found);
    const QSignalSpy said(&watched, &ui::WatchedFolder::said);
    writeFile(u"before.txt"_s, "http://a.test/1\n");
    watched.setFolder(m_add->m_folder.path());
    QTRY_COMPARE(found.size(), 1);
    writeFile(u"after.txt"_s, "http://a.test/2\n");
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 2, 30'000);
    writeFile(u"none.txt"_s, "nothing here\n");
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 30'000);
    const auto files = [this] { return QDir(m_add->m_folder.path()).entryList(QDir::Files); };
    QCOMPARE(files(),
        QStringList({ u"after.txt.adding"_s, u"before.txt.adding"_s, u"none.txt.failed"_s }));
    watched.settle(found.at(0).at(1).toLongLong());
    QTRY_COMPARE(files(),
        QStringList({ u"after.txt.adding"_s, u"before.txt.done"_s, u"none.txt.failed"_s }));
    watched.settle(found.at(1).at(1).toLongLong());
    QTRY_COMPARE(
        files(), QStringList({ u"after.txt.done"_s, u"before.txt.done"_s, u"none.txt.failed"_s }));
}

void TestWaysIn::watchedFolderThatGoesIsSaidAndWatchedAgain()
{
    const QString folder = m_add->m_folder.filePath(u"in"_s);
    ui::WatchedFolder watched(m_add->m_pool, std::chrono::milliseconds(20));
    const QSignalSpy found(&watched, &ui::WatchedFolder::found);
    const QSignalSpy said(&watched, &ui::WatchedFolder::said);
    watched.setFolder(folder);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(QDir().mkdir(folder));
    writeFile(u"in/list.txt"_s, "http://a.test/1\n");
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 60'000);
    QCOMPARE(said.size(), 1);
}

QString TestWaysIn::writeFile(const QString &name, const QByteArray &content) const
{
    QFile file(m_add->m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("a file of the test cannot be written");
    }
    return file.fileName();
}

QTEST_MAIN(TestWaysIn)
#include "tst_waysin.moc"
