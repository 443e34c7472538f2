// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkchecker.h"

#include "app/engine/checkqueue.h"
#include "app/engine/hostpattern.h"
#include "app/engine/linkprobe.h"
#include "app/engine/transportbook.h"

#include <QThread>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace engine {

namespace {

constexpr int kMostAtOnce = 64;

/// The checker on Qt Network. Owns one probe for each link that is asked at a time.
class NetworkLinkChecker : public LinkChecker {
public:
    NetworkLinkChecker(const EngineConfig &config, int atOnce)
        : m_transports(config)
        , m_atOnce(std::clamp(atOnce, 1, kMostAtOnce))
        , m_waiting(config.connectionsPerHost)
    {
    }

    void check(const QList<DownloadRequest> &requests) override;
    void cancel() override;
    void setConfig(const EngineConfig &config, int atOnce) override;

private:
    struct ProbeLane {
        std::unique_ptr<LinkProbe> probe;
        DownloadRequest request; ///< as it was asked for last
    };

    void askNext();
    std::optional<std::size_t> freeSlot();
    void report(const LinkFacts &facts);
    void reportEnd();

    TransportBook m_transports;
    std::ptrdiff_t m_atOnce;
    CheckQueue m_waiting;
    qsizetype m_open = 0; ///< waiting or under way
    bool m_isCancelled = false; ///< since the last check()
    // Goes before the transports, which the probes use.
    std::vector<ProbeLane> m_lanes;
};

void NetworkLinkChecker::check(const QList<DownloadRequest> &requests)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_isCancelled = false;
    for (const DownloadRequest &request : requests) {
        m_waiting.add(request);
    }
    m_open += requests.size();
    askNext();
    if (m_open == 0) {
        QMetaObject::invokeMethod(
            this, [this] { reportEnd(); }, Qt::QueuedConnection);
    }
}

void NetworkLinkChecker::cancel()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_waiting.clear();
    m_open = 0;
    m_isCancelled = true;
    for (const ProbeLane &lane : m_lanes) {
        lane.probe->cancel();
    }
}

void NetworkLinkChecker::setConfig(const EngineConfig &config, int atOnce)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_atOnce = std::clamp(atOnce, 1, kMostAtOnce);
    m_waiting.setPerHost(config.connectionsPerHost);
    if (m_transports.isOther(config)) {
        for (const ProbeLane &lane : m_lanes) {
            if (!lane.probe->isIdle()) {
                lane.probe->cancel();
                m_waiting.release(lane.request.url);
                m_waiting.add(lane.request);
            }
        }
        m_transports.use(config);
    }
    askNext();
}

void NetworkLinkChecker::askNext()
{
    while (m_waiting.hasNext()) {
        const std::optional<std::size_t> slot = freeSlot();
        if (!slot) {
            return;
        }
        ProbeLane &lane = m_lanes[*slot];
        lane.request = m_waiting.take();
        lane.probe->ask(withHostRule(lane.request, m_transports.hostRules()),
            m_transports.userAgent(), m_transports.with(lane.request.credentials));
    }
}

std::optional<std::size_t> NetworkLinkChecker::freeSlot()
{
    const auto isIdle = [](const ProbeLane &lane) { return lane.probe->isIdle(); };
    const auto busy = std::count_if(m_lanes.begin(), m_lanes.end(), std::not_fn(isIdle));
    if (busy >= m_atOnce) {
        return {};
    }
    const auto idle = std::find_if(m_lanes.begin(), m_lanes.end(), isIdle);
    const auto slot = static_cast<std::size_t>(idle - m_lanes.begin());
    if (slot == m_lanes.size()) {
        m_lanes.push_back({ std::make_unique<LinkProbe>(), {} });
        connect(
            m_lanes.back().probe.get(), &LinkProbe::answered, this, &NetworkLinkChecker::report);
    }
    return slot;
}

void NetworkLinkChecker::report(const LinkFacts &facts)
{
    --m_open;
    m_waiting.release(facts.url);
    emit checked(facts);
    askNext();
    reportEnd();
}

void NetworkLinkChecker::reportEnd()
{
    if (m_open == 0 && !m_isCancelled) {
        emit finished();
    }
}

} // namespace

std::unique_ptr<LinkChecker> createLinkChecker(const EngineConfig &config, int atOnce)
{
    return std::make_unique<NetworkLinkChecker>(config, atOnce);
}

} // namespace engine
