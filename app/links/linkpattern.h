// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace links {

/// No pattern may stand for more links than this.
inline constexpr qint64 kMaxPatternLinks = 1'000'000;

/// A stretch of a pattern: text, or the values that stand there one after the other.
struct PatternPart {
    enum class Kind {
        Text,
        Numbers, ///< [001-100], [100-0:5]
        Letters, ///< [a-z]
        Words, ///< {red,green}
        OpenNumbers, ///< [001-???]: the server knows the last one
    };

    Kind kind = Kind::Text;
    QString source; ///< as typed, with brackets and backslashes
    QString text; ///< of Text, without the backslashes
    QStringList words; ///< of Words
    qint64 first = 0; ///< a number, or a letter's code
    qint64 step = 1; ///< below 0 = downwards
    qint64 count = 1; ///< of values; of OpenNumbers: the most there can be
    int width = 0; ///< digits, with zeros in front; 0 = as many as it takes

    /// The value at \a index, from 0 to count - 1.
    QString value(qint64 index) const;
    bool operator==(const PatternPart &) const = default;
};

/// A link that stands for many; of several varying parts the last one varies fastest.
struct LinkPattern {
    QList<PatternPart> parts;

    bool isEmpty() const { return parts.isEmpty(); }
    /// How many links; while the end is open, the most there can be. 0 = no pattern.
    qint64 count() const;
    /// The link at \a index, from 0 to count() - 1, as a user would type it.
    QString at(qint64 index) const;
    bool isOpen() const;
    /// What to type for the links 0 to \a last of an open pattern.
    QString closedAt(qint64 last) const;
    bool operator==(const LinkPattern &) const = default;
};

enum class PatternProblem {
    None,
    TooMany, ///< over kMaxPatternLinks
    OpenAmongOthers, ///< an open end must be the only part that varies
};

struct PatternReading {
    LinkPattern pattern; ///< empty: there is none in the text, or there is a problem
    PatternProblem problem = PatternProblem::None;

    bool operator==(const PatternReading &) const = default;
};

/// The pattern in \a text, one link. Brackets that hold no range and braces without a comma are
/// plain text, an IPv6 host among them; so is what a backslash stands before. Expands nothing.
PatternReading patternIn(QStringView text);
/// \a link with backslashes where patternIn() would find a pattern in it: it means itself then.
QString withoutPattern(const QString &link);

} // namespace links
