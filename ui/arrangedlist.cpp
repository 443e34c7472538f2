// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrangedlist.h"

#include "ui/fieldparts.h"
#include "ui/roomydelegate.h"

#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

ArrangedList::ArrangedList(const QString &noun, QWidget *parent)
    : QWidget(parent)
    , m_list(namedField<QListWidget>(noun + "List"_L1, {}))
{
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    const QString capital = noun.left(1).toUpper() + noun.mid(1);
    m_add = button(u"add%1Button"_s.arg(capital));
    m_remove = button(u"remove%1Button"_s.arg(capital));
    m_up = button(noun + "UpButton"_L1);
    m_down = button(noun + "DownButton"_L1);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 0, 0, 1, 2);
    layout->addWidget(m_add, 1, 0);
    layout->addWidget(m_remove, 1, 1);
    layout->addWidget(m_up, 2, 0);
    layout->addWidget(m_down, 2, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_isFilling && row >= 0) {
            emit chosen(row);
        }
    });
    connect(m_add, &QPushButton::clicked, this, &ArrangedList::addRequested);
    connect(m_remove, &QPushButton::clicked, this, &ArrangedList::removeRequested);
    connect(m_up, &QPushButton::clicked, this, [this] { emit moveRequested(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { emit moveRequested(1); });
}

QPushButton *ArrangedList::button(const QString &name)
{
    auto *made = namedField<QPushButton>(name, {});
    made->setAutoDefault(false);
    return made;
}

void ArrangedList::setWords(const Words &words)
{
    m_list->setAccessibleName(words.list);
    m_add->setText(words.add);
    m_remove->setText(words.remove);
    m_remove->setToolTip(words.removeTip);
    m_up->setText(words.up);
    m_down->setText(words.down);
}

void ArrangedList::fill(const QStringList &names)
{
    const int row = std::clamp<int>(m_list->currentRow(), 0, static_cast<int>(names.size()) - 1);
    const QScopedValueRollback filling(m_isFilling, true);
    m_list->clear();
    m_list->addItems(names);
    m_list->setCurrentRow(row);
}

void ArrangedList::setName(int row, const QString &name)
{
    m_list->item(row)->setText(name);
}

int ArrangedList::row() const
{
    return m_list->currentRow();
}

void ArrangedList::select(int row)
{
    m_list->setCurrentRow(row);
}

void ArrangedList::allow(const Allowed &allowed)
{
    m_add->setEnabled(allowed.add);
    m_remove->setEnabled(allowed.remove);
    m_up->setEnabled(allowed.up);
    m_down->setEnabled(allowed.down);
}

} // namespace ui
