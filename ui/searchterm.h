// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/listfilter.h"
#include "ui/listnames.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <limits>

namespace ui {

/// One condition of what was typed into the search field.
struct SearchTerm {
    enum class Kind { Word, State, Host, Category, Queue, Size, Added, Finished };

    Kind kind = Kind::Word;
    bool isNegated = false;
    QString text = {}; ///< of Word and Host: stands in it somewhere, upper and lower case alike
    StateBits states = 0; ///< of State
    QStringList categories = {}; ///< of Category: keys; empty = those that have none
    QList<qint64> queues = {}; ///< of Queue
    qint64 least = 0; ///< of Size in bytes; of Added and Finished in milliseconds since 1970
    qint64 most = std::numeric_limits<qint64>::max(); ///< the same; included

    bool operator==(const SearchTerm &) const = default;
};

/// What terms are understood by.
struct SearchContext {
    ListNames names = {};
    QDateTime now = QDateTime::currentDateTime(); ///< local time
};

/// A part of what was typed, as it stands between blanks.
struct SearchPart {
    qsizetype from = 0;
    qsizetype to = 0; ///< behind its last character
    bool isNegated = false;
    QString key; ///< lower case; what stands before an unquoted colon, empty = none
    QString value; ///< without quotes
};

/// The words that conditions begin with, without the colon.
inline constexpr std::array kSearchKeys { QLatin1StringView("state"), QLatin1StringView("host"),
    QLatin1StringView("category"), QLatin1StringView("queue"), QLatin1StringView("size"),
    QLatin1StringView("added"), QLatin1StringView("finished") };

/// Only the first 4,000 characters count, and the first 100 parts.
QList<SearchPart> searchParts(const QString &typed);
/// All of these have to hold. What is not understood is a word; what is not complete yet
/// ("size:>") says nothing.
QList<SearchTerm> searchTerms(const QString &typed, const SearchContext &context = {});
/// The words that are looked for, as they are typed; in the name of a server those of conditions on
/// it as well.
QStringList wantedWords(const QList<SearchTerm> &terms, bool isHost);

} // namespace ui
