// SPDX-License-Identifier: GPL-3.0-or-later
// Many are renamed, and one gets the name that another one gives up.
#include "ui/renamerule.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::RenameNote;

class TestRenameChains : public QObject {
    Q_OBJECT

private slots:
    void namesThatAreGivenUpAreFree();
    void namesCanBeSwapped();
    void whoHasToStayGivesNothingUp();

private:
    /// As if each of \a names is the name of a file.
    static QList<ui::RenameItem> files(const QTemporaryDir &folder, const QStringList &names)
    {
        QList<ui::RenameItem> items;
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly)) {
                qFatal("cannot write %s", qPrintable(name));
            }
            items.append({ { items.size() + 1 }, name, folder.path(), {}, {} });
        }
        return items;
    }
    static ui::RenameRule replacing(const QString &pattern, const QString &replacement)
    {
        return { {}, {}, pattern, replacement, true, true };
    }
};

void TestRenameChains::namesThatAreGivenUpAreFree()
{
    const QTemporaryDir folder;
    QStringList names;
    for (int i = 2; i <= 9; ++i) {
        names.append(u"part %1.zip"_s.arg(i));
    }
    QList<ui::RenameItem> items = files(folder, names);
    // "part 2" ... "part 9" become "part 1" ... "part 8".
    ui::RenameRule rule;
    rule.mask = u"part *num*"_s;
    const auto made = ui::renamePreview(items, rule);
    QCOMPARE(made.outcomes.first().name, u"part 1.zip"_s);
    QCOMPARE(made.renamed, 8);
}

void TestRenameChains::namesCanBeSwapped()
{
    const QTemporaryDir folder;
    const QList<ui::RenameItem> items = files(folder, { u"ab.zip"_s, u"ba.zip"_s });
    const auto made = ui::renamePreview(items, replacing(u"^(.)(.)"_s, u"\\2\\1"_s));
    QCOMPARE(made.outcomes.first().name, u"ba.zip"_s);
    QCOMPARE(made.renamed, 2);
}

void TestRenameChains::whoHasToStayGivesNothingUp()
{
    const QTemporaryDir folder;
    QList<ui::RenameItem> items
        = files(folder, { u"1.zip"_s, u"11.zip"_s, u"111.zip"_s, u"1111.zip"_s });
    items.removeLast(); // that is a stranger's
    const auto made = ui::renamePreview(items, replacing(u"^"_s, u"1"_s));
    QCOMPARE(made.outcomes.last().name, u"1111.zip"_s);
    for (const ui::RenameOutcome &outcome : made.outcomes) {
        QCOMPARE(outcome.note, RenameNote::Taken);
    }
    QCOMPARE(made.renamed, 0);
}

QTEST_GUILESS_MAIN(TestRenameChains)
#include "tst_renamechains.moc"
