// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that are dragged within the list: where they may go, and where they would come.
#include "ui/downloadview.h"

#include "ui/downloadmodel.h"
#include "ui/namedelegate.h"
#include "ui/queueplaces.h"
#include "ui/rowdrag.h"

#include <QAction>
#include <QDragMoveEvent>
#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

constexpr int kGapLine = 3;

} // namespace

QModelIndexList DownloadView::selectedIndexes() const
{
    QModelIndexList indexes;
    const QList<int> rows = selectedRows();
    indexes.reserve(rows.size());
    for (const int row : rows) {
        indexes.append(m_model->index(row, 0));
    }
    return indexes;
}

void DownloadView::dragEnterEvent(QDragEnterEvent *event)
{
    m_isRefusalSaid = false;
    if (isRowDrag(event->mimeData())) {
        event->accept();
    } else {
        event->ignore(); // links: the window takes them
    }
}

void DownloadView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!isRowDrag(event->mimeData())) {
        event->ignore();
        return;
    }
    if (!m_model->isInQueueOrder()) {
        if (!m_isRefusalSaid) {
            m_isRefusalSaid = true;
            const QString keys = m_orderAction
                ? m_orderAction->shortcut().toString(QKeySequence::NativeText)
                : QString();
            emit placeRefused(keys.isEmpty()
                    ? tr("Rows can be moved by dragging while the list is in queue order.")
                    : tr("Rows can be moved by dragging while the list is in queue order (%1).")
                          .arg(nameInSentence(keys)));
        }
        event->ignore();
        return;
    }
    setGap(gapAt(event->position().toPoint()));
    if (hasAutoScroll()) {
        startAutoScroll();
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void DownloadView::dragLeaveEvent(QDragLeaveEvent *)
{
    stopAutoScroll();
    setGap(-1);
}

void DownloadView::dropEvent(QDropEvent *event)
{
    stopAutoScroll();
    setState(NoState);
    const QList<engine::DownloadId> ids = draggedRows(event->mimeData());
    const int gap = gapAt(event->position().toPoint());
    setGap(-1);
    if (ids.isEmpty() || !m_model->isInQueueOrder()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit placeRequested(ids, placeBefore(gap, { ids.begin(), ids.end() }));
}

// The row above which what is dropped at \a position comes; the row count = at the end.
int DownloadView::gapAt(const QPoint &position) const
{
    // By the name's column, which is always there: right of the last one there is no row.
    const QModelIndex index = indexAt({ columnViewportPosition(0) + 1, position.y() });
    if (!index.isValid()) {
        return m_model->rowCount();
    }
    const QRect cell = visualRect(index);
    return index.row() + (position.y() > cell.center().y() ? 1 : 0);
}

engine::DownloadId DownloadView::placeBefore(int gap, const QSet<engine::DownloadId> &dragged) const
{
    for (int row = gap; row < m_model->rowCount(); ++row) {
        for (const engine::Download *download : m_model->downloads(m_model->index(row, 0))) {
            if (!dragged.contains(download->id)) {
                return download->id;
            }
        }
    }
    // Right behind the last row, whatever is hidden behind it.
    for (int row = std::min(gap, m_model->rowCount()) - 1; row >= 0; --row) {
        const auto there = m_model->downloads(m_model->index(row, 0));
        for (auto download = there.crbegin(); download != there.crend(); ++download) {
            if (!dragged.contains((*download)->id)) {
                return nextInQueue(*m_model, (*download)->id, dragged);
            }
        }
    }
    return {};
}

void DownloadView::setGap(int gap)
{
    if (gap != m_gap) {
        m_gap = gap;
        viewport()->update();
    }
}

void DownloadView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_gap < 0) {
        return;
    }
    const int last = m_model->rowCount() - 1;
    const QRect row = visualRect(m_model->index(std::min(m_gap, last), 0));
    const int y = m_gap > last ? row.bottom() : row.top();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    // In the text's colour, so that it shows on selected rows too.
    const QColor color = palette().color(QPalette::Text);
    painter.fillRect(QRect(0, y - kGapLine / 2, viewport()->width(), kGapLine), color);
    painter.setPen(QPen(color, kGapLine));
    painter.setBrush(palette().color(QPalette::Base));
    for (const int x : { 2 * kGapLine, viewport()->width() - 2 * kGapLine }) {
        painter.drawEllipse(QPoint(x, y), kGapLine, kGapLine);
    }
}

} // namespace ui
