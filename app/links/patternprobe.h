// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/linkchecker.h"
#include "app/links/linkpattern.h"
#include "app/links/openend.h"

#include <QObject>

#include <optional>

namespace links {

/// Asks a server where an open pattern ends. Lives on the thread of its checker.
class PatternProbe : public QObject {
    Q_OBJECT

public:
    /// \a checker is borrowed and outlives this; others may ask it as well.
    explicit PatternProbe(engine::LinkChecker &checker, QObject *parent = nullptr);

    /// Gives up an earlier search. \a pattern is open; \a like: the headers and credentials to ask
    /// with.
    void start(const LinkPattern &pattern, const engine::DownloadRequest &like);
    /// Nothing more is asked or said.
    void stop() { m_search.reset(); }
    bool isRunning() const { return m_search.has_value(); }

signals:
    /// \a soFar: how many questions have been answered, and the last one known to be there.
    void progressed(const links::OpenEnd &soFar);
    void ended(const links::LinkPattern &pattern, const links::OpenEnd &end);

private:
    void askMore();
    void takeFacts(const engine::LinkFacts &facts);
    EndAnswer answerOf(const engine::LinkFacts &facts);

    engine::LinkChecker &m_checker;
    std::optional<EndSearch> m_search;
    LinkPattern m_pattern;
    engine::DownloadRequest m_like;
    QHash<QUrl, qint64> m_asked; ///< indices under way
    qint64 m_round = 0; ///< tells answers to this search from those to an earlier one
    bool m_isPage = false; ///< the first one was a web page: others may be
};

} // namespace links
