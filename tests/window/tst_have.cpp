// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/leftover.h"
#include "tests/window/addfixture.h"
#include "tests/window/havedesk.h"
#include "ui/addlinkmodel.h"
#include "ui/havechoice.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;
using engine::DownloadState;
using ui::AddLinkModel;
using ui::KnownFile;
using ui::KnownLink;

namespace {

const QUrl kLink(u"http://a.test/a.bin"_s);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("a file of the test cannot be written");
    }
}

engine::Checksum sha256Of(const QByteArray &content)
{
    return { engine::ChecksumAlgorithm::Sha256,
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() };
}

} // namespace

/// Links whose files are there already: in the add dialog, and on disk.
class TestHave : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void fileThatIsThereIsSaid();
    void fileThatIsGoneIsNot();
    void checksumOfAFinishedFileIsRecognised();
    void answerDecides_data();
    void answerDecides();
    void eachLinkMayHaveItsOwnAnswer();
    void fileThatGoesWhileTheDialogIsOpenIsFetched();
    void fileIsUsedInAnotherFolder();
    void damagedFileIsFetchedInstead();
    void endOfTheProgramKeepsWhatIsStillCopied();

private:
    QString pathOf(const QString &name) const { return m_add->m_folder.filePath(name); }
    /// The dialog with a download that has \a file, and \a text in it.
    void open(const KnownFile &file, const QString &text);
    /// The same with a list that has \a known.
    void open(const QList<KnownLink> &known);
    QString remark() const { return m_add->cell(0, AddLinkModel::Remark); }
    QTableView *table() const { return named<QTableView>(*m_add->m_dialog, "linksTable"); }
    /// As with the mouse, of the link in \a row.
    void choose(int row, ui::OnHave answer);
    QLabel *label(const char *name) const { return named<QLabel>(*m_add->m_dialog, name); }
    KnownFile knownFile(const QByteArray &content);

    std::unique_ptr<AddFixture> m_add;
    QList<ui::ReuseWish> m_wishes;
    ui::HaveAnswers m_answers;
};

void TestHave::init()
{
    m_add = std::make_unique<AddFixture>();
    m_wishes.clear();
    m_answers = {};
}

void TestHave::cleanup()
{
    m_add.reset();
}

KnownFile TestHave::knownFile(const QByteArray &content)
{
    writeFile(pathOf(u"a.bin"_s), content);
    return { m_add->m_folder.path(), u"a.bin"_s, content.size(), sha256Of(content) };
}

void TestHave::open(const KnownFile &file, const QString &text)
{
    open({ { kLink, { 7 }, file } });
    m_add->m_dialog->offerText(text);
    QTRY_COMPARE(named<QTableView>(*m_add->m_dialog, "linksTable")->model()->rowCount(), 1);
}

void TestHave::open(const QList<KnownLink> &known)
{
    m_add->open(known);
    connect(m_add->m_dialog.get(), &ui::AddDialog::reuseRequested, this,
        [this](const QList<ui::ReuseWish> &wishes) { m_wishes += wishes; });
    connect(m_add->m_dialog.get(), &ui::AddDialog::haveAnswered, this,
        [this](const ui::HaveAnswers &answers) { m_answers = answers; });
}

void TestHave::fileThatIsThereIsSaid()
{
    open(knownFile("0123456789"), kLink.toString());
    QTRY_COMPARE(remark(), u"Already have it: %1"_s.arg(pathOf(u"a.bin"_s)));
    QVERIFY(label("haveLabel")->isVisible());
    QCOMPARE(label("haveLabel")->text(), u"You have the file of 1 of these already:"_s);
    QVERIFY(!label("duplicatesLabel")->isVisible()); // one question for it is enough
    QVERIFY(table()->isColumnHidden(AddLinkModel::Answer));
}

void TestHave::fileThatIsGoneIsNot()
{
    KnownFile file = knownFile("0123456789");
    file.size = 11;
    open(file, kLink.toString());
    QVERIFY(m_add->m_pool.waitForDone(10'000));
    QTRY_COMPARE(remark(), u"In the list already."_s);
    QVERIFY(!label("haveLabel")->isVisible());
    QVERIFY(label("duplicatesLabel")->isVisible());
    QVERIFY(QFile::remove(pathOf(u"a.bin"_s)));
    file.size = 10;
    QVERIFY(ui::filesThere(ui::findLinkRows(kLink.toString(), {}), { { kLink, { 7 }, file } })
                .isEmpty());
}

void TestHave::checksumOfAFinishedFileIsRecognised()
{
    const KnownFile file = knownFile("0123456789");
    const QList<KnownLink> known { { QUrl(u"http://other.test/x"_s), { 7 }, file } };
    links::FoundLinks found;
    found.links.resize(1);
    found.links[0].url = kLink;
    found.links[0].text = kLink.toString();
    found.links[0].checksum = file.checksum;
    m_add->open(known);
    m_add->m_dialog->offerLinks(found);
    QTRY_COMPARE(remark(), u"Already have it: %1"_s.arg(file.path()));
    // Of another checksum it is another file, whatever its link.
    found.links[0].checksum = sha256Of("x");
    m_add->open({ { kLink, { 7 }, file } });
    m_add->m_dialog->offerLinks(found);
    QTRY_COMPARE(remark(), u"In the list already."_s);
    QVERIFY(m_add->m_pool.waitForDone(10'000));
    QCoreApplication::processEvents();
    QCOMPARE(remark(), u"In the list already."_s);
}

void TestHave::answerDecides_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QString>("folder"); // empty = where it is
    QTest::addColumn<bool>("mayAdd");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("wishes");
    QTest::newRow("use, where it is") << 0 << QString() << true << 0 << 0;
    QTest::newRow("use, elsewhere") << 0 << u"other"_s << true << 0 << 1;
    QTest::newRow("fetch again") << 1 << u"other"_s << true << 1 << 0;
    QTest::newRow("skip") << 2 << u"other"_s << false << 0 << 0;
}

void TestHave::answerDecides()
{
    QFETCH(int, answer);
    QFETCH(QString, folder);
    QFETCH(bool, mayAdd);
    QFETCH(int, requests);
    QFETCH(int, wishes);
    const KnownFile file = knownFile("0123456789");
    open(file, kLink.toString());
    QTRY_VERIFY(label("haveLabel")->isVisible());
    named<QComboBox>(*m_add->m_dialog, "haveChoice")->setCurrentIndex(answer);
    if (!folder.isEmpty()) {
        m_add->typeFolder(pathOf(folder));
    }
    QTRY_COMPARE(named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled(), mayAdd);
    if (mayAdd) {
        click(*m_add->m_dialog, "addButton");
        QTRY_VERIFY(!m_add->m_dialog->isVisible());
    }
    QCOMPARE(m_add->m_requests.size(), requests);
    QCOMPARE(m_wishes.size(), wishes);
    QCOMPARE(m_answers.fetchedAgain, requests > 0 ? QList<QUrl> { kLink } : QList<QUrl>());
    const bool isKept = answer == 0 && wishes == 0;
    QCOMPARE(m_answers.kept, isKept ? QList<KnownFile> { file } : QList<KnownFile>());
    if (wishes > 0) {
        QCOMPARE(m_wishes.at(0).have, file);
        QCOMPARE(m_wishes.at(0).request.url, kLink);
        QCOMPARE(m_wishes.at(0).request.folder, pathOf(folder));
    }
}

void TestHave::choose(int row, ui::OnHave answer)
{
    const QModelIndex cell = table()->model()->index(row, AddLinkModel::Answer);
    table()->scrollTo(cell);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(cell).center());
    auto *const box = table()->findChild<QComboBox *>(u"haveAnswer"_s);
    QVERIFY(box);
    QVERIFY(!box->accessibleName().isEmpty());
    const int index = box->findData(static_cast<int>(answer));
    box->setCurrentIndex(index);
    emit box->activated(index);
    QTRY_VERIFY(!table()->findChild<QComboBox *>(u"haveAnswer"_s));
}

void TestHave::eachLinkMayHaveItsOwnAnswer()
{
    const KnownFile file = knownFile("0123456789");
    const auto link = [](int row) { return QUrl(u"http://a.test/%1.bin"_s.arg(row)); };
    open({ { link(0), { 7 }, file }, { link(1), { 8 }, file }, { link(2), { 9 }, file } });
    m_add->m_dialog->offerText(u"%1\n%2\n%3\nhttp://a.test/new.bin"_s.arg(
        link(0).toString(), link(1).toString(), link(2).toString()));
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    QTRY_VERIFY(label("haveLabel")->isVisible());
    QVERIFY(!table()->isColumnHidden(AddLinkModel::Answer));
    QCOMPARE(m_add->cell(0, AddLinkModel::Answer), u"Use the file"_s);
    QCOMPARE(m_add->cell(3, AddLinkModel::Answer), QString()); // it is asked of the others only
    auto *const forAll = named<QComboBox>(*m_add->m_dialog, "haveChoice");
    forAll->setCurrentIndex(2);
    QCOMPARE(m_add->cell(1, AddLinkModel::Answer), u"Skip it"_s);
    choose(0, ui::OnHave::Use);
    choose(1, ui::OnHave::FetchAgain);
    QCOMPARE(m_add->cell(1, AddLinkModel::Answer), u"Fetch it again"_s);
    QCOMPARE(forAll->currentIndex(), -1); // they are no longer the same
    m_add->typeFolder(pathOf(u"other"_s));
    click(*m_add->m_dialog, "addButton");
    QTRY_VERIFY(!m_add->m_dialog->isVisible());
    QCOMPARE(m_wishes.size(), 1);
    QCOMPARE(m_wishes.at(0).request.url, link(0));
    QCOMPARE(m_add->m_requests.size(), 2);
    QCOMPARE(m_add->m_requests.at(0).url, link(1));
    QCOMPARE(m_answers.fetchedAgain, QList<QUrl> { link(1) });
    QCOMPARE(m_answers.kept, QList<KnownFile>());
}

void TestHave::fileThatGoesWhileTheDialogIsOpenIsFetched()
{
    const KnownFile file = knownFile("0123456789");
    open({ { QUrl(u"http://other.test/x"_s), { 7 }, file } });
    links::FoundLinks found;
    found.links.resize(1);
    found.links[0].url = kLink;
    found.links[0].text = kLink.toString();
    found.links[0].checksum = file.checksum;
    m_add->m_dialog->offerLinks(found);
    QTRY_VERIFY(label("haveLabel")->isVisible());
    QVERIFY(QFile::remove(file.path()));
    m_add->typeFolder(pathOf(u"other"_s));
    click(*m_add->m_dialog, "addButton");
    QTRY_VERIFY(!m_add->m_dialog->isVisible());
    QCOMPARE(m_wishes.size(), 0);
    QCOMPARE(m_add->m_requests.size(), 1);
    QCOMPARE(m_add->m_requests.at(0).url, kLink);
}

void TestHave::fileIsUsedInAnotherFolder()
{
    HaveDesk desk(m_add->m_folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(desk.completed(), 1, 30'000);
    desk.m_server.clearRecord();
    const QSignalSpy shown(&desk.m_dialogs, &ui::Dialogs::shown);
    desk.m_dialogs.openAdd();
    emit desk.m_window.findChild<ui::AddDialog *>()->haveAnswered({ { KnownFile() }, {} });
    QCOMPARE(shown.size(), 1);
    desk.addAgain();
    QTRY_COMPARE_WITH_TIMEOUT(desk.completed(), 2, 30'000);
    const engine::Download &used = desk.m_downloads.last();
    QCOMPARE(used.filePath(), pathOf(u"other/a.bin"_s));
    QCOMPARE(used.request.url, desk.m_server.url("/a.bin"));
    QCOMPARE(used.received, 300'000);
    QVERIFY(contentOf(used.filePath()) == contentOf(pathOf(u"a.bin"_s)));
    QVERIFY(!contentOf(used.filePath()).isEmpty());
    for (const support::SeenRequest &seen : desk.m_server.requests()) {
        QVERIFY(seen.bodyBytes < 1000); // the dialog asks for the size, and nobody for the file
    }
    QTRY_COMPARE(desk.m_persistence.records().size(), 2);
}

void TestHave::damagedFileIsFetchedInstead()
{
    HaveDesk desk(m_add->m_folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(desk.completed(), 1, 30'000);
    // What the dialog saw there is gone when the copy begins.
    engine::Download known = desk.m_downloads.first();
    known.foundChecksum = sha256Of("something else");
    desk.m_dialogs.noteDownloads({ known });
    desk.addAgain();
    QTRY_COMPARE_WITH_TIMEOUT(desk.completed(), 2, 30'000);
    QCOMPARE(desk.m_downloads.last().notice, engine::notice::kNotCopied);
    QVERIFY(contentOf(pathOf(u"other/a.bin"_s)) == contentOf(pathOf(u"a.bin"_s)));
}

void TestHave::endOfTheProgramKeepsWhatIsStillCopied()
{
    HaveDesk desk(m_add->m_folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(desk.completed(), 1, 30'000);
    desk.m_dialogs.openAdd();
    // Before the copy is told of.
    connect(
        desk.m_window.findChild<ui::AddDialog *>(), &ui::AddDialog::reuseRequested, this, [&desk] {
            desk.m_dialogs.addRest();
            desk.m_engine->shutdown();
        });
    desk.addAgain();
    QTRY_COMPARE_WITH_TIMEOUT(desk.m_persistence.records().size(), 2, 30'000);
}

QTEST_MAIN(TestHave)
#include "tst_have.moc"
