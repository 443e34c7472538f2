// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/rundetail.h"

#include <QAbstractTableModel>

namespace ui {

/// The connections of the run that is looked at, one a row. Lives on the GUI thread.
class ConnectionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Field { Server, Address, From, Range, Place, Speed, Doing };
    static constexpr int kFields = Doing + 1;

    using QAbstractTableModel::QAbstractTableModel;

    /// \a mirrors: as in engine::Download.
    void setConnections(
        const QList<engine::ConnectionDetail> &connections, const QList<engine::Mirror> &mirrors);
    void sayAnew();
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const engine::ConnectionDetail &connection, int field) const;

    QList<engine::ConnectionDetail> m_connections;
    QList<engine::Mirror> m_mirrors;
};

} // namespace ui
