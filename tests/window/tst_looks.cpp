// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/contrast.h"
#include "tests/window/viewlooks.h"
#include "ui/fileicons.h"
#include "ui/namedelegate.h"
#include "ui/queuefields.h"
#include "ui/statelook.h"
#include "ui/theme.h"
#include "ui/tintedicon.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeDatabase>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QStyleOption>
#include <QTest>
#include <QTimeEdit>

using engine::DownloadState;
using namespace ui;
using namespace Qt::StringLiterals;

namespace {

// The colour of the strongest pixel; invalid when nothing is drawn.
QColor ink(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image = icon.pixmap(QSize(32, 32), mode).toImage();
    QColor found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() == 255) {
                found = pixel;
            }
        }
    }
    return found;
}

} // namespace

class TestLooks : public QObject {
    Q_OBJECT

private slots:
    void everyStateIsReadable_data();
    void everyStateIsReadable();
    void iconsTakeTheColourOfTheText();
    void knowsFileKinds_data();
    void knowsFileKinds();
    void everyFileKindHasAnIcon();
    void boxesAndMenusHaveAFrame_data();
    void boxesAndMenusHaveAFrame();
    void focusLeavesNoTraceOutsideItsRow();
    void menusHigherThanTheScreenScroll();
    void shortcutsTearNoJoinedLetters();
    void namesAreReadTheirOwnWay();
    void namesDoNotTurnTheirSentence();
    void hoursComeBeforeMinutes();
    void percentagesAreReadInMirroredBars_data();
    void percentagesAreReadInMirroredBars();
};

void TestLooks::everyStateIsReadable_data()
{
    QTest::addColumn<DownloadState>("state");
    QTest::addColumn<ColorScheme>("scheme");
    for (const DownloadState state : engine::kAllStates) {
        const QByteArray name(engine::traits(state).diskName.data());
        QTest::newRow((name + " light").constData()) << state << ColorScheme::Light;
        QTest::newRow((name + " dark").constData()) << state << ColorScheme::Dark;
    }
}

void TestLooks::everyStateIsReadable()
{
    QFETCH(const DownloadState, state);
    QFETCH(const ColorScheme, scheme);
    const QPalette colors = ui::palette(scheme);
    QVERIFY(contrast::between(stateColor(state, colors), colors.color(QPalette::Base)) >= 4.5);
    QVERIFY(
        contrast::between(stateColor(state, colors), colors.color(QPalette::AlternateBase)) >= 4.5);
    // Never the colour alone: every state has an icon of its own.
    Theme().apply(scheme);
    QCOMPARE(ink(stateIcon(state)).rgb(), stateColor(state, colors).rgb());
    for (const DownloadState other : engine::kAllStates) {
        QCOMPARE(look(other).icon == look(state).icon, other == state);
    }
}

void TestLooks::iconsTakeTheColourOfTheText()
{
    const QIcon icon = tintedIcon(u"add"_s);
    for (const ColorScheme scheme : { ColorScheme::Light, ColorScheme::Dark }) {
        Theme().apply(scheme);
        const QPalette colors = ui::palette(scheme);
        QCOMPARE(ink(icon).rgb(), colors.color(QPalette::ButtonText).rgb());
        QCOMPARE(ink(icon, QIcon::Selected).rgb(), colors.color(QPalette::HighlightedText).rgb());
        QCOMPARE(ink(icon, QIcon::Disabled).rgb(),
            colors.color(QPalette::Disabled, QPalette::ButtonText).rgb());
    }
    QCOMPARE(icon.pixmap(QSize(20, 20), 2.0).size(), QSize(40, 40));
}

void TestLooks::knowsFileKinds_data()
{
    QTest::addColumn<FileKind>("kind");
    const auto row = [](const char *name, FileKind kind) { QTest::newRow(name) << kind; };
    row("a.pdf", FileKind::Document);
    row("a.odt", FileKind::Document);
    row("a.docx", FileKind::Document);
    row("a.epub", FileKind::Document);
    row("a.txt", FileKind::Document);
    row("a.html", FileKind::Document);
    row("a.jpg", FileKind::Picture);
    row("a.svg", FileKind::Picture);
    row("a.mkv", FileKind::Video);
    row("a.flac", FileKind::Audio);
    row("a.zip", FileKind::Archive);
    row("a.tar.xz", FileKind::Archive);
    row("a.iso", FileKind::Archive);
    row("a.7z", FileKind::Archive);
    row("a.deb", FileKind::Program);
    row("a.exe", FileKind::Program);
    row("a.sh", FileKind::Program);
    row("a.apk", FileKind::Program);
    row("a.unheard-of", FileKind::Other);
    row("a", FileKind::Other);
}

void TestLooks::knowsFileKinds()
{
    QFETCH(const FileKind, kind);
    const QMimeDatabase types;
    const QMimeType type = types.mimeTypeForFile(
        QString::fromLatin1(QTest::currentDataTag()), QMimeDatabase::MatchExtension);
    QCOMPARE(fileKind(type), kind);
}

void TestLooks::everyFileKindHasAnIcon()
{
    for (const FileKind kind : { FileKind::Other, FileKind::Document, FileKind::Picture,
             FileKind::Video, FileKind::Audio, FileKind::Archive, FileKind::Program }) {
        QVERIFY(ink(fileKindIcon(kind)).isValid());
    }
    FileIcons icons;
    QVERIFY(ink(icons.icon(u"film.mkv"_s, {})).isValid());
    // A name without an extension: the type as sent decides.
    const QRgb sent = ink(icons.icon(u"watch"_s, u"video/mp4"_s)).rgb();
    QCOMPARE(sent, ink(icons.icon(u"film.mkv"_s, {})).rgb());
    QVERIFY(sent != ink(icons.icon(u"watch"_s, u"text/html"_s)).rgb());
}

void TestLooks::boxesAndMenusHaveAFrame_data()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
}

void TestLooks::boxesAndMenusHaveAFrame()
{
    QFETCH(const ColorScheme, scheme);
    Theme().apply(scheme);
    const QColor ground = ui::palette(scheme).color(QPalette::Window);
    // The best contrast on the way to the middle of the left edge of the box.
    const auto frame = [&](const QImage &image, int reach) {
        double best = 1;
        for (int x = 0; x < reach; ++x) {
            best = std::max(
                best, contrast::between(image.pixelColor(x, image.height() / 2), ground));
        }
        return best;
    };
    QCheckBox box;
    QRadioButton choice;
    for (QWidget *widget : { static_cast<QWidget *>(&box), static_cast<QWidget *>(&choice) }) {
        widget->resize(widget->sizeHint());
        QVERIFY(frame(widget->grab().toImage(), 6) >= 2.5);
    }
    QMenu menu;
    menu.addAction(u"Text"_s);
    menu.resize(menu.sizeHint());
    QVERIFY(frame(menu.grab().toImage(), 1) >= 1.6);
}

/// On a screen of twice as many pixels a row that has lost the focus repaints itself alone.
void TestLooks::focusLeavesNoTraceOutsideItsRow()
{
    QImage image(200, 100, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(Qt::white);
    QStyleOptionFocusRect focus;
    focus.rect = { 10, 10, 60, 20 };
    focus.state = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    focus.palette.setColor(QPalette::Link, Qt::red);
    {
        QPainter painter(&image);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter);
    }
    QCOMPARE(image.pixelColor(20, 20), QColor(Qt::red));
    QCOMPARE(image.pixelColor(139, 59), QColor(Qt::red));
    QPainter(&image).fillRect(focus.rect, Qt::white);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
        }
    }
}

void TestLooks::menusHigherThanTheScreenScroll()
{
    QMenu menu;
    for (int i = 0; i < 100; ++i) {
        menu.addAction(u"An entry"_s);
    }
    menu.popup({ 0, 0 });
    QVERIFY(QTest::qWaitForWindowExposed(&menu));
    const QRect first = menu.actionGeometry(menu.actions().constFirst());
    const QRect last = menu.actionGeometry(menu.actions().constLast());
    QVERIFY(last.top() > first.top() && last.left() == first.left());
    QVERIFY(menu.height() <= menu.screen()->geometry().height());
}

void TestLooks::shortcutsTearNoJoinedLetters()
{
    Theme().apply(ColorScheme::Light);
    const auto shown = [](const QString &text) {
        QPushButton button(text);
        button.resize(200, 40);
        return button.grab().toImage();
    };
    QVERIFY(shown(u"P&rogram"_s) != shown(u"Program"_s));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage withShortcut = shown(u"&برنامج"_s);
    const QImage plain = shown(u"برنامج"_s);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(withShortcut, plain);
}

void TestLooks::namesAreReadTheirOwnWay()
{
    const QString name = u"01-the-boat.png"_s;
    QCOMPARE(isolatedName(name), name);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QString shown = isolatedName(name);
    const QString nothing = isolatedName({});
    // Drawn among Arabic, its letters stand as they do on their own.
    const QList<qreal> places = viewlooks::drawnMirrored(shown + u" كتاب"_s);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(places.at(shown.indexOf(u'0')) < places.at(shown.indexOf(u'g')));
    QCOMPARE(nothing, QString());
}

void TestLooks::namesDoNotTurnTheirSentence()
{
    const QString sentence = u"%1 كتاب."_s;
    QCOMPARE(nameInSentence(u"boat.png"_s), u"boat.png"_s);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QString shown = sentence.arg(nameInSentence(u"boat.png"_s));
    const QString nothing = nameInSentence({});
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(!sentence.arg(u"boat.png"_s).isRightToLeft());
    QVERIFY(shown.isRightToLeft());
    QCOMPARE(nothing, QString());
}

void TestLooks::hoursComeBeforeMinutes()
{
    const QLocale before;
    QLocale::setDefault(QLocale(u"ar_EG"_s));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    engine::QueueConfig queue;
    queue.times.isOn = true;
    queue.times.start = 22 * 60 + 30;
    QueueFields fields;
    fields.setQueue(queue);
    const auto *start = fields.findChild<QTimeEdit *>(u"queueStart"_s);
    const QString shown = start == nullptr ? QString() : start->text();
    const QString wanted = QLocale().toString(QTime(22, 30), QLocale::ShortFormat);
    QLocale::setDefault(before);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(shown, wanted);
}

void TestLooks::percentagesAreReadInMirroredBars_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const int percent : { 10, 40, 60, 90 }) {
        const QByteArray name = QByteArray::number(percent);
        QTest::newRow((name + " %, from the left").constData()) << percent << Qt::LeftToRight;
        QTest::newRow((name + " %, from the right").constData()) << percent << Qt::RightToLeft;
    }
}

void TestLooks::percentagesAreReadInMirroredBars()
{
    QFETCH(const int, percent);
    QFETCH(const Qt::LayoutDirection, direction);
    Theme().apply(ColorScheme::Light);
    QProgressBar bar;
    bar.setLayoutDirection(direction);
    bar.setRange(0, 100);
    bar.setValue(percent);
    bar.resize(300, 30);
    const QImage image = bar.grab().toImage();
    const QImage middle = image.copy(120, 5, 60, 20);
    const QColor ground = middle.pixelColor(0, 0); // the bar ends elsewhere
    double best = 1;
    for (int y = 0; y < middle.height(); ++y) {
        for (int x = 0; x < middle.width(); ++x) {
            best = std::max(best, contrast::between(middle.pixelColor(x, y), ground));
        }
    }
    QVERIFY2(best >= 3, QByteArray::number(best));
}

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
