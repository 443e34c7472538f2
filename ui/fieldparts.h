// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslation.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QSpinBox>

namespace ui {

/// A field with the names that tests and screen readers know it by.
template <typename Field>
Field *namedField(const QString &objectName, const QString &accessibleName)
{
    auto *field = new Field;
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    return field;
}

/// Figures have no direction of their own; they begin where the words of the window do.
inline void alignFigures(QAbstractSpinBox *box)
{
    sayNowAndAnew(box, [box] {
        const Qt::Alignment side
            = QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        box->setAlignment(side | Qt::AlignAbsolute | Qt::AlignVCenter);
    });
}

/// A number that is told when it is typed to the end, not digit by digit.
inline QSpinBox *numberField(
    const QString &objectName, const QString &accessibleName, int from, int to)
{
    auto *box = namedField<QSpinBox>(objectName, accessibleName);
    box->setRange(from, to);
    box->setKeyboardTracking(false);
    alignFigures(box);
    return box;
}

/// A row of \a form whose label is told its words by setLabel().
inline void addField(QFormLayout *form, QWidget *field)
{
    auto *label = new QLabel;
    label->setBuddy(field);
    form->addRow(label, field);
}

/// The words of a field of \a form, for the eye and for screen readers.
inline void setLabel(
    QFormLayout *form, QWidget *field, const QString &label, const QString &accessibleName)
{
    qobject_cast<QLabel *>(form->labelForField(field))->setText(label);
    field->setAccessibleName(accessibleName);
}

/// Selects the item that holds \a value.
template <typename Enum>
void selectValue(QComboBox *box, Enum value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

template <typename Enum>
Enum selectedValue(const QComboBox *box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

} // namespace ui
