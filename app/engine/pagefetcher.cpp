// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/pagefetcher.h"

#include "app/engine/hostpattern.h"
#include "app/engine/pagefetch.h"
#include "app/engine/transportbook.h"

#include <QQueue>
#include <QThread>

#include <algorithm>
#include <vector>

namespace engine {

namespace {

/// Owns a fetch for each page that is under way at a time.
class NetworkPageFetcher : public PageFetcher {
public:
    NetworkPageFetcher(const EngineConfig &config, int atOnce, const PageBounds &bounds)
        : m_transports(config)
    {
        for (int i = 0; i < std::clamp(atOnce, 1, 16); ++i) {
            m_lanes.push_back({ std::make_unique<PageFetch>(bounds), {} });
            const PageFetch *const fetch = m_lanes.back().fetch.get();
            connect(fetch, &PageFetch::fetched, this, &NetworkPageFetcher::report);
            connect(fetch, &PageFetch::progressed, this, &PageFetcher::progressed);
        }
    }

    void fetch(const QList<DownloadRequest> &requests) override;
    void cancel() override;
    void setConfig(const EngineConfig &config) override;

private:
    struct PageLane {
        std::unique_ptr<PageFetch> fetch;
        DownloadRequest request; ///< as it was asked for last
    };

    void fetchNext();
    void report(const FetchedPage &page);

    TransportBook m_transports;
    QQueue<DownloadRequest> m_waiting;
    std::vector<PageLane> m_lanes; ///< go before the transports they use
};

void NetworkPageFetcher::fetch(const QList<DownloadRequest> &requests)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_waiting.append(requests);
    fetchNext();
}

void NetworkPageFetcher::cancel()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_waiting.clear();
    for (const PageLane &lane : m_lanes) {
        lane.fetch->cancel();
    }
}

void NetworkPageFetcher::setConfig(const EngineConfig &config)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!m_transports.isOther(config)) {
        return;
    }
    for (const PageLane &lane : m_lanes) {
        if (!lane.fetch->isIdle()) {
            lane.fetch->cancel();
            m_waiting.prepend(lane.request);
        }
    }
    m_transports.use(config);
    fetchNext();
}

void NetworkPageFetcher::fetchNext()
{
    for (PageLane &lane : m_lanes) {
        if (lane.fetch->isIdle() && !m_waiting.isEmpty()) {
            lane.request = m_waiting.dequeue();
            lane.fetch->fetch(withHostRule(lane.request, m_transports.hostRules()),
                m_transports.userAgent(), m_transports.with(lane.request.credentials));
        }
    }
}

void NetworkPageFetcher::report(const FetchedPage &page)
{
    fetchNext();
    Q_EMIT fetched(page);
}

} // namespace

std::unique_ptr<PageFetcher> createPageFetcher(
    const EngineConfig &config, int atOnce, const PageBounds &bounds)
{
    return std::make_unique<NetworkPageFetcher>(config, atOnce, bounds);
}

} // namespace engine
