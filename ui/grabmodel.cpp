// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabmodel.h"

#include "app/words/words.h"
#include "ui/onpool.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

/// In the order of GrabModel::Column.
constexpr std::array kHeadings { QT_TRANSLATE_NOOP("ui::GrabModel", "Name"),
    QT_TRANSLATE_NOOP("ui::GrabModel", "Type"), QT_TRANSLATE_NOOP("ui::GrabModel", "Size"),
    QT_TRANSLATE_NOOP("ui::GrabModel", "Title"), QT_TRANSLATE_NOOP("ui::GrabModel", "Link"),
    QT_TRANSLATE_NOOP("ui::GrabModel", "Found on") };
static_assert(kHeadings.size() == GrabModel::ColumnCount);
constexpr qsizetype kMostShown = 2000; // characters of a cell
constexpr qsizetype kMostKinds = 500;
constexpr qsizetype kPieceLinks = 2000; ///< some 10 ms
constexpr auto kFlushEvery = 200ms;
constexpr auto kOrderEvery = 1s;

} // namespace

GrabModel::GrabModel(QThreadPool &pool, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pool(pool)
{
    m_intake.setSingleShot(true);
    m_intake.setInterval(0ms);
    connect(&m_intake, &QTimer::timeout, this, &GrabModel::takePiece);
    m_flush.setSingleShot(true);
    m_flush.setInterval(kFlushEvery);
    connect(&m_flush, &QTimer::timeout, this, &GrabModel::flush);
    m_order.setSingleShot(true);
    m_order.setInterval(kOrderEvery);
    connect(&m_order, &QTimer::timeout, this, &GrabModel::orderAnew);
}

void GrabModel::clear()
{
    ++m_generation;
    m_search.reset();
    beginResetModel();
    m_incoming.clear();
    m_rows.clear();
    m_links.clear();
    m_questions.clear();
    m_late.clear();
    m_answered.clear();
    m_judged = 0;
    setShown({});
    endResetModel();
    emit cleared();
    emit countsChanged();
}

void GrabModel::append(const QList<links::FoundLink> &links, const QUrl &page, qsizetype from)
{
    m_incoming.enqueue({ links, page, from });
    if (m_incoming.size() == 1) {
        takePiece();
    }
}

/// Waits for the end of searches: they share the rows, and all of those would be copied.
void GrabModel::takePiece()
{
    if (m_incoming.isEmpty() || m_searches > 0) {
        return;
    }
    IncomingLinks &list = m_incoming.head();
    const qsizetype end = std::min(list.next + kPieceLinks, list.links.size());
    for (; list.next < end; ++list.next) {
        take(list.links.at(list.next), list.page);
    }
    m_questions.resize(m_rows.size());
    if (end == list.links.size()) {
        m_incoming.dequeue();
        refresh();
    }
    if (!m_incoming.isEmpty()) {
        m_intake.start();
    }
}

void GrabModel::take(const links::FoundLink &link, const QUrl &page)
{
    const qsizetype known = m_links.size();
    if (link.problem == links::LinkProblem::None) {
        m_links.insert(link.url);
    }
    if (m_links.size() == known) {
        return;
    }
    GrabRow row;
    row.link = link;
    row.page = page;
    row.size = link.size;
    row.kind = kindOf(row.name());
    m_rows.append(row);
}

/// By the ending, of which a list has few: looking each name up would take seconds for a long one.
FileKind GrabModel::kindOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot < 0) {
        return FileKind::Other;
    }
    const QString ending = name.sliced(dot + 1).toLower();
    const auto known = m_kinds.constFind(ending);
    if (known != m_kinds.constEnd()) {
        return *known;
    }
    if (m_kinds.size() >= kMostKinds) {
        m_kinds.clear(); // a server may give every link an ending of its own
    }
    const FileKind kind
        = fileKind(m_types.mimeTypeForFile(u"x."_s + ending, QMimeDatabase::MatchExtension));
    m_kinds.insert(ending, kind);
    return kind;
}

void GrabModel::setCriteria(const GrabCriteria &criteria)
{
    if (criteria != m_criteria) {
        m_criteria = criteria;
        refresh();
        emit wishesChanged();
    }
}

void GrabModel::refresh()
{
    const int generation = ++m_generation;
    m_search.reset();
    m_isTooSlow = false;
    if (m_criteria == GrabCriteria()) {
        QList<int> all(m_rows.size());
        std::iota(all.begin(), all.end(), 0);
        show(all, all.size());
        return;
    }
    ++m_searches;
    // A promise that is broken is a future that is cancelled: the search looks at it.
    const QFuture<void> leave = m_search.emplace().future();
    onPool(
        m_pool, this,
        [rows = m_rows, criteria = m_criteria, leave] {
            return matching(rows, criteria, [&leave] { return leave.isCanceled(); });
        },
        [this, generation, judged = m_rows.size()](const GrabMatches &found) {
            --m_searches;
            if (generation == m_generation) {
                m_isTooSlow = found.isTooSlow;
                show(found.records, judged);
            }
            searched();
        });
}

/// A search that takes longer than answers take to come is let end first.
void GrabModel::orderAnew()
{
    if (m_searches > 0) {
        m_order.start();
    } else {
        refresh();
    }
}

void GrabModel::choose(int record, bool isChosen)
{
    GrabRow &row = m_rows[record];
    if (!row.isAdded && row.isChosen != isChosen) {
        row.isChosen = isChosen;
        m_chosen += isChosen ? 1 : -1; // only what is shown can be chosen
    }
}

void GrabModel::chooseShown(bool isChosen)
{
    for (const int record : std::as_const(m_shown)) {
        choose(record, isChosen);
    }
    sayAnew();
    emit countsChanged();
    emit wishesChanged();
}

void GrabModel::chooseRows(const QList<int> &rows, bool isChosen)
{
    for (const int row : rows) {
        choose(m_shown.at(row), isChosen);
    }
    sayAnew();
    emit countsChanged();
    emit wishesChanged();
}

void GrabModel::invertShown()
{
    for (const int record : std::as_const(m_shown)) {
        choose(record, !m_rows.at(record).isChosen);
    }
    sayAnew();
    emit countsChanged();
    emit wishesChanged();
}

QList<int> GrabModel::chosen(int first) const
{
    QList<int> records;
    for (const int record : m_shown) {
        if (record >= first && m_rows.at(record).isChosen && !m_rows.at(record).isAdded) {
            records.append(record);
        }
    }
    return records;
}

void GrabModel::markAdded(const QList<int> &records, bool isAdded, bool staysChosen)
{
    for (const int record : records) {
        if (m_rows.at(record).isAdded != isAdded) {
            GrabRow &row = m_rows[record];
            const auto isCounted = [&row] { return row.isChosen && !row.isAdded; };
            const int before = isCounted() ? 1 : 0;
            row.isAdded = isAdded;
            row.isChosen = row.isChosen && staysChosen;
            m_chosen += rowOf(record) >= 0 ? (isCounted() ? 1 : 0) - before : 0;
        }
    }
    sayAnew();
    emit countsChanged();
}

void GrabModel::sayAnew()
{
    if (!m_shown.isEmpty()) {
        emit dataChanged(index(0, 0), index(static_cast<int>(m_shown.size()) - 1, ColumnCount - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int GrabModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int GrabModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GrabModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) { // a view copies its current cell, be there one or not
        return {};
    }
    const int record = m_shown.at(index.row());
    const GrabRow &row = m_rows.at(record);
    if (role == Qt::ToolTipRole && index.column() == Size && row.size < 0) {
        return question(record) == SizeQuestion::Spared
            ? tr("With your login, asking this link might do something.")
            : row.problem;
    }
    if (role == Qt::ToolTipRole && index.column() == Kind && !row.mimeType.isEmpty()) {
        return row.mimeType;
    }
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return text(record, index.column()).left(kMostShown);
    }
    if (role == Qt::CheckStateRole && index.column() == Name && !row.isAdded) {
        return row.isChosen ? Qt::Checked : Qt::Unchecked;
    }
    if (role == Qt::DecorationRole && index.column() == Name) {
        return fileKindIcon(row.kind);
    }
    if (role == Qt::TextAlignmentRole && index.column() == Size) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    return {};
}

QString GrabModel::text(int record, int column) const
{
    const GrabRow &row = m_rows.at(record);
    switch (column) {
    case Name:
        return row.isAdded ? tr("%1 (added)").arg(row.name()) : row.name();
    case Kind:
        return typeWords(row);
    case Size:
        return sizeWords(record);
    case Title:
        return row.link.title;
    case Link:
        return row.link.url.toDisplayString();
    case Page:
        return row.page.toDisplayString();
    default:
        return {};
    }
}

bool GrabModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Name) {
        return false;
    }
    choose(m_shown.at(index.row()), value.toInt() == Qt::Checked);
    emit dataChanged(index, index);
    emit countsChanged();
    emit wishesChanged();
    return true;
}

QVariant GrabModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Size) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter); // as its figures
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section >= 0 && section < ColumnCount ? tr(kHeadings.at(static_cast<size_t>(section)))
                                                 : QVariant();
}

Qt::ItemFlags GrabModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isAdded = index.isValid() && m_rows.at(m_shown.at(index.row())).isAdded;
    return index.column() == Name && !isAdded ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace ui
