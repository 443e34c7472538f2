// SPDX-License-Identifier: GPL-3.0-or-later
// Sections that are folded up, and rows that are dropped onto the sidebar.
#include "ui/sidebar.h"

#include "ui/rowdrag.h"

#include <QDragMoveEvent>
#include <QPainter>

namespace ui {
namespace {

constexpr double kTargetFrame = 2;
constexpr double kTargetRadius = 4;

} // namespace

quint32 Sidebar::closedSections() const
{
    quint32 bits = 0;
    for (size_t i = 0; i < m_sections.size(); ++i) {
        bits |= m_sections[i]->isExpanded() ? 0U : 1U << i;
    }
    return bits;
}

void Sidebar::setClosedSections(quint32 bits)
{
    for (size_t i = 0; i < m_sections.size(); ++i) {
        m_sections[i]->setExpanded((bits & (1U << i)) == 0);
    }
}

// Rows can be given a category or a queue, but no state and no host.
std::optional<ListFilter> Sidebar::targetAt(const QPoint &position) const
{
    const QTreeWidgetItem *item = itemAt(position);
    if (!item || !item->parent()) {
        return std::nullopt;
    }
    const ListFilter filter = filterOf(*item);
    const bool isTarget
        = filter.kind == ListFilter::Kind::Category || filter.kind == ListFilter::Kind::Queue;
    return isTarget ? std::optional(filter) : std::nullopt;
}

void Sidebar::setTarget(const std::optional<ListFilter> &target)
{
    if (target != m_target) {
        m_target = target;
        viewport()->update();
    }
}

void Sidebar::dragEnterEvent(QDragEnterEvent *event)
{
    if (isRowDrag(event->mimeData())) {
        event->accept();
    } else {
        event->ignore(); // links: the window takes them
    }
}

void Sidebar::dragMoveEvent(QDragMoveEvent *event)
{
    setTarget(isRowDrag(event->mimeData()) ? targetAt(event->position().toPoint()) : std::nullopt);
    if (!m_target) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void Sidebar::dragLeaveEvent(QDragLeaveEvent *)
{
    setTarget(std::nullopt);
}

void Sidebar::dropEvent(QDropEvent *event)
{
    const std::optional<ListFilter> target = targetAt(event->position().toPoint());
    const QList<engine::DownloadId> ids = draggedRows(event->mimeData());
    setTarget(std::nullopt);
    if (!target || ids.isEmpty()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (target->kind == ListFilter::Kind::Category) {
        emit categoryDropped(ids, target->text);
    } else {
        emit queueDropped(ids, target->queueId);
    }
}

void Sidebar::drawRow(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeWidget::drawRow(painter, option, index);
    const QTreeWidgetItem *item = itemFromIndex(index);
    if (!m_target || item != itemOf(*m_target)) {
        return;
    }
    const double inset = kTargetFrame / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(option.palette.color(QPalette::Text), kTargetFrame));
    painter->drawRoundedRect(
        QRectF(option.rect).adjusted(inset, inset, -inset, -inset), kTargetRadius, kTargetRadius);
    painter->restore();
}

} // namespace ui
