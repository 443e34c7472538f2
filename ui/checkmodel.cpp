// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkmodel.h"

#include "app/words/checkreport.h"
#include "ui/onpool.h"
#include "ui/ordertransition.h"
#include "ui/tintedicon.h"

#include <QThread>

#include <algorithm>
#include <iterator>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {
namespace {

constexpr auto kFlushEvery = 200ms;
constexpr auto kOrderEvery = 1s;

} // namespace

CheckModel::CheckModel(QThreadPool &pool, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pool(pool)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(kFlushEvery);
    connect(&m_flush, &QTimer::timeout, this, &CheckModel::flush);
    m_seconds.setInterval(1s);
    connect(&m_seconds, &QTimer::timeout, this, &CheckModel::countDown);
    m_order.setSingleShot(true);
    connect(&m_order, &QTimer::timeout, this, &CheckModel::orderAnew);
}

QList<engine::DownloadRequest> CheckModel::add(const QList<engine::DownloadRequest> &requests)
{
    Q_ASSERT(QThread::currentThread() == thread());
    QList<CheckRow> added;
    QList<engine::DownloadRequest> asked;
    for (const engine::DownloadRequest &request : requests) {
        if (m_known.contains(request.url)) {
            continue;
        }
        m_known.insert(request.url);
        CheckRow row { request, CheckStage::NotAsked, {}, {} };
        row.request.token = m_nextToken++;
        setStage(row, CheckStage::Pending);
        m_positions.insert(row.request.token, static_cast<int>(m_rows.size() + added.size()));
        added.append(row);
        asked.append(row.request);
    }
    if (added.isEmpty()) {
        return {};
    }
    ++m_generation;
    m_rows.append(added);
    m_counts.all = static_cast<int>(m_rows.size());
    if (m_criteria.isPlain()) {
        const int first = static_cast<int>(m_shown.size());
        const int before = static_cast<int>(m_rows.size() - added.size());
        beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
        m_shown.resize(first + added.size());
        std::iota(m_shown.begin() + first, m_shown.end(), before);
        endInsertRows();
    } else {
        m_order.start(0ms);
    }
    emit countsChanged();
    return asked;
}

void CheckModel::count(const CheckRow &row, int by)
{
    m_counts.asked += row.stage == CheckStage::Answered ? by : 0;
    m_counts.pending += row.stage == CheckStage::Pending ? by : 0;
    m_counts.bad += row.isBad() ? by : 0;
    m_counts.unanswered += row.isUnanswered() ? by : 0;
}

void CheckModel::setStage(CheckRow &row, CheckStage stage)
{
    count(row, -1);
    row.stage = stage;
    count(row, 1);
}

QList<engine::DownloadRequest> CheckModel::askAgain(
    const std::function<bool(const CheckRow &)> &choose)
{
    QList<engine::DownloadRequest> asked;
    for (CheckRow &row : m_rows) {
        if (row.stage != CheckStage::Pending && choose(row)) {
            setStage(row, CheckStage::Pending);
            row.isAskedOnceMore = false;
            asked.append(row.request);
        }
    }
    flush();
    return asked;
}

void CheckModel::stop()
{
    for (CheckRow &row : m_rows) {
        if (row.stage == CheckStage::Pending) {
            setStage(row, row.hasAnswer() ? CheckStage::Answered : CheckStage::NotAsked);
        }
    }
    m_pauses.clear();
    flush();
}

/// First out of the view, which keeps its place and selection, then out of the list.
void CheckModel::drop(const std::function<bool(const CheckRow &)> &choose)
{
    ++m_generation;
    QList<int> places(m_rows.size(), -1); // of those that stay
    QList<CheckRow> kept;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!choose(m_rows.at(i))) {
            places[i] = static_cast<int>(kept.size());
            kept.append(m_rows.at(i));
        }
    }
    QList<int> shown = m_shown;
    shown.removeIf([&places](int position) { return places.at(position) < 0; });
    show(shown);
    m_positions.clear();
    m_known.clear();
    m_counts = { .all = static_cast<int>(kept.size()) };
    for (int i = 0; i < kept.size(); ++i) {
        m_positions.insert(kept.at(i).request.token, i);
        m_known.insert(kept.at(i).request.url);
        count(kept.at(i), 1);
    }
    std::for_each(m_shown.begin(), m_shown.end(),
        [&places](int &position) { position = places.at(position); });
    m_rows = kept;
    if (!m_criteria.isPlain()) {
        m_order.start(0ms);
    }
    emit countsChanged();
}

void CheckModel::setCriteria(const CheckCriteria &criteria)
{
    if (criteria != m_criteria) {
        m_criteria = criteria;
        ++m_generation;
        m_order.start(0ms);
    }
}

QList<qint64> CheckModel::answered() const
{
    QList<qint64> tokens;
    for (const int position : m_shown) {
        if (m_rows.at(position).stage == CheckStage::Answered) {
            tokens.append(m_rows.at(position).request.token);
        }
    }
    return tokens;
}

const engine::LinkFacts *CheckModel::answer(qint64 token) const
{
    const auto position = m_positions.constFind(token);
    const bool isThere
        = position != m_positions.constEnd() && m_rows.at(*position).stage == CheckStage::Answered;
    return isThere ? &m_rows.at(*position).facts : nullptr;
}

QList<engine::DownloadRequest> CheckModel::goodRequests() const
{
    QList<engine::DownloadRequest> good;
    for (const CheckRow &row : m_rows) {
        if (row.isGood()) {
            good.append(row.request);
        }
    }
    return good;
}

/// The whole of what is shown: a table repaints only what can be seen of it.
void CheckModel::flush()
{
    m_flush.stop();
    if (!m_shown.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kCheckColumns - 1));
    }
    if (!m_criteria.isPlain() && !m_order.isActive()) {
        m_order.start(kOrderEvery);
    }
    emit countsChanged();
}

/// An order for other rows or criteria comes too late: another one is under way then.
void CheckModel::orderAnew()
{
    QList<CheckKey> keys;
    keys.reserve(m_rows.size());
    std::transform(m_rows.begin(), m_rows.end(), std::back_inserter(keys), checkKey);
    onPool(
        m_pool, this, [keys, criteria = m_criteria] { return checkOrder(keys, criteria); },
        [this, generation = m_generation](const QList<int> &positions) {
            if (generation == m_generation) {
                show(positions);
            }
        });
}

/// In four steps that a view can follow: what goes moves to the end and is cut off there, what
/// comes is put to the end and moves to its place.
void CheckModel::show(const QList<int> &positions)
{
    if (positions == m_shown) {
        return;
    }
    const OrderTransition transition
        = orderTransition(m_shown, positions, static_cast<int>(m_rows.size()));
    const int kept = static_cast<int>(transition.kept.size());
    relayout(transition.kept + transition.removedRecords);
    if (!transition.removedRecords.isEmpty()) {
        beginRemoveRows({}, kept, rowCount() - 1);
        m_shown.resize(kept);
        endRemoveRows();
    }
    if (!transition.insertedRecords.isEmpty()) {
        beginInsertRows({}, kept, static_cast<int>(positions.size()) - 1);
        m_shown += transition.insertedRecords;
        endInsertRows();
    }
    relayout(positions);
    emit countsChanged();
}

void CheckModel::relayout(const QList<int> &positions)
{
    if (positions == m_shown) {
        return;
    }
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QList<int> before = std::exchange(m_shown, positions);
    QList<int> rowOf(m_rows.size(), -1);
    for (int i = 0; i < m_shown.size(); ++i) {
        rowOf[m_shown.at(i)] = i;
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from) {
        to.append(index(rowOf.at(before.at(old.row())), old.column()));
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

void CheckModel::sayAnew()
{
    for (CheckRow &row : m_rows) {
        row.problem = words::checkSentence(row.facts);
    }
    emit headerDataChanged(Qt::Horizontal, 0, kCheckColumns - 1);
    flush();
}

int CheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CheckModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kCheckColumns;
}

QVariant CheckModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CheckRow &shown = row(index.row());
    const auto column = static_cast<CheckColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case Qt::ToolTipRole:
        // Escaped: a tool tip that looks like markup would be read as such.
        return u"<p>"_s + text(shown, column).toHtmlEscaped() + u"</p>"_s;
    case Qt::DecorationRole:
        if (column != CheckColumn::Status || shown.stage != CheckStage::Answered) {
            return {};
        }
        return tintedIcon(shown.isGood() ? u"state-completed"_s
                : shown.isBad()          ? u"state-failed"_s
                                         : u"state-waiting"_s);
    case Qt::TextAlignmentRole:
        return alignment(column);
    default:
        return {};
    }
}

} // namespace ui
