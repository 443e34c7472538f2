// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/jsonreader.h"
#include "app/links/links.h"

#include <optional>

namespace links {

/// A way through JSON: names and places, as in data[*].link or items[0]["download url"]; [*] is
/// every element of an array or member of an object.
class JsonPath {
public:
    JsonPath() = default;
    /// Nothing where \a text is no path; an empty one matches nothing.
    static std::optional<JsonPath> fromText(const QString &text);

    bool isEmpty() const { return m_steps.isEmpty(); }
    /// What the [*] of this path stand for in \a path, joined; nothing where it does not match.
    std::optional<QString> match(const QList<JsonStep> &path) const;
    /// The same of the first steps of \a path, as many as this one has.
    std::optional<QString> matchStart(const QList<JsonStep> &path) const;
    /// Up to its last [*]; empty where it has none.
    JsonPath upToLastAny() const;
    bool startsWith(const JsonPath &other) const;

    bool operator==(const JsonPath &) const = default;

private:
    struct Step {
        QString name;
        qint64 index = -1;
        bool isAny = false;

        bool operator==(const Step &) const = default;
    };

    QList<Step> m_steps;
};

/// Where the links of an answer are, and what belongs to each: values whose [*] stand for the same
/// places, or for the first of them (a title for all). Empty = there is none.
struct JsonPaths {
    JsonPath links;
    JsonPath names;
    JsonPath titles;
    JsonPath thumbnails;
    JsonPath sizes;
    JsonPath nextPage;
    JsonPath title; ///< of the whole
    QString nextUrl; ///< where it goes on, with the value of nextPage for {next}; empty = the value
    bool areLinksNames = false; ///< relative links are names of files, to the letter

    bool operator==(const JsonPaths &) const = default;
};

/// Every string that is a link and nothing else. Caps as fromText, depth 512.
FoundLinks fromJson(QByteArrayView json, std::chrono::milliseconds time = kMaxReadingTime);
/// The links at \a paths, resolved against \a base. Caps as above.
FoundLinks fromJson(QByteArrayView json, const QUrl &base, const JsonPaths &paths,
    std::chrono::milliseconds time = kMaxReadingTime);
/// The first of the links that fromJson() finds in a text, of which \a json has come so far: with
/// paths, those of which all that belongs to them has come too.
FoundLinks fromJsonSoFar(QByteArrayView json);
FoundLinks fromJsonSoFar(QByteArrayView json, const QUrl &base, const JsonPaths &paths);

} // namespace links
