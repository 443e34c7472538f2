// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/fairshare.h"

#include <algorithm>
#include <numeric>

namespace engine {

QList<qint64> fairShares(qint64 whole, const QList<qint64> &wants, qint64 least)
{
    QList<qsizetype> order(wants.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
        [&](qsizetype a, qsizetype b) { return wants.at(a) < wants.at(b); });
    QList<qint64> shares(wants.size(), 0);
    qint64 left = whole;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const qint64 want = wants.at(order.at(i));
        const qint64 even = left / (order.size() - i);
        const qint64 share = want > 0 ? std::max(std::min(want, even), least) : 0;
        shares[order.at(i)] = share;
        left = std::max<qint64>(left - share, 0);
    }
    return shares;
}

} // namespace engine
