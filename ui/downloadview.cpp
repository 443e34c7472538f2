// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadview.h"

#include "ui/downloadmodel.h"
#include "ui/liststyle.h"
#include "ui/namedelegate.h"
#include "ui/progressdelegate.h"
#include "ui/retranslation.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kTickMilliseconds = 1000;

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
    fitColumns();
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
