// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/viewdesk.h"
#include "tests/support/views.h"
#include "tests/window/viewfaults.h"
#include "tests/window/viewlooks.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QMap>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;
using support::ViewDesk;
using namespace viewlooks;

namespace {

constexpr QSize kSmallScreen(1366, 768);
constexpr int kNarrowScreen = 800; ///< pixels
constexpr int kMirrorSlack = 2; ///< pixels; splitters round

/// Where a widget stands in its window, as wide as this one.
struct Placed {
    QRect place;
    int windowWidth = 0;
};

/// By what each is called and where it is. Not among them: what comes and goes by itself in the
/// status bar, and what Qt makes within its own widgets.
QMap<QString, Placed> placesIn(QWidget &root)
{
    QMap<QString, Placed> places;
    for (const QWidget *widget : viewfaults::visibleWidgets(root)) {
        const QString name = viewfaults::placeOf(*widget);
        const bool isFixed = !widget->objectName().isEmpty()
            && !widget->objectName().startsWith(u"qt_"_s) && !name.contains(u" in statusBar"_s);
        if (isFixed) {
            const QPoint corner = widget->mapTo(widget->window(), QPoint());
            places.insert(name, { QRect(corner, widget->size()), widget->window()->width() });
        }
    }
    return places;
}

QByteArray lines(const QStringList &faults)
{
    return faults.join(u'\n').toUtf8();
}

} // namespace

/// Every window, dialog and page, looked at by those who read another language, need large letters
/// or have no mouse.
class TestViews : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pseudoTextKeepsWhatIsNoWord_data();
    void pseudoTextKeepsWhatIsNoWord();
    void everyWordIsTranslatedAndHasRoom_data();
    void everyWordIsTranslatedAndHasRoom();
    void largeLettersHaveRoomOnASmallScreen_data();
    void largeLettersHaveRoomOnASmallScreen();
    void largeGermanHasRoomOnASmallScreen_data();
    void largeGermanHasRoomOnASmallScreen();
    void largeLettersFitANarrowScreen_data();
    void largeLettersFitANarrowScreen();
    void mirroredViewsHaveRoom_data();
    void mirroredViewsHaveRoom();
    void everyControlIsReachedByKeysAndShowsIt_data();
    void everyControlIsReachedByKeysAndShowsIt();
    void rightToLeftIsTheMirrorImage_data();
    void rightToLeftIsTheMirrorImage();
    void whatTellsOfARowDoesNotCoverIt();
    void escapeClosesWindowsToo_data();
    void escapeClosesWindowsToo();

private:
    static void addViews();
    static const support::View &view();
    static QWidget *open(ViewDesk &desk);
    static void lookForRoom();
};

void TestViews::initTestCase()
{
    ui::Theme().apply(ui::ColorScheme::Light);
    QCOMPARE(QGuiApplication::primaryScreen()->size(), kSmallScreen);
}

void TestViews::addViews()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const support::View &each : support::allViews()) {
        QTest::newRow(each.name.constData()) << number++;
    }
}

const support::View &TestViews::view()
{
    QFETCH(const int, number);
    return support::allViews().at(number);
}

/// As it is when what comes at once is there.
QWidget *TestViews::open(ViewDesk &desk)
{
    QWidget *looked = view().open(desk);
    desk.until("the window", [looked] { return looked->window()->isVisible(); });
    for (int round = 0; round < 4; ++round) { // what is found leads to questions, and to layouts
        desk.pool.waitForDone();
        QCoreApplication::processEvents();
    }
    return looked;
}

void TestViews::pseudoTextKeepsWhatIsNoWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("value") << u"%1 of %Ln"_s << u"%1"_s;
    QTest::newRow("number") << u"%n files"_s << u"%n"_s;
    QTest::newRow("long number") << u"%1 of %Ln"_s << u"%Ln"_s;
    QTest::newRow("markup") << u"<b>bold</b> text"_s << u"<b>"_s;
    QTest::newRow("end of markup") << u"<b>bold</b> text"_s << u"</b>"_s;
    QTest::newRow("entity") << u"a&nbsp;b"_s << u"&nbsp;"_s;
    QTest::newRow("files") << u"Settings (*.ini)"_s << u"(*.ini)"_s;
    QTest::newRow("part of a mask") << u"%1, such as *name*"_s << u"*name*"_s;
}

void TestViews::pseudoTextKeepsWhatIsNoWord()
{
    QFETCH(const QString, text);
    QFETCH(const QString, kept);
    const QString pseudo = support::pseudoText(text);
    QVERIFY2(pseudo.contains(kept), qPrintable(pseudo));
    QVERIFY(pseudo.size() > text.size() + 2);
    QCOMPARE(support::untranslatedPart(u"File "_s + pseudo + u" Edit"_s), u"File  Edit"_s);
}

void TestViews::everyWordIsTranslatedAndHasRoom_data()
{
    addViews();
}

void TestViews::everyWordIsTranslatedAndHasRoom()
{
    const Translated translated;
    ViewDesk desk;
    QWidget *looked = open(desk);
    const QStringList words = viewfaults::untranslated(*looked) + viewfaults::unheard(*looked);
    QVERIFY2(words.isEmpty(), lines(words));
    const QStringList room = viewfaults::clipped(*looked);
    QVERIFY2(room.isEmpty(), lines(room));
}

void TestViews::largeLettersHaveRoomOnASmallScreen_data()
{
    addViews();
}

void TestViews::largeLettersHaveRoomOnASmallScreen()
{
    lookForRoom();
}

void TestViews::largeGermanHasRoomOnASmallScreen_data()
{
    addViews();
}

/// The words themselves, not as long ones as the pseudo-translation makes.
void TestViews::largeGermanHasRoomOnASmallScreen()
{
    const InLanguage german(u"de"_s);
    QCOMPARE(QCoreApplication::translate("ui::AboutDialog", "About Bobbin"), u"Über Bobbin"_s);
    lookForRoom();
}

void TestViews::largeLettersFitANarrowScreen_data()
{
    addViews();
}

/// Whoever makes the window as narrow as the screen sees all of it. A menu is no such window.
void TestViews::largeLettersFitANarrowScreen()
{
    const LargeLetters large;
    ViewDesk desk;
    const QWidget *window = open(desk)->window();
    const int least = std::max(window->minimumSizeHint().width(), window->minimumWidth());
    const bool isMenu = qobject_cast<const QMenu *>(window) != nullptr;
    QVERIFY2(isMenu || least <= kNarrowScreen, QByteArray::number(least));
}

void TestViews::mirroredViewsHaveRoom_data()
{
    addViews();
}

void TestViews::mirroredViewsHaveRoom()
{
    const InLanguage arabic(u"ar"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    ViewDesk desk;
    QWidget *looked = open(desk);
    const QStringList faults = viewfaults::clipped(*looked) + viewfaults::overlapping(*looked);
    QVERIFY2(faults.isEmpty(), lines(faults));
}

/// In letters of twice the size.
void TestViews::lookForRoom()
{
    const LargeLetters large;
    ViewDesk desk;
    QWidget *looked = open(desk);
    const QWidget *window = looked->window();
    // A menu that is too high scrolls.
    const bool isMenu = qobject_cast<const QMenu *>(window) != nullptr;
    QVERIFY2(
        isMenu || window->width() <= kSmallScreen.width(), QByteArray::number(window->width()));
    QVERIFY2(
        isMenu || window->height() <= kSmallScreen.height(), QByteArray::number(window->height()));
    const QStringList room = viewfaults::clipped(*looked) + viewfaults::overlapping(*looked);
    QVERIFY2(room.isEmpty(), lines(room));
    const double least = QApplication::font().pointSizeF() * 0.8;
    for (const QWidget *widget : viewfaults::visibleWidgets(*looked)) {
        QVERIFY2(widget->font().pointSizeF() >= least, qPrintable(viewfaults::placeOf(*widget)));
    }
}

void TestViews::everyControlIsReachedByKeysAndShowsIt_data()
{
    addViews();
}

void TestViews::everyControlIsReachedByKeysAndShowsIt()
{
    ViewDesk desk;
    QWidget *looked = open(desk);
    const bool isMenu = qobject_cast<const QMenu *>(looked) != nullptr;
    if (isMenu || looked->objectName() == u"searchOffers") {
        return; // the arrow keys move in it
    }
    looked->activateWindow();
    QVERIFY(looked->window()->windowType() == Qt::Popup || QTest::qWaitForWindowActive(looked));
    const QStringList faults = viewfaults::unreachable(*looked);
    QVERIFY2(faults.isEmpty(), lines(faults));
}

void TestViews::rightToLeftIsTheMirrorImage_data()
{
    addViews();
}

void TestViews::rightToLeftIsTheMirrorImage()
{
    QMap<QString, Placed> leftToRight;
    {
        ViewDesk desk;
        leftToRight = placesIn(*open(desk));
    }
    const RightToLeft mirrored;
    ViewDesk desk;
    const QMap<QString, Placed> rightToLeft = placesIn(*open(desk));
    // A menu has no widgets of its own; Qt lays out its entries.
    QVERIFY(!rightToLeft.isEmpty() || view().name.startsWith("menu"));
    QStringList faults;
    for (auto after = rightToLeft.begin(); after != rightToLeft.end(); ++after) {
        const QRect before = leftToRight.value(after.key(), *after).place;
        const int expected = after->windowWidth - before.x() - before.width();
        const bool isKnown = leftToRight.contains(after.key());
        if (isKnown && std::abs(after->place.x() - expected) > kMirrorSlack) {
            faults.append(u"%1 is at %2 and belongs at %3"_s.arg(after.key())
                              .arg(after->place.x())
                              .arg(expected));
        }
    }
    QVERIFY2(faults.isEmpty(), lines(faults));
}

void TestViews::whatTellsOfARowDoesNotCoverIt()
{
    ViewDesk desk;
    desk.fill();
    const auto *list = desk.part<QTreeView>("downloadList");
    const auto place = [list] { return list->visualRect(list->currentIndex()); };
    desk.select(u"the-whole"_s);
    desk.opened("explanationBar");
    // As high as it takes for the row to be the last one in sight.
    desk.select(u"city-map"_s);
    desk.window.resize(desk.window.width(), desk.window.height() - list->viewport()->height() / 2);
    desk.select(u"the-whole"_s);
    desk.opened("explanationBar");
    QTRY_VERIFY(place().isValid() && place().bottom() <= list->viewport()->height());
}

void TestViews::escapeClosesWindowsToo_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("window");
    QTest::newRow("grabber") << QByteArray("grabLinks") << QByteArray("grabWindow");
    QTest::newRow("check") << QByteArray("checkLinks") << QByteArray("checkWindow");
}

void TestViews::escapeClosesWindowsToo()
{
    QFETCH(const QByteArray, action);
    QFETCH(const QByteArray, window);
    ViewDesk desk;
    desk.trigger(action.constData());
    const QPointer<QWidget> opened = desk.opened(window.constData());
    opened->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(opened));
    QTest::keyClick(opened->findChild<QPushButton *>(), Qt::Key_Escape);
    QTRY_VERIFY(opened.isNull() || !opened->isVisible());
}

/// On a screen of the size that many laptops have.
int main(int argc, char **argv)
{
    const QString path = QDir::tempPath() + u"/screen.json"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write("{\"screens\": [{\"name\": \"small\", \"x\": 0, \"y\": 0, \"width\": 1366, "
                      "\"height\": 768, \"logicalDpi\": 96, \"logicalBaseDpi\": 96, \"dpr\": 1}]}")
            < 0) {
        return 1;
    }
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + path.toUtf8());
    const QApplication application(argc, argv);
    TestViews test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_views.moc"
