// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/detailstesting.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

#include <limits>

using dialogtesting::named;
using engine::Download;
using engine::DownloadState;
using engine::HistoryEntry;
using engine::HistoryKind;
using engine::RunDetail;
using namespace detailstesting;
using namespace Qt::StringLiterals;

/// The details of what is selected: one test for each thing that a person could notice.
class TestDetailsPane : public QObject {
    Q_OBJECT

private slots:
    void isShownByKeyAndRemembered();
    void followsTheSelection();
    void sumsUpSeveral();
    void isTooCheapToMatterForManyRows();
    void generalSaysWhatIsKnown();
    void generalAsksForChanges();
    void generalKeepsTheNote();
    void generalOffersRemedies();
    void generalSaysWhyItIsSlow();
    void whatIsTypedIsKeptWhenTheWindowGoes();
    void nameIsThereBeforeTheFirstReply();
    void historyIsAskedForAndGrows();
    void historyIsCopiedWithoutSecrets();
    void historySaysWhenThereIsNone();
    void screenReadersHearIt();
};

void TestDetailsPane::isShownByKeyAndRemembered()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    QVERIFY(!f.window.findChild<ui::DetailsPane *>());
    QSignalSpy changed(&f.window, &ui::MainWindow::settingsChanged);
    f.click(0);
    f.press(Qt::Key_F4);
    auto *pane = named<ui::DetailsPane>(f.window, "detailsPane");
    QVERIFY(pane->isVisible());
    QTRY_COMPARE(f.engine.watched.value, qint64(1));
    QTRY_VERIFY(!changed.isEmpty()
        && changed.last().first().value<settings::Settings>().panes.showsDetails);
    QVERIFY(pane->height() > f.window.height() / 4);
    QCOMPARE(named<QSplitter>(f.window, "detailsSplitter")->count(), 2); // nobody else lives there
    f.action("detailsRight")->trigger();
    QTRY_COMPARE(changed.last().first().value<settings::Settings>().panes.detailsPlace,
        settings::DetailsPlace::Right);
    QVERIFY(pane->mapToGlobal(QPoint()).x() > f.list->mapToGlobal(QPoint()).x());
    f.press(Qt::Key_Return, Qt::AltModifier);
    QVERIFY(!pane->isVisible());
    QVERIFY(!f.engine.watched.isValid());
}

void TestDetailsPane::followsTheSelection()
{
    Detailed f;
    emit f.engine.added({ fakeDownload(1), fakeDownload(2) });
    QVERIFY(f.words("detailsWords").contains(u"Select"_s));
    f.click(0);
    QTRY_COMPARE(f.fact("fact2"), u"file-1.zip"_s);
    QCOMPARE(f.engine.watched.value, qint64(1));
    f.click(1);
    QTRY_COMPARE(f.fact("fact2"), u"file-2.zip"_s);
    QCOMPARE(f.engine.watched.value, qint64(2));
    Download renamed = fakeDownload(2);
    renamed.fileName = u"other.zip"_s;
    emit f.engine.changed({ renamed });
    QCOMPARE(f.fact("fact2"), u"other.zip"_s);
    emit f.engine.removed(ids({ 1, 2 }));
    QTRY_VERIFY(!f.engine.watched.isValid());
}

void TestDetailsPane::sumsUpSeveral()
{
    Detailed f;
    Download unknown = fakeDownload(3, DownloadState::Failed);
    unknown.total = -1;
    emit f.engine.added({ fakeDownload(1, DownloadState::Completed), fakeDownload(2), unknown });
    f.press(Qt::Key_A, Qt::ControlModifier);
    auto *words = named<QLabel>(f.window, "detailsWords");
    QTRY_VERIFY(words->isVisible() && words->text().contains(u"3 downloads"_s));
    QVERIFY(words->text().contains(u"1.0 MiB of 3.0 MiB"_s));
    QVERIFY(words->text().contains(u"1"_s));
    QVERIFY(!f.engine.watched.isValid());
}

void TestDetailsPane::isTooCheapToMatterForManyRows()
{
    Detailed f;
    QList<Download> many;
    for (int i = 1; i <= 20000; ++i) {
        many.append(fakeDownload(i));
    }
    many.first().total = std::numeric_limits<qint64>::max();
    emit f.engine.added(many);
    f.press(Qt::Key_A, Qt::ControlModifier);
    auto *words = named<QLabel>(f.window, "detailsWords");
    QTRY_VERIFY(words->text().contains(u"8.00 EiB"_s) || words->text().contains(u"EiB"_s));
    QCOMPARE(f.engine.historiesAsked.size(), 0);
    QVERIFY(!f.engine.watched.isValid());
}

void TestDetailsPane::generalSaysWhatIsKnown()
{
    Detailed f;
    f.add(mirrored());
    QTRY_COMPARE(f.fact("fact0"), u"https://example.org/files/film.mkv"_s);
    QVERIFY(f.fact("fact4").startsWith(u"3.0 MiB of 8.0 MiB, 37 %"_s));
    QCOMPARE(f.fact("fact9"), u"X-Api-Key: ***"_s);
    QCOMPARE(f.fact("fact15"), u"\"v1\""_s);
    emit f.engine.detailed(running(mirrored()));
    QCOMPARE(f.fact("fact14"), u"nginx"_s);
    auto *link = named<QLineEdit>(f.window, "fact0");
    QVERIFY(link->isReadOnly());
    link->selectAll();
    link->copy();
    QCOMPARE(QApplication::clipboard()->text(), u"https://example.org/files/film.mkv"_s);
    Download checked = mirrored();
    checked.request.checksum = { engine::ChecksumAlgorithm::Sha256, "abcd" };
    checked.verifiedAt = QDateTime::currentDateTimeUtc();
    emit f.engine.changed({ checked });
    QVERIFY(f.fact("fact17").contains(u"found right"_s));
}

void TestDetailsPane::generalAsksForChanges()
{
    Detailed f;
    f.add(mirrored());
    QTRY_VERIFY(named<QPushButton>(f.window, "changeFact0")->isVisible());
    QSignalSpy remedies(&f.window, &ui::MainWindow::remedyRequested);
    QSignalSpy limits(&f.window, &ui::MainWindow::limitRequested);
    named<QPushButton>(f.window, "changeFact0")->click();
    named<QPushButton>(f.window, "changeFact3")->click();
    QCOMPARE(remedies.size(), 2);
    QCOMPARE(remedies.at(0).first().value<engine::Remedy>(), engine::Remedy::ChangeLink);
    QCOMPARE(remedies.at(1).first().value<engine::Remedy>(), engine::Remedy::ChangeFolder);
    named<QPushButton>(f.window, "changeFact2")->click();
    QTRY_VERIFY(f.window.findChild<QDialog *>(u"renameDialog"_s));
    named<QPushButton>(f.window, "changeFact5")->click();
    QCOMPARE(limits.size(), 1);
    Download done = mirrored();
    done.state = DownloadState::Completed;
    emit f.engine.changed({ done });
    QVERIFY(!named<QPushButton>(f.window, "changeFact0")->isVisible());
}

void TestDetailsPane::generalKeepsTheNote()
{
    Detailed f;
    f.add(mirrored());
    auto *note = named<QPlainTextEdit>(f.window, "noteField");
    QTRY_COMPARE(note->toPlainText(), u"for the evening"_s);
    QVERIFY(f.engine.edits.isEmpty());
    note->setPlainText(u"seen"_s);
    QTRY_COMPARE(f.engine.edits.size(), 1);
    QCOMPARE(f.engine.edits.first().edit.note, u"seen"_s);
    // What is typed is not lost when another row is looked at.
    emit f.engine.added({ fakeDownload(2) });
    note->setPlainText(u"seen twice"_s);
    f.click(1);
    QTRY_COMPARE(f.engine.edits.size(), 2);
    QCOMPARE(f.engine.edits.last().id.value, qint64(1));
    QCOMPARE(f.engine.edits.last().edit.note, u"seen twice"_s);
    QCOMPARE(note->toPlainText(), QString());
    QCOMPARE(f.action("undo")->text(), u"&Undo Change Note"_s);
    f.action("undo")->trigger();
    QCOMPARE(f.engine.edits.last().id.value, qint64(1));
    QCOMPARE(f.engine.edits.last().edit.note, u"for the evening"_s);
}

void TestDetailsPane::whatIsTypedIsKeptWhenTheWindowGoes()
{
    Detailed f;
    f.add(mirrored());
    auto *note = named<QPlainTextEdit>(f.window, "noteField");
    QTRY_COMPARE(note->toPlainText(), u"for the evening"_s);
    note->setPlainText(u"seen"_s);
    f.window.hide();
    QCOMPARE(f.engine.edits.size(), 1);
    QCOMPARE(f.engine.edits.first().edit.note, u"seen"_s);
}

void TestDetailsPane::nameIsThereBeforeTheFirstReply()
{
    Detailed f;
    Download renamed = fakeDownload(1, DownloadState::Paused);
    renamed.request.fileName = u"own.zip"_s;
    renamed.fileName.clear(); // until a reply settles it
    f.add(renamed);
    QTRY_COMPARE(f.fact("fact2"), u"own.zip"_s);
}

void TestDetailsPane::generalOffersRemedies()
{
    Detailed f;
    Download failed = fakeDownload(1, DownloadState::Failed);
    failed.error = { engine::ErrorKind::NotFound, 404, {} };
    f.add(failed);
    auto *pane = named<ui::DetailsPane>(f.window, "detailsPane");
    QTRY_VERIFY(pane->findChild<QToolButton *>(u"remedyChangeLinkButton"_s));
    QVERIFY(!pane->findChild<QLabel *>(u"explanationText"_s)->text().isEmpty());
    int visible = 0;
    for (const QLabel *text : f.window.findChildren<QLabel *>(u"explanationText"_s)) {
        visible += text->isVisible() ? 1 : 0;
    }
    QCOMPARE(visible, 1); // said once
    QSignalSpy asked(&f.window, &ui::MainWindow::remedyRequested);
    pane->findChild<QToolButton *>(u"remedyChangeLinkButton"_s)->click();
    QCOMPARE(asked.size(), 1);
}

void TestDetailsPane::generalSaysWhyItIsSlow()
{
    Detailed f;
    f.add(mirrored());
    QTRY_COMPARE(f.fact("fact2"), u"film.mkv"_s);
    QVERIFY(!named<QLabel>(f.window, "bottleneck")->isVisible());
    emit f.engine.detailed(running(mirrored()));
    QVERIFY(f.words("bottleneck").contains(u"512 KiB/s"_s));
    QVERIFY(named<QLabel>(f.window, "bottleneck")->isVisible());
    RunDetail other = running(mirrored());
    other.id = { 2 };
    other.bottleneck = engine::Bottleneck::Disk;
    emit f.engine.detailed(other); // of another download: passed over
    QVERIFY(f.words("bottleneck").contains(u"512 KiB/s"_s));
}

void TestDetailsPane::historyIsAskedForAndGrows()
{
    Detailed f(3);
    f.add(mirrored());
    QTRY_COMPARE(f.engine.historiesAsked.size(), 1);
    const QDateTime at = QDateTime::currentDateTimeUtc();
    HistoryEntry asked { at, HistoryKind::Asked, 0, -1, u"https://example.org/a"_s,
        { { "Cookie", "***" } } };
    emit f.engine.historyKnown({ 1 }, { asked });
    auto *tree = named<QTreeWidget>(f.window, "historyTree");
    QCOMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->text(1), u"Asked https://example.org/a."_s);
    QVERIFY(!tree->topLevelItem(0)->isExpanded()); // behind a fold
    QCOMPARE(tree->topLevelItem(0)->child(0)->text(1), u"Cookie: ***"_s);
    emit f.engine.happened({ 1 }, { { at, HistoryKind::WentOn, 0, 3 * kMiB, {}, {} } });
    QCOMPARE(tree->topLevelItem(1)->text(1), u"Went on at 37 %."_s);
    emit f.engine.happened({ 2 }, { asked });
    QCOMPARE(tree->topLevelItemCount(), 2);
    emit f.engine.happened({ 1 }, QList<HistoryEntry>(500, asked));
    QCOMPARE(tree->topLevelItemCount(), engine::kMostHistory);
    // What is full goes on growing at its end, and stays as it is read.
    auto *line = tree->topLevelItem(engine::kMostHistory - 1);
    line->setExpanded(true);
    tree->setCurrentItem(line);
    emit f.engine.happened({ 1 }, { { at, HistoryKind::WentOn, 0, 3 * kMiB, {}, {} } });
    QCOMPARE(tree->topLevelItemCount(), engine::kMostHistory);
    QCOMPARE(tree->topLevelItem(engine::kMostHistory - 1)->text(1), u"Went on at 37 %."_s);
    QCOMPARE(tree->topLevelItem(1)->text(1), u"Went on at 37 %."_s);
    auto *before = tree->topLevelItem(engine::kMostHistory - 2);
    QVERIFY(before->isExpanded());
    QCOMPARE(tree->currentItem(), before);
}

void TestDetailsPane::historyIsCopiedWithoutSecrets()
{
    Detailed f(3);
    Download download = mirrored();
    download.request.url = QUrl(u"https://u:s3cret@example.org/a?sig=s3cret"_s);
    f.add(download);
    QTRY_COMPARE(f.engine.historiesAsked.size(), 1);
    emit f.engine.historyKnown({ 1 },
        { { QDateTime::currentDateTimeUtc(), HistoryKind::Answered, 206, -1, u"Partial Content"_s,
            { { "Set-Cookie", "***" }, { "Server", "nginx" } } } });
    named<QPushButton>(f.window, "copyReport")->click();
    const QString report = QApplication::clipboard()->text();
    QVERIFY(report.contains(u"The server answered 206 Partial Content."_s));
    QVERIFY(report.contains(u"    Server: nginx"_s));
    QVERIFY(report.contains(u"https://example.org/a?sig=***"_s));
    QVERIFY(!report.contains(u"s3cret"_s));
}

void TestDetailsPane::historySaysWhenThereIsNone()
{
    Detailed f(3);
    f.add(mirrored());
    QTRY_COMPARE(f.engine.historiesAsked.size(), 1);
    emit f.engine.historyKnown({ 1 }, {});
    QVERIFY(named<QLabel>(f.window, "noHistory")->isVisible());
    QVERIFY(!f.words("noHistory").isEmpty());
    QVERIFY(!named<QPushButton>(f.window, "copyReport")->isEnabled());
}

void TestDetailsPane::screenReadersHearIt()
{
    Detailed f(1);
    f.add(mirrored());
    QTRY_COMPARE(f.engine.watched.value, qint64(1));
    emit f.engine.detailed(running(mirrored()));
    for (const char *name : { "segmentMap", "connectionTable", "speedGraph", "historyTree",
             "noteField", "detailsTabs", "fact0" }) {
        QVERIFY2(!named<QWidget>(f.window, name)->accessibleName().isEmpty(), name);
    }
    auto *table = named<QTableView>(f.window, "connectionTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 1).data(Qt::AccessibleTextRole).toString(),
        u"Address: 192.0.2.7"_s);
    f.openTab(0);
    const auto *pane = named<ui::DetailsPane>(f.window, "detailsPane");
    int buttons = 0;
    for (QAbstractButton *button : pane->findChildren<QAbstractButton *>()) {
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(button);
        buttons += button->isVisible() ? 1 : 0;
        QVERIFY2(!button->isVisible() || !spoken->text(QAccessible::Name).isEmpty(),
            qPrintable(button->objectName()));
    }
    QVERIFY(buttons > 0);
}

QTEST_MAIN(TestDetailsPane)
#include "tst_detailspane.moc"
