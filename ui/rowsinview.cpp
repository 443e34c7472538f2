// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rowsinview.h"

#include <QEvent>
#include <QScrollBar>
#include <QTableView>

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kSettling = 100ms;

} // namespace

RowsInView::RowsInView(QTableView &table)
    : QObject(&table)
    , m_table(table)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettling);
    connect(&m_settling, &QTimer::timeout, this, &RowsInView::changed);
    table.viewport()->installEventFilter(this);
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, this, &RowsInView::note);
    const QAbstractItemModel *const model = table.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowsInView::note);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RowsInView::note);
    connect(model, &QAbstractItemModel::layoutChanged, this, &RowsInView::note);
    connect(model, &QAbstractItemModel::modelReset, this, &RowsInView::note);
}

RowSpan RowsInView::rows() const
{
    const int count = m_table.model()->rowCount();
    if (!m_table.isVisible() || count == 0) {
        return { 0, -1 };
    }
    const int first = m_table.rowAt(0);
    const int last = m_table.rowAt(m_table.viewport()->height() - 1);
    return { first, last < 0 ? count - 1 : last };
}

bool RowsInView::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Show || type == QEvent::Hide || type == QEvent::Resize) {
        note();
    }
    return QObject::eventFilter(watched, event);
}

void RowsInView::note()
{
    if (!m_settling.isActive()) {
        m_settling.start();
    }
}

} // namespace ui
