// SPDX-License-Identifier: GPL-3.0-or-later
// Renaming, moving and dragging files, and what the status bar foretells.
#include "tests/window/windowtesting.h"
#include "ui/dragout.h"
#include "ui/forecast.h"
#include "ui/inpieces.h"
#include "ui/renamedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace windowtesting;
using dialogtesting::named;
using engine::Download;
using engine::DownloadId;
using engine::DownloadState;
using ui::RenameDialog;
using ui::RenameItem;
using ui::RenameNote;
using ui::RenameRule;

namespace {

QList<RenameItem> items(const QStringList &names, const QString &folder)
{
    QList<RenameItem> all;
    for (const QString &name : names) {
        all.append({ { all.size() + 1 }, name, folder, QUrl(u"https://example.org/f/x"_s),
            QDateTime(QDate(2024, 5, 17), QTime(12, 0)) });
    }
    return all;
}

template <typename Member>
auto each(const ui::RenamePreview &preview, Member member)
{
    QList<std::decay_t<decltype(preview.outcomes.first().*member)>> values;
    for (const ui::RenameOutcome &outcome : preview.outcomes) {
        values.append(outcome.*member);
    }
    return values;
}

RenameRule masked(const QString &mask)
{
    RenameRule rule;
    rule.mask = mask;
    return rule;
}

} // namespace

class TestFileTools : public QObject {
    Q_OBJECT

private slots:
    void masksNameFiles();
    void findAndReplace_data();
    void findAndReplace();
    void clashesAndForbiddenNamesAreSaid();
    void aPatternThatIsNoneRenamesNothing();
    void aHundredThousandNamesAreMade();
    void oneIsRenamed();
    void manyAreRenamedAsOneStep();
    void thousandsAreCopiedInPieces();
    void theDialogSaysWhatIsWrong();
    void finishedFilesAreMovedAndChecked();
    void aFileOnItsWayTellsHowFar();
    void filesAndLinksCanBeDraggedOut();
    void theStatusBarTellsWhatIsLeft();
};

void TestFileTools::masksNameFiles()
{
    const QTemporaryDir folder;
    const auto names = [&](const QString &mask) {
        const QList<RenameItem> two = items({ u"a.tar"_s, u"b"_s }, folder.path());
        return each(ui::renamePreview(two, masked(mask)), &ui::RenameOutcome::name);
    };
    QCOMPARE(names(u"*name*"_s), (QStringList { u"a.tar"_s, u"b"_s }));
    QCOMPARE(names(u"x-*num*"_s), (QStringList { u"x-1.tar"_s, u"x-2"_s }));
    QCOMPARE(
        names(u"*host* *date* *name*.*ext*.bak"_s).first(), u"example.org 2024-05-17 a.tar.bak"_s);
}

void TestFileTools::findAndReplace_data()
{
    QTest::addColumn<RenameRule>("rule");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << RenameRule { {}, {}, u"s01."_s, u"one "_s, false, false }
                           << u"Show one E02.mkv"_s;
    QTest::newRow("case") << RenameRule { {}, {}, u"s01."_s, u"one "_s, false, true }
                          << u"Show S01.E02.mkv"_s;
    QTest::newRow("pattern") << RenameRule { {}, {}, u"S(\\d+)\\.E(\\d+)"_s, u"\\1x\\2"_s, true,
        true } << u"Show 01x02.mkv"_s;
}

void TestFileTools::findAndReplace()
{
    QFETCH(const RenameRule, rule);
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const auto made = ui::renamePreview(items({ u"Show S01.E02.mkv"_s }, folder.path()), rule);
    QCOMPARE(each(made, &ui::RenameOutcome::name), QStringList { name });
    QCOMPARE(made.renamed(), name == u"Show S01.E02.mkv"_s ? 0 : 1);
}

void TestFileTools::clashesAndForbiddenNamesAreSaid()
{
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"taken.zip"_s), "x");
    RenameRule rule;
    rule.find = u"q"_s;
    rule.replacement = u"/"_s;
    const auto forbidden = ui::renamePreview(items({ u"aqb.zip"_s }, folder.path()), rule);
    QCOMPARE(each(forbidden, &ui::RenameOutcome::note), QList { RenameNote::MadeSafe });
    QVERIFY(!each(forbidden, &ui::RenameOutcome::name).first().contains(u'/'));
    rule = masked(u"same"_s);
    const auto twice
        = ui::renamePreview(items({ u"a.zip"_s, u"b.zip"_s, u"same.zip"_s }, folder.path()), rule);
    QCOMPARE(each(twice, &ui::RenameOutcome::note),
        (QList { RenameNote::Twice, RenameNote::Twice, RenameNote::Unchanged }));
    rule = masked(u"taken"_s);
    const auto taken = ui::renamePreview(items({ u"a.zip"_s }, folder.path()), rule);
    QCOMPARE(each(taken, &ui::RenameOutcome::note), QList { RenameNote::Taken });
    QCOMPARE(taken.renamed(), 0);
    QVERIFY(!taken.isUsable());
}

void TestFileTools::aPatternThatIsNoneRenamesNothing()
{
    const QTemporaryDir folder;
    const auto made = ui::renamePreview(
        items({ u"a.zip"_s }, folder.path()), { {}, {}, u"(a"_s, u"b"_s, true, false });
    QVERIFY(!made.patternError.isEmpty());
    QVERIFY(!made.isUsable());
    QCOMPARE(each(made, &ui::RenameOutcome::name), QStringList { u"a.zip"_s });
}

void TestFileTools::aHundredThousandNamesAreMade()
{
    constexpr int kMany = 100'000;
    const QTemporaryDir folder;
    QStringList names;
    for (int i = 0; i < kMany; ++i) {
        names.append(u"file %1.zip"_s.arg(i));
    }
    const auto made = ui::renamePreview(items(names, folder.path()), masked(u"n*num*"_s));
    QCOMPARE(made.renamed(), kMany);
    QCOMPARE(made.outcomes.last().name, u"n100000.zip"_s);
    QCOMPARE(made.outcomes.first().name, u"n000001.zip"_s);
}

void TestFileTools::oneIsRenamed()
{
    Fixture fixture;
    emit fixture.engine.added({ fakeDownload(1, DownloadState::Completed) });
    fixture.click(0);
    fixture.press(Qt::Key_F2);
    auto *dialog = named<QDialog>(fixture.window, "renameDialog");
    auto *name = named<QLineEdit>(*dialog, "renameName");
    QCOMPARE(name->text(), u"file-1.zip"_s);
    QCOMPARE(name->selectedText(), u"file-1"_s);
    auto *ok = named<QPushButton>(*dialog, "okButton");
    QVERIFY(!ok->isEnabled());
    name->setText(u"other.zip"_s);
    QTRY_VERIFY(ok->isEnabled());
    QTest::mouseClick(ok, Qt::LeftButton);
    QCOMPARE(fixture.engine.edits.size(), 1);
    QCOMPARE(fixture.engine.edits.first().edit.fileName.value_or(QString()), u"other.zip"_s);
    QCOMPARE(fixture.action("undo")->text(), u"&Undo Rename 1 Downloads"_s);
    fixture.action("undo")->trigger();
    QCOMPARE(fixture.engine.edits.last().edit.fileName.value_or(QString()), u"file-1.zip"_s);
}

void TestFileTools::manyAreRenamedAsOneStep()
{
    Fixture fixture;
    emit fixture.engine.added({ fakeDownload(1), fakeDownload(2), fakeDownload(3) });
    fixture.list->selectAll();
    fixture.action("renameFiles")->trigger();
    auto *dialog = named<QDialog>(fixture.window, "renameDialog");
    auto *table = named<QTreeView>(*dialog, "renameTable");
    QCOMPARE(table->model()->rowCount(), 3);
    named<QLineEdit>(*dialog, "renameMask")->setText(u"part *num*"_s);
    auto *ok = named<QPushButton>(*dialog, "okButton");
    QTRY_VERIFY(ok->isEnabled());
    QCOMPARE(table->model()->index(2, 1).data().toString(), u"part 3.zip"_s);
    QTest::mouseClick(ok, Qt::LeftButton);
    QCOMPARE(fixture.engine.edits.size(), 3);
    QCOMPARE(fixture.engine.edits.at(1).edit.fileName.value_or(QString()), u"part 2.zip"_s);
    fixture.action("undo")->trigger();
    QCOMPARE(fixture.engine.edits.size(), 6);
}

void TestFileTools::thousandsAreCopiedInPieces()
{
    Fixture fixture;
    QSignalSpy asked(&fixture.window, &ui::MainWindow::checkRequested);
    QList<Download> downloads;
    for (int i = 1; i <= 2 * ui::kCopiedAtOnce + 1; ++i) {
        downloads.append(fakeDownload(i));
    }
    emit fixture.engine.added(downloads);
    QTRY_COMPARE(fixture.list->model()->rowCount(), downloads.size());
    fixture.list->selectAll();
    fixture.action("checkSelected")->trigger();
    QVERIFY(asked.isEmpty()); // the window does not stand still for them
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(
        asked.first().first().value<QList<engine::DownloadRequest>>().size(), downloads.size());
    fixture.action("renameFiles")->trigger();
    fixture.action("renameFiles")->trigger(); // nothing is there yet
    bool isOver = false;
    ui::inPieces(
        &fixture.window, downloads.size(), [](auto, auto) {}, [&] { isOver = true; });
    QVERIFY(!fixture.window.findChild<QDialog *>(u"renameDialog"_s));
    QTRY_VERIFY(fixture.window.findChild<QDialog *>(u"renameDialog"_s));
    const auto *dialog = named<QDialog>(fixture.window, "renameDialog");
    QCOMPARE(named<QTreeView>(*dialog, "renameTable")->model()->rowCount(), downloads.size());
    QTRY_VERIFY(isOver);
    QCOMPARE(fixture.window.findChildren<QDialog *>(u"renameDialog"_s).size(), 1);
}

void TestFileTools::theDialogSaysWhatIsWrong()
{
    QThreadPool pool;
    auto *dialog
        = new RenameDialog(items({ u"file-1.zip"_s, u"file-2.zip"_s }, u"/home/user"_s), pool);
    dialog->show();
    auto *summary = named<QLabel>(*dialog, "renameSummary");
    named<QCheckBox>(*dialog, "renameIsPattern")->setChecked(true);
    named<QLineEdit>(*dialog, "renameFind")->setText(u"file-(\\d"_s);
    QTRY_VERIFY(summary->text().startsWith(u"This is no regular expression"_s));
    QVERIFY(!named<QPushButton>(*dialog, "okButton")->isEnabled());
    named<QLineEdit>(*dialog, "renameFind")->setText(u"file-\\d"_s);
    named<QLineEdit>(*dialog, "renameReplacement")->setText(u"same"_s);
    QTRY_COMPARE(summary->text(), u"0 get a new name. 2 keep theirs."_s);
    auto *table = named<QTreeView>(*dialog, "renameTable");
    QVERIFY(table->model()->index(0, 2).data().toString().contains(u"same name"_s));
    dialog->close();
}

void TestFileTools::finishedFilesAreMovedAndChecked()
{
    Fixture fixture;
    const QTemporaryDir folder;
    Download checked = fakeDownload(1, DownloadState::Completed);
    checked.request.checksum = { engine::ChecksumAlgorithm::Md5, "00" };
    emit fixture.engine.added({ checked, fakeDownload(2, DownloadState::Completed) });
    fixture.click(1);
    QTRY_VERIFY(fixture.action("moveToFolder")->isEnabled());
    QVERIFY(!fixture.action("verifyFiles")->isEnabled());
    fixture.list->selectAll();
    QTRY_VERIFY(fixture.action("verifyFiles")->isEnabled());
    fixture.action("verifyFiles")->trigger();
    QCOMPARE(fixture.engine.verified, ids({ 1, 2 }));
    QVERIFY(!fixture.action("stopFileWork")->isEnabled()); // nothing has begun
    emit fixture.engine.progressed({ { { 1 }, 1, 9, 0, 0 } });
    QTRY_VERIFY(fixture.action("stopFileWork")->isEnabled());
    fixture.action("stopFileWork")->trigger();
    QCOMPARE(fixture.engine.paused, ids({ 1, 2 }));
    emit fixture.engine.changed({ checked });
    QTRY_VERIFY(!fixture.action("stopFileWork")->isEnabled());
    QCOMPARE(fixture.action("moveToFolder")->shortcut(), QKeySequence(u"Ctrl+Shift+M"_s));
    fixture.action("moveToFolder")->trigger();
    auto *dialog = named<QDialog>(fixture.window, "changeFolderDialog");
    named<QComboBox>(*dialog, "folderCombo")->setEditText(folder.path());
    auto *ok = named<QPushButton>(*dialog, "okButton");
    QTRY_VERIFY(ok->isEnabled());
    QTest::mouseClick(ok, Qt::LeftButton);
    QCOMPARE(fixture.engine.edits.size(), 2);
    QCOMPARE(fixture.engine.edits.first().edit.folder.value_or(QString()), folder.path());
    QCOMPARE(fixture.action("undo")->text(), u"&Undo Move 2 Downloads to Another Folder"_s);
}

void TestFileTools::aFileOnItsWayTellsHowFar()
{
    Fixture fixture;
    Download moved = fakeDownload(1, DownloadState::Completed);
    emit fixture.engine.added({ moved });
    QCOMPARE(fixture.cell(0, kStateColumn), u"Completed"_s);
    emit fixture.engine.progressed({ { { 1 }, moved.total / 4, moved.total, 0, 0 } });
    QTRY_COMPARE(fixture.cell(0, kStateColumn), u"Checking 25 %"_s);
    moved.partMove = engine::PartMove { u"/srv"_s, {}, {} };
    emit fixture.engine.changed({ moved });
    QCOMPARE(fixture.cell(0, kStateColumn), u"Moving the file 0 %"_s);
    emit fixture.engine.progressed({ { { 1 }, moved.total / 2, moved.total, 0, 0 } });
    QTRY_COMPARE(fixture.cell(0, kStateColumn), u"Moving the file 50 %"_s);
    moved.partMove = {};
    moved.error = { engine::ErrorKind::ChecksumMismatch, 0, {} };
    emit fixture.engine.changed({ moved });
    QVERIFY(fixture.cell(0, kStateColumn).startsWith(u"Completed – "_s));
}

void TestFileTools::filesAndLinksCanBeDraggedOut()
{
    const Download done = fakeDownload(1, DownloadState::Completed, u"a b#.zip"_s);
    const Download rest = fakeDownload(2);
    QMimeData data;
    data.setData(u"application/x-bobbin-downloads"_s, "1 2");
    ui::addDragOut(data, { &done, &rest });
    QCOMPARE(data.urls(), QList<QUrl> { QUrl::fromLocalFile(done.filePath()) });
    QCOMPARE(data.text(), rest.request.url.toString(QUrl::FullyEncoded));
    QCOMPARE(data.data(u"application/x-bobbin-downloads"_s), "1 2");
    QMimeData unfinished;
    ui::addDragOut(unfinished, { &rest });
    QVERIFY(!unfinished.hasUrls());
    QMimeData many;
    ui::addDragOut(many, QList<const Download *>(ui::kMostDraggedOut + 1, &done));
    QVERIFY(many.formats().isEmpty());
}

void TestFileTools::theStatusBarTellsWhatIsLeft()
{
    Fixture fixture;
    const QTemporaryDir folder;
    auto *label = named<QLabel>(fixture.window, "forecastLabel");
    QCOMPARE(label->text(), QString());
    Download huge = fakeDownload(1);
    huge.request.folder = folder.path();
    huge.total = qint64(1) << 60;
    Download small = fakeDownload(2);
    small.request.folder = folder.path();
    small.total = 1024;
    emit fixture.engine.added({ huge, small });
    emit fixture.engine.totalsChanged({ 0, 1, 1, 0, 1024, 3 * 1024 * 1024 + 1024 });
    QVERIFY(label->text().contains(u"2 left, 3"_s));
    QTRY_VERIFY(label->text().startsWith(u"1 of 2 do not fit on "_s));
    QVERIFY(label->accessibleDescription().contains(u"1 of 2 do not fit"_s));
    QVERIFY(label->toolTip().contains(label->accessibleDescription()));
    QCOMPARE(label->focusPolicy(), Qt::TabFocus); // the keyboard gets there too
    QVERIFY(!label->text().contains(u"done"_s));
    emit fixture.engine.totalsChanged({ 1024, 1, 1, 0, 1024, 3 * 1024 * 1024 + 1024 });
    QVERIFY(label->text().contains(u"done "_s));
    emit fixture.engine.removed(ids({ 1 }));
    QTRY_VERIFY(label->text().startsWith(u"2 left"_s));
    emit fixture.engine.totalsChanged({});
    QCOMPARE(label->text(), QString());
}

QTEST_MAIN(TestFileTools)
#include "tst_filetools.moc"
