// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

namespace links {

// Lists that other programs write, as text. Caps as fromText; relative links are resolved against
// the base where one is given.

/// aria2's input file: links of one file on a line with tabs between, options indented below (out,
/// dir, checksum, referer, user-agent, header, http-user, http-passwd; others are passed over). Of
/// one file 1,000 links count.
FoundLinks fromAria2List(const QString &text, std::chrono::milliseconds time = kMaxReadingTime);
/// Whether \a text has such an indented option, one that aria2 knows, behind a line of links alone.
bool isAria2List(QStringView text);
/// RFC 4180, also with semicolons or tabs. A first row without links names the columns: url or
/// link, name or file, title, size; else the first link of each row counts.
FoundLinks fromCsv(
    const QString &text, const QUrl &base, std::chrono::milliseconds time = kMaxReadingTime);
/// M3U and M3U8, with the titles of #EXTINF.
FoundLinks fromM3u(
    const QString &text, const QUrl &base, std::chrono::milliseconds time = kMaxReadingTime);
/// PLS: FileN and TitleN; of two titles the first.
FoundLinks fromPls(
    const QString &text, const QUrl &base, std::chrono::milliseconds time = kMaxReadingTime);
/// The first of the links of the whole, of which \a lines, whole ones, have come so far: rows that
/// have ended, and files whose titles are known.
FoundLinks fromCsvLines(const QString &lines, const QUrl &base);
FoundLinks fromPlsLines(const QString &lines, const QUrl &base);

} // namespace links
