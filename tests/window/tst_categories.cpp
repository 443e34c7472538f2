// SPDX-License-Identifier: GPL-3.0-or-later
// Which category links get, in the add dialog and without it.
#include "app/settings/arrangement.h"
#include "app/settings/categoryrules.h"
#include "tests/window/addfixture.h"
#include "tests/window/fakeengine.h"
#include "ui/addlinkmodel.h"
#include "ui/dialogs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using dialogtesting::click;
using dialogtesting::named;
using settings::Category;
using settings::CategoryMatch;
using settings::CategoryRule;
using settings::CategoryRules;

namespace {

QList<Category> withOwn(const Category &own)
{
    return QList<Category> { own } + settings::defaultCategories();
}

} // namespace

class TestCategories : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theFirstRuleThatMatchesCounts_data();
    void theFirstRuleThatMatchesCounts();
    void manyLinksAreMatchedBySets();
    void theLastCategoryIsAlwaysThere();
    void theDialogSaysWhichRuleMatched_data();
    void theDialogSaysWhichRuleMatched();
    void theDialogNamesServersAndTypesToo();
    void theFolderOfTheCategoryIsUsed();
    void aFolderChosenByHandGoesFirst();
    void filesOfSeveralCategoriesGoIntoTheirFolders();
    void whatServersSayCountsForTheFolderToo();
    void aTypedNameCountsAtOnce();
    void categoryQueueAndPriorityCanBeChosen();
    void linksWithoutTheDialogGetTheirCategoryToo();
    void foldersThatListsWishAreMade();

private:
    std::unique_ptr<AddFixture> m_add;
};

void TestCategories::init()
{
    m_add = std::make_unique<AddFixture>();
    m_add->m_settings.categories = settings::defaultCategories();
    m_add->m_settings.categories[0].folder = m_add->m_folder.filePath(u"papers"_s);
    m_add->m_settings.categories[3].folder = m_add->m_folder.filePath(u"films"_s);
    QDir(m_add->m_folder.path()).mkdir(u"papers"_s);
    QDir(m_add->m_folder.path()).mkdir(u"films"_s);
    engine::QueueConfig night;
    night.id = 4;
    night.name = u"Night"_s;
    m_add->m_settings.engine.queues = { night };
    m_add->open();
}

void TestCategories::cleanup()
{
    m_add.reset();
}

void TestCategories::theFirstRuleThatMatchesCounts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("mimeType");
    QTest::addColumn<QString>("key");
    QTest::addColumn<CategoryRule>("by");
    const auto row = [](const char *name, const char *url, const char *fileName, const char *type,
                         const char *key, CategoryRule by) {
        QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(fileName)
                            << QString::fromLatin1(type) << QString::fromLatin1(key) << by;
    };
    row("ending", "http://a.test/x.pdf", "", "", "documents", CategoryRule::Ending);
    row("capitals", "http://a.test/X.PDF", "", "", "documents", CategoryRule::Ending);
    row("query", "http://a.test/x.pdf?a=b.zip", "", "", "documents", CategoryRule::Ending);
    row("escaped", "http://a.test/x%2Epdf", "", "", "documents", CategoryRule::Ending);
    row("the file's name", "http://a.test/x.php", "y.mkv", "", "video", CategoryRule::Ending);
    row("two endings", "http://a.test/x.tar.gz", "", "", "archives", CategoryRule::Ending);
    row("name before type", "http://a.test/x.zip", "", "text/plain", "archives",
        CategoryRule::Ending);
    row("type", "http://a.test/x", "", "Application/PDF", "documents", CategoryRule::MimeType);
    row("any of a kind", "http://a.test/x", "", "image/x-odd", "pictures", CategoryRule::MimeType);
    row("host", "http://files.work.test/x.pdf", "", "", "work", CategoryRule::Host);
    row("other host", "http://work.test.evil/x", "", "", "", CategoryRule::None);
    row("nothing", "http://a.test/x", "", "", "", CategoryRule::None);
    row("unknown type", "http://a.test/x", "", "application/octet-stream", "", CategoryRule::None);
    row("only an ending", "http://a.test/.zip", "", "", "", CategoryRule::None);
    row("no link", "", "", "", "", CategoryRule::None);
}

void TestCategories::theFirstRuleThatMatchesCounts()
{
    QFETCH(QString, url);
    QFETCH(QString, fileName);
    QFETCH(QString, mimeType);
    const CategoryRules rules(withOwn({ u"work"_s, u"Work"_s, {}, {}, {}, { u".work.test"_s } }));
    const CategoryMatch match = rules.match(QUrl(url), fileName, mimeType);
    QTEST(match.key, "key");
    QTEST(match.by, "by");
}

void TestCategories::manyLinksAreMatchedBySets()
{
    Category wide { u"wide"_s, u"Wide"_s, {}, {}, {}, {} };
    for (int i = 0; i < 200; ++i) {
        wide.endings.append(u"e%1"_s.arg(i));
    }
    QList<Category> many;
    for (int i = 0; i < 100; ++i) {
        wide.key = u"wide%1"_s.arg(i);
        many.append(wide);
    }
    const CategoryRules rules(many);
    for (int i = 0; i < 100'000; ++i) {
        QCOMPARE(rules.match(QUrl(u"http://a.test/x"_s), u"f.e199"_s, {}).key, u"wide0"_s);
    }
}

void TestCategories::theLastCategoryIsAlwaysThere()
{
    QCOMPARE(settings::withOther({}).size(), 1);
    const QList<Category> moved
        = settings::withOther({ { u"other"_s, u"Rest"_s, {}, { u"zip"_s }, {}, {} },
            { u"a"_s, u"A"_s, {}, {}, {}, {} } });
    QCOMPARE(moved.last().key, u"other"_s);
    QCOMPARE(moved.last().name, u"Rest"_s);
    QVERIFY(moved.last().endings.isEmpty()); // it needs no rule
}

void TestCategories::theDialogSaysWhichRuleMatched_data()
{
    QTest::addColumn<QString>("links");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("one") << u"http://a.test/1.pdf"_s << u"Documents, by the ending .pdf"_s;
    QTest::newRow("several")
        << u"http://a.test/1.pdf\nhttp://a.test/2.mkv"_s
        << u"The rules find several categories: each file goes into the folder "
           "of its category."_s;
    QTest::newRow("none") << u"http://a.test/thing"_s
                          << u"No rule is for it yet: the category follows when the server has "
                             "answered."_s;
}

void TestCategories::theDialogSaysWhichRuleMatched()
{
    QFETCH(QString, links);
    QFETCH(QString, sentence);
    m_add->m_dialog->offerText(links);
    QTRY_COMPARE(named<QLabel>(*m_add->m_dialog, "categoryNote")->text(), sentence);
}

void TestCategories::theDialogNamesServersAndTypesToo()
{
    m_add->m_settings.categories
        = withOwn({ u"own"_s, u"My own"_s, {}, {}, { u"model/*"_s }, { u"films.test"_s } });
    m_add->open();
    m_add->m_dialog->offerText(u"http://films.test/thing"_s);
    QTRY_COMPARE(named<QLabel>(*m_add->m_dialog, "categoryNote")->text(),
        u"My own, by the server films.test"_s);
    m_add->open();
    m_add->m_dialog->offerText(u"http://a.test/get"_s);
    engine::LinkFacts facts;
    facts.url = QUrl(u"http://a.test/get"_s);
    QTRY_VERIFY(m_add->m_asked.contains(facts.url));
    facts.mimeType = u"model/stl"_s;
    m_add->m_checker->answer(facts);
    QTRY_COMPARE(
        named<QLabel>(*m_add->m_dialog, "categoryNote")->text(), u"My own, by the type model/*"_s);
}

void TestCategories::theFolderOfTheCategoryIsUsed()
{
    const QString films = m_add->m_folder.filePath(u"films"_s);
    m_add->m_dialog->offerText(u"http://a.test/1.mkv"_s);
    QTRY_COMPARE(named<QComboBox>(*m_add->m_dialog, "folderCombo")->currentText(), films);
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 1);
    QCOMPARE(m_add->m_requests.first().category, u"video"_s);
    QCOMPARE(m_add->m_requests.first().folder, films);
}

void TestCategories::aFolderChosenByHandGoesFirst()
{
    const QString own = m_add->m_folder.filePath(u"own"_s);
    m_add->typeFolder(own);
    m_add->m_dialog->offerText(u"http://a.test/1.mkv\nhttp://a.test/2.pdf"_s);
    QTRY_VERIFY(named<QLabel>(*m_add->m_dialog, "categoryNote")->text().contains(u"several"_s));
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 2);
    QCOMPARE(m_add->m_requests.first().folder, own);
    QCOMPARE(m_add->m_requests.last().folder, own);
    QCOMPARE(m_add->m_requests.last().category, u"documents"_s);
}

void TestCategories::filesOfSeveralCategoriesGoIntoTheirFolders()
{
    m_add->m_dialog->offerText(
        u"http://a.test/1.mkv\nhttp://a.test/2.pdf\nhttp://a.test/3.zip\nhttp://a.test/4"_s);
    QTRY_VERIFY(named<QLabel>(*m_add->m_dialog, "categoryNote")->text().contains(u"several"_s));
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 4);
    QCOMPARE(m_add->m_requests.at(0).folder, m_add->m_folder.filePath(u"films"_s));
    QCOMPARE(m_add->m_requests.at(1).folder, m_add->m_folder.filePath(u"papers"_s));
    QCOMPARE(m_add->m_requests.at(2).folder, m_add->m_folder.path());
    QCOMPARE(m_add->m_requests.at(2).category, u"archives"_s);
    QCOMPARE(m_add->m_requests.at(3).category, QString()); // the first reply will tell
}

void TestCategories::whatServersSayCountsForTheFolderToo()
{
    const QUrl byType(u"http://a.test/get?id=1"_s);
    const QUrl byName(u"http://a.test/get?id=2"_s);
    const QUrl refused(u"http://a.test/get?id=3"_s);
    m_add->m_dialog->offerText(
        byType.toString() + u'\n' + byName.toString() + u'\n' + refused.toString());
    QTRY_COMPARE(m_add->m_asked.size(), 3);
    engine::LinkFacts facts;
    facts.url = byType;
    facts.mimeType = u"video/mp4"_s;
    m_add->m_checker->answer(facts);
    facts.url = byName;
    facts.mimeType = u"application/octet-stream"_s;
    facts.fileName = u"paper.pdf"_s;
    m_add->m_checker->answer(facts);
    facts.url = refused;
    facts.error = { engine::ErrorKind::NotFound, 404, {} };
    m_add->m_checker->answer(facts); // the page that says so is no document
    QTRY_VERIFY(named<QLabel>(*m_add->m_dialog, "categoryNote")->text().contains(u"several"_s));
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 3);
    QCOMPARE(m_add->m_requests.at(0).category, u"video"_s);
    QCOMPARE(m_add->m_requests.at(0).folder, m_add->m_folder.filePath(u"films"_s));
    QCOMPARE(m_add->m_requests.at(1).category, u"documents"_s);
    QCOMPARE(m_add->m_requests.at(1).folder, m_add->m_folder.filePath(u"papers"_s));
    QCOMPARE(m_add->m_requests.at(2).category, QString());
    QCOMPARE(m_add->m_requests.at(2).folder, m_add->m_folder.path());
}

void TestCategories::aTypedNameCountsAtOnce()
{
    m_add->m_dialog->offerText(u"http://a.test/thing"_s);
    auto *model = named<QTableView>(*m_add->m_dialog, "linksTable")->model();
    QTRY_COMPARE(model->rowCount(), 1);
    model->setData(model->index(0, ui::AddLinkModel::Name), u"thing.mkv"_s);
    QCOMPARE(
        named<QLabel>(*m_add->m_dialog, "categoryNote")->text(), u"Video, by the ending .mkv"_s);
    QTRY_COMPARE(named<QComboBox>(*m_add->m_dialog, "folderCombo")->currentText(),
        m_add->m_folder.filePath(u"films"_s));
}

void TestCategories::categoryQueueAndPriorityCanBeChosen()
{
    m_add->m_dialog->offerText(u"http://a.test/1.zip"_s);
    const auto choose = [this](const char *name, const QVariant &value) {
        auto *box = named<QComboBox>(*m_add->m_dialog, name);
        QVERIFY(box->findData(value) >= 0);
        box->setCurrentIndex(box->findData(value));
    };
    choose("addCategory", u"documents"_s);
    choose("addQueue", qint64(4));
    choose("addPriority", static_cast<int>(engine::Priority::High));
    QTRY_VERIFY(named<QPushButton>(*m_add->m_dialog, "addButton")->isEnabled());
    click(*m_add->m_dialog, "addButton");
    QTRY_COMPARE(m_add->m_requests.size(), 1);
    const engine::DownloadRequest &request = m_add->m_requests.first();
    QCOMPARE(request.category, u"documents"_s);
    QCOMPARE(request.folder, m_add->m_folder.filePath(u"papers"_s));
    QCOMPARE(request.queueId, 4);
    QCOMPARE(request.priority, engine::Priority::High);
}

void TestCategories::linksWithoutTheDialogGetTheirCategoryToo()
{
    FakeEngine engine;
    QWidget window;
    ui::Dialogs dialogs(engine, m_add->m_pool, window, {}, {});
    dialogs.setSettings(m_add->m_settings);
    ui::StartOptions start;
    start.links = ui::StartLinks::Start;
    start.arguments = QStringList { u"http://a.test/1.mkv"_s, u"http://a.test/2"_s };
    dialogs.takeStart(start);
    QTRY_COMPARE(engine.requests.size(), 2);
    QCOMPARE(engine.requests.first().category, u"video"_s);
    QCOMPARE(engine.requests.first().folder, m_add->m_folder.filePath(u"films"_s));
    QCOMPARE(engine.requests.last().category, QString());
    QCOMPARE(engine.requests.last().folder, QString()); // the engine knows where
}

void TestCategories::foldersThatListsWishAreMade()
{
    FakeEngine engine;
    QWidget window;
    ui::Dialogs dialogs(engine, m_add->m_pool, window, {}, {});
    settings::Settings settings = m_add->m_settings;
    settings.engine.folder = m_add->m_folder.path();
    dialogs.setSettings(settings);
    const QString wished = m_add->m_folder.filePath(u"new/album"_s);
    ui::StartOptions start;
    start.links = ui::StartLinks::Start;
    QFile list(m_add->m_folder.filePath(u"list.txt"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("http://a.test/2\n  dir=" + wished.toUtf8() + "\n  out=x\n");
    list.close();
    start.arguments = QStringList { list.fileName() };
    dialogs.takeStart(start);
    QTRY_COMPARE(engine.requests.size(), 1);
    QCOMPARE(engine.requests.first().folder, wished);
    QVERIFY(QFileInfo(wished).isDir());
}

QTEST_MAIN(TestCategories)
#include "tst_categories.moc"
