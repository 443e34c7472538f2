// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog that arranges the columns of the list.
#include "tests/window/windowtesting.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using dialogtesting::named;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

/// The dialog that arranges the columns, opened from the menu.
struct DialogKeys {
    QWidget *dialog = nullptr;
    QListWidget *columns = nullptr;
    QPushButton *up = nullptr;
    QPushButton *down = nullptr;
    QSpinBox *width = nullptr;

    explicit DialogKeys(const Fixture &f)
    {
        f.action("arrangeColumns")->trigger();
        dialog = named<QWidget>(f.window, "columnsDialog");
        columns = named<QListWidget>(*dialog, "columnsList");
        up = named<QPushButton>(*dialog, "columnUpButton");
        down = named<QPushButton>(*dialog, "columnDownButton");
        width = named<QSpinBox>(*dialog, "columnWidth");
    }
    void type(const QString &figure) const
    {
        width->selectAll();
        QTest::keyClicks(width, figure);
        width->interpretText(); // as when it is left
    }
};

} // namespace

class TestColumns : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
    void columnsAreArrangedByKeyboard_data();
    void columnsAreArrangedByKeyboard();
    void arrangedColumnsAreTakenBackAndReset();
};

void TestColumns::columnsAreArrangedByKeyboard_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestColumns::columnsAreArrangedByKeyboard()
{
    QFETCH(Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    settings::Settings stored;
    {
        Fixture f;
        QSignalSpy changed(&f.window, &ui::MainWindow::settingsChanged);
        emit f.engine.added({ fakeDownload(1) });
        QTRY_VERIFY(f.list->header()->isVisible());
        const QHeaderView *header = f.list->header();
        const bool wasFirst
            = header->sectionViewportPosition(0) < header->sectionViewportPosition(1);
        const DialogKeys keys(f);
        QVERIFY(!keys.up->isEnabled()); // the name is the first, and stays to be seen
        QVERIFY(!(keys.columns->item(0)->flags() & Qt::ItemIsUserCheckable));
        keys.down->setFocus();
        QTest::keyClick(keys.down, Qt::Key_Space);
        QCOMPARE(keys.columns->currentRow(), 1);
        QCOMPARE(keys.dialog->focusWidget(), keys.down);
        keys.up->setFocus();
        QTest::keyClick(keys.up, Qt::Key_Space);
        QCOMPARE(keys.dialog->focusWidget(), keys.down); // at the end of the way up
        QTest::keyClick(keys.down, Qt::Key_Space);
        QCOMPARE(header->visualIndex(0), 1);
        QVERIFY(
            wasFirst != (header->sectionViewportPosition(0) < header->sectionViewportPosition(1)));
        keys.type(u"222"_s);
        QCOMPARE(f.list->columnWidth(0), 222);
        keys.columns->setCurrentRow(0); // the size
        QTest::keyClick(keys.columns, Qt::Key_Space);
        QVERIFY(f.list->isColumnHidden(kSizeColumn));
        QVERIFY(!keys.width->isEnabled());
        QTest::keyClick(keys.columns, Qt::Key_Return);
        QVERIFY(!keys.dialog->isVisible());
        f.window.close();
        stored = changed.last().first().value<settings::Settings>();
    }
    Fixture next(stored);
    QCOMPARE(next.list->header()->visualIndex(0), 1);
    QCOMPARE(next.list->columnWidth(0), 222);
    QVERIFY(next.list->isColumnHidden(kSizeColumn));
}

void TestColumns::arrangedColumnsAreTakenBackAndReset()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    QTRY_VERIFY(f.list->header()->isVisible());
    f.list->header()->resizeSection(0, 333);
    const QByteArray before = f.list->header()->saveState();
    {
        const DialogKeys keys(f);
        QTest::keyClick(keys.down, Qt::Key_Space);
        keys.type(u"222"_s);
        keys.columns->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(!f.action("columnSize")->isChecked());
        QTest::keyClick(keys.dialog, Qt::Key_Escape);
    }
    QCOMPARE(f.list->header()->saveState(), before);
    QVERIFY(f.action("columnSize")->isChecked());
    QTRY_VERIFY(!f.window.findChild<QWidget *>(u"columnsDialog"_s));
    const DialogKeys keys(f);
    QTest::keyClick(keys.down, Qt::Key_Space);
    dialogtesting::click(*keys.dialog, "columnsResetButton");
    QCOMPARE(keys.columns->currentRow(), 0);
    QCOMPARE(f.list->header()->visualIndex(0), 0);
    QVERIFY(f.list->columnWidth(0) != 333);
    QCOMPARE(keys.width->value(), f.list->columnWidth(0));
}

QTEST_MAIN(TestColumns)
#include "tst_columns.moc"
