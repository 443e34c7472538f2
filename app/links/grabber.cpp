// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/grabber.h"

#include "app/engine/poolresult.h"
#include "app/engine/secretkeeper.h"
#include "app/links/linktext.h"
#include "app/links/robots.h"

#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr int kMostPages = 10'000;

QString typeOf(const engine::FetchedPage &page)
{
    return page.charset.isEmpty() ? page.mimeType : page.mimeType + u"; charset="_s + page.charset;
}

bool isSameHost(const QUrl &a, const QUrl &b)
{
    return a.host() == b.host() && a.port() == b.port();
}

/// Endings of what is a page; everything else with an ending is a file.
constexpr std::array kPageEndings { "html"_L1, "htm"_L1, "xhtml"_L1, "php"_L1, "asp"_L1, "aspx"_L1,
    "jsp"_L1, "cgi"_L1 };

} // namespace

QUrl firstLink(const std::optional<Recipe> &recipe, const QUrl &address)
{
    return recipe ? recipeRequest(*recipe, address, QString()).url : address;
}

Grabber::Grabber(std::unique_ptr<engine::PageFetcher> fetcher, QThreadPool &pool)
    : m_fetcher(std::move(fetcher))
    , m_pool(pool)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Grabber::fetchNext);
    connect(m_fetcher.get(), &engine::PageFetcher::progressed, this, &Grabber::onProgressed);
    connect(m_fetcher.get(), &engine::PageFetcher::fetched, this, &Grabber::onFetched);
}

void Grabber::start(const GrabRequest &request)
{
    Q_ASSERT(QThread::currentThread() == thread());
    cancel();
    m_request = request;
    m_request.maxPages = std::clamp(request.maxPages, 1, kMostPages);
    m_isRunning = true;
    enqueue(request.address, 0);
    if (!mayFollow()) {
        fetchNext();
        return;
    }
    askRobots(request.address);
}

/// What follows pages by itself is told what the site asks of such programs.
void Grabber::askRobots(const QUrl &page)
{
    m_isRobots = true;
    m_robotsPage = page;
    m_robots.clear();
    engine::DownloadRequest robots;
    robots.url = page.resolved(QUrl(u"/robots.txt"_s));
    m_fetcher->fetch({ robots });
}

void Grabber::takeRobots(const engine::FetchedPage &robots)
{
    m_robots = robots.error ? QByteArray() : robots.body;
    if (const std::optional<GrabbedPage> page = std::exchange(m_unjudged, std::nullopt)) {
        take(*page);
    } else {
        fetchNext();
    }
}

/// A redirect may have led to another host, which asks for something else.
void Grabber::judge(const GrabbedPage &page)
{
    if (mayFollow() && !page.error && !isSameHost(page.url, m_robotsPage)) {
        m_unjudged = page;
        askRobots(page.url);
    } else {
        take(page);
    }
}

void Grabber::cancel()
{
    ++m_generation;
    m_fetcher->cancel();
    m_pause.stop();
    m_waiting.clear();
    m_seen.clear();
    m_robots.clear();
    m_unjudged.reset();
    m_isRobots = m_isCapped = m_isRunning = m_isReading = false;
    m_pages = 0;
}

void Grabber::enqueue(const QUrl &url, int depth)
{
    const QUrl page = url.adjusted(QUrl::RemoveFragment);
    if (page.isEmpty() || m_seen.contains(page)) {
        return;
    }
    if (m_seen.size() >= m_request.maxPages) {
        m_isCapped = true;
        return;
    }
    m_seen.insert(page);
    m_waiting.enqueue({ page, depth });
}

void Grabber::fetchNext()
{
    if (m_waiting.isEmpty()) {
        m_isRunning = false;
        Q_EMIT finished(m_isCapped);
        return;
    }
    m_current = m_waiting.dequeue();
    m_told = 0;
    m_fetcher->fetch({ requestFor(m_current) });
}

/// The first page, or what a recipe fetches instead; later pages are asked for like it. A redirect
/// may have led to another origin, whose pages get nothing that was given for this one (I5), a
/// recipe's key included.
engine::DownloadRequest Grabber::requestFor(const Waiting &page) const
{
    engine::DownloadRequest request;
    request.url = page.url;
    if (m_pages > 0) {
        request.referrer = m_request.address.toEncoded(
            QUrl::RemoveUserInfo | QUrl::RemoveFragment | QUrl::RemoveQuery);
    }
    if (m_request.recipe) {
        const engine::DownloadRequest asked
            = recipeRequest(*m_request.recipe, m_request.address, m_request.key);
        request.url = m_pages > 0 ? page.url : asked.url;
        if (engine::originKey(request.url) == engine::originKey(asked.url)) {
            request.headers = asked.headers;
        }
    }
    return withAccess(request, m_request.access);
}

/// A piece that comes while an earlier one is read is in the next one, too.
void Grabber::onProgressed(const engine::FetchedPage &page)
{
    if (!m_isRunning || m_isRobots || m_isReading) {
        return;
    }
    m_isReading = true;
    const auto job = [page, recipe = m_request.recipe, address = m_request.address] {
        return recipe
            ? applyRecipeSoFar(*recipe, address, page.body, page.finalUrl, typeOf(page))
            : fromContentSoFar(page.body, typeOf(page), page.finalUrl.fileName(), page.finalUrl);
    };
    engine::whenDone(QtConcurrent::run(&m_pool, job), this,
        [this, generation = m_generation, pages = m_pages, url = page.finalUrl](
            const FoundLinks &soFar) {
            if (generation == m_generation) {
                m_isReading = false;
                if (pages == m_pages) { // else all of the page is being read already
                    takeSoFar(soFar, url);
                }
            }
        });
}

void Grabber::takeSoFar(const FoundLinks &soFar, const QUrl &page)
{
    FoundLinks more = soFar;
    more.links = soFar.links.mid(m_told);
    m_told += more.links.size();
    if (!more.links.isEmpty()) {
        Q_EMIT found(more, page);
    }
}

void Grabber::onFetched(const engine::FetchedPage &page)
{
    if (!m_isRunning) {
        return;
    }
    if (std::exchange(m_isRobots, false)) {
        takeRobots(page);
        return;
    }
    ++m_pages;
    read(page);
}

void Grabber::read(const engine::FetchedPage &page)
{
    const auto job = [page, recipe = m_request.recipe, address = m_request.address] {
        GrabbedPage grabbed { page.finalUrl, {}, page.status, page.error, false };
        const bool isRefused = page.error && page.body.isEmpty();
        if (!isRefused) {
            grabbed.found = recipe
                ? applyRecipe(*recipe, address, page.body, page.finalUrl, typeOf(page))
                : fromContent(page.body, typeOf(page), page.finalUrl.fileName(), page.finalUrl);
            grabbed.found.isCut = grabbed.found.isCut || page.isCut;
            if (grabbed.found.nextPage.isEmpty()) {
                grabbed.found.nextPage = normalised(page.nextPage);
            }
        }
        return grabbed;
    };
    engine::whenDone(QtConcurrent::run(&m_pool, job), this,
        [this, generation = m_generation](const GrabbedPage &grabbed) {
            if (generation == m_generation) {
                judge(grabbed);
            }
        });
}

void Grabber::take(const GrabbedPage &page)
{
    const QUrl next = page.found.nextPage;
    if (m_request.followsNext && m_current.depth == 0 && isSameHost(next, page.url)) {
        enqueue(next, 0);
    }
    if (m_request.goesDown && m_current.depth == 0) {
        for (const FoundLink &link : page.found.links) {
            if (m_isCapped) {
                break; // there may be a hundred thousand more
            }
            if (isWantedPage(link) && isSameHost(link.url, page.url)) {
                enqueue(link.url, 1);
            }
        }
    }
    GrabbedPage told = page;
    told.told = m_told;
    told.isDisallowed = isDisallowed(page.url);
    const int generation = m_generation;
    Q_EMIT grabbed(told);
    if (generation != m_generation) {
        return; // the receiver has had enough
    }
    if (m_waiting.isEmpty()) {
        fetchNext();
    } else {
        m_pause.start(m_request.pause);
    }
}

bool Grabber::isWantedPage(const FoundLink &link) const
{
    if (link.problem != LinkProblem::None || link.place != LinkPlace::Anchor) {
        return false;
    }
    const QString name = link.url.fileName();
    const QString ending = name.contains(u'.') ? name.section(u'.', -1).toLower() : QString();
    return ending.isEmpty()
        || std::find(kPageEndings.begin(), kPageEndings.end(), ending) != kPageEndings.end();
}

bool Grabber::isDisallowed(const QUrl &url) const
{
    QString path = url.path(QUrl::FullyEncoded);
    if (url.hasQuery()) {
        path += u'?' + url.query(QUrl::FullyEncoded);
    }
    return !m_robots.isEmpty() && isSameHost(url, m_robotsPage)
        && links::isDisallowed(m_robots, path);
}

} // namespace links
