// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace words {

/// One record of CSV (RFC 4180), CRLF included. A field that a spreadsheet would take for a formula
/// begins with an apostrophe.
QByteArray csvRecord(const QStringList &fields);

/// One record of tab-separated text, line feed included. A field holds no control character and
/// nothing that turns the writing direction; an empty one is "-".
QByteArray textRecord(const QStringList &fields);

/// A page that needs nothing beside itself: \a heads above \a rows, which are plain text.
QByteArray htmlPage(const QString &title, const QStringList &heads, const QList<QStringList> &rows);

/// \a text without what XML 1.0 has no place for (2.2).
QString xmlText(const QString &text);

/// An array of \a objects, each compact JSON, one a line.
QByteArray jsonArray(const QList<QByteArray> &objects);

} // namespace words
