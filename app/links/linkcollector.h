// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QSet>

namespace links {

inline constexpr qsizetype kMaxLinks = 1'000'000;
inline constexpr qsizetype kMaxWrongLines = 100'000;
inline constexpr qsizetype kMaxBytes = 64 * 1024 * 1024;

/// Gathers links in order, each once, up to the caps. A plain value; lives on any one thread.
class LinkCollector {
public:
    void add(const FoundLink &link);
    /// All of them, in order; the first of two equal ones stays.
    void add(const FoundLinks &found);
    void setCut() { m_found.isCut = true; }
    bool isFull() const { return m_urls.size() >= kMaxLinks; }
    /// What was gathered; \a keepWrong: with the lines that hold no link.
    FoundLinks take(bool keepWrong);

private:
    FoundLinks m_found;
    QSet<QUrl> m_urls;
    QSet<QString> m_refused; ///< texts of links with a scheme or host that cannot be used
    qsizetype m_wrongLines = 0;
};

} // namespace links
