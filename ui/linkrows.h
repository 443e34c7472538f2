// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/links/linkpattern.h"
#include "app/links/links.h"
#include "ui/listfolders.h"

#include <QHash>
#include <QList>
#include <QString>

namespace ui {

/// The file of a complete download of the list.
struct KnownFile {
    QString folder;
    QString fileName; ///< empty = there is none
    qint64 size = -1; ///< bytes
    engine::Checksum checksum; ///< that it was found to have; empty = none is known
    engine::DownloadId id = {}; ///< of the download

    QString path() const { return folder + u'/' + fileName; }
    bool operator==(const KnownFile &) const = default;
};

/// A link that the list has already.
struct KnownLink {
    QUrl url;
    engine::DownloadId id;
    KnownFile file = {}; ///< of a complete one

    bool operator==(const KnownLink &) const = default;
};

/// What becomes of links whose files are there already.
enum class OnHave { Use, FetchAgain, Skip };

/// A download whose file is there, somewhere else.
struct ReuseWish {
    engine::DownloadRequest request; ///< with its folder
    KnownFile have;

    bool operator==(const ReuseWish &) const = default;
};

/// What is known of a link that is going to be added.
struct NamedLink {
    QUrl url;
    QString fileName; ///< empty = the link's
    QString mimeType; ///< empty = not known
};

/// Links that came out of files and pages, by what they are asked for.
using OfferedLinks = QHash<QUrl, links::FoundLink>;
OfferedLinks offeredLinks(const links::FoundLinks &links);

/// One line of the add dialog: a link, a pattern that stands for many, or text that is none.
struct LinkRow {
    links::FoundLink found;
    engine::DownloadId known; ///< the row of the list that has this link already

    links::LinkPattern pattern; ///< found.url is its first link then; empty = one link
    links::PatternProblem patternProblem = links::PatternProblem::None;

    bool isPattern() const { return !pattern.isEmpty(); }
    bool isGood() const
    {
        return found.problem == links::LinkProblem::None
            && patternProblem == links::PatternProblem::None && !pattern.isOpen();
    }
    bool operator==(const LinkRow &) const = default;
};

/// Everything found in a text, with the sums the dialog shows.
struct LinkRows {
    QList<LinkRow> rows;
    int good = 0; ///< links, the known ones among them
    int known = 0;
    int bad = 0;
    bool hasPatterns = false;
    bool isCut = false; ///< a cap was hit, the rest was not read
    bool isBlank = true; ///< there was no text at all
    FolderWishes folders; ///< of the good ones

    QList<QUrl> goodLinks() const;
};

/// Pure; meant for a pool, 100,000 lines take a while. \a offered: what more is known of them.
LinkRows findLinkRows(
    const QString &text, const QList<KnownLink> &known, const OfferedLinks &offered = {});
/// The good links of \a text, a line each; empty when there are none.
QString linkLines(const QString &text);
/// One plain sentence for a line that cannot be downloaded; empty where nothing is wrong.
QString problemSentence(const LinkRow &row);
/// A sentence for each file that could not be read; empty where there is none.
QString unreadSentence(const links::FoundLinks &links);
/// What the file will probably be called, from the link alone.
QString guessedName(const QUrl &url);

/// What was found, in one line; empty for blank text. \a isEverySizeKnown: knownBytes is the sum.
QString sumsSentence(const LinkRows &rows, qint64 knownBytes, bool isEverySizeKnown);
/// \a links as the text a user would have typed for them.
QString textOf(const links::FoundLinks &links);

} // namespace ui
