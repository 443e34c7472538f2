// SPDX-License-Identifier: GPL-3.0-or-later
// How the list is sorted and shown, and who changes that.
#include "app/settings/arrangement.h"
#include "tests/window/windowtesting.h"
#include "ui/arrangemenus.h"
#include "ui/downloadcolumns.h"
#include "ui/mainactions.h"
#include "ui/tintedicon.h"

#include <QIcon>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>

using dialogtesting::named;
using engine::Download;
using engine::DownloadState;
using namespace windowtesting;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kStateOfList = static_cast<int>(ui::Column::State);

} // namespace

class TestListLayout : public QObject {
    Q_OBJECT

private slots:
    void columnsFitTheFirstWindow();
    void columnsOfTheUserStay();
};

void TestListLayout::columnsFitTheFirstWindow()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    QTRY_VERIFY(f.list->header()->isVisible());
    f.window.resize(1240, 640);
    QTRY_COMPARE(f.list->horizontalScrollBar()->maximum(), 0);
    const int narrow = f.list->header()->sectionSize(kStateOfList);
    f.window.resize(2400, 640);
    QTRY_VERIFY(f.list->header()->sectionSize(kStateOfList) > narrow);
    f.window.resize(1240, 640);
    QTRY_COMPARE(f.list->header()->sectionSize(kStateOfList), narrow);
    for (int column = 0; column < ui::kColumnCount; ++column) {
        if (!f.list->isColumnHidden(column)) {
            QVERIFY(f.list->columnWidth(column) >= f.list->header()->sectionSizeHint(column));
        }
    }
}

void TestListLayout::columnsOfTheUserStay()
{
    Fixture f;
    emit f.engine.added({ fakeDownload(1) });
    QTRY_VERIFY(f.list->header()->isVisible());
    f.window.resize(1240, 640);
    f.list->header()->resizeSection(0, 333);
    f.window.resize(1100, 640);
    QCoreApplication::processEvents();
    QCOMPARE(f.list->columnWidth(0), 333);
    f.action("resetColumns")->trigger();
    QVERIFY(f.list->columnWidth(0) != 333);
}

QTEST_MAIN(TestListLayout)
#include "tst_listlayout.moc"
