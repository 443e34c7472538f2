// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/filereuse.h"
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

#include <sys/stat.h>

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

struct stat identityOf(const QString &path)
{
    struct stat info { };
    ::stat(QFile::encodeName(path).constData(), &info);
    return info;
}

bool goOn()
{
    return true;
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
    void copyIsAFileOfItsOwn();
    void copyReplacesNothing();
    void whatIsNotTheFileIsNotCopied_data();
    void whatIsNotTheFileIsNotCopied();
    void stoppedCopyLeavesNothing();
    void fileIsUsedInAnotherFolder();
    void damagedFileIsFetchedInstead();
    void endOfTheProgramKeepsWhatIsStillCopied();

private:
    QString pathOf(const QString &name) const { return m_add->m_folder.filePath(name); }
    /// The dialog with a download that has \a file, and \a text in it.
    void open(const KnownFile &file, const QString &text);
    QString remark() const { return m_add->cell(0, AddLinkModel::Remark); }
    QLabel *label(const char *name) const { return named<QLabel>(*m_add->m_dialog, name); }
    KnownFile knownFile(const QByteArray &content);
    engine::ReuseOrder orderFor(const KnownFile &file) const;
    QStringList filesIn(const QString &folder) const
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden);
    }

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

engine::ReuseOrder TestHave::orderFor(const KnownFile &file) const
{
    return { file.path(), file.size, file.checksum, pathOf(u"other"_s), u"b.bin"_s };
}

void TestHave::open(const KnownFile &file, const QString &text)
{
    m_add->open({ { kLink, { 7 }, file } });
    connect(m_add->m_dialog.get(), &ui::AddDialog::reuseRequested, this,
        [this](const QList<ui::ReuseWish> &wishes) { m_wishes += wishes; });
    connect(m_add->m_dialog.get(), &ui::AddDialog::haveAnswered, this,
        [this](const ui::HaveAnswers &answers) { m_answers = answers; });
    m_add->m_dialog->offerText(text);
    QTRY_COMPARE(named<QTableView>(*m_add->m_dialog, "linksTable")->model()->rowCount(), 1);
}

void TestHave::fileThatIsThereIsSaid()
{
    open(knownFile("0123456789"), kLink.toString());
    QTRY_COMPARE(remark(), u"Already have it: %1"_s.arg(pathOf(u"a.bin"_s)));
    QVERIFY(label("haveLabel")->isVisible());
    QCOMPARE(label("haveLabel")->text(), u"You have the file of 1 of these already:"_s);
    QVERIFY(!label("duplicatesLabel")->isVisible()); // one question for it is enough
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

void TestHave::copyIsAFileOfItsOwn()
{
    const QByteArray content = QByteArray("bobbin").repeated(600'000);
    const KnownFile file = knownFile(content);
    QVERIFY(QDir().mkpath(pathOf(u"other"_s)));
    const mode_t rights = identityOf(pathOf(u"other"_s)).st_mode;
    const auto made = engine::reuseFile(orderFor(file), goOn);
    QVERIFY(made.ok());
    QVERIFY(made.value().isWhole);
    QCOMPARE(identityOf(pathOf(u"other"_s)).st_mode, rights); // they are the file's, not its own
    QCOMPARE(made.value().fileName, u"b.bin"_s);
    const QString copy = pathOf(u"other/b.bin"_s);
    QVERIFY(contentOf(copy) == content);
    QCOMPARE(filesIn(pathOf(u"other"_s)), QStringList { u"b.bin"_s });
    const struct stat one = identityOf(file.path());
    const struct stat other = identityOf(copy);
    QVERIFY(one.st_ino != other.st_ino && one.st_nlink == 1 && other.st_nlink == 1);
    QCOMPARE(one.st_mtim.tv_sec, other.st_mtim.tv_sec);
    writeFile(copy, "changed");
    QVERIFY(contentOf(file.path()) == content);
}

void TestHave::copyReplacesNothing()
{
    const KnownFile file = knownFile("0123456789");
    QVERIFY(QDir().mkpath(pathOf(u"other"_s)));
    writeFile(pathOf(u"other/b.bin"_s), "mine");
    const auto made = engine::reuseFile(orderFor(file), goOn);
    QVERIFY(made.ok());
    QCOMPARE(made.value().fileName, u"b (1).bin"_s);
    QCOMPARE(contentOf(pathOf(u"other/b.bin"_s)), QByteArray("mine"));
    QCOMPARE(contentOf(pathOf(u"other/b (1).bin"_s)), QByteArray("0123456789"));
}

void TestHave::whatIsNotTheFileIsNotCopied_data()
{
    QTest::addColumn<QByteArray>("now"); // empty = it is gone
    QTest::newRow("other bytes") << QByteArray("0123456780");
    QTest::newRow("another size") << QByteArray("01234");
    QTest::newRow("gone") << QByteArray();
}

void TestHave::whatIsNotTheFileIsNotCopied()
{
    QFETCH(QByteArray, now);
    const KnownFile file = knownFile("0123456789");
    QVERIFY(QFile::remove(file.path()));
    if (!now.isEmpty()) {
        writeFile(file.path(), now);
    }
    const auto made = engine::reuseFile(orderFor(file), goOn);
    QVERIFY(!made.ok());
    QCOMPARE(made.error().kind, engine::ErrorKind::PartFileChanged);
    QCOMPARE(filesIn(pathOf(u"other"_s)), QStringList());
}

void TestHave::stoppedCopyLeavesNothing()
{
    const KnownFile file = knownFile(QByteArray(4 * 1024 * 1024, 'x'));
    int asked = 0;
    const auto made = engine::reuseFile(orderFor(file), [&asked] { return ++asked < 3; });
    QVERIFY(!made.ok());
    QVERIFY(!made.error());
    QCOMPARE(asked, 3);
    QCOMPARE(filesIn(pathOf(u"other"_s)), QStringList());
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
    const QSignalSpy said(&desk.m_dialogs, &ui::Dialogs::said);
    QTRY_COMPARE_WITH_TIMEOUT(desk.completed(), 1, 30'000);
    // What the dialog saw there is gone when the copy begins.
    engine::Download known = desk.m_downloads.first();
    known.foundChecksum = sha256Of("something else");
    desk.m_dialogs.noteDownloads({ known });
    desk.addAgain();
    QTRY_COMPARE_WITH_TIMEOUT(desk.completed(), 2, 30'000);
    QCOMPARE(said.size(), 1);
    QCOMPARE(said.at(0).at(0).toString(),
        u"Your copy of a.bin is not as it was downloaded, so the file is fetched."_s);
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
