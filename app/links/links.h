// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace links {

/// How long content of any kind is read, from when all of it has come; what was found until then
/// stays, and is cut.
inline constexpr std::chrono::milliseconds kMaxReadingTime { 5'000 };

enum class LinkProblem {
    None,
    NotALink, ///< text with no link in it
    UnsupportedScheme, ///< ftp:, magnet:, file: ...
    NoHost,
    SendsData, ///< a curl command with a body: its link alone would ask for something else
    NoFile, ///< the path of a file that is not there; no text has it, who looks for files says it
};

/// What kind of place a link was found in.
enum class LinkPlace {
    Text, ///< prose, a list, a command
    Anchor, ///< a, area
    Picture, ///< img, srcset, data-src, picture's source
    Media, ///< video, audio, their sources, a poster
    Style, ///< url() in CSS
    Head, ///< link, meta
    Feed, ///< an enclosure, media:content, an entry of a sitemap
    Data, ///< a string in JSON
    List, ///< a row of CSV, M3U, PLS, Metalink, bookmarks
};

/// One link found, or one line that was meant to be one.
struct FoundLink {
    QUrl url; ///< http or https, normalised; empty where there is a problem
    QString name; ///< wished file name; empty = none given
    QString text; ///< what stood there, at most 2,000 characters
    int line = 0; ///< from 1
    LinkProblem problem = LinkProblem::None;
    LinkPlace place = LinkPlace::Text;
    QString title; ///< the words of the link, a picture's alt, a feed's title; plain text
    QUrl thumbnail; ///< a small picture of it; empty = none known
    qint64 size = -1; ///< bytes, as the source says; -1 = it does not
    engine::Checksum checksum; ///< as the source says
    QByteArray pieces; ///< hashes of its pieces, packed (piecehashes.h); empty = none told
    QList<QUrl> mirrors; ///< best first; \a url is not among them
    QString folder; ///< wished; below the user's folder unless absolute; empty = none given
    QByteArray referrer;
    QByteArray userAgent;
    QList<engine::HeaderField> headers; ///< cookies among them
    engine::Credentials credentials;
    bool isOfOthers
        = false; ///< somebody else may have written the text it stands in (linkauthor.h)

    bool operator==(const FoundLink &) const = default;
};

/// A file whose links nobody knows. A plain value.
struct UnreadFile {
    QString path;
    QString why; ///< in the system's words

    bool operator==(const UnreadFile &) const = default;
};

/// What was found, in order, each link once; \a isCut: a cap was hit, the rest was not read.
struct FoundLinks {
    QList<FoundLink> links;
    bool isCut = false;
    QString title; ///< of the page, album, feed or list; empty = none
    QUrl nextPage; ///< where it goes on; empty = nowhere
    QList<UnreadFile> unread; ///< files that could not be read

    bool operator==(const FoundLinks &) const = default;
};

/// Links a line each, or anywhere in prose; "LINK<tab>NAME", "LINK | NAME", "LINK|NAME.EXT";
/// Markdown, whose words become titles; # begins a comment line. Lines that hold no link are kept
/// as NotALink when every other line is a link (a list), dropped in prose. Caps: 64 MiB, 1,000,000
/// links, \a time.
FoundLinks fromText(const QString &text, std::chrono::milliseconds time = kMaxReadingTime);
/// Absolute links of a page in UTF-8, resolved against \a base and the document's own base: of a,
/// area, img (the largest of srcset; data-src and its like), source, video, audio, embed, link,
/// meta refresh, Open Graph and Twitter fields, and url() in styles. Caps as fromText, and depth
/// 512.
FoundLinks fromHtml(
    const QByteArray &html, const QUrl &base, std::chrono::milliseconds time = kMaxReadingTime);
/// The first of the links that fromHtml() finds in a page, of which \a html has come so far.
FoundLinks fromHtmlSoFar(
    const QByteArray &html, const QUrl &base, std::chrono::milliseconds time = kMaxReadingTime);
/// One link as a user types it: "example.org/a.zip" gets https.
FoundLink fromUserInput(const QString &text);

/// The links in what was fetched or read, by what it looks like, else by its type and name, both of
/// which may be empty: pages, text, curl commands, JSON, feeds, sitemaps, Metalink, CSV, M3U, PLS,
/// bookmarks and aria2's lists. Nothing where it is none of them. Relative links count where there
/// is a \a base.
FoundLinks fromContent(
    const QByteArray &content, const QString &mimeType, const QString &fileName, const QUrl &base);
/// The same of text that somebody pasted.
FoundLinks fromPasted(const QString &text);
/// The same of a file; where it cannot be read, that alone. Caps as fromText. Reads the file: not
/// for the GUI thread.
FoundLinks fromFile(const QString &path);
/// The first of the links that fromContent() finds, of what has come so far; nothing where it is
/// none of page, JSON, feed, sitemap, M3U and plain text, or less than 4 KiB.
FoundLinks fromContentSoFar(
    const QByteArray &content, const QString &mimeType, const QString &fileName, const QUrl &base);

} // namespace links
