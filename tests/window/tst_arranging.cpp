// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of queues and categories are undone, and taken back by the settings' Cancel.
#include "app/settings/arrangement.h"
#include "tests/window/windowtesting.h"
#include "ui/arrangedesk.h"
#include "ui/downloadcolumns.h"
#include "ui/pagebook.h"
#include "ui/preferencesdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QStatusBar>

using dialogtesting::click;
using dialogtesting::named;
using engine::QueueConfig;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

settings::Settings usual()
{
    settings::Settings settings;
    settings.categories = settings::defaultCategories();
    QueueConfig night;
    night.id = 5;
    night.name = u"Night"_s;
    settings.engine.queues = { night };
    return settings;
}

/// The window with what arranges its downloads, wired as in the program.
struct Desk : Fixture {
    settings::Settings settings = usual();
    ui::ArrangeDesk desk { engine, pool, window };

    Desk()
        : Fixture(usual())
    {
        QObject::connect(&desk, &ui::ArrangeDesk::settingsChanged, &window,
            [this](const settings::Settings &changed) { apply(changed); });
        apply(settings);
        ::engine::Download download = fakeDownload(1);
        download.request.queueId = 5;
        download.request.category = u"own-1"_s;
        emit engine.added({ download });
    }
    void apply(const settings::Settings &changed)
    {
        settings = changed;
        window.setSettings(settings);
        desk.setSettings(settings);
        if (preferences) {
            preferences->setSettings(settings);
        }
    }
    QStringList queues() const
    {
        QStringList names;
        for (const QueueConfig &queue : settings.engine.queues) {
            names.append(queue.name);
        }
        return names;
    }
    /// The dialog with the last row of its list chosen.
    QWidget &queuesDialog()
    {
        desk.openQueues();
        auto *queueList = named<QListWidget>(window, "queueList");
        queueList->setCurrentRow(queueList->count() - 1);
        return *named<QWidget>(window, "queuesDialog");
    }
    QString queueCell() const { return cell(0, static_cast<int>(ui::Column::Queue)); }

    ui::PreferencesDialog *preferences = nullptr;
};

} // namespace

class TestArranging : public QObject {
    Q_OBJECT

private slots:
    void aRemovedQueueComesBackWithItsDownloads();
    void aRemovedCategoryComesBackWithItsDownloads();
    void whatIsTypedIsOneStep();
    void whatWasChangedElsewhereIsLeftAlone();
    void cancelOfTheSettingsBringsListsBack();
    void cancelLeavesWhatWasChangedElsewhere();
    void noCategoryChosenBeforeTheAnswerOutlivesTheStart();
    void noCategoryThatIsUndoneIsOpenAgain();

private:
    /// What the window asks of the engine when "No category" is chosen for \a download.
    static QString chosenNone(Desk &desk, const engine::Download &download);
};

void TestArranging::aRemovedQueueComesBackWithItsDownloads()
{
    Desk d;
    QCOMPARE(d.queueCell(), u"Night"_s);
    click(d.queuesDialog(), "removeQueueButton");
    QCOMPARE(d.queues(), QStringList());
    QCOMPARE(d.queueCell(), u"Main queue"_s);
    QCOMPARE(named<QLabel>(d.window, "undoOfferText")->text(), u"The queue “Night” was removed."_s);
    QCOMPARE(d.action("undo")->text(), u"&Undo Remove Queue"_s);
    named<QAbstractButton>(d.window, "undoOfferButton")->click();
    QCOMPARE(d.settings, usual());
    QCOMPARE(d.queueCell(), u"Night"_s);
    QCOMPARE(named<QListWidget>(d.window, "queueList")->count(), 2); // the open dialog follows
    d.action("redo")->trigger();
    QCOMPARE(d.queues(), QStringList());
    QVERIFY(d.engine.edits.isEmpty()); // the download itself was left alone all the time
}

void TestArranging::aRemovedCategoryComesBackWithItsDownloads()
{
    Desk d;
    settings::Settings own = d.settings;
    settings::Category category;
    category.key = u"own-1"_s;
    category.name = u"Maps"_s;
    own.categories.prepend(category);
    d.apply(own);
    const int column = static_cast<int>(ui::Column::Category);
    QCOMPARE(d.cell(0, column), u"Maps"_s);
    d.desk.openCategories();
    named<QListWidget>(d.window, "categoryList")->setCurrentRow(0);
    click(*named<QWidget>(d.window, "categoriesDialog"), "removeCategoryButton");
    QCOMPARE(d.cell(0, column), QString());
    QCOMPARE(d.action("undo")->text(), u"&Undo Remove Category"_s);
    d.action("undo")->trigger();
    QCOMPARE(d.settings, own);
    QCOMPARE(d.cell(0, column), u"Maps"_s);
    d.pool.waitForDone();
}

void TestArranging::whatIsTypedIsOneStep()
{
    Desk d;
    QWidget &dialog = d.queuesDialog();
    auto *name = named<QLineEdit>(dialog, "queueName");
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Films"_s);
    QCOMPARE(d.queues(), QStringList { u"Films"_s });
    QCOMPARE(d.action("undo")->text(), u"&Undo Change Queue"_s);
    click(dialog, "addQueueButton");
    QCOMPARE(d.queues().size(), 2);
    QCOMPARE(d.action("undo")->text(), u"&Undo Add Queue"_s);
    d.action("undo")->trigger();
    QCOMPARE(d.queues(), QStringList { u"Films"_s });
    d.action("undo")->trigger();
    QCOMPARE(d.settings, usual());
    QVERIFY(!d.action("undo")->isEnabled());
}

void TestArranging::whatWasChangedElsewhereIsLeftAlone()
{
    Desk d;
    click(d.queuesDialog(), "removeQueueButton");
    settings::Settings imported = usual();
    imported.engine.queues.first().name = u"Imported"_s;
    d.apply(imported);
    d.action("undo")->trigger();
    QCOMPARE(d.settings, imported);
    QVERIFY(d.window.statusBar()->currentMessage().contains(u"in another way"_s));
}

void TestArranging::cancelOfTheSettingsBringsListsBack()
{
    Desk d;
    QThreadPool pool;
    ui::PreferencesDialog preferences(d.settings, {}, pool);
    preferences.setAttribute(Qt::WA_DeleteOnClose, false);
    d.preferences = &preferences;
    QObject::connect(&preferences, &ui::PreferencesDialog::settingsChanged, &d.window,
        [&d](const settings::Settings &changed) { d.apply(changed); });
    QObject::connect(&preferences, &ui::PreferencesDialog::queuesRequested, &d.desk,
        &ui::ArrangeDesk::openQueues);
    QObject::connect(&preferences, &ui::PreferencesDialog::categoriesRequested, &d.desk,
        &ui::ArrangeDesk::openCategories);
    preferences.show();
    named<ui::PageBook>(preferences, "pageBook")->showPageOf(u"queuesButton"_s);
    click(preferences, "queuesButton");
    click(d.queuesDialog(), "removeQueueButton");
    QCOMPARE(d.queues(), QStringList());
    click(preferences, "categoriesButton");
    click(*named<QWidget>(d.window, "categoriesDialog"), "addCategoryButton");
    QCOMPARE(d.settings.categories.size(), usual().categories.size() + 1);
    click(preferences, "cancelButton");
    QCOMPARE(d.settings.engine.queues, usual().engine.queues);
    QCOMPARE(d.settings.categories, usual().categories);
    QCOMPARE(d.queueCell(), u"Night"_s);
    QVERIFY(pool.waitForDone(10'000) && d.pool.waitForDone(10'000));
    d.preferences = nullptr;
}

void TestArranging::cancelLeavesWhatWasChangedElsewhere()
{
    Desk d;
    QThreadPool pool;
    ui::PreferencesDialog preferences(d.settings, {}, pool);
    preferences.setAttribute(Qt::WA_DeleteOnClose, false);
    d.preferences = &preferences;
    QObject::connect(&preferences, &ui::PreferencesDialog::settingsChanged, &d.window,
        [&d](const settings::Settings &changed) { d.apply(changed); });
    preferences.show();
    click(d.queuesDialog(), "removeQueueButton"); // by way of the window's own menu
    named<ui::PageBook>(preferences, "pageBook")->showPageOf(u"queuesButton"_s);
    click(preferences, "queuesButton");
    click(d.queuesDialog(), "addQueueButton");
    QCOMPARE(d.queues().size(), 1);
    click(preferences, "cancelButton");
    QCOMPARE(d.queues(), QStringList());
    QVERIFY(pool.waitForDone(10'000));
    d.preferences = nullptr;
}

QString TestArranging::chosenNone(Desk &desk, const engine::Download &download)
{
    emit desk.engine.added({ download });
    desk.click(desk.list->model()->rowCount() - 1);
    auto *menu = named<QMenu>(desk.window, "categoryChoices");
    if (!QTest::qWaitFor([menu] { return menu->menuAction()->isEnabled(); })) {
        return {};
    }
    emit menu->aboutToShow();
    desk.action("categoryChoice-")->trigger();
    return desk.engine.edits.constLast().edit.category.value();
}

void TestArranging::noCategoryChosenBeforeTheAnswerOutlivesTheStart()
{
    engine::Download decided = fakeDownload(2, engine::DownloadState::Paused, u"a"_s);
    engine::Download open = fakeDownload(3, engine::DownloadState::Paused, u"b"_s);
    {
        Desk first;
        decided.request.category = chosenNone(first, decided);
    }
    Desk next;
    emit next.engine.added({ decided, open });
    QTRY_COMPARE(next.list->model()->rowCount(), 3);
    QCOMPARE(next.cell(1, static_cast<int>(ui::Column::Category)), QString());
    next.click(1);
    next.click(2, Qt::ShiftModifier);
    auto *menu = named<QMenu>(next.window, "categoryChoices");
    QTRY_VERIFY(menu->menuAction()->isEnabled());
    emit menu->aboutToShow();
    QVERIFY(next.action("categoryChoice-")->isChecked()); // none is none
    decided.mimeType = open.mimeType = u"audio/ogg"_s;
    emit next.engine.changed({ decided, open });
    QCOMPARE(next.engine.edits.size(), 1);
    QCOMPARE(next.engine.edits.constFirst().id, open.id);
    QCOMPARE(next.engine.edits.constFirst().edit.category.value(), u"music"_s);
}

void TestArranging::noCategoryThatIsUndoneIsOpenAgain()
{
    Desk d;
    engine::Download download = fakeDownload(2, engine::DownloadState::Paused, u"a"_s);
    download.request.category = chosenNone(d, download);
    emit d.engine.changed({ download });
    d.action("undo")->trigger();
    download.request.category = d.engine.edits.constLast().edit.category.value();
    emit d.engine.changed({ download });
    const qsizetype before = d.engine.edits.size();
    download.mimeType = u"audio/ogg"_s;
    emit d.engine.changed({ download });
    QCOMPARE(d.engine.edits.size(), before + 1);
    QCOMPARE(d.engine.edits.constLast().edit.category.value(), u"music"_s);
}

QTEST_MAIN(TestArranging)
#include "tst_arranging.moc"
