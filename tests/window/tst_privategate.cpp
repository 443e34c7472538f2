// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memorypersistence.h"
#include "tests/window/dialogtesting.h"
#include "tests/window/gatefixture.h"
#include "tests/window/linksrun.h"
#include "ui/linkintake.h"

#include <QCheckBox>
#include <QDir>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>

using dialogtesting::named;
using namespace Qt::StringLiterals;

/// Links that lead to private addresses: what passes the gate, and that every way in leads there.
class TestPrivateGate : public QObject {
    Q_OBJECT

private slots:
    void h32_privateLinksOfPagesAreAskedAbout_data();
    void h32_privateLinksOfPagesAreAskedAbout();
    void h32_privateLinksOfListsAreHeldBack();
    void h32_answersAreRemembered();
    void h32_privatePagesMayHavePrivateLinks();
    void h32_oneQuestionIsAboutAllThatIsHeld_data();
    void h32_oneQuestionIsAboutAllThatIsHeld();
    void h32_settingAnswersWhatIsHeld();
    void h32_whatIsHeldAtTheEndIsAddedPaused();
    void h32_pageOfALinkCountsNotItsReferrer();
    void h32_pastedPagesAreFromElsewhere();
    void h32_hostsOfPatternsAreBounded();
    void h32_watchedListsFollowTheSetting_data();
    void h32_watchedListsFollowTheSetting();
    void h32_droppedAndImportedListsAreAskedAbout_data();
    void h32_droppedAndImportedListsAreAskedAbout();
    void h32_whatIsToldToBeAddedIsNotAskedAbout_data();
    void h32_whatIsToldToBeAddedIsNotAskedAbout();
};

void TestPrivateGate::h32_privateLinksOfPagesAreAskedAbout_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("links");
    QTest::newRow("take them") << QByteArray("privateTake") << 3;
    QTest::newRow("leave them out") << QByteArray("privateLeave") << 1;
}

void TestPrivateGate::h32_privateLinksOfPagesAreAskedAbout()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, links);
    Gate f;
    engine::DownloadRequest mirrored = foundOn(u"https://a.test/1"_s, "https://a.test/");
    mirrored.mirrors = { QUrl(u"http://10.0.0.1/1"_s), QUrl(u"https://b.test/1"_s) };
    f.take({ mirrored, foundOn(u"http://192.168.1.1/reboot"_s, "https://a.test/"),
        foundOn(u"http://router/?do=1"_s, "https://a.test/") });
    QCOMPARE(f.let.size(), 1); // nobody has to wait for the answer
    QCOMPARE(f.let.constFirst().mirrors, QList { QUrl(u"https://b.test/1"_s) });
    QVERIFY(f.question());
    QVERIFY(f.question()->informativeText().contains(u"192.168.1.1"_s));
    QCOMPARE(f.question()->textFormat(), Qt::PlainText);
    QCOMPARE(f.question()->defaultButton(), named<QPushButton>(*f.question(), "privateLeave"));
    named<QPushButton>(*f.question(), answer.constData())->click();
    QCOMPARE(f.let.size(), links);
    QCOMPARE(f.leftOut.size(), 3 - links);
    QCOMPARE(f.settings.onPrivateAddress, settings::OnPrivateAddress::Ask);
}

void TestPrivateGate::h32_privateLinksOfListsAreHeldBack()
{
    Gate f(settings::OnPrivateAddress::Refuse);
    links::FoundLinks found;
    for (const links::LinkPlace place : { links::LinkPlace::Text, links::LinkPlace::List }) {
        links::FoundLink link;
        link.url = QUrl(u"http://127.0.0.1/a.zip"_s);
        link.place = place;
        found.links.append(link);
    }
    QList<links::FoundLinks> let;
    const auto take = [&] {
        f.gate.take(
            found, [&](const links::FoundLinks &some, ui::PrivateGate::Let) { let.append(some); });
    };
    take();
    QCOMPARE(let.size(), 1);
    QCOMPARE(let.constFirst().links.size(), 1); // what somebody typed
    QCOMPARE(let.constFirst().links.constFirst().place, links::LinkPlace::Text);
    QVERIFY(f.said.value(0).contains(u"left out"_s));
    f.settings.onPrivateAddress = settings::OnPrivateAddress::Allow;
    f.gate.setSettings(f.settings);
    take();
    QCOMPARE(let.constLast().links.size(), 2);
    QVERIFY(!f.question());
}

void TestPrivateGate::h32_answersAreRemembered()
{
    for (const auto &[answer, expected] :
        { std::pair("privateTake", settings::OnPrivateAddress::Allow),
            std::pair("privateLeave", settings::OnPrivateAddress::Refuse) }) {
        Gate f;
        f.take({ foundOn(u"http://localhost/"_s, "https://a.test/") });
        named<QCheckBox>(*f.question(), "privateAlways")->click();
        named<QPushButton>(*f.question(), answer)->click();
        QCOMPARE(f.settings.onPrivateAddress, expected);
    }
}

void TestPrivateGate::h32_privatePagesMayHavePrivateLinks()
{
    Gate f;
    f.take({ foundOn(u"http://192.168.1.5/film.mkv"_s, "http://nas.local/"),
        foundOn(u"http://192.168.1.5/film.mkv"_s, {}) });
    QCOMPARE(f.let.size(), 2);
    QVERIFY(!f.question());
}

void TestPrivateGate::h32_oneQuestionIsAboutAllThatIsHeld_data()
{
    h32_privateLinksOfPagesAreAskedAbout_data();
}

void TestPrivateGate::h32_oneQuestionIsAboutAllThatIsHeld()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, links);
    Gate f;
    for (int i = 1; i <= 50; ++i) {
        f.take({ foundOn(u"http://192.168.1.%1/"_s.arg(i), "https://a.test/") });
    }
    QCOMPARE(f.window.findChildren<QMessageBox *>().size(), 1);
    QVERIFY(f.question()->text().contains(u"50"_s));
    QVERIFY(f.question()->informativeText().contains(u"192.168.1.2"_s));
    QCOMPARE(f.let.size(), 0);
    named<QPushButton>(*f.question(), answer.constData())->click();
    QCOMPARE(f.let.size(), links == 3 ? 50 : 0);
    QCOMPARE(f.ends, 50);
    QTRY_VERIFY(!f.question());
    f.take({ foundOn(u"http://localhost/"_s, "https://a.test/") }); // asked about anew
    QVERIFY(f.question() && !f.question()->informativeText().contains(u"192.168.1.2"_s));
}

void TestPrivateGate::h32_settingAnswersWhatIsHeld()
{
    Gate f;
    f.take({ foundOn(u"http://localhost/"_s, "https://a.test/") });
    QVERIFY(f.question());
    f.settings.onPrivateAddress = settings::OnPrivateAddress::Allow;
    f.gate.setSettings(f.settings);
    QCOMPARE(f.let.size(), 1);
    QTRY_VERIFY(!f.question());
}

void TestPrivateGate::h32_whatIsHeldAtTheEndIsAddedPaused()
{
    Gate f;
    f.take({ foundOn(u"http://localhost/1"_s, "https://a.test/") });
    f.gate.addRest();
    f.take({ foundOn(u"http://localhost/2"_s, "https://a.test/"),
        foundOn(u"https://a.test/3"_s, "https://a.test/") });
    QTRY_VERIFY(!f.question());
    QCOMPARE(f.let.size(), 3);
    for (const engine::DownloadRequest &request : f.let) {
        QCOMPARE(request.startPaused, request.url.host() == u"localhost"_s);
    }
}

void TestPrivateGate::h32_pageOfALinkCountsNotItsReferrer()
{
    Gate f;
    const engine::DownloadRequest lying = foundOn(u"http://10.0.0.1/"_s, "http://192.168.1.1/");
    f.take({ lying }, QUrl(u"https://a.test/"_s));
    f.take({ lying, foundOn(u"http://10.0.0.1/"_s, {}) }, QUrl::fromLocalFile(u"/tmp/a.html"_s));
    QCOMPARE(f.let.size(), 0);
    QVERIFY(f.question()->text().contains(u"3"_s));
    f.take({ foundOn(u"http://10.0.0.1/"_s, "https://a.test/") }, QUrl(u"http://nas.local/"_s));
    QCOMPARE(f.let.size(), 1);
}

void TestPrivateGate::h32_pastedPagesAreFromElsewhere()
{
    links::FoundLink link;
    link.url = QUrl(u"http://192.168.1.1/reboot.png"_s);
    QVERIFY(!ui::leadsInside(link.url, ui::sourceOf(link, {}))); // somebody typed it
    link.place = links::LinkPlace::Picture;
    QVERIFY(ui::leadsInside(link.url, ui::sourceOf(link, {})));
    QVERIFY(!ui::leadsInside(link.url, ui::sourceOf(link, QUrl(u"http://nas.local/"_s))));
    link.place = links::LinkPlace::Text;
    link.isOfOthers = true;
    QVERIFY(ui::leadsInside(link.url, ui::sourceOf(link, {})));
}

void TestPrivateGate::h32_hostsOfPatternsAreBounded()
{
    Gate f(settings::OnPrivateAddress::Refuse);
    links::FoundLinks found;
    for (int i = 0; i < 100; ++i) {
        links::FoundLink link;
        link.text = u"http://%1-[1-1000].a.test/[1-9]"_s.arg(i);
        link.isOfOthers = true;
        link.problem = links::LinkProblem::NoHost;
        found.links.append(link);
    }
    qsizetype count = 0;
    f.gate.take(found,
        [&](const links::FoundLinks &some, ui::PrivateGate::Let) { count += some.links.size(); });
    QCOMPARE(count, 10); // 10,000 hosts; what was not looked at stays out
}

void TestPrivateGate::h32_watchedListsFollowTheSetting_data()
{
    QTest::addColumn<int>("setting");
    QTest::addColumn<int>("links");
    QTest::addColumn<QString>("said");
    const auto row
        = [](const char *name, settings::OnPrivateAddress what, int links, const QString &said) {
              QTest::newRow(name) << static_cast<int>(what) << links << said;
          };
    row("ask", settings::OnPrivateAddress::Ask, 3, u"added paused"_s);
    row("allow", settings::OnPrivateAddress::Allow, 3, {});
    row("refuse", settings::OnPrivateAddress::Refuse, 2, u"left out"_s);
}

/// Nobody may be there to answer a question.
void TestPrivateGate::h32_watchedListsFollowTheSetting()
{
    QFETCH(const int, setting);
    QFETCH(const int, links);
    QFETCH(const QString, said);
    QTemporaryDir folder;
    const QDir in(folder.filePath(u"in"_s));
    QVERIFY(in.mkpath(u"."_s));
    writeList(in.filePath(u"a.txt"_s), "http://192.168.1.1/reboot");
    support::MemoryPersistence persistence;
    const LinksRun run(
        persistence, folder.path(), static_cast<settings::OnPrivateAddress>(setting));
    QTRY_COMPARE_WITH_TIMEOUT(
        QDir(in.path()).entryList(QDir::Files), QStringList { u"a.txt.done"_s }, 30'000);
    QCOMPARE(run.links().size(), links);
    QVERIFY(run.said(0).contains(said));
    QCOMPARE(run.said(0).isEmpty(), said.isEmpty());
    QVERIFY(!run.question());
}

void TestPrivateGate::h32_droppedAndImportedListsAreAskedAbout_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<bool>("isFile");
    QTest::addColumn<bool>("isAsked");
    const QString own = u"http://192.168.1.1/film.mkv\nhttp://10.0.0.1/film.mkv\n"_s;
    const QString mixed = own + u"http://a.test/1.zip\n"_s;
    QTest::newRow("text file") << mixed << true << true;
    QTest::newRow("text file, private only") << own << true << true;
    QTest::newRow("pattern in a file") << u"http://{a.test,router,b.test}/1\n"_s << true << true;
    QTest::newRow("pattern of the web") << u"http://i[1-9].a.test/[1-999]\n"_s << true << false;
    QTest::newRow("text from elsewhere") << mixed << false << true;
    QTest::newRow("one's own words") << own << false << false;
}

void TestPrivateGate::h32_droppedAndImportedListsAreAskedAbout()
{
    QFETCH(const QString, content);
    QFETCH(const bool, isFile);
    QFETCH(const bool, isAsked);
    QTemporaryDir folder;
    support::MemoryPersistence persistence;
    LinksRun run(persistence, folder.path());
    QThreadPool pool;
    ui::LinkIntake intake(&pool);
    const QSignalSpy found(&intake, &ui::LinkIntake::found);
    connect(&intake, &ui::LinkIntake::found, &run.dialogs(), &ui::Dialogs::offerLinks);
    QMimeData data;
    if (isFile) {
        QFile file(folder.filePath(u"list.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content.toUtf8()) > 0);
        data.setUrls({ QUrl::fromLocalFile(file.fileName()) });
    } else {
        data.setText(content);
    }
    intake.take(&data);
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 30'000);
    QCOMPARE(run.question() != nullptr, isAsked);
}

void TestPrivateGate::h32_whatIsToldToBeAddedIsNotAskedAbout_data()
{
    QTest::addColumn<settings::OnPrivateAddress>("what");
    QTest::addColumn<int>("added");
    QTest::newRow("ask") << settings::OnPrivateAddress::Ask << 3;
    QTest::newRow("take them") << settings::OnPrivateAddress::Allow << 3;
    QTest::newRow("leave them out") << settings::OnPrivateAddress::Refuse << 2;
}

/// bobbin --start and --paused are the user's own word; it is said where the list leads inside.
void TestPrivateGate::h32_whatIsToldToBeAddedIsNotAskedAbout()
{
    QFETCH(settings::OnPrivateAddress, what);
    QFETCH(int, added);
    QTemporaryDir folder;
    const QString list = folder.filePath(u"a.txt"_s);
    writeList(list, "http://192.168.1.1/reboot");
    support::MemoryPersistence persistence;
    LinksRun run(persistence, folder.path(), what);
    ui::StartOptions options;
    options.arguments = QStringList { list };
    options.links = ui::StartLinks::Pause;
    run.start(options);
    QTRY_COMPARE_WITH_TIMEOUT(run.links().size(), added, 30'000);
    QVERIFY(!run.question());
    QCOMPARE(run.isSaid(u"to the network it is in"_s), what != settings::OnPrivateAddress::Allow);
    options.arguments = QStringList { u"http://10.0.0.1/own.zip"_s };
    run.start(options);
    QTRY_COMPARE_WITH_TIMEOUT(run.links().size(), added + 1, 30'000); // typed: no page's word
    // Each is typed by itself: a link of the web beside it makes it no page's.
    options.arguments = QStringList { u"http://10.0.0.2/own.zip"_s, u"https://c.test/x.zip"_s };
    run.start(options);
    QTRY_COMPARE_WITH_TIMEOUT(run.links().size(), added + 3, 30'000);
}

QTEST_MAIN(TestPrivateGate)
#include "tst_privategate.moc"
