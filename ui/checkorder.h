// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/linkchecker.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace ui {

enum class CheckColumn { Status, Link, FinalAddress, Type, Size, Date, Taken, Problem };
inline constexpr int kCheckColumns = static_cast<int>(CheckColumn::Problem) + 1;

/// How far a link of the check window is.
enum class CheckStage { NotAsked, Pending, Answered };

/// One link of the check window and what its server said.
struct CheckRow {
    engine::DownloadRequest request; ///< token: this row's own
    CheckStage stage = CheckStage::NotAsked;
    engine::LinkFacts facts; ///< once answered
    QString problem; ///< what is wrong, in words; empty for a good one
    bool isAskedOnceMore = false; ///< as a server answered after its host was missing
    bool isNetworkSeen = false; ///< its host was missing then, too

    /// Nobody is there, or there was no network, by the last answer.
    bool isHostMissing() const;
    /// One may be of before, while the next is waited for.
    bool hasAnswer() const { return !facts.url.isEmpty(); }
    bool isGood() const { return stage == CheckStage::Answered && !facts.error; }
    /// Nothing is known of the link: the server, or the way to it, was busy or is not there now.
    bool isUnanswered() const;
    bool isBad() const { return stage == CheckStage::Answered && !isGood() && !isUnanswered(); }
    bool operator==(const CheckRow &) const = default;
};

/// What of a row decides where it is shown; cheap to copy a hundred thousand times.
struct CheckKey {
    QUrl link;
    QUrl finalUrl;
    QString type;
    QString problem;
    CheckStage stage = CheckStage::NotAsked;
    bool isBad = false;
    bool isUnanswered = false;
    int status = -1; ///< -1 = not answered
    qint64 size = -1; ///< bytes
    qint64 date = -1; ///< milliseconds since 1970
    qint64 taken = -1; ///< milliseconds

    bool operator==(const CheckKey &) const = default;
};

CheckKey checkKey(const CheckRow &row);

enum class CheckFilter { All, Good, Bad, Unanswered };

/// Which links are shown, and in what order.
struct CheckCriteria {
    int sortColumn = -1; ///< a CheckColumn; -1 = as they were given
    bool isDescending = false;
    CheckFilter filter = CheckFilter::All;
    QString text; ///< has to stand in link, final address, type or problem; case does not count

    bool isPlain() const { return sortColumn < 0 && filter == CheckFilter::All && text.isEmpty(); }
    bool operator==(const CheckCriteria &) const = default;
};

/// Positions in \a keys in the order shown; rows that compare equal stay as given, and those with
/// nothing to compare come last. Pure; meant for a pool.
QList<int> checkOrder(const QList<CheckKey> &keys, const CheckCriteria &criteria);

} // namespace ui
