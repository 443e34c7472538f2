// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

/// What somebody would miss in a window, found by going through its widgets. Each answer is a line
/// a fault, with the widget's place; empty = there is none.
namespace viewfaults {

/// "QPushButton addButton in addDialog".
QString placeOf(const QWidget &widget);
/// The visible widgets of \a root, itself included, without those that Qt makes for itself.
QList<QWidget *> visibleWidgets(QWidget &root);

/// Text that is no translation, while PseudoTranslator is at work.
QStringList untranslated(QWidget &root);
/// Labels that a screen reader calls otherwise, so that nobody hears what they say.
QStringList unheard(QWidget &root);
/// Text that has no room: neither wrapped, nor shortened with a tool tip that has it whole; and
/// controls that stand out of their window.
QStringList clipped(QWidget &root);
/// Labels and controls of one part that cover each other.
QStringList overlapping(QWidget &root);
/// Controls that Tab does not come to, and those that do not look otherwise when they have the
/// focus. \a root is active; the focus goes round once.
QStringList unreachable(QWidget &root);

} // namespace viewfaults
