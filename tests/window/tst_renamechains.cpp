// SPDX-License-Identifier: GPL-3.0-or-later
// Many are renamed, and one gets the name that another one gives up.
#include "tests/window/windowtesting.h"
#include "ui/renamerule.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using dialogtesting::named;
using engine::Download;
using engine::DownloadState;
using namespace windowtesting;
using namespace Qt::StringLiterals;
using ui::RenameNote;

namespace {

void makeFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

/// Complete downloads, each with a file.
QList<ui::RenameItem> files(const QTemporaryDir &folder, const QStringList &names)
{
    QList<ui::RenameItem> items;
    for (const QString &name : names) {
        makeFile(folder.filePath(name));
        items.append({ { items.size() + 1 }, name, folder.path(), {}, {}, true });
    }
    return items;
}

ui::RenameRule replacing(const QString &pattern, const QString &replacement)
{
    return { {}, {}, pattern, replacement, true, true };
}

QList<RenameNote> notes(const ui::RenamePreview &preview)
{
    QList<RenameNote> all;
    for (const ui::RenameOutcome &outcome : preview.outcomes) {
        all.append(outcome.note);
    }
    return all;
}

} // namespace

class TestRenameChains : public QObject {
    Q_OBJECT

private slots:
    void whoGivesANameUpGoesFirst();
    void aLongChainIsFollowedOnce();
    void namesCannotBeSwapped();
    void whoHasToStayGivesNothingUp();
    void aNameWithoutAFileGivesNothingUp();
    void undoingGoesTheOtherWay();
};

void TestRenameChains::whoGivesANameUpGoesFirst()
{
    const QTemporaryDir folder;
    const auto made = ui::renamePreview(
        files(folder, { u"1.zip"_s, u"11.zip"_s, u"111.zip"_s }), replacing(u"^"_s, u"1"_s));
    QCOMPARE(made.order, (QList<qsizetype> { 2, 1, 0 }));
    QCOMPARE(notes(made), QList<RenameNote>(3, RenameNote::None));
}

void TestRenameChains::aLongChainIsFollowedOnce()
{
    constexpr int kLong = 2000;
    const QTemporaryDir folder;
    QStringList names;
    for (int i = 0; i < kLong; ++i) {
        names.append(u"part %1.zip"_s.arg(QString::number(10000 + i).mid(1)));
    }
    ui::RenameRule rule;
    rule.mask = u"part *num*"_s; // from 1 on
    const auto made = ui::renamePreview(files(folder, names), rule);
    QCOMPARE(made.renamed(), kLong);
    QCOMPARE(made.order.first(), qsizetype(kLong - 1));
    QCOMPARE(made.order.last(), qsizetype(0));
}

void TestRenameChains::namesCannotBeSwapped()
{
    const QTemporaryDir folder;
    const auto made = ui::renamePreview(
        files(folder, { u"ab.zip"_s, u"ba.zip"_s }), replacing(u"^(.)(.)"_s, u"\\2\\1"_s));
    QCOMPARE(notes(made), QList<RenameNote>(2, RenameNote::Taken));
    QVERIFY(!made.isUsable());
}

void TestRenameChains::whoHasToStayGivesNothingUp()
{
    const QTemporaryDir folder;
    makeFile(folder.filePath(u"1111.zip"_s)); // a stranger's
    const auto made = ui::renamePreview(
        files(folder, { u"1.zip"_s, u"11.zip"_s, u"111.zip"_s }), replacing(u"^"_s, u"1"_s));
    QCOMPARE(notes(made), QList<RenameNote>(3, RenameNote::Taken));
    QVERIFY(made.order.isEmpty());
}

void TestRenameChains::aNameWithoutAFileGivesNothingUp()
{
    const QTemporaryDir folder;
    QList<ui::RenameItem> items = files(folder, { u"1.zip"_s, u"11.zip"_s });
    items.last().isComplete = false; // that file is a stranger's
    const auto made = ui::renamePreview(items, replacing(u"^"_s, u"1"_s));
    QCOMPARE(notes(made), (QList { RenameNote::Taken, RenameNote::None }));
}

void TestRenameChains::undoingGoesTheOtherWay()
{
    const QTemporaryDir folder;
    Fixture f;
    QList<Download> downloads;
    for (int i = 0; i < 3; ++i) {
        Download download = fakeDownload(i + 1, DownloadState::Completed);
        download.request.folder = folder.path();
        download.fileName = u"part %1.zip"_s.arg(i);
        makeFile(download.filePath());
        downloads.append(download);
    }
    emit f.engine.added(downloads);
    f.list->selectAll();
    f.action("renameFiles")->trigger();
    auto *dialog = named<QDialog>(f.window, "renameDialog");
    named<QLineEdit>(*dialog, "renameMask")->setText(u"part *num*"_s);
    auto *ok = named<QPushButton>(*dialog, "okButton");
    QTRY_VERIFY(ok->isEnabled());
    QTest::mouseClick(ok, Qt::LeftButton);
    const auto asked = [&f](qsizetype from) {
        QStringList names;
        for (const auto &each : f.engine.edits.mid(from)) {
            names.append(each.edit.fileName.value_or(QString()));
        }
        return names;
    };
    QCOMPARE(asked(0), (QStringList { u"part 3.zip"_s, u"part 2.zip"_s, u"part 1.zip"_s }));
    f.action("undo")->trigger();
    QCOMPARE(asked(3), (QStringList { u"part 0.zip"_s, u"part 1.zip"_s, u"part 2.zip"_s }));
}

QTEST_MAIN(TestRenameChains)
#include "tst_renamechains.moc"
