// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace engine {

/// Where the name of a download can come from; empty = that one says nothing.
struct NameSources {
    QString wished; ///< the user's own wish
    QString disposition; ///< see fileNameFromDisposition()
    QUrl url; ///< the last one, after redirects
    QString mimeType; ///< without parameters
};

/// Final name of a download: the first source that gives one, made safe (H01 to H27); "download"
/// with an extension for the type when none does. A wished name never gets another extension; one
/// that ends in a dot gets that of the name which the others give, unless it has it already.
QString chooseFileName(const NameSources &sources);

/// \a wish as it is shown before the reply has said how it ends.
QString shownWish(const QString &wish);

/// \a name as one harmless path component of at most 255 bytes with room left for " (99)" and
/// ".part" (H10); an extension for \a mimeType is added where the name has none. Never empty, and
/// idempotent.
QString sanitizeFileName(const QString &name, const QString &mimeType = {});

/// The \a number-th other name for \a name, with the number before the extension:
/// "name (1).ext", "a (1).tar.gz". Not longer than a sanitised name and " (99)" may be.
QString numberedName(const QString &name, int number);

/// Name of the part file of \a name.
QString partNameFor(const QString &name);

} // namespace engine
