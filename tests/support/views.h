// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

class QWidget;

namespace support {

class ViewDesk;

/// A window, a dialog, a page of one, or a state in which one looks different.
struct View {
    QByteArray name; ///< of its picture, and of its row in tests
    std::function<QWidget *(ViewDesk &)> open; ///< brings it up and returns what is looked at
};

/// Every one there is. A new dialog gets its line here, and is looked at by every test of looks,
/// words and keys, and by ./dev shots.
const QList<View> &allViews();

/// The parts of allViews(), by the file they are in.
QList<View> mainViews();
QList<View> linkViews();
QList<View> dialogViews();
QList<View> offerViews();

} // namespace support
