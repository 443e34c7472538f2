// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memorypersistence.h"
#include "tests/window/addfixture.h"
#include "tests/window/grabfixture.h"
#include "tests/window/linksrun.h"
#include "tests/window/windowtesting.h"
#include "ui/queuesdialog.h"
#include "ui/tray.h"
#include "ui/windowkeeper.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>

using dialogtesting::named;
using namespace Qt::StringLiterals;

namespace {

/// As a keyboard does it: whatever window is the active one gets the key, unless a question is in
/// the way.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTRY_VERIFY(QGuiApplication::focusWindow());
    QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
}

links::FoundLinks linksOf(const QStringList &urls)
{
    links::FoundLinks found;
    for (const QString &url : urls) {
        links::FoundLink link;
        link.url = QUrl(url);
        link.text = url;
        link.isOfOthers = true;
        found.links.append(link);
    }
    return found;
}

/// The dialogs of a window that can be seen.
struct Desk {
    explicit Desk(settings::OnPrivateAddress what = settings::OnPrivateAddress::Ask)
        : run(persistence, folder.path(), what)
    {
        run.window().show();
    }
    QWidget *addDialog() const { return run.window().findChild<QWidget *>(u"addDialog"_s); }
    QString linksText() const
    {
        return named<QPlainTextEdit>(*addDialog(), "linksEdit")->toPlainText();
    }

    QTemporaryDir folder;
    support::MemoryPersistence persistence;
    LinksRun run;
};

/// A window with downloads, and what shows and closes it.
struct KeptWindow {
    KeptWindow()
        : keeper(window, tray)
    {
        keeper.start(false);
        keeper.setTotals(unfinished(2));
    }
    static engine::EngineTotals unfinished(int running)
    {
        engine::EngineTotals totals;
        totals.running = running;
        return totals;
    }

    QWidget window;
    ui::Tray tray { QIcon() };
    ui::WindowKeeper keeper;
};

} // namespace

/// Where the keys go: to what the user can see and answer.
class TestKeyboard : public QObject {
    Q_OBJECT

private slots:
    void privateLinksAreAskedAboutBeforeTheOthersAreShown_data();
    void privateLinksAreAskedAboutBeforeTheOthersAreShown();
    void questionKeepsTheKeyboardWhenADialogComes();
    void anotherStartGoesToTheOpenDialog();
    void anotherStartGoesToTheQuestion();
    void questionOfQuittingFollowsTheDownloads();
    void grabberTakesTheAddressAtOnce();
    void copiedPageIsReadAndNotListed();
    void copiedListIsNoAddress();
    void spaceTicksAllSelectedRows();
    void controlEnterAddsTheLinks_data();
    void controlEnterAddsTheLinks();
    void messagesHaveRoomInTheStatusBar();
    void noKeyIsTakenTwiceInTheQueues();
};

void TestKeyboard::privateLinksAreAskedAboutBeforeTheOthersAreShown_data()
{
    QTest::addColumn<Qt::Key>("letter");
    QTest::addColumn<QString>("text");
    QTest::newRow("take") << Qt::Key_T
                          << u"http://127.0.0.1/1\nhttp://a.test/2\nhttp://10.0.0.1/3"_s;
    QTest::newRow("leave") << Qt::Key_L << u"http://a.test/2"_s;
}

void TestKeyboard::privateLinksAreAskedAboutBeforeTheOthersAreShown()
{
    QFETCH(const Qt::Key, letter);
    QFETCH(const QString, text);
    Desk desk;
    desk.run.dialogs().offerLinks(
        linksOf({ u"http://127.0.0.1/1"_s, u"http://a.test/2"_s, u"http://10.0.0.1/3"_s }));
    QVERIFY(!desk.addDialog());
    QTRY_COMPARE(QApplication::activeWindow(), desk.run.question());
    press(letter, Qt::AltModifier);
    QTRY_VERIFY(desk.addDialog() && desk.addDialog()->isActiveWindow());
    QTRY_COMPARE(desk.linksText().trimmed(), text); // in the order they were pasted
}

void TestKeyboard::questionKeepsTheKeyboardWhenADialogComes()
{
    Desk desk;
    desk.run.dialogs().offerLinks(linksOf({ u"http://127.0.0.1/1"_s }));
    desk.run.dialogs().offerLinks(linksOf({ u"http://a.test/2"_s }));
    QTRY_VERIFY(desk.addDialog() && desk.addDialog()->isVisible());
    QTRY_COMPARE(QApplication::activeWindow(), desk.run.question());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!desk.run.question());
    QVERIFY(desk.addDialog()->isVisible());
}

void TestKeyboard::anotherStartGoesToTheOpenDialog()
{
    KeptWindow kept;
    QDialog dialog(&kept.window);
    dialog.show();
    QTRY_VERIFY(dialog.isActiveWindow());
    QWidget other; // as of another program
    other.show();
    QTRY_VERIFY(other.isActiveWindow());
    kept.keeper.raise();
    QTRY_VERIFY(dialog.isActiveWindow());
    kept.window.activateWindow();
    QTRY_VERIFY(kept.window.isActiveWindow());
    other.activateWindow();
    QTRY_VERIFY(other.isActiveWindow());
    kept.keeper.raise();
    QTRY_VERIFY(kept.window.isActiveWindow()); // which was used last
}

void TestKeyboard::anotherStartGoesToTheQuestion()
{
    KeptWindow kept;
    kept.keeper.close();
    const QPointer<QDialog> question = named<QDialog>(kept.window, "closeDialog");
    QWidget other;
    other.show();
    QTRY_VERIFY(other.isActiveWindow());
    kept.keeper.raise();
    QTRY_VERIFY(question->isActiveWindow());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!question);
    QVERIFY(kept.window.isVisible());
}

void TestKeyboard::questionOfQuittingFollowsTheDownloads()
{
    KeptWindow kept;
    kept.keeper.close();
    const auto *text = named<QLabel>(*named<QDialog>(kept.window, "closeDialog"), "questionLabel");
    QVERIFY(text->text().contains(u"2 downloads are not finished"_s));
    kept.keeper.setTotals(KeptWindow::unfinished(1));
    QVERIFY(text->text().contains(u"1 download is not finished"_s));
    kept.keeper.setTotals(KeptWindow::unfinished(0));
    QCOMPARE(text->text(), u"All downloads are finished by now."_s);
}

void TestKeyboard::grabberTakesTheAddressAtOnce()
{
    GrabFixture grab({ false, false });
    QTRY_COMPARE(QApplication::focusWidget(), grab.part<QLineEdit>("grabAddress"));
    press(Qt::Key_A);
    QCOMPARE(grab.part<QLineEdit>("grabAddress")->text(), u"a"_s);
}

void TestKeyboard::copiedPageIsReadAndNotListed()
{
    GrabFixture grab({ false, false });
    grab.server().serve("/album.html",
        { .content = { .literal = "<img src='1.jpg'><img src='2.jpg'>" },
            .contentType = "text/html" });
    const QString page = grab.server().url("/album.html").toString();
    QGuiApplication::clipboard()->setText(page + u'\n');
    QTest::mouseClick(grab.part<QPushButton>("grabPaste"), Qt::LeftButton);
    QCOMPARE(grab.part<QLineEdit>("grabAddress")->text(), page);
    QTRY_COMPARE_WITH_TIMEOUT(grab.names(), QStringList({ u"1.jpg"_s, u"2.jpg"_s }), 20'000);
    // What is found is not thrown away for another one.
    QGuiApplication::clipboard()->setText(u"https://a.test/other"_s);
    QTest::mouseClick(grab.part<QPushButton>("grabPaste"), Qt::LeftButton);
    QCOMPARE(grab.part<QLineEdit>("grabAddress")->text(), u"https://a.test/other"_s);
    QCOMPARE(grab.shown(), 2);
}

void TestKeyboard::copiedListIsNoAddress()
{
    GrabFixture grab({ false, false });
    auto *address = grab.part<QLineEdit>("grabAddress");
    QTRY_COMPARE(QApplication::focusWidget(), address);
    QGuiApplication::clipboard()->setText(u"https://a.test/1.zip\nhttps://a.test/2.zip"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(grab.names(), QStringList({ u"1.zip"_s, u"2.zip"_s }));
    QCOMPARE(address->text(), QString());
    QGuiApplication::clipboard()->setText(u"https://a.test/album"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(address->text(), u"https://a.test/album"_s);
    QCOMPARE(grab.shown(), 2);
}

void TestKeyboard::spaceTicksAllSelectedRows()
{
    GrabFixture grab({ false, false });
    grab.model()->append(linksOf({ u"http://a.test/1"_s, u"http://a.test/2"_s, u"http://a.test/3"_s,
                                     u"http://a.test/4"_s })
                             .links,
        {});
    QTRY_COMPARE(grab.shown(), 4);
    QTableView *table = grab.table();
    const auto ticks = [&grab] {
        QList<int> all;
        for (int row = 0; row < grab.shown(); ++row) {
            const QVariant tick = grab.model()->index(row, 0).data(Qt::CheckStateRole);
            all.append(tick.isValid() ? tick.toInt() : -1);
        }
        return all;
    };
    table->setCurrentIndex(grab.model()->index(1, ui::GrabModel::Link));
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(ticks(), QList<int>({ 2, 0, 0, 2 }));
    table->selectAll();
    QTest::keyClick(table, Qt::Key_Space); // some had none: all get one
    QCOMPARE(ticks(), QList<int>({ 2, 2, 2, 2 }));
    grab.model()->markAdded({ 0 });
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(ticks(), QList<int>({ -1, 0, 0, 0 })); // what is added is not to be chosen any more
    QCOMPARE(grab.model()->chosenCount(), 0);
}

void TestKeyboard::controlEnterAddsTheLinks_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Enter") << Qt::Key_Enter;
}

void TestKeyboard::controlEnterAddsTheLinks()
{
    QFETCH(const Qt::Key, key);
    AddFixture add;
    add.m_dialog->activateWindow();
    QTRY_VERIFY(add.m_dialog->isActiveWindow());
    named<QPlainTextEdit>(*add.m_dialog, "linksEdit")->setFocus();
    add.m_dialog->offerText(u"http://a.test/1.zip"_s);
    press(key, Qt::ControlModifier);
    QTRY_COMPARE(add.requestedLinks(), QStringList { u"http://a.test/1.zip"_s });
    QVERIFY(named<QPushButton>(*add.m_dialog, "addButton")->toolTip().contains(u"Ctrl+Enter"_s));
}

void TestKeyboard::messagesHaveRoomInTheStatusBar()
{
    windowtesting::Fixture f;
    auto *status = named<QStatusBar>(f.window, "statusBar");
    auto *forecast = named<QWidget>(f.window, "forecastLabel");
    f.list->setFocus();
    QGuiApplication::clipboard()->setText(u"no link in here"_s);
    const QImage before = status->grab().toImage();
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(status->currentMessage(), u"There is no link in what was pasted or dropped."_s);
    QVERIFY(!forecast->isVisible()); // it would lie over the message
    QVERIFY(status->grab().toImage() != before);
    status->clearMessage();
    QVERIFY(forecast->isVisible());
}

void TestKeyboard::noKeyIsTakenTwiceInTheQueues()
{
    ui::QueuesDialog dialog { settings::Settings() };
    dialog.show();
    QSet<QString> taken;
    const auto take = [&taken](const QString &text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        QVERIFY2(key.isEmpty() || !taken.contains(key), qPrintable(text));
        taken.insert(key);
    };
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        if (label->buddy() != nullptr) {
            take(label->text());
        }
    }
    for (const auto *button : dialog.findChildren<QAbstractButton *>()) {
        take(button->text());
    }
    QVERIFY(taken.size() > 8);
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
