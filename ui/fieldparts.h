// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
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

/// A number that is told when it is typed to the end, not digit by digit.
inline QSpinBox *numberField(
    const QString &objectName, const QString &accessibleName, int from, int to)
{
    auto *box = namedField<QSpinBox>(objectName, accessibleName);
    box->setRange(from, to);
    box->setKeyboardTracking(false);
    return box;
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
