// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace links {

enum class LinkProblem {
    None,
    NotALink, ///< text with no link in it
    UnsupportedScheme, ///< ftp:, magnet:, file: ...
    NoHost,
};

/// One link found, or one line that was meant to be one.
struct FoundLink {
    QUrl url; ///< http or https, normalised; empty where there is a problem
    QString name; ///< wished file name; empty = none given
    QString text; ///< what stood there, at most 2,000 characters
    int line = 0; ///< from 1
    LinkProblem problem = LinkProblem::None;

    bool operator==(const FoundLink &) const = default;
};

/// What was found, in order, each link once; \a isCut: a cap was hit, the rest was not read.
struct FoundLinks {
    QList<FoundLink> links;
    bool isCut = false;
};

/// Links a line each, or anywhere in prose; "LINK<tab>NAME"; # begins a comment line. Lines that
/// hold no link are kept as NotALink when every other line is a link (a list), dropped in prose.
/// Caps: 64 MiB, 1,000,000 links.
FoundLinks fromText(const QString &text);
/// Absolute links of a, img, source, video, audio and link elements, resolved against \a base and
/// the document's own base. Caps as fromText, and 5 s, depth 512.
FoundLinks fromHtml(const QByteArray &html, const QUrl &base);
/// One link as a user types it: "example.org/a.zip" gets https.
FoundLink fromUserInput(const QString &text);

} // namespace links
