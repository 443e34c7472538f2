// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closekeys.h"

#include <QKeyEvent>
#include <QWidget>

#include <utility>

namespace ui {

CloseKeys::CloseKeys(QWidget *window, std::function<bool()> ends)
    : QObject(window)
    , m_ends(std::move(ends))
{
    window->installEventFilter(this);
}

bool CloseKeys::eventFilter(QObject *watched, QEvent *event)
{
    // What a field or a list does not take comes to the window itself.
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (key != nullptr && key->matches(QKeySequence::Cancel) && m_ends()) {
        return true;
    }
    if (key != nullptr
        && (key->matches(QKeySequence::Cancel) || key->matches(QKeySequence::Close))) {
        return static_cast<QWidget *>(watched)->close();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
