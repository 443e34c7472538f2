// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/havedelegate.h"

#include "ui/havechoice.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

/// As the list that it opens: what looks like words only would not be tried.
void HaveDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    if (cell.text.isEmpty()) {
        return;
    }
    QStyleOptionComboBox box;
    box.rect = cell.rect;
    box.direction = cell.direction;
    box.palette = cell.palette;
    box.fontMetrics = cell.fontMetrics;
    box.state
        = cell.state & (QStyle::State_Enabled | QStyle::State_Active | QStyle::State_HasFocus);
    box.currentText = cell.text;
    style->drawComplexControl(QStyle::CC_ComboBox, &box, painter, cell.widget);
    style->drawControl(QStyle::CE_ComboBoxLabel, &box, painter, cell.widget);
}

QWidget *HaveDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *box = new QComboBox(parent);
    box->setObjectName(u"haveAnswer"_s);
    box->setAccessibleName(tr("What to do with the file that you have already"));
    for (const OnHave answer : { OnHave::Use, OnHave::FetchAgain, OnHave::Skip }) {
        box->addItem(HaveChoice::words(answer), static_cast<int>(answer));
    }
    auto *self = const_cast<HaveDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup); // once it is in its place
    return box;
}

void HaveDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = static_cast<QComboBox *>(editor);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void HaveDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
}

/// One press is enough.
bool HaveDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    auto *view = qobject_cast<QAbstractItemView *>(const_cast<QWidget *>(option.widget));
    if (event->type() == QEvent::MouseButtonRelease && view
        && (model->flags(index) & Qt::ItemIsEditable)) {
        view->edit(index);
        return true;
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace ui
