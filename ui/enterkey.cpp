// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enterkey.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace ui {

namespace {

/// What stands in a field that is typed in; empty of all else.
QString typedIn(const QObject *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field)) {
        return line->text();
    }
    if (const auto *figure = qobject_cast<const QAbstractSpinBox *>(field)) {
        return figure->text();
    }
    const auto *box = qobject_cast<const QComboBox *>(field);
    return box && box->isEditable() ? box->currentText() : QString();
}

/// Qt presses those that may become the dialog's default itself.
QAbstractButton *deafButton(QObject *object)
{
    if (auto *button = qobject_cast<QPushButton *>(object)) {
        return button->autoDefault() ? nullptr : button;
    }
    return qobject_cast<QToolButton *>(object);
}

bool isEnter(const QEvent &event)
{
    if (event.type() != QEvent::KeyPress) {
        return false;
    }
    const int key = static_cast<const QKeyEvent &>(event).key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

/// Calls somebody when Enter is pressed in a widget. Lives on the GUI thread, as long as that.
class EnterCall : public QObject {
public:
    EnterCall(QWidget &widget, const std::function<void()> &what)
        : QObject(&widget)
        , m_what(what)
    {
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (!isEnter(*event)) {
            return QObject::eventFilter(watched, event);
        }
        m_what();
        return true;
    }

private:
    std::function<void()> m_what;
};

} // namespace

void EnterKey::watch(const QWidget &part)
{
    const QList<QWidget *> widgets = part.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        widget->installEventFilter(this);
    }
}

void EnterKey::follow(QObject *field)
{
    m_field = field;
    m_text = typedIn(field);
}

bool EnterKey::hasEndedTyping()
{
    const bool hasEnded = m_field && typedIn(m_field) != m_text;
    follow(m_field);
    return hasEnded;
}

bool EnterKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        follow(watched);
    } else if (event->type() == QEvent::KeyPress) {
        // What a field leaves goes to all that it is in.
        const auto *around = static_cast<const QWidget *>(watched);
        const auto *field = qobject_cast<const QWidget *>(m_field.data());
        if (watched != m_field && !(field && around->isAncestorOf(field))) {
            follow(watched);
        }
        if (QAbstractButton *button = isEnter(*event) ? deafButton(watched) : nullptr) {
            button->click();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void onEnter(QWidget &widget, const std::function<void()> &what)
{
    widget.installEventFilter(new EnterCall(widget, what));
}

} // namespace ui
