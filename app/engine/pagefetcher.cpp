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
        : m_userAgent(
            config.userAgent.isEmpty() ? QByteArray("Bobbin/" BOBBIN_VERSION) : config.userAgent)
        , m_hostRules(config.hostRules)
        , m_transports({ config.proxy, config.caFile, {}, config.tlsExceptions, 0 })
    {
        for (int i = 0; i < std::clamp(atOnce, 1, 16); ++i) {
            m_fetches.push_back(std::make_unique<PageFetch>(m_userAgent, bounds));
            connect(m_fetches.back().get(), &PageFetch::fetched, this, &NetworkPageFetcher::report);
            connect(m_fetches.back().get(), &PageFetch::progressed, this, &PageFetcher::progressed);
        }
    }

    void fetch(const QList<DownloadRequest> &requests) override
    {
        Q_ASSERT(QThread::currentThread() == thread());
        m_waiting.append(requests);
        fetchNext();
    }

    void cancel() override
    {
        Q_ASSERT(QThread::currentThread() == thread());
        m_waiting.clear();
        for (const auto &fetch : m_fetches) {
            fetch->cancel();
        }
    }

private:
    void fetchNext()
    {
        for (const auto &fetch : m_fetches) {
            if (fetch->isIdle() && !m_waiting.isEmpty()) {
                const DownloadRequest request = withHostRule(m_waiting.dequeue(), m_hostRules);
                fetch->fetch(request, m_transports.with(request.credentials));
            }
        }
    }

    void report(const FetchedPage &page)
    {
        fetchNext();
        Q_EMIT fetched(page);
    }

    QByteArray m_userAgent;
    QList<HostRule> m_hostRules;
    TransportBook m_transports;
    QQueue<DownloadRequest> m_waiting;
    std::vector<std::unique_ptr<PageFetch>> m_fetches; ///< go before the transports they use
};

} // namespace

std::unique_ptr<PageFetcher> createPageFetcher(
    const EngineConfig &config, int atOnce, const PageBounds &bounds)
{
    return std::make_unique<NetworkPageFetcher>(config, atOnce, bounds);
}

} // namespace engine
