// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sortmenu.h"

#include "ui/downloadcells.h"
#include "ui/downloadview.h"
#include "ui/retranslation.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace ui {

SortMenu::SortMenu(DownloadView &view, QWidget *parent)
    : QMenu(parent)
    , m_view(view)
{
    setObjectName(u"sortMenu"_s);
    menuAction()->setObjectName(u"sortBy"_s);
    addColumns();
    addSeparator();
    addDirections();
    connect(view.header(), &QHeaderView::sortIndicatorChanged, this, &SortMenu::mark);
    sayNowAndAnew(this, [this] { say(); });
    mark();
}

void SortMenu::addColumns()
{
    auto *group = new QActionGroup(this);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (int column = 0; column < kColumnCount; ++column) {
        QAction *action = group->addAction(QString());
        action->setObjectName(u"sortBy%1"_s.arg(column));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, column] {
            m_view.setSort(column, m_descending->isChecked());
            mark(); // one that is chosen again stays marked
        });
        m_columns.append(action);
    }
    addActions(m_columns);
}

void SortMenu::addDirections()
{
    auto *group = new QActionGroup(this);
    const auto add = [this, group](const QString &name, bool isDescending) {
        QAction *action = group->addAction(QString());
        action->setObjectName(name);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, isDescending] {
            m_view.setSort(m_view.header()->sortIndicatorSection(), isDescending);
        });
        addAction(action);
        return action;
    };
    m_ascending = add(u"sortAscending"_s, false);
    m_descending = add(u"sortDescending"_s, true);
}

void SortMenu::say()
{
    setTitle(tr("S&ort by"));
    for (int column = 0; column < kColumnCount; ++column) {
        m_columns.at(column)->setText(DownloadCells::heading(static_cast<Column>(column)));
    }
    m_ascending->setText(tr("&Ascending"));
    m_descending->setText(tr("&Descending"));
}

void SortMenu::mark()
{
    const int sorted = m_view.header()->sortIndicatorSection();
    const bool isSorted = sorted >= 0 && sorted < kColumnCount;
    for (int column = 0; column < kColumnCount; ++column) {
        m_columns.at(column)->setChecked(column == sorted);
    }
    const bool isDescending
        = isSorted && m_view.header()->sortIndicatorOrder() == Qt::DescendingOrder;
    (isDescending ? m_descending : m_ascending)->setChecked(true);
    m_ascending->setEnabled(isSorted);
    m_descending->setEnabled(isSorted);
}

} // namespace ui
