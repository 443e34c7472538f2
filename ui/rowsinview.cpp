// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rowsinview.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
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
    const int height = m_table.viewport()->height();
    const int below = m_table.rowAt(height - 1);
    const int last = below < 0 ? count - 1 : std::min(below, count - 1);
    const int first = m_table.rowAt(0);
    // When rows have gone, the view stands below the last one until it is laid out anew, and will
    // show the last ones then.
    const int most = height / std::max(1, m_table.verticalHeader()->defaultSectionSize()) + 1;
    return { std::clamp(first < 0 ? count - most : first, 0, last), last };
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
