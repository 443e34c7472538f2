// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/addfixture.h"
#include "tests/window/grabfixture.h"
#include "tests/window/windowtesting.h"
#include "ui/contentarea.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QScreen>
#include <QScrollBar>
#include <QSplitter>
#include <QToolBar>
#include <QWidget>

using dialogtesting::named;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

/// Letters of another size for as long as it lives.
class Letters {
    Q_DISABLE_COPY_MOVE(Letters)

public:
    explicit Letters(double times)
    {
        QFont large = m_before;
        large.setPointSizeF(large.pointSizeF() * times);
        QApplication::setFont(large);
    }
    ~Letters() { QApplication::setFont(m_before); }

private:
    QFont m_before = QApplication::font();
};

bool isControl(const QWidget &widget)
{
    return widget.isVisible()
        && (qobject_cast<const QAbstractButton *>(&widget) != nullptr
            || qobject_cast<const QLabel *>(&widget) != nullptr
            || qobject_cast<const QComboBox *>(&widget) != nullptr
            || qobject_cast<const QAbstractScrollArea *>(&widget) != nullptr
            || qobject_cast<const QLineEdit *>(&widget) != nullptr)
        && qobject_cast<const ui::ContentArea *>(&widget) == nullptr;
}

/// The controls that stand beside each other, not those within one, with their places.
void collect(const QWidget &parent, const QWidget &rows, QList<std::pair<QString, QRect>> &places)
{
    for (const QObject *child : parent.children()) {
        const auto *widget = qobject_cast<const QWidget *>(child);
        if (widget == nullptr || widget->isWindow()) {
            continue;
        }
        if (isControl(*widget)) {
            places.append({ widget->objectName() + u' ' + widget->accessibleName(),
                { widget->mapTo(&rows, QPoint()), widget->size() } });
        } else {
            collect(*widget, rows, places);
        }
    }
}

/// The first two controls that lie over each other, or one that is cut; empty when none does.
QString overlap(const ui::ContentArea &area)
{
    QList<std::pair<QString, QRect>> places;
    collect(*area.widget(), *area.widget(), places);
    if (places.size() < 5) {
        return u"there is nothing to look at"_s;
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        const auto &[name, place] = places.at(i);
        if (!area.widget()->rect().contains(place)) {
            return name + u" is cut"_s;
        }
        for (qsizetype k = i + 1; k < places.size(); ++k) {
            if (place.intersects(places.at(k).second)) {
                return name + u" lies over "_s + places.at(k).first;
            }
        }
    }
    return {};
}

/// As a screen of 1366 by 768 leaves it at 200 %.
constexpr QSize kSmallRoom(1366, 700);

} // namespace

/// Windows on small screens and with large letters: all of them has room, or can be scrolled to.
class TestWindowRoom : public QObject {
    Q_OBJECT

private slots:
    void grabberNeverLaysControlsOverEachOther_data();
    void grabberNeverLaysControlsOverEachOther();
    void grabberKeepsTogetherWhatBelongsTogether();
    void addDialogKeepsItsButtonsInView();
    void mainWindowIsNotLargerThanTheScreen_data();
    void mainWindowIsNotLargerThanTheScreen();
    void searchStaysInANarrowWindow_data();
    void searchStaysInANarrowWindow();
    void detailsGoBelowTheListWhereThereIsNoRoomBeside();
    void narrowStatusBarKeepsTheSpeedAndTheLimit();
};

void TestWindowRoom::grabberNeverLaysControlsOverEachOther_data()
{
    QTest::addColumn<double>("letters");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("200 %") << 2.0;
}

void TestWindowRoom::grabberNeverLaysControlsOverEachOther()
{
    QFETCH(const double, letters);
    const Letters large(letters);
    const GrabFixture grab({ true, true });
    const auto &area = *grab.part<ui::ContentArea>("grabArea");
    const auto *add = grab.part<QPushButton>("grabAdd");
    for (const QSize &size : { QSize(1, 1), QSize(620, 420), kSmallRoom }) {
        grab.window().resize(size);
        QTRY_COMPARE(area.widget()->width(), area.viewport()->width());
        QTRY_COMPARE(overlap(area), QString());
        // What ends the work is there without scrolling.
        QVERIFY(grab.window().rect().contains(
            QRect(add->mapTo(&grab.window(), QPoint()), add->size())));
        QVERIFY(grab.table()->viewport()->height() > 3 * grab.table()->rowHeight(0));
    }
    QVERIFY(grab.window().minimumSizeHint().width() <= kSmallRoom.width());
    QVERIFY(grab.window().minimumSizeHint().height() <= kSmallRoom.height());
    // The keys bring into view what they go to.
    grab.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&grab.window()));
    grab.window().resize(1, 1);
    QVERIFY(area.verticalScrollBar()->maximum() > 0);
    grab.part<QLineEdit>("grabAddress")->setFocus();
    auto *mask = grab.part<QLineEdit>("grabMask");
    QVERIFY(!mask->visibleRegion().contains(mask->rect()));
    for (int i = 0; i < 40 && !mask->hasFocus(); ++i) {
        QTest::keyClick(grab.window().focusWidget(), Qt::Key_Tab);
    }
    QVERIFY(mask->hasFocus());
    QCOMPARE(mask->visibleRegion().boundingRect(), mask->rect());
}

/// Rows that have no room for all begin anew between the groups, not within one.
void TestWindowRoom::grabberKeepsTogetherWhatBelongsTogether()
{
    const GrabFixture grab({ true, true });
    const auto &area = *grab.part<ui::ContentArea>("grabArea");
    const auto middleOf = [&area](const QWidget &part) {
        return part.mapTo(area.widget(), part.rect().center()).y();
    };
    for (int width = 900; width > 500; width -= 20) {
        grab.window().resize(width, 600);
        QTRY_COMPARE(area.widget()->width(), area.viewport()->width());
        for (const QLabel *const label : grab.window().findChildren<QLabel *>()) {
            const QWidget *const field = label->buddy();
            if (field == grab.part<QLineEdit>("grabLeast")
                || field == grab.part<QLineEdit>("grabMost")) {
                QVERIFY(std::abs(middleOf(*label) - middleOf(*field)) < label->height());
            }
        }
        if (width >= 700) {
            const int row = middleOf(*grab.part<QPushButton>("grabAll"));
            QCOMPARE(middleOf(*grab.part<QPushButton>("grabNone")), row);
            QCOMPARE(middleOf(*grab.part<QPushButton>("grabInvert")), row);
        }
    }
}

void TestWindowRoom::addDialogKeepsItsButtonsInView()
{
    const Letters large(2);
    AddFixture f;
    f.m_dialog->offerText(u"https://example.org/one.zip\nhttps://example.org/two.zip"_s);
    QTRY_COMPARE(named<QTableView>(*f.m_dialog, "linksTable")->model()->rowCount(), 2);
    QVERIFY(f.m_dialog->minimumSizeHint().height() <= kSmallRoom.height());
    QVERIFY(f.m_dialog->minimumSizeHint().width() <= kSmallRoom.width());
    f.m_dialog->resize(kSmallRoom);
    const auto &area = *named<ui::ContentArea>(*f.m_dialog, "addArea");
    QTRY_COMPARE(area.widget()->width(), area.viewport()->width());
    QTRY_COMPARE(overlap(area), QString());
    for (const char *name : { "addButton", "cancelButton", "startNowCheck" }) {
        const auto *button = named<QAbstractButton>(*f.m_dialog, name);
        QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
    }
}

void TestWindowRoom::mainWindowIsNotLargerThanTheScreen_data()
{
    QTest::addColumn<QRect>("left");
    QTest::newRow("larger") << QRect(0, 0, 5000, 4000);
    QTest::newRow("larger and elsewhere") << QRect(300, 200, 5000, 4000);
    QTest::newRow("wider") << QRect(50, 60, 5000, 500);
    QTest::newRow("as on the first start") << QRect();
}

void TestWindowRoom::mainWindowIsNotLargerThanTheScreen()
{
    QFETCH(const QRect, left);
    settings::Settings settings;
    if (left.isValid()) {
        QWidget before;
        before.setGeometry(left);
        settings.windowGeometry = before.saveGeometry();
        QVERIFY(!settings.windowGeometry.isEmpty());
    }
    const Fixture f(settings);
    const QRect room = f.window.screen()->availableGeometry();
    const QSize size = f.window.minimumSizeHint().expandedTo(f.window.size());
    QVERIFY2(size.height() <= room.height(), qPrintable(QString::number(size.height())));
    QVERIFY2(size.width() <= room.width(), qPrintable(QString::number(size.width())));
    QVERIFY(room.contains(f.window.geometry()));
}

void TestWindowRoom::searchStaysInANarrowWindow_data()
{
    QTest::addColumn<double>("letters");
    QTest::newRow("usual letters") << 1.0;
    QTest::newRow("large letters") << 2.0;
}

void TestWindowRoom::searchStaysInANarrowWindow()
{
    QFETCH(const double, letters);
    const Letters size(letters);
    Fixture f;
    const auto *bar = named<QToolBar>(f.window, "toolBar");
    auto *search = named<QLineEdit>(*bar, "searchField");
    const auto *hidden = bar->findChild<const QWidget *>(u"qt_toolbar_ext_button"_s);
    QVERIFY(hidden);
    f.window.resize(3000, f.window.height());
    QCOMPARE(bar->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    f.window.resize(f.window.minimumSizeHint().width(), f.window.height());
    QCOMPARE(bar->toolButtonStyle(), Qt::ToolButtonIconOnly);
    for (int width = f.window.width(); width < 2000; width += 60) {
        f.window.resize(width, f.window.height());
        QTRY_VERIFY2(search->isVisible() && bar->rect().contains(search->geometry()),
            qPrintable(QString::number(width)));
        QVERIFY2(!hidden->isVisible(), qPrintable(QString::number(width)));
    }
    f.action("find")->trigger();
    QVERIFY(search->hasFocus());
}

void TestWindowRoom::detailsGoBelowTheListWhereThereIsNoRoomBeside()
{
    Fixture f;
    const auto *splitter = named<QSplitter>(f.window, "detailsSplitter");
    f.window.resize(3000, f.window.height());
    f.action("detailsRight")->trigger();
    f.action("showDetails")->trigger();
    QCOMPARE(splitter->orientation(), Qt::Horizontal);
    f.window.resize(f.window.minimumSizeHint().width(), f.window.height());
    QTRY_COMPARE(splitter->orientation(), Qt::Vertical);
    f.window.resize(3000, f.window.height());
    QTRY_COMPARE(splitter->orientation(), Qt::Horizontal);
}

void TestWindowRoom::narrowStatusBarKeepsTheSpeedAndTheLimit()
{
    Fixture f;
    engine::EngineTotals totals;
    totals.running = 2;
    totals.speed = 3 * 1024 * 1024;
    emit f.engine.totalsChanged(totals);
    const auto *counts = named<QWidget>(f.window, "countsLabel");
    f.window.resize(3000, f.window.height());
    QTRY_VERIFY(counts->isVisible());
    f.window.resize(f.window.minimumSizeHint().width(), f.window.height());
    QTRY_VERIFY(!counts->isVisible());
    for (const char *name : { "speedLabel", "limitButton" }) {
        const auto *kept = named<QWidget>(f.window, name);
        QVERIFY(kept->isVisible() && kept->width() >= kept->sizeHint().width());
    }
}

QTEST_MAIN(TestWindowRoom)
#include "tst_windowroom.moc"
