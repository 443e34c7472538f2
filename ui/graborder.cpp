// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows the link grabber's table shows, told to the view in few steps, and what servers say.
#include "app/words/checkreport.h"
#include "app/words/words.h"
#include "ui/grabmodel.h"
#include "ui/grabrequest.h"
#include "ui/ordertransition.h"

#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// The view lays out everything for each span that comes or goes, so many spans go as one.
constexpr qsizetype kMostSpans = 4;

} // namespace

/// Rows stay where the user sees them: what goes on being shown is not told anew.
void GrabModel::show(const QList<int> &records, qsizetype judged)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_judged = static_cast<int>(judged);
    if (records != m_shown) {
        removeShown(records);
        insertShown(records);
    }
    emit countsChanged();
}

void GrabModel::removeShown(const QList<int> &records)
{
    const auto all = static_cast<int>(m_rows.size());
    const OrderTransition transition = orderTransition(m_shown, records, all);
    QList<RowSpan> spans = transition.removed;
    if (spans.size() > kMostSpans) {
        relayout(transition.kept + transition.removedRecords);
        spans = { { static_cast<int>(transition.kept.size()), rowCount() - 1 } };
    }
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        beginRemoveRows({}, span->first, span->last);
        QList<int> rest = m_shown;
        rest.remove(span->first, span->last - span->first + 1);
        setShown(rest);
        endRemoveRows();
    }
}

/// Everything shown is among \a records by now.
void GrabModel::insertShown(const QList<int> &records)
{
    const auto all = static_cast<int>(m_rows.size());
    const OrderTransition transition = orderTransition(m_shown, records, all);
    if (transition.inserted.size() > kMostSpans) {
        beginInsertRows(
            {}, rowCount(), rowCount() + static_cast<int>(transition.insertedRecords.size()) - 1);
        setShown(m_shown + transition.insertedRecords);
        endInsertRows();
        relayout(records);
        return;
    }
    for (const RowSpan &span : transition.inserted) {
        beginInsertRows({}, span.first, span.last);
        setShown(m_shown.mid(0, span.first) + records.mid(span.first, span.last - span.first + 1)
            + m_shown.mid(span.first));
        endInsertRows();
    }
}

void GrabModel::relayout(const QList<int> &records)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QList<int> before = m_shown;
    QList<int> rows(m_rows.size(), -1);
    for (int row = 0; row < records.size(); ++row) {
        rows[records.at(row)] = row;
    }
    setShown(records);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from) {
        to.append(index(rows.at(before.at(old.row())), old.column()));
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

void GrabModel::setShown(const QList<int> &records)
{
    m_shown = records;
    m_chosen = std::count_if(m_shown.begin(), m_shown.end(),
        [this](int record) { return m_rows.at(record).isChosen && !m_rows.at(record).isAdded; });
}

int GrabModel::rowOf(int record) const
{
    const auto found = std::lower_bound(m_shown.begin(), m_shown.end(), record);
    const bool isShown = found != m_shown.end() && *found == record;
    return isShown ? static_cast<int>(found - m_shown.begin()) : -1;
}

qsizetype GrabModel::unknownCount() const
{
    return std::count_if(
        m_shown.begin(), m_shown.end(), [this](int record) { return m_rows.at(record).size < 0; });
}

void GrabModel::noteQuestion(int record, SizeQuestion question)
{
    m_questions[record] = question;
    m_answered.append(record);
    if (!m_flush.isActive()) {
        m_flush.start();
    }
}

void GrabModel::noteStopped()
{
    for (int record = 0; record < m_questions.size(); ++record) {
        if (m_questions.at(record) == SizeQuestion::Asked) {
            m_questions[record] = SizeQuestion::NotAsked;
            m_answered.append(record);
        }
    }
    flush();
}

void GrabModel::takeFacts(const engine::LinkFacts &facts)
{
    if (m_searches > 0) {
        m_late.append(facts);
    } else {
        apply(facts);
    }
}

/// A search has come to its end; others may be under way.
void GrabModel::searched()
{
    if (m_searches == 0) {
        for (const engine::LinkFacts &facts : std::exchange(m_late, {})) {
            apply(facts);
        }
        takePiece();
    }
}

void GrabModel::apply(const engine::LinkFacts &facts)
{
    const auto record = static_cast<int>(facts.token);
    if (record < 0 || record >= m_rows.size() || question(record) != SizeQuestion::Asked) {
        return;
    }
    m_questions[record] = SizeQuestion::Answered;
    GrabRow &row = m_rows[record];
    const bool isPage = facts.error.kind == engine::ErrorKind::WebPage; // which its type tells
    row.problem = isPage ? QString() : words::checkSentence(facts);
    if (!facts.error || isPage) {
        row.mimeType = facts.mimeType;
        row.size = isPageInstead(row) ? -1 : facts.size;
        const bool isNamed = row.link.url.fileName().contains(u'.');
        row.saidName = isNamed ? QString() : facts.fileName;
    }
    if (row.kind == FileKind::Other) {
        const QMimeType said = m_types.mimeTypeForName(row.mimeType);
        row.kind = said.isValid() && !said.isDefault() ? fileKind(said) : kindOf(row.name());
    }
    m_answered.append(record);
    if (!m_flush.isActive()) {
        m_flush.start();
    }
    if (m_criteria.asksForSizes() && !m_order.isActive()) {
        m_order.start();
    }
}

void GrabModel::flush()
{
    m_flush.stop();
    int first = rowCount();
    int last = -1;
    for (const int record : std::as_const(m_answered)) {
        if (const int row = rowOf(record); row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    m_answered.clear();
    if (last >= 0) {
        emit dataChanged(index(first, Name), index(last, Size));
    }
    emit countsChanged();
}

QString GrabModel::sizeWords(int record) const
{
    const GrabRow &row = m_rows.at(record);
    if (row.size >= 0) {
        return words::sizeText(row.size);
    }
    switch (question(record)) {
    case SizeQuestion::NotAsked:
        return {};
    case SizeQuestion::Asked:
        return tr("asking…");
    case SizeQuestion::Answered:
        return row.problem.isEmpty() ? tr("not stated") : tr("not available");
    case SizeQuestion::Spared:
        return tr("not asked");
    }
    Q_UNREACHABLE();
}

/// By the name, unless the server has a page in the place of the file: to sign in, or to buy it.
QString GrabModel::typeWords(const GrabRow &row) const
{
    const QString ending = QFileInfo(row.name()).suffix().toLower();
    const bool isFile = row.kind != FileKind::Other && row.kind != FileKind::Document;
    const bool isPage = row.mimeType == "text/html"_L1 && isFile;
    return !isPage && (!ending.isEmpty() || row.mimeType.isEmpty())
        ? ending
        : m_types.mimeTypeForName(row.mimeType).preferredSuffix();
}

} // namespace ui
