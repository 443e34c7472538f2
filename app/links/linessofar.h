// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

namespace links {

/// The first of the links that fromContent() finds in plain text, of which \a text has come so far:
/// those at its beginning that stand alone on their lines. Whatever follows may be prose or options
/// of aria2, or show that it has another encoding.
FoundLinks fromTextSoFar(QByteArrayView text);
/// The same of an M3U list.
FoundLinks fromM3uSoFar(QByteArrayView list, const QUrl &base);
/// The same of rows, as far as their lines are ASCII.
FoundLinks fromCsvSoFar(QByteArrayView list, const QUrl &base);
/// The same of a PLS list, whose links wait for their titles: without these they come at its end.
FoundLinks fromPlsSoFar(QByteArrayView list, const QUrl &base);

} // namespace links
