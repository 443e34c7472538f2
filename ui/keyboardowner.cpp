// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keyboardowner.h"

#include <QApplication>

namespace ui {
namespace {

const QWidget *firstParent(const QWidget *window)
{
    while (window->parentWidget() != nullptr) {
        window = window->parentWidget();
    }
    return window;
}

bool standsAbove(const QWidget &window, const QWidget *below)
{
    while (below != nullptr && below != &window) {
        below = below->parentWidget();
    }
    return below == &window;
}

/// As Qt has it: a question of a window blocks all that has a parent in common with it, but for
/// what belongs to the question.
bool isInTheWay(const QWidget &question, const QWidget &window)
{
    const bool isOfAll = question.windowModality() == Qt::ApplicationModal;
    return question.isVisible() && question.isModal() && !standsAbove(question, &window)
        && (isOfAll || firstParent(&question) == firstParent(&window));
}

} // namespace

QWidget &keyboardOwner(QWidget &window)
{
    QWidget *owner = &window;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *other : all) {
        // The question of a question stands below it, and is in the way of both.
        const bool isNearer = owner == &window || standsAbove(*owner, other);
        if (other != owner && isNearer && isInTheWay(*other, window)) {
            owner = other;
        }
    }
    return *owner;
}

void bringToFront(QWidget &window)
{
    window.show();
    window.raise();
    QWidget &owner = keyboardOwner(window);
    if (&owner != &window) {
        owner.raise();
    }
    owner.activateWindow();
}

} // namespace ui
