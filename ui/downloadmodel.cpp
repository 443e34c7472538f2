// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadmodel.h"

#include "app/engine/leftover.h"
#include "ui/downloadcells.h"
#include "ui/queuehours.h"
#include "ui/statelook.h"
#include "ui/tintedicon.h"

#include <QThread>

#include <algorithm>

namespace ui {
namespace {

constexpr int kFlushMilliseconds = 200;

Qt::Alignment alignment(Column column)
{
    switch (column) {
    case Column::Size:
    case Column::Speed:
    case Column::TimeLeft:
    case Column::Connections:
        return Qt::AlignRight | Qt::AlignVCenter;
    case Column::Name:
    case Column::Progress:
    case Column::State:
    case Column::Added:
    case Column::Queue:
    case Column::Category:
    case Column::Host:
    case Column::Finished:
    case Column::Folder:
    case Column::Link:
    case Column::Checksum:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
    Q_UNREACHABLE();
}

/// The state whose looks it has: a check of a complete one looks like a check, and a file that
/// failed it like a failure.
engine::DownloadState shownState(const Row &row)
{
    const bool isComplete = engine::traits(row.download.state).isComplete && !row.isGroup();
    if (isComplete && (row.isChecking() || row.isMoving())) {
        return engine::DownloadState::Verifying;
    }
    return isComplete && row.download.error ? engine::DownloadState::Failed : row.download.state;
}

bool tellsProgress(const engine::Download &download)
{
    const engine::StateTraits &state = engine::traits(download.state);
    return state.isActive || state.isComplete || engine::isReusing(download);
}

} // namespace

DownloadModel::DownloadModel(QThreadPool *pool, QObject *parent)
    : OrderedModel(parent)
    , m_order([this](const OrderCriteria &criteria) { return snapshot(criteria); }, pool)
    , m_icons(std::make_unique<FileIcons>())
    , m_hours(new QueueHours(&QDateTime::currentDateTime, this))
{
    connect(m_hours, &QueueHours::changed, this, &DownloadModel::tellHours);
    m_flush.setSingleShot(true);
    m_flush.setInterval(kFlushMilliseconds);
    connect(&m_flush, &QTimer::timeout, this, &DownloadModel::flush);
    connect(&m_order, &DownloadOrder::computed, this, &DownloadModel::takeOrder);
}

void DownloadModel::follow(const engine::Engine *engine)
{
    m_hours->follow(*engine);
    connect(engine, &engine::Engine::added, this, &DownloadModel::add);
    connect(engine, &engine::Engine::changed, this, &DownloadModel::change);
    connect(engine, &engine::Engine::progressed, this, &DownloadModel::setProgress);
    connect(engine, &engine::Engine::removed, this, &DownloadModel::drop);
}

const engine::Download *DownloadModel::find(engine::DownloadId id) const
{
    const int record = rows().recordOf(id);
    return record < 0 ? nullptr : &rows().row(record).download;
}

void DownloadModel::forEach(const std::function<void(const engine::Download &)> &use) const
{
    for (int record = 0; record < rows().recordCount(); ++record) {
        if (rows().row(record).isAlive() && !rows().row(record).isGroup()) {
            use(rows().row(record).download);
        }
    }
}

void DownloadModel::add(const QList<engine::Download> &downloads)
{
    Q_ASSERT(QThread::currentThread() == thread());
    QList<engine::Download> known;
    QList<int> records;
    for (const engine::Download &download : downloads) {
        if (rows().recordOf(download.id) >= 0) {
            known.append(download);
        } else {
            records.append(rows().insert(download, !m_order.isRunning()));
        }
    }
    if (!known.isEmpty()) {
        change(known);
    }
    if (records.isEmpty()) {
        return;
    }
    if (!appendInQueueOrder(records)) {
        m_order.refresh();
    }
    for (const int record : std::as_const(records)) {
        if (rows().row(record).group >= 0) {
            markDirty(rows().row(record).group);
        }
    }
    emit statesChanged();
}

void DownloadModel::change(const QList<engine::Download> &downloads)
{
    Q_ASSERT(QThread::currentThread() == thread());
    QList<int> records;
    bool isMoved = false;
    bool isPlaceLost = false;
    for (const engine::Download &download : downloads) {
        const int record = rows().recordOf(download.id);
        if (record < 0) {
            continue;
        }
        const Row before = rows().row(record);
        const Row groupBefore = before.group < 0 ? Row() : rows().row(before.group);
        rows().replace(record, download);
        records.append(record);
        if (before.group >= 0) {
            markDirty(before.group);
            isPlaceLost |= placesDiffer(groupBefore, rows().row(before.group), criteria());
        }
        isMoved |= before.download.queueRank != download.queueRank;
        isPlaceLost |= placesDiffer(before, rows().row(record), criteria());
    }
    if (records.isEmpty()) {
        return;
    }
    flush();
    tellChanged(records, Column::Name, kLastColumn);
    if (isMoved && criteria().sortColumn < 0) {
        m_order.refresh();
    } else if (isPlaceLost) {
        m_order.refreshSoon();
    }
    emit statesChanged();
}

void DownloadModel::setProgress(const QList<engine::Progress> &progress)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const int sortColumn = criteria().sortColumn;
    const bool isSearching = !criteria().terms.isEmpty();
    bool isPlaceLost = false;
    for (const engine::Progress &value : progress) {
        const int record = rows().recordOf(value.id);
        // A value that was under way when the download stopped says nothing any more.
        // A complete one tells how far its file is moved or checked.
        if (record < 0 || !tellsProgress(rows().row(record).download)) {
            continue;
        }
        const qint64 before = sortNumber(rows().row(record), sortColumn);
        const qint64 size = rows().row(record).total();
        rows().setProgress(record, value);
        isPlaceLost |= before != sortNumber(rows().row(record), sortColumn)
            || (isSearching && size != rows().row(record).total());
        markDirty(record);
        if (rows().row(record).group >= 0) {
            markDirty(rows().row(record).group);
        }
    }
    if (isPlaceLost) {
        m_order.refreshSoon();
    }
    if (!m_dirty.isEmpty() && !m_flush.isActive()) {
        m_flush.start();
    }
}

void DownloadModel::drop(const QList<engine::DownloadId> &ids)
{
    Q_ASSERT(QThread::currentThread() == thread());
    flush();
    QSet<int> gone;
    for (const engine::DownloadId id : ids) {
        const int record = rows().recordOf(id);
        if (record >= 0) {
            gone.insert(record);
        }
    }
    if (gone.isEmpty()) {
        return;
    }
    const QSet<int> hidden = withEmptied(gone);
    QList<int> rest = rows().shown();
    rest.removeIf([&hidden](int record) { return hidden.contains(record); });
    show(rest);
    for (const int record : std::as_const(gone)) {
        const int group = rows().row(record).group;
        rows().erase(record);
        if (group >= 0 && !hidden.contains(group)) {
            markDirty(group);
        }
    }
    flush();
    emit statesChanged();
}

const engine::Download *DownloadModel::download(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) && !rowAt(index).isGroup() ? &rowAt(index).download
                                                                           : nullptr;
}

QList<engine::DownloadId> DownloadModel::idsIn(engine::DownloadState state) const
{
    QList<engine::DownloadId> ids;
    for (int record = 0; record < rows().recordCount(); ++record) {
        const Row &row = rows().row(record);
        if (row.isAlive() && !row.isGroup() && row.download.state == state) {
            ids.append(row.download.id);
        }
    }
    return ids;
}

QModelIndex DownloadModel::indexOf(engine::DownloadId id, Column column) const
{
    const int record = rows().recordOf(id);
    const int row = record < 0 ? -1 : rows().rowOf(record);
    return row < 0 ? QModelIndex() : index(row, static_cast<int>(column));
}

QVariant DownloadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = rowAt(index);
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::DecorationRole:
        return decoration(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(column));
    case IdRole:
        return QVariant::fromValue(row.download.id);
    case StateRole:
        return static_cast<int>(shownState(row));
    case PercentRole:
        return DownloadCells::percent(row);
    case Qt::AccessibleTextRole:
        return row.isGroup() ? DownloadCells::spoken(row, column, isOpen(row)) : QVariant();
    case LevelRole:
        return row.group >= 0 ? 2 : rows().groupCount() > 0 ? 1 : 0;
    case GroupRole:
        return row.isGroup() ? QVariant(isOpen(row)) : QVariant();
    case WantedRole:
        return wantedWords(criteria().terms, column == Column::Host);
    default:
        return {};
    }
}

QVariant DownloadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount) {
        return {};
    }
    const auto column = static_cast<Column>(section);
    if (role == Qt::DisplayRole) {
        return DownloadCells::heading(column);
    }
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(alignment(column)) : QVariant();
}

void DownloadModel::sayAnew()
{
    emit headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
    }
}

void DownloadModel::takeOrder(QList<int> records)
{
    // Those that were removed while it was computed.
    records.removeIf([this](int record) { return !rows().row(record).isAlive(); });
    show(records);
    emit ordered();
}

void DownloadModel::flush()
{
    m_flush.stop();
    if (m_dirty.isEmpty()) {
        return;
    }
    const QList<int> records = std::exchange(m_dirty, {});
    for (const int record : records) {
        rows().setDirty(record, false);
    }
    tellChanged(records, Column::Size, Column::Connections);
}

QVariant DownloadModel::decoration(const Row &row, Column column) const
{
    if (column == Column::Name && row.isGroup()) {
        return tintedIcon(QStringLiteral("folder"));
    }
    if (column == Column::Name) {
        return m_icons->icon(row.name(), row.download.mimeType);
    }
    return column == Column::State ? stateIcon(shownState(row)) : QVariant();
}

} // namespace ui
