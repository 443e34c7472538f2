// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkchecker.h"

#include "app/engine/linkprobe.h"

#include <QQueue>
#include <QThread>

#include <algorithm>
#include <optional>
#include <vector>

namespace engine {

namespace {

/// The managers that questions with one set of credentials share.
struct ManagerSet {
    SecurityContext context;
    std::vector<std::unique_ptr<QNetworkAccessManager>> managers;
};

/// The checker on Qt Network. Owns the managers and one probe per link asked at a time.
class NetworkLinkChecker : public LinkChecker {
public:
    NetworkLinkChecker(const EngineConfig &config, int atOnce)
        : m_proxy(config.proxy)
        , m_caFile(config.caFile)
        , m_tlsExceptions(config.tlsExceptions)
        , m_userAgent(
              config.userAgent.isEmpty() ? QByteArray("Bobbin/" BOBBIN_VERSION) : config.userAgent)
        , m_tls(tlsConfiguration(config.caFile))
        , m_atOnce(static_cast<std::size_t>(std::clamp(atOnce, 1, 64)))
    {
    }

    void check(const QList<DownloadRequest> &requests) override;
    void cancel() override;

private:
    void askNext();
    std::optional<std::size_t> idleSlot();
    QNetworkAccessManager &managerFor(const DownloadRequest &request, std::size_t slot);
    void report(const LinkFacts &facts);
    void reportEnd();

    ProxyConfig m_proxy;
    QString m_caFile;
    QList<TlsException> m_tlsExceptions;
    QByteArray m_userAgent;
    QSslConfiguration m_tls;
    std::size_t m_atOnce;
    QQueue<DownloadRequest> m_waiting;
    qsizetype m_open = 0; ///< waiting or under way
    bool m_isCancelled = false; ///< since the last check()
    // Replies go before the managers that made them.
    std::vector<ManagerSet> m_sets;
    std::vector<std::unique_ptr<LinkProbe>> m_probes;
};

void NetworkLinkChecker::check(const QList<DownloadRequest> &requests)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_isCancelled = false;
    m_waiting.append(requests);
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
    for (const auto &probe : m_probes) {
        probe->cancel();
    }
}

void NetworkLinkChecker::askNext()
{
    while (!m_waiting.isEmpty()) {
        const std::optional<std::size_t> slot = idleSlot();
        if (!slot) {
            return;
        }
        const DownloadRequest request = m_waiting.dequeue();
        m_probes[*slot]->ask(request, managerFor(request, *slot));
    }
}

std::optional<std::size_t> NetworkLinkChecker::idleSlot()
{
    const auto idle = std::find_if(
        m_probes.begin(), m_probes.end(), [](const auto &probe) { return probe->isIdle(); });
    const auto slot = static_cast<std::size_t>(idle - m_probes.begin());
    if (slot == m_atOnce) {
        return {};
    }
    if (slot == m_probes.size()) {
        m_probes.push_back(
            std::make_unique<LinkProbe>(m_userAgent, m_tls, m_tlsExceptions, m_proxy));
        connect(m_probes.back().get(), &LinkProbe::answered, this, &NetworkLinkChecker::report);
    }
    return slot;
}

QNetworkAccessManager &NetworkLinkChecker::managerFor(
    const DownloadRequest &request, std::size_t slot)
{
    const SecurityContext context { m_proxy, m_caFile, request.credentials, m_tlsExceptions };
    auto set = std::find_if(m_sets.begin(), m_sets.end(),
        [&](const ManagerSet &candidate) { return candidate.context == context; });
    if (set == m_sets.end()) {
        m_sets.push_back({ context, {} });
        set = std::prev(m_sets.end());
    }
    const std::size_t index = slot / Transport::kConnectionsPerManager;
    while (set->managers.size() <= index) {
        set->managers.push_back(makeManager(context));
    }
    return *set->managers[index];
}

void NetworkLinkChecker::report(const LinkFacts &facts)
{
    --m_open;
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
