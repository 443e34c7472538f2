// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadview.h"

#include "ui/downloadcells.h"
#include "ui/downloadmodel.h"
#include "ui/liststyle.h"
#include "ui/namedelegate.h"
#include "ui/progressdelegate.h"
#include "ui/retranslation.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kTickMilliseconds = 1000;

struct ColumnSpec {
    Column column;
    const char *name; ///< of its action
    int letters; ///< width at first start, in average letters
    bool isShown = true; ///< at first start
};

// In their order from left to right at first start.
constexpr std::array kColumns {
    ColumnSpec { Column::Name, "columnName", 42 },
    ColumnSpec { Column::Size, "columnSize", 16 },
    ColumnSpec { Column::Progress, "columnProgress", 24 },
    ColumnSpec { Column::State, "columnState", 53 },
    ColumnSpec { Column::Speed, "columnSpeed", 18 },
    ColumnSpec { Column::TimeLeft, "columnTimeLeft", 18 },
    ColumnSpec { Column::Connections, "columnConnections", 22 },
    ColumnSpec { Column::Queue, "columnQueue", 20, false },
    ColumnSpec { Column::Category, "columnCategory", 18, false },
    ColumnSpec { Column::Host, "columnHost", 28, false },
    ColumnSpec { Column::Added, "columnAdded", 16 },
    ColumnSpec { Column::Finished, "columnFinished", 16, false },
    ColumnSpec { Column::Folder, "columnFolder", 40, false },
    ColumnSpec { Column::Link, "columnLink", 60, false },
    ColumnSpec { Column::Checksum, "columnChecksum", 16, false },
};
static_assert(kColumns.size() == kColumnCount);

} // namespace

DownloadView::DownloadView(DownloadModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(u"downloadList"_s);
    setModel(model);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setProperty("showsFocus", true); // of ui::Style
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setDragEnabled(true);
    viewport()->setAcceptDrops(true);
    setItemDelegate(new NameDelegate(this));
    setItemDelegateForColumn(static_cast<int>(Column::Progress), new ProgressDelegate(this));
    setItemDelegateForColumn(static_cast<int>(Column::State), new StateDelegate(this));
    ListStyle::apply(this, header());
    addColumnActions();
    setUpHeader();
    sayNowAndAnew(this, [this] {
        setAccessibleName(tr("Downloads"));
        m_model->sayAnew();
    });
    m_tick.setInterval(kTickMilliseconds);
    connect(&m_tick, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(model, &DownloadModel::statesChanged, this, &DownloadView::tickWhileTimed);
}

void DownloadView::setUpHeader()
{
    QHeaderView *bar = header();
    bar->setObjectName(u"downloadListHeader"_s);
    bar->setSectionsMovable(true);
    bar->setFirstSectionMovable(true);
    bar->setSectionsClickable(true);
    bar->setSortIndicatorShown(true);
    bar->setSortIndicatorClearable(true);
    bar->setHighlightSections(false);
    bar->setContextMenuPolicy(Qt::ActionsContextMenu);
    bar->addActions(columnActions());
    setDefaultColumns();
    bar->setSortIndicator(-1, Qt::AscendingOrder);
    connect(bar, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        emit sortChosen(column, order == Qt::DescendingOrder);
    });
    connect(bar, &QHeaderView::sectionMoved, this, &DownloadView::columnsChanged);
    connect(bar, &QHeaderView::sectionResized, this, &DownloadView::columnsChanged);
}

int DownloadView::defaultWidth(int column) const
{
    const auto spec = std::find_if(kColumns.begin(), kColumns.end(),
        [column](const ColumnSpec &each) { return static_cast<int>(each.column) == column; });
    return spec->letters * fontMetrics().averageCharWidth();
}

void DownloadView::setDefaultColumns()
{
    for (size_t place = 0; place < kColumns.size(); ++place) {
        const ColumnSpec &spec = kColumns[place];
        const auto column = static_cast<int>(spec.column);
        header()->moveSection(header()->visualIndex(column), static_cast<int>(place));
        header()->resizeSection(column, defaultWidth(column));
        header()->setSectionHidden(column, !spec.isShown);
    }
}

void DownloadView::resetColumns()
{
    setDefaultColumns();
    checkColumnActions();
    emit columnsChanged();
}

void DownloadView::addColumnActions()
{
    for (const ColumnSpec &spec : kColumns) {
        // A list without names would be of no use.
        if (spec.column == Column::Name) {
            continue;
        }
        auto *action = new QAction(this);
        sayNowAndAnew(this,
            [action, column = spec.column] { action->setText(DownloadCells::heading(column)); });
        action->setObjectName(QLatin1StringView(spec.name));
        action->setCheckable(true);
        action->setChecked(spec.isShown);
        connect(action, &QAction::toggled, this, [this, column = spec.column](bool isShown) {
            setColumnHidden(static_cast<int>(column), !isShown);
            emit columnsChanged();
        });
        m_columnActions.append(action);
    }
    m_reset = new QAction(this);
    m_reset->setObjectName(u"resetColumns"_s);
    sayNowAndAnew(this, [this] { m_reset->setText(tr("Reset columns")); });
    connect(m_reset, &QAction::triggered, this, &DownloadView::resetColumns);
}

QList<QAction *> DownloadView::columnActions() const
{
    QList<QAction *> all = m_columnActions;
    all.append(m_reset);
    return all;
}

void DownloadView::checkColumnActions()
{
    for (qsizetype i = 0; i < m_columnActions.size(); ++i) {
        const Column column = kColumns[static_cast<size_t>(i) + 1].column;
        m_columnActions.at(i)->setChecked(!isColumnHidden(static_cast<int>(column)));
    }
}

void DownloadView::restoreColumns(
    const QByteArray &headerState, int known, int sortColumn, bool isDescending)
{
    if (!headerState.isEmpty() && header()->restoreState(headerState)) {
        for (int column = known; column < kColumnCount; ++column) {
            header()->resizeSection(column, defaultWidth(column));
            header()->hideSection(column);
        }
    } else {
        setDefaultColumns();
    }
    header()->setSortIndicatorClearable(true);
    header()->showSection(static_cast<int>(Column::Name));
    checkColumnActions();
    const bool isColumn = sortColumn >= 0 && sortColumn < kColumnCount;
    header()->setSortIndicator(isColumn ? sortColumn : -1,
        isColumn && isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void DownloadView::sortByQueue()
{
    header()->setSortIndicator(-1, Qt::AscendingOrder);
}

QList<int> DownloadView::selectedRows() const
{
    QList<int> rows;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<const engine::Download *> DownloadView::selectedDownloads() const
{
    QList<const engine::Download *> downloads;
    const QList<int> rows = selectedRows();
    downloads.reserve(rows.size());
    QSet<const engine::Download *> seen; // a group and some of its own may be selected together
    for (const int row : rows) {
        const QModelIndex index = m_model->index(row, 0);
        for (const engine::Download *download : m_model->downloads(index)) {
            if (!seen.contains(download)) {
                seen.insert(download);
                downloads.append(download);
            }
        }
    }
    return downloads;
}

QList<engine::DownloadId> DownloadView::selectedIds() const
{
    QList<engine::DownloadId> ids;
    const QList<const engine::Download *> downloads = selectedDownloads();
    ids.reserve(downloads.size());
    for (const engine::Download *download : downloads) {
        ids.append(download->id);
    }
    return ids;
}

void DownloadView::selectIds(const QList<engine::DownloadId> &ids)
{
    m_model->reveal(ids);
    QItemSelection selection;
    QModelIndex first;
    for (const engine::DownloadId id : ids) {
        const QModelIndex index = m_model->indexOf(id);
        if (index.isValid()) {
            selection.select(index, index);
            first = first.isValid() ? first : index;
        }
    }
    if (!first.isValid()) {
        return;
    }
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(
        selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(first);
}

int DownloadView::failedInGroups() const
{
    int failed = 0;
    const QList<int> rows = selectedRows();
    for (const int row : rows) {
        const QModelIndex index = m_model->index(row, 0);
        failed += m_model->isGroup(index) ? m_model->failedIn(index) : 0;
    }
    return failed;
}

void DownloadView::keyPressEvent(QKeyEvent *event)
{
    const bool isMirrored = isRightToLeft();
    const QModelIndex current = currentIndex();
    const int key = event->modifiers() & ~Qt::KeypadModifier ? 0 : event->key();
    const bool isIn = key == (isMirrored ? Qt::Key_Left : Qt::Key_Right);
    const bool isOut = key == (isMirrored ? Qt::Key_Right : Qt::Key_Left);
    if ((isIn || isOut) && m_model->isGroup(current)) {
        m_model->setOpen(current, isIn);
    } else if (const QModelIndex group = m_model->groupOf(current); isOut && group.isValid()) {
        setCurrentIndex(group);
    } else {
        QTreeView::keyPressEvent(event);
    }
}

/// What tells of the selected row below the list is not to cover it.
void DownloadView::resizeEvent(QResizeEvent *event)
{
    const QRect place = visualRect(currentIndex());
    const bool wasSeen
        = place.isValid() && place.top() >= 0 && place.top() < event->oldSize().height();
    QTreeView::resizeEvent(event);
    if (wasSeen) {
        const int sideways = horizontalScrollBar()->value();
        scrollTo(currentIndex());
        horizontalScrollBar()->setValue(sideways);
    }
}

/// Qt asks for the place of each row between the two, which takes a quarter of a second for
/// 100,000.
void DownloadView::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    const int x = columnViewportPosition(0) + 1;
    const QModelIndex first = indexAt({ x, 0 });
    const QModelIndex last = indexAt({ x, viewport()->height() - 1 });
    const int from = std::max(topLeft.row(), first.isValid() ? first.row() : 0);
    const int to = last.isValid() ? std::min(bottomRight.row(), last.row()) : bottomRight.row();
    if (first.isValid() && from <= to) {
        QTreeView::dataChanged(topLeft.siblingAtRow(from), bottomRight.siblingAtRow(to), roles);
    }
}

void DownloadView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool isOnArrow = index.column() == static_cast<int>(Column::Name)
        && NameDelegate::arrow(visualRect(index), layoutDirection()).contains(event->pos());
    if (event->button() == Qt::LeftButton && isOnArrow && m_model->isGroup(index)) {
        m_model->setOpen(index, !index.data(GroupRole).toBool());
        return;
    }
    QTreeView::mousePressEvent(event);
}

void DownloadView::selectionChanged(const QItemSelection &selected, const QItemSelection &gone)
{
    QTreeView::selectionChanged(selected, gone);
    emit selectedIdsChanged();
}

// "Trying again in 12 s" counts down without any change in the model.
void DownloadView::tickWhileTimed()
{
    if (!m_model->hasTimedRows()) {
        m_tick.stop();
    } else if (!m_tick.isActive()) {
        m_tick.start();
    }
}

} // namespace ui
