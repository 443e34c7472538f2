// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"
#include "tests/support/viewdesk.h"
#include "tests/support/views.h"
#include "tests/window/viewlooks.h"
#include "ui/theme.h"
#include "ui/tintedicon.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStyleOption>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using support::ViewDesk;
using namespace viewlooks;

namespace {

/// Nothing of \a keys in \a text changes sides.
bool isInOrder(const QString &text, const QString &keys)
{
    const QList<qreal> places = drawnMirrored(text);
    const qsizetype from = text.indexOf(keys);
    return from >= 0 && std::is_sorted(places.begin() + from, places.begin() + from + keys.size());
}

QImage drawnInList(const QString &text)
{
    QTreeWidget list;
    list.setTextElideMode(Qt::ElideRight);
    list.setHeaderHidden(true);
    list.resize(140, 60);
    new QTreeWidgetItem(&list, { text });
    return list.grab().toImage();
}

bool isLeftEmpty(const QImage &shown)
{
    const QImage left = shown.copy(0, 0, shown.width() / 4, shown.height());
    QImage ground = left;
    ground.fill(left.pixelColor(0, 0));
    return left == ground;
}

QWidget *opened(ViewDesk &desk, const QByteArray &name)
{
    for (const support::View &view : support::allViews()) {
        if (view.name == name) {
            return view.open(desk);
        }
    }
    return nullptr;
}

} // namespace

/// What is read from the left in a window that is read from the right.
class TestMirrored : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::Theme().apply(ui::ColorScheme::Light); }
    void keysAreReadFromTheLeftInMenus();
    void keysAreReadFromTheLeftInThePalette();
    void keysAreReadFromTheLeftAmongTheShortcuts();
    void linksInListsAreReadFromTheLeft_data();
    void linksInListsAreReadFromTheLeft();
    void figuresInListsStayAsTheyAre();
    void statesAreCalledAlike();
    void linesOfALabelBeginBelowEachOther();
    void daysBeginWithTheFirstOfTheWeek();
    void numbersStandWhereWordsBegin();
    void hostsOfAQuestionStandWhereItBegins();
    void valuesOfSettingsStandBelowTheirHeading();
    void wholeValuesAreReadFromTheirSide();
    void anEmptyBarHasNothingInIt();
    void buttonsWithAPictureKeepTheirMargin();
    void partsOfTheStatusBarHaveTheirComma();
};

void TestMirrored::keysAreReadFromTheLeftInMenus()
{
    const RightToLeft mirrored;
    const auto shown = [](const QString &keys) {
        QMenu menu;
        menu.addAction(u"كتاب\t"_s + keys);
        menu.resize(menu.sizeHint());
        return menu.grab().toImage();
    };
    QCOMPARE(shown(u"Ctrl+,"_s), shown(QChar(0x202d) + u"Ctrl+,"_s + QChar(0x202c)));
}

void TestMirrored::keysAreReadFromTheLeftInThePalette()
{
    const InLanguage arabic(u"ar"_s);
    ViewDesk desk;
    opened(desk, "palette");
    const auto *list = desk.part<QTreeWidget>("paletteList");
    const QList<QTreeWidgetItem *> found = list->findItems(u"Ctrl+,"_s, Qt::MatchContains, 2);
    QCOMPARE(found.size(), 1);
    QVERIFY(isInOrder(found.first()->text(2), u"Ctrl+,"_s));
}

void TestMirrored::keysAreReadFromTheLeftAmongTheShortcuts()
{
    const InLanguage arabic(u"ar"_s);
    ViewDesk desk;
    opened(desk, "settings-shortcuts");
    const auto *table = desk.part<QTableWidget>("shortcutTable");
    const QList<QTableWidgetItem *> found = table->findItems(u"Ctrl+,"_s, Qt::MatchContains);
    QCOMPARE(found.size(), 1);
    QVERIFY(isInOrder(found.first()->text(), u"Ctrl+,"_s));
}

void TestMirrored::linksInListsAreReadFromTheLeft_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("of which the end has no room") << u"https://photos.example.org/a/b/c.png"_s;
    QTest::newRow("a path") << u"/srv/links"_s;
    QTest::newRow("a date") << u"2023_11"_s;
}

void TestMirrored::linksInListsAreReadFromTheLeft()
{
    QFETCH(const QString, text);
    const RightToLeft mirrored;
    QCOMPARE(drawnInList(text), drawnInList(QChar(0x202d) + text));
}

void TestMirrored::figuresInListsStayAsTheyAre()
{
    const RightToLeft mirrored;
    QCOMPARE(drawnInList(u"٤١ ٪"_s), drawnInList(QChar(0x200f) + u"٤١ ٪"_s));
}

void TestMirrored::statesAreCalledAlike()
{
    const InLanguage arabic(u"ar"_s);
    ViewDesk desk;
    desk.fill();
    auto *sidebar = desk.part<QTreeWidget>("sidebar");
    for (const auto state : { engine::DownloadState::Paused, engine::DownloadState::Failed,
             engine::DownloadState::Completed }) {
        const QString name = words::stateName(state);
        QVERIFY2(!sidebar->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).isEmpty(),
            qPrintable(name));
    }
}

void TestMirrored::linesOfALabelBeginBelowEachOther()
{
    const RightToLeft mirrored;
    QLabel label(u"كتاب كتاب كتاب كتاب كتاب كتاب"_s);
    label.setWordWrap(true);
    label.setTextFormat(Qt::PlainText);
    label.setMargin(10);
    label.resize(label.fontMetrics().horizontalAdvance(u"كتاب كتاب كتاب "_s) + 20, 200);
    const QImage shown = label.grab().toImage();
    const int middle = shown.height() / 2;
    const QImage above = shown.copy(
        0, middle - label.fontMetrics().height(), shown.width(), label.fontMetrics().height());
    QCOMPARE(above, shown.copy(0, middle, shown.width(), above.height()));
}

void TestMirrored::daysBeginWithTheFirstOfTheWeek()
{
    const InLanguage arabic(u"ar"_s);
    ViewDesk desk;
    const QWidget *looked = opened(desk, "queues");
    const auto place = [looked](int day) {
        const auto *box = looked->findChild<QCheckBox *>(u"queueDay%1"_s.arg(day));
        return box->mapTo(looked, QPoint()).x();
    };
    const int first = QLocale().firstDayOfWeek();
    QVERIFY(first != Qt::Monday);
    for (int day = 1; day <= 7; ++day) {
        QVERIFY(day == first || place(day) < place(first));
    }
}

void TestMirrored::numbersStandWhereWordsBegin()
{
    const InLanguage arabic(u"ar"_s);
    ViewDesk desk;
    const QWidget *looked = opened(desk, "queues");
    for (const char *name : { "queueAtOnce", "queueStart" }) {
        const auto *box = looked->findChild<QAbstractSpinBox *>(QLatin1String(name));
        QStyleOptionSpinBox option;
        option.initFrom(box);
        const QRect edit = box->style()->subControlRect(
            QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxEditField, box);
        auto *line = box->findChild<QLineEdit *>();
        QVERIFY2(isLeftEmpty(line->grab().toImage()), name);
        QVERIFY2(edit.center().x() > box->width() / 2, name);
    }
}

void TestMirrored::hostsOfAQuestionStandWhereItBegins()
{
    const InLanguage arabic(u"ar"_s);
    ViewDesk desk;
    opened(desk, "private-question");
    const auto *question = desk.part<QMessageBox>("privateQuestion");
    const QStringList lines = question->informativeText().split(u'\n');
    QVERIFY(lines.first().contains(u"192.168.1.1"_s));
    for (const QString &line : lines) {
        QVERIFY2(line.isEmpty() || line.isRightToLeft(), qPrintable(line));
    }
}

void TestMirrored::valuesOfSettingsStandBelowTheirHeading()
{
    const InLanguage arabic(u"ar"_s);
    ViewDesk desk;
    opened(desk, "settings-advanced");
    auto *table = desk.part<QTableWidget>("advancedTable");
    const QTableWidgetItem *key = table->findItems(u"proxy/kind"_s, Qt::MatchExactly).value(0);
    QVERIFY(key != nullptr);
    table->scrollToItem(key);
    // Without the lines of the grid.
    const QRect cell = table->visualItemRect(table->item(key->row(), 1)).adjusted(2, 2, -2, -2);
    QVERIFY(isLeftEmpty(table->viewport()->grab(cell).toImage()));
}

void TestMirrored::wholeValuesAreReadFromTheirSide()
{
    const InLanguage arabic(u"ar"_s);
    ViewDesk desk;
    opened(desk, "settings-import");
    auto *whole = desk.part<QPlainTextEdit>("importWhole");
    QVERIFY(isLeftEmpty(whole->viewport()->grab().toImage()));
}

void TestMirrored::anEmptyBarHasNothingInIt()
{
    const auto shown = [](Qt::LayoutDirection direction) {
        QProgressBar bar;
        bar.setTextVisible(false);
        bar.setLayoutDirection(direction);
        bar.setRange(0, 1);
        bar.setValue(0);
        bar.resize(100, 20);
        return bar.grab().toImage();
    };
    QCOMPARE(shown(Qt::RightToLeft), shown(Qt::LeftToRight));
}

void TestMirrored::buttonsWithAPictureKeepTheirMargin()
{
    const RightToLeft mirrored;
    const auto margins = [](const QString &text) {
        QPushButton button(text);
        button.setIcon(ui::tintedIcon(u"copy"_s));
        button.resize(button.sizeHint());
        const QImage shown = button.grab().toImage();
        const auto isEmpty = [&shown](int x) {
            for (int y = 4; y < shown.height() - 4; ++y) {
                if (shown.pixelColor(x, y).lightness() < 128) {
                    return false;
                }
            }
            return true;
        };
        int left = 2;
        int right = 2;
        while (left < shown.width() - 1 && isEmpty(left)) {
            ++left;
        }
        while (right < shown.width() - 1 && isEmpty(shown.width() - 1 - right)) {
            ++right;
        }
        return std::pair(left, right);
    };
    const auto [left, right] = margins(u"ن&سخ التقرير"_s);
    QVERIFY2(std::abs(left - right) <= 3, qPrintable(u"%1 %2"_s.arg(left).arg(right)));
}

void TestMirrored::partsOfTheStatusBarHaveTheirComma()
{
    const InLanguage arabic(u"ar"_s);
    ViewDesk desk;
    opened(desk, "main");
    const auto *label = desk.part<QLabel>("forecastLabel");
    desk.until("a forecast", [label] { return label->text().contains(u'،'); });
    QTRY_VERIFY2(!label->text().contains(u','), qPrintable(label->text()));
    QVERIFY(label->text().count(u'،') >= 2);
}

QTEST_MAIN(TestMirrored)
#include "tst_mirrored.moc"
