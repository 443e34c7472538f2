// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QToolButton>

class QAbstractButton;
class QFormLayout;

namespace ui {

/// Sets some keys of the settings back; to be seen while one of them differs from the default.
/// Lives on the GUI thread.
class ResetButton : public QToolButton {
    Q_OBJECT

public:
    /// \a what: the words of the setting. \a field gets the focus when this button goes.
    ResetButton(const QStringList &keys, const QString &what, QWidget &field);

    const QStringList &keys() const { return m_keys; }
    /// \a changed: keys that differ from the default.
    void showFor(const QStringList &changed);

signals:
    void resetRequested(const QStringList &keys);

private:
    QStringList m_keys;
};

/// A form whose rows wrap where words and field have no room beside each other. One that is in no
/// group stands in as far as those that are.
QFormLayout *settingsForm(QWidget *parent = nullptr);

/// A row of \a form: the words, the field, and the button that sets \a keys back. A field that has
/// its words itself, a check box, takes none.
void addSetting(QFormLayout *form, const QString &label, QWidget *field, const QStringList &keys);
/// The same with \a box in place of the words, which switches the field on; its key is set back
/// too.
void addSetting(QFormLayout *form, QAbstractButton *box, const QString &boxKey, QWidget *field,
    const QStringList &keys);

/// A row of \a form with a button alone, no wider than its words.
void addButton(QFormLayout *form, QAbstractButton *button);

/// The keys that \a widget was added with.
QStringList settingKeys(const QWidget &widget);

/// \a text as it is to be read: without the marks of mnemonics.
QString withoutMnemonic(const QString &text);

} // namespace ui
