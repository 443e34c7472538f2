// SPDX-License-Identifier: GPL-3.0-or-later
// Queues and categories in the window: their lists and their menus.
#include "app/settings/arrangement.h"
#include "tests/window/windowtesting.h"
#include "ui/arrangedesk.h"
#include "ui/categoriesdialog.h"
#include "ui/categoryfields.h"
#include "ui/queuesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimeEdit>

using dialogtesting::click;
using dialogtesting::named;
using engine::DownloadState;
using engine::QueueConfig;
using engine::WhenQueueDone;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

QueueConfig ending(WhenQueueDone what, qint64 id = 5)
{
    QueueConfig queue;
    queue.id = id;
    queue.name = u"Night"_s;
    queue.whenDone = what;
    return queue;
}

settings::Settings with(const QList<QueueConfig> &queues)
{
    settings::Settings settings;
    settings.categories = settings::defaultCategories();
    settings.engine.queues = queues;
    return settings;
}

} // namespace

class TestQueueDialogs : public QObject {
    Q_OBJECT

private slots:
    void queuesAreAddedNamedMovedAndRemoved();
    void fieldsOfAQueueReachTheSettingsAtOnce();
    void aQueueSaysWhatIsWrongWithIt();
    void categoriesAreAddedRuledAndReset();
    void theLastCategoryIsForAllOthers();
    void typedRulesAreCleaned();
    void menusMarkWhatTheSelectedHave();
    void menusChangeTheSelected();
    void theFirstReplyGivesACategory();
    void noCategoryStaysWhereTheUserChoseIt();
};

void TestQueueDialogs::queuesAreAddedNamedMovedAndRemoved()
{
    ui::QueuesDialog dialog(with({ ending(WhenQueueDone::Nothing) }));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QList<QueueConfig> told;
    connect(&dialog, &ui::QueuesDialog::settingsChanged, &dialog,
        [&](const settings::Settings &changed) { told = changed.engine.queues; });
    dialog.show();
    auto *list = named<QListWidget>(dialog, "queueList");
    QCOMPARE(list->count(), 2); // the main queue is always there
    QVERIFY(!named<QPushButton>(dialog, "removeQueueButton")->isEnabled());
    click(dialog, "addQueueButton");
    QCOMPARE(list->count(), 3);
    QCOMPARE(list->currentRow(), 2);
    auto *name = named<QLineEdit>(dialog, "queueName");
    QTest::keyClicks(name, u"Films"_s); // the proposed name is selected
    QCOMPARE(list->item(2)->text(), u"Films"_s);
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.last().name, u"Films"_s);
    QVERIFY(told.last().id > 5);
    const qint64 films = told.last().id;
    click(dialog, "queueUpButton");
    QCOMPARE(told.first().id, films);
    QVERIFY(!named<QPushButton>(dialog, "queueUpButton")->isEnabled()); // the main one is first
    click(dialog, "removeQueueButton");
    QCOMPARE(told, QList<QueueConfig> { ending(WhenQueueDone::Nothing) });
    click(dialog, "addQueueButton");
    QVERIFY(told.last().id != films); // what was in the removed one does not come into it
}

void TestQueueDialogs::fieldsOfAQueueReachTheSettingsAtOnce()
{
    ui::QueuesDialog dialog(with({ ending(WhenQueueDone::Nothing) }));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QueueConfig told;
    connect(&dialog, &ui::QueuesDialog::settingsChanged, &dialog,
        [&](const settings::Settings &changed) { told = changed.engine.queues.constLast(); });
    dialog.show();
    named<QListWidget>(dialog, "queueList")->setCurrentRow(1);
    named<QSpinBox>(dialog, "queueAtOnce")->setValue(3);
    named<QSpinBox>(dialog, "queueLimit")->setValue(512);
    QVERIFY(!named<QTimeEdit>(dialog, "queueStart")->isEnabled());
    QTest::keyClick(named<QCheckBox>(dialog, "queueTimed"), Qt::Key_Space);
    named<QTimeEdit>(dialog, "queueStart")->setTime({ 22, 30 });
    named<QTimeEdit>(dialog, "queueStop")->setTime({ 6, 0 });
    QTest::keyClick(named<QCheckBox>(dialog, "queueDay7"), Qt::Key_Space);
    auto *end = named<QComboBox>(dialog, "queueWhenDone");
    QVERIFY(!named<QLineEdit>(dialog, "queueProgram")->isEnabled());
    end->setCurrentIndex(end->findData(static_cast<int>(WhenQueueDone::RunProgram)));
    QTest::keyClicks(named<QLineEdit>(dialog, "queueProgram"), u"/bin/echo"_s);
    named<QPlainTextEdit>(dialog, "queueArguments")->setPlainText(u"two words\n$(x)"_s);
    QCOMPARE(std::pair(told.downloadsAtOnce, told.speedLimit), std::pair(3, 512LL * 1024));
    QCOMPARE(told.times, (engine::QueueTimes { true, 1350, 360, 0x3f }));
    QCOMPARE(told.whenDone, WhenQueueDone::RunProgram);
    QCOMPARE(told.program, u"/bin/echo"_s);
    QCOMPARE(told.arguments, (QStringList { u"two words"_s, u"$(x)"_s }));
    // What the file keeps of it is the same.
    QCOMPARE(settings::queuesFrom(settings::queueLines({ told })), QList<QueueConfig> { told });
}

void TestQueueDialogs::aQueueSaysWhatIsWrongWithIt()
{
    ui::QueuesDialog dialog(with({ ending(WhenQueueDone::RunProgram) }));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QueueConfig told;
    connect(&dialog, &ui::QueuesDialog::settingsChanged, &dialog,
        [&](const settings::Settings &changed) { told = changed.engine.queues.constLast(); });
    dialog.show();
    named<QListWidget>(dialog, "queueList")->setCurrentRow(1);
    const auto *note = named<QLabel>(dialog, "queueNote");
    QVERIFY(note->text().contains(u"whole path"_s));
    auto *name = named<QLineEdit>(dialog, "queueName");
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QCOMPARE(told.name, u"Night"_s);
    QVERIFY(note->text().contains(u"needs a name"_s));
    QTest::keyClick(named<QCheckBox>(dialog, "queueTimed"), Qt::Key_Space);
    for (int day = 1; day <= 7; ++day) {
        named<QCheckBox>(dialog, qPrintable(u"queueDay%1"_s.arg(day)))->setChecked(false);
    }
    QVERIFY(note->text().contains(u"never starts"_s));
}

void TestQueueDialogs::categoriesAreAddedRuledAndReset()
{
    QThreadPool pool;
    QTemporaryDir folder;
    settings::Settings settings = with({});
    settings.engine.folder = folder.path();
    ui::CategoriesDialog dialog(settings, pool);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QList<settings::Category> told;
    connect(&dialog, &ui::CategoriesDialog::settingsChanged, &dialog,
        [&](const settings::Settings &changed) { told = changed.categories; });
    dialog.show();
    click(dialog, "addCategoryButton");
    QTest::keyClicks(named<QLineEdit>(dialog, "categoryName"), u"Work"_s);
    QTest::keyClicks(named<QLineEdit>(dialog, "categoryEndings"), u"*.DWG, .dxf"_s);
    QTest::keyClicks(named<QLineEdit>(dialog, "categoryTypes"), u"image/vnd.dwg"_s);
    QTest::keyClicks(named<QLineEdit>(dialog, "categoryHosts"), u".Example.com"_s);
    QCOMPARE(told.size(), 8);
    QCOMPARE(told.first().name, u"Work"_s);
    QCOMPARE(told.first().endings, (QStringList { u"dwg"_s, u"dxf"_s }));
    QCOMPARE(told.first().hosts, QStringList { u".example.com"_s });
    const QString own = folder.filePath(u"work"_s);
    named<QCheckBox>(dialog, "categoryHasFolder")->setChecked(true);
    named<QComboBox>(dialog, "folderCombo")->setCurrentText(own);
    QTRY_COMPARE(told.first().folder, own);
    QCOMPARE(settings::categoriesFrom(settings::categoryLines(told)), told);
    dialog.close();
    QTRY_VERIFY(QDir(own).exists()); // a download would not find it else
    dialog.show();
    click(dialog, "resetCategoriesButton");
    auto *question = named<QMessageBox>(dialog, "resetQuestion");
    click(*question, "resetButton");
    QCOMPARE(told, settings::defaultCategories());
    pool.waitForDone();
}

void TestQueueDialogs::theLastCategoryIsForAllOthers()
{
    QThreadPool pool;
    ui::CategoriesDialog dialog(with({}), pool);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *list = named<QListWidget>(dialog, "categoryList");
    list->setCurrentRow(list->count() - 1);
    QCOMPARE(list->currentItem()->text(), u"Other"_s);
    for (const char *button :
        { "removeCategoryButton", "categoryUpButton", "categoryDownButton" }) {
        QVERIFY(!named<QPushButton>(dialog, button)->isEnabled());
    }
    QVERIFY(!named<QLineEdit>(dialog, "categoryEndings")->isEnabled());
    list->setCurrentRow(list->count() - 2);
    QVERIFY(!named<QPushButton>(dialog, "categoryDownButton")->isEnabled());
    QVERIFY(named<QPushButton>(dialog, "categoryUpButton")->isEnabled());
    pool.waitForDone();
}

void TestQueueDialogs::typedRulesAreCleaned()
{
    QCOMPARE(ui::typedRules(u" A,b ; a\nC "_s), (QStringList { u"a"_s, u"b"_s, u"c"_s }));
    QCOMPARE(ui::typedRules(QString(300, u'x')), QStringList());
    QStringList many;
    for (int i = 0; i < 1000; ++i) {
        many.append(QString::number(i));
    }
    QCOMPARE(ui::typedRules(many.join(u' ')).size(), 200);
}

void TestQueueDialogs::menusMarkWhatTheSelectedHave()
{
    const settings::Settings settings = with({ ending(WhenQueueDone::Nothing) });
    Fixture f(settings);
    ui::ArrangeDesk desk(f.engine, f.pool, f.window);
    desk.setSettings(settings);
    engine::Download first = fakeDownload(1);
    engine::Download second = fakeDownload(2);
    first.request.queueId = second.request.queueId = 5;
    first.request.category = u"video"_s;
    first.request.priority = second.request.priority = engine::Priority::Low;
    emit f.engine.added({ first, second });
    auto *queues = named<QMenu>(f.window, "queueChoices");
    QVERIFY(!queues->menuAction()->isEnabled());
    f.press(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(queues->menuAction()->isEnabled());
    const auto marked = [&](const char *menuName) {
        auto *menu = named<QMenu>(f.window, menuName);
        emit menu->aboutToShow();
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            if (action->isChecked()) {
                texts.append(action->text());
            }
        }
        return texts;
    };
    QCOMPARE(marked("queueChoices"), QStringList { u"Night"_s });
    QCOMPARE(marked("categoryChoices"), QStringList()); // they differ
    QCOMPARE(marked("priorityChoices"), QStringList { u"Low"_s });
    first.request.queueId = second.request.queueId = 77; // there is no such queue
    emit f.engine.changed({ first, second });
    f.click(0);
    QTRY_COMPARE(marked("queueChoices"), QStringList { u"Main queue"_s });
    QCOMPARE(marked("categoryChoices"), QStringList { u"Video"_s });
}

void TestQueueDialogs::menusChangeTheSelected()
{
    const settings::Settings settings = with({ ending(WhenQueueDone::Nothing) });
    Fixture f(settings);
    ui::ArrangeDesk desk(f.engine, f.pool, f.window);
    desk.setSettings(settings);
    emit f.engine.added({ fakeDownload(1), fakeDownload(2), fakeDownload(3) });
    f.click(0);
    f.click(1, Qt::ShiftModifier);
    QTRY_VERIFY(f.action("startNow")->isEnabled());
    const auto choose = [&](const char *menuName, const char *actionName) {
        emit named<QMenu>(f.window, menuName)->aboutToShow();
        named<QAction>(f.window, actionName)->trigger();
    };
    choose("queueChoices", "queueChoice5");
    QCOMPARE(f.engine.edits.size(), 2);
    QCOMPARE(f.engine.edits.last().edit.queueId.value(), 5);
    choose("categoryChoices", "categoryChoice-music");
    QCOMPARE(f.engine.edits.last().edit.category.value(), u"music"_s);
    choose("priorityChoices", "priorityChoice1");
    QCOMPARE(f.engine.edits.last().edit.priority.value(), engine::Priority::High);
    QCOMPARE(f.engine.edits.size(), 6);
    QCOMPARE(f.action("undo")->text(), u"&Undo Change Priority of 2 Downloads"_s);
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.engine.edits.last().edit.priority.value(), engine::Priority::Normal);
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.engine.edits.last().edit.category.value(), QString());
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(f.engine.edits.last().edit.queueId.value(), 0);
    f.action("startNow")->trigger();
    QCOMPARE(f.engine.startedNow, ids({ 1, 2 }));
    f.action("queues")->trigger();
    QVERIFY(named<ui::QueuesDialog>(f.window, "queuesDialog")->isVisible());
    f.action("categories")->trigger();
    QVERIFY(named<ui::CategoriesDialog>(f.window, "categoriesDialog")->isVisible());
    f.pool.waitForDone();
}

void TestQueueDialogs::theFirstReplyGivesACategory()
{
    const settings::Settings settings = with({});
    Fixture f(settings);
    ui::ArrangeDesk desk(f.engine, f.pool, f.window);
    desk.setSettings(settings);
    engine::Download download = fakeDownload(1, DownloadState::Downloading, u"thing"_s);
    emit f.engine.added({ download });
    emit f.engine.changed({ download });
    QVERIFY(f.engine.edits.isEmpty()); // nothing has come yet
    download.finalUrl = download.request.url;
    download.mimeType = u"audio/ogg"_s;
    emit f.engine.changed({ download });
    QCOMPARE(f.engine.edits.size(), 1);
    QCOMPARE(f.engine.edits.last().edit.category.value(), u"music"_s);
    QVERIFY(!f.engine.edits.last().edit.folder); // the file is under way
    download.request.category = u"video"_s;
    emit f.engine.changed({ download });
    QCOMPARE(f.engine.edits.size(), 1); // what it has stays
    engine::Download unknown = fakeDownload(2, DownloadState::Downloading, u"thing"_s);
    emit f.engine.added({ unknown });
    unknown.mimeType = u"application/octet-stream"_s;
    emit f.engine.changed({ unknown });
    QCOMPARE(f.engine.edits.last().edit.category.value(), u"other"_s);
}

void TestQueueDialogs::noCategoryStaysWhereTheUserChoseIt()
{
    const settings::Settings settings = with({});
    Fixture f(settings);
    ui::ArrangeDesk desk(f.engine, f.pool, f.window);
    desk.setSettings(settings);
    engine::Download download = fakeDownload(1, DownloadState::Downloading, u"song.ogg"_s);
    emit f.engine.added({ download });
    download.mimeType = u"audio/ogg"_s;
    emit f.engine.changed({ download });
    QCOMPARE(f.engine.edits.size(), 1);
    download.request.category = u"music"_s;
    emit f.engine.changed({ download });
    download.request.category.clear(); // dropped onto "No category"
    emit f.engine.changed({ download });
    QCOMPARE(f.engine.edits.size(), 1);
    // The same before the server has answered, and in the next start.
    engine::Download early = fakeDownload(2, DownloadState::Queued, u"tune.ogg"_s);
    early.request.category = u"music"_s;
    engine::Download stored = download;
    stored.id = { 3 };
    emit f.engine.added({ early, stored });
    early.request.category.clear();
    emit f.engine.changed({ early, stored });
    early.mimeType = u"audio/ogg"_s;
    emit f.engine.changed({ early, stored });
    QCOMPARE(f.engine.edits.size(), 1);
}

QTEST_MAIN(TestQueueDialogs)
#include "tst_queuedialogs.moc"
