// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"
#include "tests/window/dialogtesting.h"
#include "tests/window/fakeengine.h"
#include "ui/folderfield.h"
#include "ui/remedies.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QThreadPool>

#include <future>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;

/// The dialogs that mend a failed download, and what the engine is told.
class TestRemedies : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void newLinkIsCheckedWhereItIsTyped();
    void newLinkIsFetchedAtOnce();
    void newLinkStartsWhatFailedMeanwhile();
    void newLinkPromisesNothingToWhatRests();
    void newLinkKeepsWhatIsThereIfItFits();
    void newFolderGoesToEveryDownload();
    void newFolderStartsOnlyWhatHadFailed();
    void newFolderStartsWhatFailedMeanwhile();
    void folderIsMadeWhileTheWindowGoesOn();
    void aFolderTypedWhileAnotherIsMadeIsNotTaken();
    void signingInNamesTheServerAndKeepsThePasswordHidden();
    void fileThatExistsIsAskedAboutOnce();
    void answerAboutTheFileReachesTheEngine_data();
    void answerAboutTheFileReachesTheEngine();
    void rememberedAnswerAboutFilesIsTold();
    void severalFilesAreOneQuestion();
    void laterLeavesTheFileAlone();
    void oldQuestionsAreNotAskedAtEveryStart();

private:
    static engine::Download failed(qint64 id, engine::ErrorKind kind, int status = 0);
    QDialog *dialog(const char *objectName);

    QThreadPool m_pool;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<ui::Remedies> m_remedies;
    QList<settings::Settings> m_told;
};

void TestRemedies::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_engine = std::make_unique<FakeEngine>();
    m_remedies = std::make_unique<ui::Remedies>(*m_engine, m_pool, *m_window);
    m_told.clear();
    connect(m_remedies.get(), &ui::Remedies::settingsChanged, this,
        [this](const settings::Settings &settings) { m_told += settings; });
}

void TestRemedies::cleanup()
{
    m_remedies.reset();
    m_window.reset();
    QVERIFY(m_pool.waitForDone(10'000));
}

engine::Download TestRemedies::failed(qint64 id, engine::ErrorKind kind, int status)
{
    engine::Download download = fakeDownload(id, engine::DownloadState::Failed);
    download.error = { kind, status, {} };
    return download;
}

QDialog *TestRemedies::dialog(const char *objectName)
{
    return named<QDialog>(*m_window, objectName);
}

void TestRemedies::newLinkIsCheckedWhereItIsTyped()
{
    m_remedies->open(engine::Remedy::ChangeLink, { failed(1, engine::ErrorKind::NotFound, 404) });
    QDialog *question = dialog("changeLinkDialog");
    auto *edit = named<QLineEdit>(*question, "linkEdit");
    QCOMPARE(edit->text(), u"https://example.org/files/file-1.zip"_s);
    edit->selectAll();
    QTest::keyClicks(edit, u"ftp://a.test/x"_s);
    QCOMPARE(named<QLabel>(*question, "linkNote")->text(),
        u"Only http and https links can be downloaded."_s);
    QVERIFY(!named<QPushButton>(*question, "okButton")->isEnabled());
}

void TestRemedies::newLinkIsFetchedAtOnce()
{
    m_remedies->open(engine::Remedy::ChangeLink, { failed(1, engine::ErrorKind::NotFound, 404) });
    QDialog *question = dialog("changeLinkDialog");
    auto *edit = named<QLineEdit>(*question, "linkEdit");
    edit->selectAll();
    QTest::keyClicks(edit, u"http://b.test/new.zip"_s);
    click(*question, "okButton");
    QCOMPARE(m_engine->edits.size(), 1);
    QCOMPARE(m_engine->edits.constFirst().edit.url, QUrl(u"http://b.test/new.zip"_s));
    QCOMPARE(m_engine->resumed, QList { engine::DownloadId { 1 } });
}

void TestRemedies::newLinkStartsWhatFailedMeanwhile()
{
    m_remedies->open(
        engine::Remedy::ChangeLink, { fakeDownload(1, engine::DownloadState::Downloading) });
    QDialog *question = dialog("changeLinkDialog");
    QVERIFY(named<QLabel>(*question, "promiseLabel")->text().contains(u"goes on"_s));
    emit m_engine->changed({ failed(1, engine::ErrorKind::LinkExpired, 403) });
    click(*question, "okButton");
    QCOMPARE(m_engine->edits.size(), 1);
    QCOMPARE(m_engine->resumed, QList { engine::DownloadId { 1 } });
}

void TestRemedies::newLinkPromisesNothingToWhatRests()
{
    m_remedies->open(
        engine::Remedy::ChangeLink, { fakeDownload(1, engine::DownloadState::Paused) });
    QDialog *question = dialog("changeLinkDialog");
    const auto *promise = named<QLabel>(*question, "promiseLabel");
    QVERIFY2(promise->text().contains(u"stays paused"_s), qPrintable(promise->text()));
    emit m_engine->changed({ fakeDownload(2) });
    QVERIFY(promise->text().contains(u"stays paused"_s));
    emit m_engine->changed({ fakeDownload(1) });
    QVERIFY(promise->text().contains(u"goes on"_s));
    emit m_engine->changed({ fakeDownload(1, engine::DownloadState::Paused) });
    click(*question, "okButton");
    QCOMPARE(m_engine->edits.size(), 1);
    QVERIFY(m_engine->resumed.isEmpty());
}

void TestRemedies::newLinkKeepsWhatIsThereIfItFits()
{
    engine::Download begun = failed(2, engine::ErrorKind::LinkExpired, 403);
    begun.received = 1024 * 1024;
    m_remedies->open(engine::Remedy::ChangeLink, { begun });
    const QString promise = named<QLabel>(*dialog("changeLinkDialog"), "promiseLabel")->text();
    QVERIFY2(promise.contains(u"(1.0 MiB of 2.0 MiB) is kept"_s), qPrintable(promise));
    QVERIFY2(promise.contains(u"only when it leads to the same file"_s), qPrintable(promise));
}

void TestRemedies::newFolderGoesToEveryDownload()
{
    QTemporaryDir folder;
    m_remedies->open(engine::Remedy::ChangeFolder,
        { failed(1, engine::ErrorKind::FolderMissing), failed(2, engine::ErrorKind::DiskFull) });
    QDialog *question = dialog("changeFolderDialog");
    QLineEdit *edit = named<QComboBox>(*question, "folderCombo")->lineEdit();
    edit->selectAll();
    QTest::keyClicks(edit, folder.path());
    QTRY_VERIFY(named<QPushButton>(*question, "okButton")->isEnabled());
    click(*question, "okButton");
    QCOMPARE(m_engine->edits.size(), 2);
    QCOMPARE(m_engine->edits.at(1).edit.folder, folder.path());
    QCOMPARE(m_engine->resumed.size(), 2);
}

void TestRemedies::newFolderStartsOnlyWhatHadFailed()
{
    QTemporaryDir folder;
    m_remedies->open(engine::Remedy::ChangeFolder,
        { fakeDownload(1, engine::DownloadState::Paused), fakeDownload(2),
            failed(3, engine::ErrorKind::DiskFull) });
    QDialog *question = dialog("changeFolderDialog");
    named<QComboBox>(*question, "folderCombo")->setEditText(folder.path());
    QTRY_VERIFY(named<QPushButton>(*question, "okButton")->isEnabled());
    click(*question, "okButton");
    QCOMPARE(m_engine->edits.size(), 3);
    QCOMPARE(m_engine->resumed, QList { engine::DownloadId { 3 } });
}

void TestRemedies::newFolderStartsWhatFailedMeanwhile()
{
    QTemporaryDir folder;
    m_remedies->open(engine::Remedy::ChangeFolder,
        { failed(1, engine::ErrorKind::DiskFull), fakeDownload(2),
            failed(3, engine::ErrorKind::DiskFull), fakeDownload(4) });
    QDialog *question = dialog("changeFolderDialog");
    emit m_engine->changed({ failed(2, engine::ErrorKind::DiskFull),
        fakeDownload(3, engine::DownloadState::Paused), failed(9, engine::ErrorKind::DiskFull) });
    named<QComboBox>(*question, "folderCombo")->setEditText(folder.path());
    QTRY_VERIFY(named<QPushButton>(*question, "okButton")->isEnabled());
    click(*question, "okButton");
    QCOMPARE(m_engine->resumed, (QList { engine::DownloadId { 1 }, engine::DownloadId { 2 } }));
}

void TestRemedies::folderIsMadeWhileTheWindowGoesOn()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(u"new/one"_s);
    m_remedies->open(engine::Remedy::ChangeFolder, { failed(1, engine::ErrorKind::FolderMissing) });
    QDialog *question = dialog("changeFolderDialog");
    named<QComboBox>(*question, "folderCombo")->setEditText(folder);
    QTRY_VERIFY(named<QPushButton>(*question, "okButton")->isEnabled());
    std::promise<void> disk; // that takes its time
    {
        const auto answers = qScopeGuard([&disk] { disk.set_value(); });
        m_pool.setMaxThreadCount(1);
        m_pool.start([wait = disk.get_future().share()] { wait.wait(); });
        click(*question, "okButton");
        QVERIFY(!QFile::exists(folder));
        QCOMPARE(m_engine->edits.size(), 0);
    }
    QTRY_COMPARE(m_engine->edits.size(), 1);
    QVERIFY(QFile::exists(folder));
    QCOMPARE(m_engine->edits.first().edit.folder, folder);
}

void TestRemedies::aFolderTypedWhileAnotherIsMadeIsNotTaken()
{
    QTemporaryDir parent;
    m_remedies->open(engine::Remedy::ChangeFolder, { failed(1, engine::ErrorKind::FolderMissing) });
    QDialog *question = dialog("changeFolderDialog");
    auto *combo = named<QComboBox>(*question, "folderCombo");
    combo->setEditText(parent.filePath(u"new"_s));
    QTRY_VERIFY(named<QPushButton>(*question, "okButton")->isEnabled());
    std::promise<void> disk; // that takes its time
    {
        const auto answers = qScopeGuard([&disk] { disk.set_value(); });
        m_pool.setMaxThreadCount(1);
        m_pool.start([wait = disk.get_future().share()] { wait.wait(); });
        click(*question, "okButton");
        combo->setEditText(parent.path());
    }
    QTRY_VERIFY(named<ui::FolderField>(*question, "folderField")->isCurrent());
    QVERIFY(question->isVisible());
    QCOMPARE(m_engine->edits.size(), 0);
    click(*question, "okButton");
    QCOMPARE(m_engine->edits.size(), 1);
    QCOMPARE(m_engine->edits.first().edit.folder, parent.path());
}

void TestRemedies::signingInNamesTheServerAndKeepsThePasswordHidden()
{
    m_remedies->open(engine::Remedy::SignIn, { failed(1, engine::ErrorKind::Credentials, 401) });
    QDialog *question = dialog("signInDialog");
    QVERIFY(named<QLabel>(*question, "questionLabel")->text().startsWith(u"example.org "_s));
    QVERIFY(!named<QPushButton>(*question, "okButton")->isEnabled());
    QTest::keyClicks(named<QLineEdit>(*question, "userEdit"), u"anna"_s);
    auto *password = named<QLineEdit>(*question, "passwordEdit");
    QTest::keyClicks(password, u"secret"_s);
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    click(*question, "okButton");
    const engine::Credentials expected { u"anna"_s, u"secret"_s };
    QCOMPARE(m_engine->edits.constFirst().edit.credentials, expected);
}

void TestRemedies::fileThatExistsIsAskedAboutOnce()
{
    const engine::Download stopped = failed(1, engine::ErrorKind::FileExists);
    m_remedies->noteChanged({ stopped });
    QDialog *question = dialog("fileExistsDialog");
    QVERIFY(question->isVisible());
    QVERIFY(!question->isModal());
    QCOMPARE(named<QLabel>(*question, "questionLabel")->text(),
        u"file-1.zip is in the folder already. What shall be done?"_s);
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChildren<QDialog *>().isEmpty());
    m_remedies->noteChanged({ stopped });
    QVERIFY(m_window->findChildren<QDialog *>().isEmpty());
    // It ran again meanwhile, and stopped at the same file.
    m_remedies->noteChanged({ fakeDownload(1) });
    m_remedies->noteChanged({ stopped });
    QVERIFY(dialog("fileExistsDialog")->isVisible());
}

void TestRemedies::answerAboutTheFileReachesTheEngine_data()
{
    QTest::addColumn<QByteArray>("choice");
    QTest::addColumn<engine::WhenFileExists>("expected");
    QTest::newRow("number") << QByteArray("numberChoice") << engine::WhenFileExists::Number;
    QTest::newRow("replace") << QByteArray("overwriteChoice") << engine::WhenFileExists::Overwrite;
    QTest::newRow("skip") << QByteArray("skipChoice") << engine::WhenFileExists::Skip;
    QTest::newRow("go on") << QByteArray("continueChoice") << engine::WhenFileExists::Continue;
}

void TestRemedies::answerAboutTheFileReachesTheEngine()
{
    QFETCH(QByteArray, choice);
    QFETCH(engine::WhenFileExists, expected);
    m_remedies->noteChanged({ failed(1, engine::ErrorKind::FileExists) });
    QDialog *question = dialog("fileExistsDialog");
    QTest::keyClick(named<QRadioButton>(*question, choice.constData()), Qt::Key_Space);
    click(*question, "okButton");
    QCOMPARE(m_engine->edits.size(), 1);
    QCOMPARE(m_engine->edits.constFirst().edit.whenFileExists, expected);
    QCOMPARE(m_engine->resumed, QList { engine::DownloadId { 1 } });
    QVERIFY(m_told.isEmpty());
}

void TestRemedies::rememberedAnswerAboutFilesIsTold()
{
    m_remedies->noteChanged({ failed(1, engine::ErrorKind::FileExists) });
    QDialog *question = dialog("fileExistsDialog");
    QTest::keyClick(named<QRadioButton>(*question, "skipChoice"), Qt::Key_Space);
    QTest::keyClick(named<QCheckBox>(*question, "rememberCheck"), Qt::Key_Space);
    click(*question, "okButton");
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.constFirst().onFileExists, settings::OnFileExists::Skip);
    QCOMPARE(m_told.constFirst().engine.whenFileExists, engine::WhenFileExists::Skip);
}

void TestRemedies::severalFilesAreOneQuestion()
{
    m_remedies->noteChanged({ failed(1, engine::ErrorKind::FileExists) });
    m_remedies->noteChanged(
        { failed(2, engine::ErrorKind::FileExists), failed(3, engine::ErrorKind::FileExists) });
    QDialog *question = dialog("fileExistsDialog");
    QCOMPARE(named<QLabel>(*question, "questionLabel")->text(),
        u"file-1.zip and 2 more files are in their folders already. What shall be done?"_s);
    click(*question, "okButton");
    QCOMPARE(m_engine->edits.size(), 3);
}

void TestRemedies::laterLeavesTheFileAlone()
{
    m_remedies->noteChanged({ failed(1, engine::ErrorKind::FileExists) });
    QTest::keyClick(dialog("fileExistsDialog"), Qt::Key_Escape);
    QCOMPARE(m_engine->edits.size(), 0);
    QCOMPARE(m_engine->resumed.size(), 0);
}

void TestRemedies::oldQuestionsAreNotAskedAtEveryStart()
{
    const engine::Download stopped = failed(1, engine::ErrorKind::FileExists);
    m_remedies->noteAdded({ stopped });
    m_remedies->noteChanged({ stopped });
    QVERIFY(m_window->findChildren<QDialog *>().isEmpty());
    m_remedies->open(engine::Remedy::ChooseExisting, { stopped });
    QVERIFY(dialog("fileExistsDialog")->isVisible());
}

QTEST_MAIN(TestRemedies)
#include "tst_remedies.moc"
