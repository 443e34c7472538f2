// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectionmodel.h"

#include "app/words/detailwords.h"
#include "app/words/words.h"
#include "ui/namedelegate.h"

namespace ui {

namespace {

bool isNumber(int field)
{
    return field == ConnectionModel::Place || field == ConnectionModel::Speed;
}

} // namespace

void ConnectionModel::setConnections(
    const QList<engine::ConnectionDetail> &connections, const QList<engine::Mirror> &mirrors)
{
    m_mirrors = mirrors;
    const auto shown = static_cast<int>(m_connections.size());
    const auto wanted = static_cast<int>(connections.size());
    if (wanted < shown) {
        beginRemoveRows({}, wanted, shown - 1);
        m_connections.remove(wanted, shown - wanted);
        endRemoveRows();
    } else if (wanted > shown) {
        beginInsertRows({}, shown, wanted - 1);
        m_connections += connections.mid(shown);
        endInsertRows();
    }
    if (m_connections != connections) {
        m_connections = connections;
        emit dataChanged(index(0, 0), index(wanted - 1, kFields - 1));
    }
}

void ConnectionModel::sayAnew()
{
    emit headerDataChanged(Qt::Horizontal, 0, kFields - 1);
    if (!m_connections.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kFields - 1));
    }
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_connections.size());
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kFields;
}

QString ConnectionModel::text(const engine::ConnectionDetail &connection, int field) const
{
    switch (static_cast<Field>(field)) {
    case Server:
        return connection.host;
    case Address:
        return isolatedName(connection.address); // "2001:db8::8" has no letters to go by
    case From:
        return connection.mirror < 0 || connection.mirror >= m_mirrors.size()
            ? tr("Link")
            : words::maskedLink(m_mirrors.at(connection.mirror).url);
    case Range:
        return words::rangeText(connection.range);
    case Place:
        return words::sizeText(connection.position);
    case Speed:
        return words::speedText(connection.speed);
    case Doing:
        return words::connectionStageText(connection.stage);
    }
    Q_UNREACHABLE();
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const engine::ConnectionDetail &connection = m_connections.at(index.row());
    if (role == Qt::DisplayRole) {
        return text(connection, index.column());
    }
    if (role == Qt::AccessibleTextRole) {
        const QString shown = text(connection, index.column());
        //: a cell of a table as a screen reader says it; %1: the column, %2: what stands there
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            shown.isEmpty() ? tr("nothing") : shown);
    }
    if (role == Qt::TextAlignmentRole && isNumber(index.column())) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    return {};
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && isNumber(section)) {
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return section < m_connections.size() ? m_connections.at(section).number : QVariant();
    }
    switch (static_cast<Field>(section)) {
    case Server:
        return tr("Server");
    case Address:
        return tr("Address");
    case From:
        return tr("Link or mirror");
    case Range:
        return tr("Part of the file");
    case Place:
        return tr("Is at");
    case Speed:
        return tr("Speed");
    case Doing:
        return tr("State");
    }
    return {};
}

} // namespace ui
