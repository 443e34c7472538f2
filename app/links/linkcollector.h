// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QDeadlineTimer>
#include <QSet>

namespace links {

inline constexpr qsizetype kMaxLinks = 1'000'000;
inline constexpr qsizetype kMaxWrongLines = 100'000;
inline constexpr qsizetype kMaxBytes = 64 * 1024 * 1024;
inline constexpr qsizetype kMaxName = 255; // characters of a name or title

/// Gathers links in order, each once, up to the caps. A plain value; lives on any one thread.
class LinkCollector {
public:
    explicit LinkCollector(std::chrono::milliseconds time = kMaxReadingTime)
        : m_deadline(time)
    {
    }

    /// Its place among the links, for describe(); -1 where it was not taken.
    qsizetype add(const FoundLink &link);
    /// What became known of the link at \a place later: its words, and a small picture of it.
    void describe(qsizetype place, const QString &title, const QUrl &thumbnail);
    void setTitle(const QString &title) { m_found.title = title; }
    void setNextPage(const QUrl &url) { m_found.nextPage = url; }
    const FoundLinks &found() const { return m_found; }
    /// All of them, in order; the first of two equal ones stays.
    void add(const FoundLinks &found);
    void setCut() { m_found.isCut = true; }
    /// There is room for no more, or no time: whoever reads looks here in every turn.
    bool isFull() const { return m_urls.size() >= kMaxLinks || m_deadline.hasExpired(); }
    /// What was gathered; \a keepWrong: with the lines that hold no link.
    FoundLinks take(bool keepWrong);

private:
    void addWrong(const FoundLink &link);

    QDeadlineTimer m_deadline;
    FoundLinks m_found;
    QSet<QUrl> m_urls;
    QSet<QString> m_refused; ///< texts of links with a scheme or host that cannot be used
    qsizetype m_wrongLines = 0;
};

} // namespace links
