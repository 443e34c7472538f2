// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/addlinkmodel.h"

#include "app/words/words.h"
#include "ui/havechoice.h"
#include "ui/namedelegate.h"
#include "ui/patternrows.h"
#include "ui/tintedicon.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

void AddLinkModel::setRows(const LinkRows &rows)
{
    beginResetModel();
    m_rows = rows;
    m_have.clear();
    m_positions.clear();
    for (int i = 0; i < m_rows.rows.size() && m_positions.size() < kAskedLinks; ++i) {
        if (m_rows.rows.at(i).isGood() && !m_rows.rows.at(i).isPattern()) {
            m_positions.insert(m_rows.rows.at(i).found.url, i);
        }
    }
    endResetModel();
}

QList<QUrl> AddLinkModel::linksToAsk() const
{
    QList<QUrl> asked;
    for (const LinkRow &row : m_rows.rows) {
        if (asked.size() == m_positions.size()) {
            break;
        }
        if (m_positions.contains(row.found.url) && !m_facts.contains(row.found.url)) {
            asked.append(row.found.url);
        }
    }
    return asked;
}

links::FoundLink AddLinkModel::found(const QUrl &url) const
{
    const auto position = m_positions.constFind(url);
    return position == m_positions.constEnd() ? links::FoundLink()
                                              : m_rows.rows.at(*position).found;
}

void AddLinkModel::forgetFacts()
{
    m_facts.clear();
    tellAll();
}

void AddLinkModel::sayAnew()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellAll();
}

void AddLinkModel::tellAll()
{
    if (!m_rows.rows.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void AddLinkModel::setFacts(const engine::LinkFacts &facts)
{
    m_facts.insert(facts.url, facts);
    const auto position = m_positions.constFind(facts.url);
    if (position != m_positions.constEnd()) {
        emit dataChanged(index(*position, 0), index(*position, ColumnCount - 1));
    }
}

void AddLinkModel::setHave(const QHash<QUrl, KnownFile> &files)
{
    m_have = files;
    tellAll();
}

int AddLinkModel::answerCount(OnHave answer) const
{
    return static_cast<int>(std::count_if(m_have.keyBegin(), m_have.keyEnd(),
        [this, answer](const QUrl &url) { return answerOf(url) == answer; }));
}

void AddLinkModel::setAnswer(OnHave answer)
{
    m_answers.clear();
    m_answer = answer;
    tellAll();
    emit answersChanged();
}

int AddLinkModel::knownCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.rows.begin(), m_rows.rows.end(), [this](const LinkRow &row) {
            return row.known.isValid() && !m_have.contains(row.found.url);
        }));
}

QString AddLinkModel::nameFor(const LinkRow &row) const
{
    const QString typed = m_names.value(row.found.url);
    return typed.isEmpty() ? row.found.name : typed;
}

/// What comes with an error is about the error.
NamedLink AddLinkModel::namedLink(const LinkRow &row) const
{
    const auto facts = m_facts.constFind(row.found.url);
    const bool isTold = facts != m_facts.constEnd() && !facts->error;
    const QString name = nameFor(row);
    return { row.found.url, name.isEmpty() && isTold ? facts->fileName : name,
        isTold ? facts->mimeType : QString() };
}

QList<NamedLink> AddLinkModel::namedLinks(qsizetype most) const
{
    QList<NamedLink> links;
    for (const LinkRow &row : m_rows.rows) {
        if (links.size() == most) {
            break;
        }
        if (row.isGood()) {
            links.append(namedLink(row));
        }
    }
    return links;
}

qint64 AddLinkModel::knownBytes() const
{
    qint64 bytes = 0;
    for (auto it = m_positions.constBegin(); it != m_positions.constEnd(); ++it) {
        const auto facts = m_facts.constFind(it.key());
        const bool isNew
            = !m_rows.rows.at(it.value()).known.isValid() && !m_have.contains(it.key());
        if (facts != m_facts.constEnd() && isNew) {
            bytes += std::max<qint64>(0, facts->size);
        }
    }
    return bytes;
}

bool AddLinkModel::knowsEverySize() const
{
    const auto knows = [this](const QUrl &url) { return m_facts.value(url).size >= 0; };
    return m_positions.size() == m_rows.good
        && std::all_of(m_positions.keyBegin(), m_positions.keyEnd(), knows);
}

bool AddLinkModel::hasRemarks() const
{
    const auto failed = [this](const QUrl &url) { return bool(m_facts.value(url).error); };
    return m_rows.good < m_rows.rows.size() || m_rows.known > 0 || !m_have.isEmpty()
        || std::any_of(m_positions.keyBegin(), m_positions.keyEnd(), failed);
}

int AddLinkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.rows.size());
}

int AddLinkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AddLinkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LinkRow &row = m_rows.rows.at(index.row());
    if (index.column() == Answer) {
        return answer(row, role);
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(row, index.column(), index.row());
    case Qt::DecorationRole:
        if (index.column() == Remark && !remark(row).isEmpty()) {
            return tintedIcon(row.isGood() ? u"notice"_s : u"state-failed"_s);
        }
        return {};
    case Qt::ToolTipRole:
        // Escaped: a tool tip that looks like markup would be read as such.
        return u"<p>"_s + text(row, index.column(), index.row()).toHtmlEscaped() + u"</p>"_s;
    case Qt::TextAlignmentRole:
        return index.column() == Size ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

bool AddLinkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || !(flags(index) & Qt::ItemIsEditable)) {
        return false;
    }
    const QUrl &url = m_rows.rows.at(index.row()).found.url;
    if (index.column() == Answer) {
        m_answers.insert(url, static_cast<OnHave>(value.toInt()));
        emit dataChanged(index, index);
        emit answersChanged();
        return true;
    }
    m_names.insert(url, value.toString().trimmed());
    emit dataChanged(index, index);
    return true;
}

QVariant AddLinkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Size) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("File name");
    case Size:
        return tr("Size");
    case Link:
        return tr("Link");
    case Remark:
        return tr("Remark");
    case Answer:
        return tr("What to do");
    default:
        return {};
    }
}

Qt::ItemFlags AddLinkModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.isValid() && index.column() == Answer) {
        const bool isAsked = m_have.contains(m_rows.rows.at(index.row()).found.url);
        return isAsked ? flags | Qt::ItemIsEditable : flags;
    }
    if (index.isValid() && index.column() == Name && m_rows.rows.at(index.row()).isGood()
        && !m_rows.rows.at(index.row()).isPattern()) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

QString AddLinkModel::text(const LinkRow &row, int column, int position) const
{
    const auto facts = m_facts.constFind(row.found.url);
    const bool isTold = row.isGood() && facts != m_facts.constEnd();
    switch (column) {
    case Name: {
        if (row.isPattern()) {
            return patternPreview(row.pattern);
        }
        const QString name = nameFor(row);
        if (!name.isEmpty()) {
            return name;
        }
        return isTold && !facts->fileName.isEmpty() ? facts->fileName : guessedName(row.found.url);
    }
    case Size:
        if (isTold) {
            return facts->error ? QString() : words::sizeText(facts->size);
        }
        return m_positions.value(row.found.url, -1) == position ? tr("asking…") : QString();
    case Link:
        return row.isGood() && !row.isPattern() ? row.found.url.toDisplayString() : row.found.text;
    case Remark:
        return remark(row);
    default:
        return {};
    }
}

/// Of a link that there is no file of: nothing.
QVariant AddLinkModel::answer(const LinkRow &row, int role) const
{
    if (!m_have.contains(row.found.url)) {
        return {};
    }
    const OnHave chosen = answerOf(row);
    if (role == Qt::EditRole) {
        return static_cast<int>(chosen);
    }
    return role == Qt::DisplayRole ? HaveChoice::words(chosen) : QVariant();
}

QString AddLinkModel::remark(const LinkRow &row) const
{
    if (!row.isGood()) {
        return tr("Line %1: %2").arg(QLocale().toString(row.found.line), problemSentence(row));
    }
    if (const KnownFile have = haveOf(row); !have.fileName.isEmpty()) {
        return tr("Already have it: %1").arg(nameInSentence(QDir::toNativeSeparators(have.path())));
    }
    if (row.known.isValid()) {
        return tr("In the list already.");
    }
    return words::errorSentence(m_facts.value(row.found.url).error);
}

} // namespace ui
