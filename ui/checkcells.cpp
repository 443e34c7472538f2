// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/secretkeeper.h"
#include "app/words/checkreport.h"
#include "app/words/words.h"
#include "ui/checkmodel.h"

#include <QLocale>
#include <QUrl>

namespace ui {
namespace {

constexpr int kMostShown = 2000; ///< characters of a cell; a link may be a megabyte long

QString shownLink(const QUrl &url)
{
    return url.toDisplayString().left(kMostShown);
}

} // namespace

QString CheckModel::text(const CheckRow &row, CheckColumn column) const
{
    const engine::LinkFacts &facts = row.facts;
    switch (column) {
    case CheckColumn::Status:
        if (row.stage == CheckStage::Pending) {
            return pendingText(row);
        }
        if (row.stage == CheckStage::NotAsked) {
            return tr("not asked");
        }
        return facts.status > 0 ? QString::number(facts.status) : tr("no answer");
    case CheckColumn::Link:
        return shownLink(row.request.url);
    case CheckColumn::FinalAddress:
        return shownLink(facts.finalUrl);
    case CheckColumn::Type:
        return facts.mimeType;
    case CheckColumn::Size:
        return row.isGood() ? words::sizeText(facts.size) : QString();
    case CheckColumn::Date:
        return QLocale().toString(facts.modified.toLocalTime(), QLocale::ShortFormat);
    case CheckColumn::Taken:
        return words::takenText(facts.taken);
    case CheckColumn::Problem:
        return row.problem;
    }
    Q_UNREACHABLE();
}

QString CheckModel::pendingText(const CheckRow &row) const
{
    const auto pause = m_pauses.isEmpty() ? m_pauses.constEnd()
                                          : m_pauses.constFind(engine::originKey(row.request.url));
    if (pause == m_pauses.constEnd()) {
        return tr("asking…");
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(pause->remainingTimeAsDuration());
    return tr("waits %1", "12 s").arg(words::durationText(left.count()));
}

QVariant CheckModel::alignment(CheckColumn column)
{
    const bool isFigure = column == CheckColumn::Size || column == CheckColumn::Taken;
    return isFigure ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
}

QVariant CheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kCheckColumns) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(static_cast<CheckColumn>(section));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<CheckColumn>(section)) {
    case CheckColumn::Status:
        return tr("Status");
    case CheckColumn::Link:
        return tr("Link");
    case CheckColumn::FinalAddress:
        return tr("Final address");
    case CheckColumn::Type:
        return tr("Type");
    case CheckColumn::Size:
        return tr("Size");
    case CheckColumn::Date:
        return tr("Date");
    case CheckColumn::Taken:
        return tr("Time taken");
    case CheckColumn::Problem:
        return tr("What is wrong");
    }
    Q_UNREACHABLE();
}

} // namespace ui
