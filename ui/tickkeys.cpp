// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickkeys.h"

#include "ui/grabmodel.h"
#include "ui/rowmenu.h"

#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

namespace ui {

TickKeys::TickKeys(QTableView &table, GrabModel &model)
    : QObject(&table)
    , m_table(table)
    , m_model(model)
{
    table.installEventFilter(this);
}

bool TickKeys::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (key != nullptr && key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
        tick();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void TickKeys::tick()
{
    const QList<int> rows = meantRows(m_table);
    const bool isAnyLeftOut = std::any_of(rows.begin(), rows.end(), [this](int row) {
        const GrabRow &link = m_model.rows().at(m_model.recordAt(row));
        return !link.isAdded && !link.isChosen;
    });
    if (!rows.isEmpty()) {
        m_model.chooseRows(rows, isAnyLeftOut);
    }
}

} // namespace ui
