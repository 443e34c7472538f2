// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"
#include "ui/fileicons.h"

#include <QList>

#include <functional>
#include <optional>

namespace ui {

/// Whether a link's server was asked how large the file is.
enum class SizeQuestion {
    NotAsked,
    Asked,
    Answered,
    Spared, ///< it would be asked with a login, and may be no file but something that is done
};

struct GrabRow {
    links::FoundLink link;
    QUrl page; ///< where it was found; empty = in what was pasted
    FileKind kind = FileKind::Other;
    bool isChosen = true;
    bool isAdded = false; ///< it is in the list of downloads already
    qint64 size = -1; ///< bytes, as the link's source says, else its server; -1 = unknown
    QString mimeType; ///< as its server says; empty = not asked
    QString saidName; ///< its name as its server says, where the link names no file
    QString problem; ///< what its server said instead; a sentence

    /// The name to show and to search: the wished one, else that in the link, else the server's.
    QString name() const;
};

/// Found links on their way into the table.
struct IncomingLinks {
    QList<links::FoundLink> links;
    QUrl page; ///< where they were found
    qsizetype next = 0; ///< the first that is not in yet
};

/// Which links the grabber shows.
struct GrabCriteria {
    std::optional<FileKind> kind;
    QString host; ///< empty = any
    QString text; ///< words, a mask with * and ?, or /an expression/
    qint64 least = -1; ///< bytes; links of unknown size are kept; -1 = any
    qint64 most = -1; ///< the same
    /// Of links that differ by a size mark, see links::smallerVariants, and of a picture and its
    /// thumbnail.
    bool isLargestOnly = false;

    /// What servers say of sizes changes what is shown.
    bool asksForSizes() const { return least >= 0 || most >= 0 || isLargestOnly; }
    bool operator==(const GrabCriteria &) const = default;
};

/// What is wrong with the expression in the text of \a criteria; empty = nothing, or there is none.
QString expressionProblem(const GrabCriteria &criteria);

/// What came of a search.
struct GrabMatches {
    QList<int> records; ///< that the criteria let through, in page order
    bool isTooSlow = false; ///< an expression took too long: nothing is let through

    bool operator==(const GrabMatches &) const = default;
};

/// Searches \a rows until \a isLeft, and by expressions and masks for 8 s at most. For a pool.
GrabMatches matching(
    const QList<GrabRow> &rows, const GrabCriteria &criteria, const std::function<bool()> &isLeft);

} // namespace ui
