// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/linkpattern.h"
#include "tests/window/addfixture.h"
#include "ui/addchoices.h"

#include <QCheckBox>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;

/// What the add dialog lets one choose: start now or later, the folder, what becomes of duplicates.
class TestAddChoices : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startLaterAddsPaused();
    void duplicatesAreSkippedAddedOrStartedOver_data();
    void duplicatesAreSkippedAddedOrStartedOver();
    void rememberedDuplicateAnswerIsToldAndOffered();
    void folderThatCannotBeUsedIsSaidAndHoldsAddBack_data();
    void folderThatCannotBeUsedIsSaidAndHoldsAddBack();
    void missingFolderIsMade();
    void tooLittleSpaceIsSaid();
    void linksToOneFileBecomeOneDownload();
    void patternTakesNoSecretToAnotherServer();
    void patternCoversTheLinksItBeginsWith();
    void whatIsAddedAtOnceIsLookedForFirst();
    void checksumGoesWithTheOneLink_data();
    void checksumGoesWithTheOneLink();
    void checksumIsForOneLinkAlone();
    void listChoosesAmongTheUsersFolders_data();
    void listChoosesAmongTheUsersFolders();

private:
    std::unique_ptr<AddFixture> m_add;
};

void TestAddChoices::init()
{
    m_add = std::make_unique<AddFixture>();
}

void TestAddChoices::cleanup()
{
    m_add.reset();
}

void TestAddChoices::startLaterAddsPaused()
{
    m_add->m_dialog->offerText(u"http://a.test/1.iso"_s);
    QTest::keyClick(named<QCheckBox>(*m_add->m_dialog, "startNowCheck"), Qt::Key_Space);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 1);
    QVERIFY(m_add->m_requests.constFirst().startPaused);
    QVERIFY(!m_add->m_changed.constLast().startAdded);
    // Whoever leaves it alone does not set back what was changed elsewhere.
    m_add->open();
    settings::Settings now = m_add->m_settings;
    now.startAdded = false;
    m_add->m_dialog->setSettings(now);
    m_add->m_dialog->offerText(u"http://a.test/2.iso"_s);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 2);
    QVERIFY(!m_add->m_changed.constLast().startAdded);
    QCOMPARE(m_add->m_changed.constLast().recentFolders, QStringList({ m_add->m_folder.path() }));
}

void TestAddChoices::duplicatesAreSkippedAddedOrStartedOver_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QStringList>("added");
    QTest::addColumn<int>("restarted");
    const QString fresh = u"http://a.test/new.iso"_s;
    const QString old = u"http://a.test/old.iso"_s;
    QTest::newRow("skip") << 0 << QStringList { fresh } << 0;
    QTest::newRow("again") << 1 << QStringList { old, fresh } << 0;
    QTest::newRow("start over") << 2 << QStringList { fresh } << 1;
}

void TestAddChoices::duplicatesAreSkippedAddedOrStartedOver()
{
    QFETCH(int, choice);
    QFETCH(QStringList, added);
    QFETCH(int, restarted);
    m_add->open({ { QUrl(u"http://a.test/old.iso"_s), engine::DownloadId { 7 } } });
    m_add->m_dialog->offerText(u"http://a.test/old.iso\nhttp://a.test/new.iso"_s);
    auto *combo = named<QComboBox>(*m_add->m_dialog, "duplicateChoice");
    QVERIFY(!combo->isVisible());
    QTRY_VERIFY(combo->isVisible());
    QCOMPARE(m_add->cell(0, 3), u"In the list already."_s);
    QCOMPARE(named<QLabel>(*m_add->m_dialog, "duplicatesLabel")->text(),
        u"1 of these is in the list already:"_s);
    for (int i = 0; i < choice; ++i) {
        QTest::keyClick(combo, Qt::Key_Down);
    }
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->requestedLinks(), added);
    QCOMPARE(m_add->m_restarted.size(), restarted);
    QCOMPARE(m_add->m_changed.constLast().onDuplicate, settings::OnDuplicate::Ask);
}

void TestAddChoices::rememberedDuplicateAnswerIsToldAndOffered()
{
    const QList<ui::KnownLink> known { { QUrl(u"http://a.test/old.iso"_s),
        engine::DownloadId { 7 } } };
    m_add->open(known);
    m_add->m_dialog->offerText(u"http://a.test/old.iso"_s);
    auto *combo = named<QComboBox>(*m_add->m_dialog, "duplicateChoice");
    QTRY_VERIFY(combo->isVisible());
    QTRY_VERIFY(!named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled());
    QTest::keyClick(combo, Qt::Key_Down);
    QTest::keyClick(named<QCheckBox>(*m_add->m_dialog, "rememberDuplicate"), Qt::Key_Space);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 1);
    QCOMPARE(m_add->m_changed.constLast().onDuplicate, settings::OnDuplicate::AddAgain);

    m_add->m_settings = m_add->m_changed.constLast();
    m_add->open(known);
    QCOMPARE(named<QComboBox>(*m_add->m_dialog, "duplicateChoice")->currentText(),
        u"Add them again under a new name"_s);
}

void TestAddChoices::folderThatCannotBeUsedIsSaidAndHoldsAddBack_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("relative") << u"somewhere"_s
                              << u"Type the whole path of the folder, beginning with /."_s;
    QTest::newRow("file") << u"/dev/null/x"_s
                          << u"There is a file in the way: this is not a folder."_s;
    QTest::newRow("empty") << u" "_s << u"Choose a folder."_s;
}

void TestAddChoices::folderThatCannotBeUsedIsSaidAndHoldsAddBack()
{
    QFETCH(QString, folder);
    QFETCH(QString, sentence);
    m_add->m_dialog->offerText(u"http://a.test/1.iso"_s);
    m_add->typeFolder(folder);
    QTRY_COMPARE(named<QLabel>(*m_add->m_dialog, "folderNote")->text(), sentence);
    QVERIFY(!named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled());
    m_add->typeFolder(m_add->m_folder.path());
    QTRY_VERIFY(named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled());
    QTRY_VERIFY(named<QLabel>(*m_add->m_dialog, "folderNote")->text().endsWith(u" free"_s));
}

void TestAddChoices::missingFolderIsMade()
{
    const QString folder = m_add->m_folder.path() + u"/new/deep"_s;
    m_add->m_dialog->offerText(u"http://a.test/1.iso"_s);
    m_add->typeFolder(folder);
    QTRY_VERIFY(named<QLabel>(*m_add->m_dialog, "folderNote")
                    ->text()
                    .startsWith(u"The folder will be made; "_s));
    QVERIFY(!QFileInfo::exists(folder));
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 1);
    QVERIFY(QFileInfo(folder).isDir());
    QCOMPARE(m_add->m_requests.constFirst().folder, folder);
}

void TestAddChoices::tooLittleSpaceIsSaid()
{
    m_add->m_dialog->offerText(u"http://a.test/huge.iso"_s);
    QTRY_COMPARE(m_add->m_asked.size(), 1);
    engine::LinkFacts facts;
    facts.url = m_add->m_asked.constFirst();
    facts.size = qint64(1) << 60;
    m_add->m_checker->answer(facts);
    const QString note = named<QLabel>(*m_add->m_dialog, "folderNote")->text();
    QVERIFY2(note.startsWith(u"Not enough space: "_s), qPrintable(note));
}

void TestAddChoices::linksToOneFileBecomeOneDownload()
{
    auto *mirrors = named<QCheckBox>(*m_add->m_dialog, "mirrorsCheck");
    m_add->m_dialog->offerText(u"http://a.test/1.iso"_s);
    QTRY_VERIFY(named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled());
    QVERIFY(!mirrors->isVisible());
    m_add->m_dialog->offerText(u"http://b.test/1.iso\nhttps://c.test/x/1.iso"_s);
    QTRY_VERIFY(mirrors->isVisible());
    QVERIFY(!mirrors->isChecked());
    QTest::keyClick(mirrors, Qt::Key_Space);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 1);
    QCOMPARE(m_add->m_requests.constFirst().url, QUrl(u"http://a.test/1.iso"_s));
    const QList<QUrl> expected { QUrl(u"http://b.test/1.iso"_s),
        QUrl(u"https://c.test/x/1.iso"_s) };
    QCOMPARE(m_add->m_requests.constFirst().mirrors, expected);
}

void TestAddChoices::patternTakesNoSecretToAnotherServer()
{
    engine::DownloadRequest request;
    request.url = QUrl(u"http://a.test/x"_s);
    request.headers = { { "Cookie", "s3cret" }, { "Accept", "*/*" } };
    request.credentials = { u"anna"_s, u"s3cret"_s };
    const links::LinkPattern pattern = links::patternIn(u"http://{a,b}.test/{x,y}").pattern;
    const ui::ExpandedLinks expanded = ui::withPatterns(
        { request }, { { request.url, pattern } }, {}, settings::OnDuplicate::AddAgain);
    QCOMPARE(expanded.requests.size(), 4);
    for (const engine::DownloadRequest &one : expanded.requests) {
        const bool isHome = one.url.host() == u"a.test";
        QCOMPARE(one.headers.size(), isHome ? 2 : 1);
        QCOMPARE(one.headers.last().name, QByteArray("Accept"));
        QCOMPARE(one.credentials.isEmpty(), !isHome);
    }
}

void TestAddChoices::patternCoversTheLinksItBeginsWith()
{
    const auto rowOf = [](QStringView text) {
        ui::LinkRow row;
        row.pattern = links::patternIn(text).pattern;
        row.found.url = QUrl(row.pattern.isEmpty() ? text.toString() : row.pattern.at(0));
        return row;
    };
    ui::LinkRows rows;
    rows.rows = { rowOf(u"http://a.test/[1-3]"), rowOf(u"http://a.test/1"),
        rowOf(u"http://a.test/[1-5]") };
    QList<engine::DownloadRequest> requests(3);
    for (engine::DownloadRequest &request : requests) {
        request.url = QUrl(u"http://a.test/1"_s);
    }
    const ui::ExpandedLinks expanded
        = ui::withPatterns(requests, ui::goodPatterns(rows), {}, settings::OnDuplicate::AddAgain);
    QStringList paths;
    for (const engine::DownloadRequest &one : expanded.requests) {
        paths << one.url.path();
    }
    QCOMPARE(paths, QStringList({ u"/1"_s, u"/2"_s, u"/3"_s, u"/4"_s, u"/5"_s }));
}

void TestAddChoices::whatIsAddedAtOnceIsLookedForFirst()
{
    QFile file(m_add->m_folder.filePath(u"a.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("0123456789"), 10);
    file.close();
    const ui::KnownFile known { m_add->m_folder.path(), u"a.bin"_s, 10, {} };
    m_add->open({ { QUrl(u"http://a.test/a.bin"_s), { 7 }, known } });
    m_add->m_dialog->offerText(u"http://a.test/a.bin\nhttp://a.test/b.bin"_s);
    click(*m_add->m_dialog, "addButton");
    QTRY_VERIFY(!m_add->m_dialog->isVisible());
    QCOMPARE(m_add->requestedLinks(), QStringList { u"http://a.test/b.bin"_s });
}

void TestAddChoices::checksumGoesWithTheOneLink_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<engine::ChecksumAlgorithm>("algorithm");
    QTest::addColumn<QString>("note");
    using engine::ChecksumAlgorithm;
    const QString hex = u"0123456789ABCDEF"_s.repeated(8);
    const QString wrong = u"This is no checksum that Bobbin knows."_s;
    QTest::newRow("MD5") << hex.left(32) << ChecksumAlgorithm::Md5 << u"MD5"_s;
    QTest::newRow("SHA-1") << u"sha1:"_s + hex.left(40) << ChecksumAlgorithm::Sha1 << u"SHA-1"_s;
    QTest::newRow("SHA-256") << u" SHA256 (a.iso) = "_s + hex.left(64) << ChecksumAlgorithm::Sha256
                             << u"SHA-256"_s;
    QTest::newRow("SHA-512") << hex + u"  a.iso"_s << ChecksumAlgorithm::Sha512 << u"SHA-512"_s;
    QTest::newRow("too short") << hex.left(31) << ChecksumAlgorithm::None << wrong;
    QTest::newRow("other letters") << u"z"_s.repeated(32) << ChecksumAlgorithm::None << wrong;
    QTest::newRow("nothing") << u" "_s << ChecksumAlgorithm::None << QString();
}

void TestAddChoices::checksumGoesWithTheOneLink()
{
    QFETCH(const QString, text);
    QFETCH(const engine::ChecksumAlgorithm, algorithm);
    QFETCH(const QString, note);
    m_add->m_dialog->offerText(u"http://a.test/a.iso"_s);
    auto *field = named<QLineEdit>(*m_add->m_dialog, "checksumEdit");
    auto *add = named<QPushButton>(*m_add->m_dialog, "addButton");
    QTRY_VERIFY(field->isVisible() && add->isEnabled());
    field->setText(text);
    QCOMPARE(named<QLabel>(*m_add->m_dialog, "checksumNote")->text(), note);
    const bool isWrong = algorithm == engine::ChecksumAlgorithm::None && !note.isEmpty();
    QCOMPARE(add->isEnabled(), !isWrong);
    if (isWrong) {
        field->clear(); // it is not needed
    }
    QTRY_VERIFY(add->isEnabled());
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 1);
    const engine::Checksum &given = m_add->m_requests.constFirst().checksum;
    QCOMPARE(given.algorithm, algorithm);
    QCOMPARE(given.hex.isEmpty(), given.isEmpty());
    QVERIFY(given.isEmpty() || given.hex.startsWith("0123456789abcdef"));
}

void TestAddChoices::checksumIsForOneLinkAlone()
{
    m_add->m_dialog->offerText(u"http://a.test/a.iso"_s);
    auto *field = named<QLineEdit>(*m_add->m_dialog, "checksumEdit");
    QTRY_VERIFY(field->isVisible());
    field->setText(u"no checksum"_s);
    QTRY_VERIFY(!named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled());
    m_add->m_dialog->offerText(u"http://a.test/b.iso"_s);
    QTRY_VERIFY(!field->isVisible());
    QTRY_VERIFY(named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled());
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 2);
    QVERIFY(m_add->m_requests.constFirst().checksum.isEmpty());
}

void TestAddChoices::listChoosesAmongTheUsersFolders_data()
{
    QTest::addColumn<QString>("wished"); // %1: the usual folder
    QTest::addColumn<QString>("folder");
    QTest::newRow("the usual one") << u"%1"_s << u"%1"_s;
    QTest::newRow("one within it") << u"%1/album"_s << u"%1/album"_s;
    QTest::newRow("one of lately") << u"/usr/share"_s << u"/usr/share"_s;
    QTest::newRow("a category's") << u"/var/lib"_s << u"/var/lib"_s;
    QTest::newRow("another one") << u"/etc/cron.d"_s << u"%1"_s;
    QTest::newRow("one that begins alike") << u"%1-other"_s << u"%1"_s;
    QTest::newRow("a way out") << u"%1/../other"_s << u"%1"_s;
    QTest::newRow("one below it") << u"album/1"_s << u"%1/album/1"_s;
    QTest::newRow("a way out from below") << u"album/../../other"_s << u"%1"_s;
}

void TestAddChoices::listChoosesAmongTheUsersFolders()
{
    QFETCH(QString, wished);
    QFETCH(QString, folder);
    m_add->m_settings.recentFolders = { u"/usr/share"_s };
    m_add->m_settings.categories = { { u"films"_s, {}, u"/var"_s, {}, {}, {} } };
    m_add->open();
    const QString usual = m_add->m_folder.path();
    const auto filled
        = [&usual](const QString &text) { return text.contains(u"%1"_s) ? text.arg(usual) : text; };
    m_add->m_dialog->offerText(
        u"http://a.test/1.iso\n  dir=%1\nhttp://a.test/2.iso\n"_s.arg(filled(wished)));
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 2);
    QCOMPARE(m_add->m_requests.at(0).folder, filled(folder));
    QCOMPARE(m_add->m_requests.at(1).folder, usual);
}

QTEST_MAIN(TestAddChoices)
#include "tst_addchoices.moc"
