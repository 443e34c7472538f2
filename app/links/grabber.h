// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/pagefetcher.h"
#include "app/links/pageaccess.h"
#include "app/links/recipe.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QTimer>

#include <memory>

class QThreadPool;

namespace links {

/// What to take links from.
struct GrabRequest {
    QUrl address; ///< of the first page
    PageAccess access; ///< goes with every page that it is for
    std::optional<Recipe> recipe; ///< for its address
    QString key; ///< what the recipe asks the user for
    bool followsNext = false; ///< "next page" links, on the same host
    bool goesDown = false; ///< pages that the first one links to, on the same host
    int maxPages = 20; ///< 1 to 10,000, the first one among them
    std::chrono::milliseconds pause { 1000 }; ///< between two pages
};

/// What is fetched first for \a address: itself, or what \a recipe, which matches it, asks instead.
QUrl firstLink(const std::optional<Recipe> &recipe, const QUrl &address);

/// One page that was read.
struct GrabbedPage {
    QUrl url; ///< after redirects
    FoundLinks found;
    int status = 0; ///< HTTP; 0 = no reply
    engine::DownloadError error; ///< None = it was read; what came before it broke off was, too
    bool isDisallowed = false; ///< the site's robots.txt asks programs not to fetch it
    qsizetype told = 0; ///< so many of its first links were told by found() already

    bool operator==(const GrabbedPage &) const = default;
};

/// Fetches pages one after the other and tells the links of each as soon as it is read. Every page
/// once, with a pause between two. Pages are read on a pool. Lives on the GUI thread.
class Grabber : public QObject {
    Q_OBJECT

public:
    /// \a pool outlives the object.
    Grabber(std::unique_ptr<engine::PageFetcher> fetcher, QThreadPool &pool);

    /// Forgets what was under way.
    void start(const GrabRequest &request);
    /// Nothing more is told, not even finished().
    void cancel();
    /// See PageFetcher.
    void setConfig(const engine::EngineConfig &config) { m_fetcher->setConfig(config); }
    bool isRunning() const { return m_isRunning; }
    /// Pages that are known of and not read yet.
    qsizetype waitingCount() const { return m_waiting.size(); }

signals:
    /// More links of a page that is still being fetched, with its title. grabbed() follows, and has
    /// them too.
    void found(const links::FoundLinks &links, const QUrl &page);
    void grabbed(const links::GrabbedPage &page);
    /// Every page has been told; \a isCapped: there would have been more than maxPages.
    void finished(bool isCapped);

private:
    struct Waiting {
        QUrl url;
        int depth = 0; ///< 0: the first page and those that continue it
    };

    void enqueue(const QUrl &url, int depth);
    engine::DownloadRequest requestFor(const Waiting &page) const;
    void fetchNext();
    void onProgressed(const engine::FetchedPage &page);
    void takeSoFar(const FoundLinks &soFar, const QUrl &page);
    void onFetched(const engine::FetchedPage &page);
    void askRobots(const QUrl &page);
    void takeRobots(const engine::FetchedPage &robots);
    void judge(const GrabbedPage &page);
    void read(const engine::FetchedPage &page);
    void take(const GrabbedPage &page);
    bool isWantedPage(const FoundLink &link) const;
    bool mayFollow() const { return m_request.followsNext || m_request.goesDown; }
    bool isDisallowed(const QUrl &url) const;

    std::unique_ptr<engine::PageFetcher> m_fetcher;
    QThreadPool &m_pool;
    GrabRequest m_request;
    QQueue<Waiting> m_waiting;
    QSet<QUrl> m_seen;
    Waiting m_current;
    QByteArray m_robots; ///< of m_robotsPage's host; empty = none
    QUrl m_robotsPage; ///< for which they were asked for
    std::optional<GrabbedPage> m_unjudged; ///< of another host, whose robots.txt is asked for
    bool m_isRobots = false; ///< that is what is being fetched
    QTimer m_pause;
    int m_generation = 0; ///< what an earlier start() set going is dropped
    int m_pages = 0;
    qsizetype m_told = 0; ///< links of the page that is being fetched
    bool m_isReading = false; ///< what has come of it
    bool m_isCapped = false;
    bool m_isRunning = false;
};

} // namespace links

Q_DECLARE_METATYPE(links::GrabbedPage)
