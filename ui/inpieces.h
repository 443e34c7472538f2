// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

class QObject;

namespace ui {

/// So many downloads or links are copied in some 5 ms.
inline constexpr qsizetype kCopiedAtOnce = 2000;

/// For long work that only the GUI thread can do: calls \a step for [from, to) of \a count things,
/// \a piece of them at a time with events between, then \a done; never from within this call. Ends
/// when \a receiver goes.
void inPieces(QObject *receiver, qsizetype count,
    const std::function<void(qsizetype from, qsizetype to)> &step,
    const std::function<void()> &done, qsizetype piece = kCopiedAtOnce);

/// The same, but within this call where one piece is enough.
void atOnceOrInPieces(QObject *receiver, qsizetype count,
    const std::function<void(qsizetype from, qsizetype to)> &step,
    const std::function<void()> &done);

} // namespace ui
