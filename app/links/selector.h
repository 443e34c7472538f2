// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QByteArrayView>
#include <QHash>

#include <optional>

namespace links {

/// What elements of a page are wanted, and what of each: a part of CSS (names, #id, .class, [name],
/// [name=value], ^=, $=, *=, descendants and >, and commas between several), then @ and an
/// attribute, or @text for its words: "div.post > a[href$=\".jpg\"], a.file@href".
class Selector {
public:
    struct Element {
        QByteArray name;
        QHash<QByteArray, QString> attributes;
    };

    Selector() = default;
    /// Nothing where \a text is none, or has more than 100 steps.
    static std::optional<Selector> fromText(const QString &text);

    bool isEmpty() const { return m_ways.isEmpty(); }
    /// The attribute that is wanted; "text" for the words.
    const QByteArray &wanted() const { return m_wanted; }
    /// Whether the last of \a elements, which lie inside each other, is one.
    bool matches(const QList<Element> &elements) const;

    bool operator==(const Selector &) const = default;

private:
    struct Condition {
        QByteArray attribute;
        QString value;
        char16_t kind = 0; ///< 0 there, '=' equal, '^' '$' '*' as in CSS, '.' one of the words

        bool operator==(const Condition &) const = default;
    };
    struct Step {
        QByteArray name; ///< empty = any
        QList<Condition> conditions;
        bool isChild = false; ///< of what the step before stands for

        bool operator==(const Step &) const = default;
    };

    using Way = QList<Step>;

    static std::optional<Way> readWay(const QStringList &words);
    static bool readStep(QStringView text, Step &step);
    static bool readCondition(QStringView &rest, Step &step);
    static bool holds(const Condition &condition, const Element &element);
    static bool holds(const Step &step, const Element &element);
    static bool matches(const Way &way, const QList<Element> &elements);

    QList<Way> m_ways; ///< one of them is enough
    QByteArray m_wanted;
};

/// Where the links of a page are, and what belongs to each: the first name goes with the first
/// link, and so on. Empty = there is none.
struct PageSelectors {
    Selector links;
    Selector names;
    Selector titles;
    Selector thumbnails;
    Selector nextPage;
    Selector title; ///< of the whole

    bool operator==(const PageSelectors &) const = default;
};

/// Caps as parseHtml().
FoundLinks fromHtml(const QByteArray &html, const QUrl &base, const PageSelectors &selectors);
/// The first of the links that fromHtml() finds in a page, of which \a html has come so far: those
/// of which all that belongs to them has come too.
FoundLinks fromHtmlSoFar(const QByteArray &html, const QUrl &base, const PageSelectors &selectors);

} // namespace links
