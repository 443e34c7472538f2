// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orderedmodel.h"

#include <QThread>

#include <algorithm>

namespace ui {
namespace {

// The view lays out everything for each span that comes or goes, so many spans go as one.
constexpr qsizetype kMostSpans = 4;
// A repaint of what lies between costs less than telling so many spans one by one.
constexpr qsizetype kMostChangedSpans = 32;

// Spread over the whole range: the view hashes persistent indexes by row, column and this, and
// small numbers would collide.
quintptr internalId(engine::DownloadId id)
{
    return static_cast<quintptr>(static_cast<quint64>(id.value) * 0x9e3779b97f4a7c15ULL);
}

} // namespace

QModelIndex OrderedModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const int record = m_rows.shown().at(row);
    return createIndex(row, column, internalId(m_rows.row(record).download.id));
}

QModelIndex OrderedModel::parent(const QModelIndex &) const
{
    return {};
}

int OrderedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.shown().size());
}

int OrderedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

bool OrderedModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

Qt::ItemFlags OrderedModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
            | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

const Row &OrderedModel::rowAt(const QModelIndex &index) const
{
    return m_rows.row(m_rows.shown().at(index.row()));
}

void OrderedModel::show(const QList<int> &records)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (records == m_rows.shown()) {
        return;
    }
    const OrderTransition transition
        = orderTransition(m_rows.shown(), records, m_rows.recordCount());
    removeShown(transition);
    if (!transition.isKeptInOrder) {
        relayout(transition.kept);
    }
    insertShown(transition, records);
}

void OrderedModel::removeShown(const OrderTransition &transition)
{
    QList<RowSpan> spans = transition.removed;
    if (spans.size() > kMostSpans) {
        relayout(transition.kept + transition.removedRecords);
        const int count = rowCount();
        spans = { { count - static_cast<int>(transition.removedRecords.size()), count - 1 } };
    }
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        beginRemoveRows({}, span->first, span->last);
        QList<int> rest = m_rows.shown();
        rest.remove(span->first, span->last - span->first + 1);
        m_rows.setShown(rest);
        endRemoveRows();
    }
}

void OrderedModel::insertShown(const OrderTransition &transition, const QList<int> &records)
{
    if (transition.inserted.size() > kMostSpans) {
        beginInsertRows(
            {}, rowCount(), rowCount() + static_cast<int>(transition.insertedRecords.size()) - 1);
        m_rows.setShown(m_rows.shown() + transition.insertedRecords);
        endInsertRows();
        relayout(records);
        return;
    }
    for (const RowSpan &span : transition.inserted) {
        beginInsertRows({}, span.first, span.last);
        m_rows.setShown(m_rows.shown().mid(0, span.first)
            + records.mid(span.first, span.last - span.first + 1) + m_rows.shown().mid(span.first));
        endInsertRows();
    }
}

void OrderedModel::relayout(const QList<int> &records)
{
    if (records == m_rows.shown()) {
        return;
    }
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QList<int> before = m_rows.shown();
    m_rows.setShown(records);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from) {
        to.append(index(m_rows.rowOf(before.at(old.row())), old.column()));
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

void OrderedModel::tellChanged(const QList<int> &records, Column first, Column last)
{
    QList<int> changed;
    changed.reserve(records.size());
    for (const int record : records) {
        if (m_rows.rowOf(record) >= 0) {
            changed.append(m_rows.rowOf(record));
        }
    }
    std::sort(changed.begin(), changed.end());
    QList<RowSpan> spans = spansOf(changed);
    if (spans.size() > kMostChangedSpans) {
        spans = { { spans.first().first, spans.last().last } };
    }
    for (const RowSpan &span : std::as_const(spans)) {
        emit dataChanged(
            index(span.first, static_cast<int>(first)), index(span.last, static_cast<int>(last)));
    }
}

} // namespace ui
