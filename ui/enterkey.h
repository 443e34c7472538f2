// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QWidget;

namespace ui {

/// What Enter does in a dialog whose fields are applied at once: it ends what is typed in a field,
/// presses the button that has the keyboard, and is left to the dialog else. Lives on the GUI
/// thread.
class EnterKey : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// All fields and buttons in \a part, as it is now.
    void watch(const QWidget &part);
    /// The dialog got an Enter which no field took: whether it ended what was typed, and is not for
    /// the dialog.
    bool hasEndedTyping();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QObject *field);

    QPointer<QObject> m_field; ///< that has the keyboard
    QString m_text; ///< that it had when it came, or at the last Enter
};

/// Has Enter do \a what while \a widget has the keyboard.
void onEnter(QWidget &widget, const std::function<void()> &what);

} // namespace ui
