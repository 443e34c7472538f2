// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/renamemodel.h"

#include "ui/downloadcells.h"

namespace ui {
namespace {

enum class RenameColumn { Now, Then, Note };
constexpr int kRenameColumns = 3;

QString noteText(RenameNote note)
{
    switch (note) {
    case RenameNote::None:
        return {};
    case RenameNote::Unchanged:
        return RenameModel::tr("Stays");
    case RenameNote::Taken:
        return RenameModel::tr("Stays: a file of that name is there already");
    case RenameNote::Twice:
        return RenameModel::tr("Stays: another of these would have the same name");
    case RenameNote::MadeSafe:
        return RenameModel::tr("Characters that file names cannot have are replaced");
    }
    return {};
}

} // namespace

RenameModel::RenameModel(const QList<RenameItem> &items, QObject *parent)
    : QAbstractTableModel(parent)
    , m_items(items)
{
}

void RenameModel::setPreview(const RenamePreview &preview)
{
    m_preview = preview;
    emit dataChanged(index(0, 0), index(rowCount() - 1, kRenameColumns - 1));
}

QList<Renaming> RenameModel::renamings() const
{
    QList<Renaming> renamings;
    for (const qsizetype i : m_preview.order) {
        renamings.append({ m_items.at(i).id, m_preview.outcomes.at(i).name });
    }
    return renamings;
}

int RenameModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int RenameModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kRenameColumns;
}

QVariant RenameModel::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!index.isValid() || !isText) {
        return {};
    }
    const RenameOutcome outcome = m_preview.outcomes.value(index.row());
    QString text;
    switch (static_cast<RenameColumn>(index.column())) {
    case RenameColumn::Now:
        text = m_items.at(index.row()).name;
        break;
    case RenameColumn::Then:
        text = outcome.name;
        break;
    case RenameColumn::Note:
        text = outcome.name.isEmpty() ? QString() : noteText(outcome.note);
        break;
    }
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

QVariant RenameModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<RenameColumn>(section)) {
    case RenameColumn::Now:
        return tr("Name now");
    case RenameColumn::Then:
        return tr("New name");
    case RenameColumn::Note:
        return tr("Note");
    }
    return {};
}

} // namespace ui
