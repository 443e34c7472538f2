// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace engine {

/// Shares \a whole out among \a wants: nobody gets more than it wants, what one leaves goes to the
/// others evenly, and the sum is at most \a whole. Each want above zero gets at least \a least,
/// even where that makes the sum larger.
QList<qint64> fairShares(qint64 whole, const QList<qint64> &wants, qint64 least);

} // namespace engine
