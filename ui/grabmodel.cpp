// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabmodel.h"

#include "app/words/words.h"
#include "ui/onpool.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostShown = 2000; // characters of a cell

/// Words that all have to be there, one mask, or one expression; one that is broken finds nothing.
QList<QRegularExpression> expressionsOf(const QString &text)
{
    const auto option = QRegularExpression::CaseInsensitiveOption;
    const QString typed = text.trimmed();
    if (typed.size() > 2 && typed.startsWith(u'/') && typed.endsWith(u'/')) {
        return { QRegularExpression(typed.mid(1, typed.size() - 2), option) };
    }
    QList<QRegularExpression> all;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const bool isMask = word.contains(u'*') || word.contains(u'?');
        all.append(isMask
                ? QRegularExpression(QRegularExpression::wildcardToRegularExpression(
                                         word, QRegularExpression::UnanchoredWildcardConversion),
                    option)
                : QRegularExpression(QRegularExpression::escape(word), option));
    }
    return all;
}

QString nameOf(const links::FoundLink &link)
{
    return link.name.isEmpty() ? link.url.fileName() : link.name;
}

} // namespace

QList<int> matching(const QList<GrabRow> &rows, const GrabCriteria &criteria)
{
    const QList<QRegularExpression> expressions = expressionsOf(criteria.text);
    QList<int> records;
    for (int i = 0; i < rows.size(); ++i) {
        const GrabRow &row = rows.at(i);
        const bool isKind = !criteria.kind || row.kind == *criteria.kind;
        const bool isHost = criteria.host.isEmpty() || row.link.url.host() == criteria.host;
        if (!isKind || !isHost) {
            continue;
        }
        const QString text
            = nameOf(row.link) + u'\n' + row.link.title + u'\n' + row.link.url.toString();
        if (std::all_of(expressions.begin(), expressions.end(),
                [&text](const QRegularExpression &one) { return one.match(text).hasMatch(); })) {
            records.append(i);
        }
    }
    return records;
}

GrabModel::GrabModel(QThreadPool &pool, QObject *parent)
    : QAbstractTableModel(parent)
    , m_pool(pool)
{
}

void GrabModel::clear()
{
    ++m_generation;
    beginResetModel();
    m_rows.clear();
    m_links.clear();
    m_shown.clear();
    m_chosen = 0;
    endResetModel();
    emit countsChanged();
}

void GrabModel::append(const QList<links::FoundLink> &links, const QUrl &page)
{
    for (const links::FoundLink &link : links) {
        if (link.problem != links::LinkProblem::None || m_links.contains(link.url)) {
            continue;
        }
        m_links.insert(link.url);
        const FileKind kind
            = fileKind(m_types.mimeTypeForFile(nameOf(link), QMimeDatabase::MatchExtension));
        m_rows.append({ link, page, kind, true, false });
        ++m_chosen;
    }
    refresh();
}

void GrabModel::setCriteria(const GrabCriteria &criteria)
{
    if (criteria != m_criteria) {
        m_criteria = criteria;
        refresh();
    }
}

void GrabModel::refresh()
{
    const int generation = ++m_generation;
    if (m_criteria == GrabCriteria()) {
        QList<int> all(m_rows.size());
        std::iota(all.begin(), all.end(), 0);
        show(all);
        return;
    }
    onPool(
        m_pool, this, [rows = m_rows, criteria = m_criteria] { return matching(rows, criteria); },
        [this, generation](const QList<int> &records) {
            if (generation == m_generation) {
                show(records);
            }
        });
}

/// Links that are found go behind those that are shown: rows stay where they are.
void GrabModel::show(const QList<int> &records)
{
    const bool isLonger = records.size() >= m_shown.size()
        && std::equal(m_shown.begin(), m_shown.end(), records.begin());
    if (isLonger && records.size() > m_shown.size()) {
        beginInsertRows({}, static_cast<int>(m_shown.size()), static_cast<int>(records.size()) - 1);
        m_shown = records;
        endInsertRows();
    } else if (!isLonger) {
        beginResetModel();
        m_shown = records;
        endResetModel();
    }
    emit countsChanged();
}

void GrabModel::choose(int record, bool isChosen)
{
    GrabRow &row = m_rows[record];
    if (!row.isAdded && row.isChosen != isChosen) {
        row.isChosen = isChosen;
        m_chosen += isChosen ? 1 : -1;
    }
}

void GrabModel::chooseShown(bool isChosen)
{
    for (const int record : std::as_const(m_shown)) {
        choose(record, isChosen);
    }
    sayAnew();
    emit countsChanged();
}

void GrabModel::invertShown()
{
    for (const int record : std::as_const(m_shown)) {
        choose(record, !m_rows.at(record).isChosen);
    }
    sayAnew();
    emit countsChanged();
}

QList<GrabRow> GrabModel::chosen() const
{
    QList<GrabRow> rows;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rows),
        [](const GrabRow &row) { return row.isChosen && !row.isAdded; });
    return rows;
}

void GrabModel::markAdded()
{
    for (GrabRow &row : m_rows) {
        row.isAdded = row.isAdded || row.isChosen;
    }
    m_chosen = 0;
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
    const GrabRow &row = m_rows.at(m_shown.at(index.row()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        return text(row, index.column()).left(kMostShown);
    }
    if (role == Qt::CheckStateRole && index.column() == Name) {
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

QString GrabModel::text(const GrabRow &row, int column) const
{
    switch (column) {
    case Name:
        return row.isAdded ? tr("%1 (added)").arg(nameOf(row.link)) : nameOf(row.link);
    case Kind:
        return QFileInfo(nameOf(row.link)).suffix().toLower();
    case Size:
        return row.link.size < 0 ? QString() : words::sizeText(row.link.size);
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
    return true;
}

QVariant GrabModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Type");
    case Size:
        return tr("Size");
    case Title:
        return tr("Title");
    case Link:
        return tr("Link");
    case Page:
        return tr("Found on");
    default:
        return {};
    }
}

Qt::ItemFlags GrabModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isAdded = index.isValid() && m_rows.at(m_shown.at(index.row())).isAdded;
    return index.column() == Name && !isAdded ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace ui
