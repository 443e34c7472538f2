// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkchecker.h"

#include "app/engine/checkqueue.h"
#include "app/engine/hostpattern.h"
#include "app/engine/linkprobe.h"
#include "app/engine/secretkeeper.h"
#include "app/engine/transportbook.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace engine {

namespace {

constexpr int kMostAtOnce = 64;
constexpr int kMostWaits = 2;
constexpr std::chrono::seconds kLongestWait { 60 };
constexpr std::chrono::seconds kLongerPause { 1 }; ///< is told
constexpr int kTooMany = 429;
constexpr int kUnavailable = 503;

bool isBusy(const LinkFacts &facts)
{
    return facts.status == kTooMany || facts.status == kUnavailable;
}

/// The checker on Qt Network. Owns one probe for each link that is asked at a time.
class NetworkLinkChecker : public LinkChecker {
public:
    NetworkLinkChecker(const EngineConfig &config, int atOnce)
        : m_transports(config)
        , m_atOnce(std::clamp(atOnce, 1, kMostAtOnce))
        , m_waiting(config.connectionsPerHost)
    {
        m_wake.setSingleShot(true);
        m_wake.setTimerType(Qt::PreciseTimer);
        connect(&m_wake, &QTimer::timeout, this, &NetworkLinkChecker::wake);
    }

    void check(const QList<DownloadRequest> &requests) override;
    void cancel() override;
    void forget(const QSet<qint64> &tokens) override;
    void setConfig(const EngineConfig &config, int atOnce) override;

private:
    struct ProbeLane {
        std::unique_ptr<LinkProbe> probe;
        CheckQuestion question; ///< the last one
    };

    void forgetGivenUp(const QUrl &url);
    void askNext();
    std::optional<std::size_t> freeSlot();
    void take(const CheckQuestion &question, const LinkFacts &facts);
    int noteRefusal(const LinkFacts &facts);
    void pause(const QString &host, std::chrono::milliseconds wait);
    void wake();
    QList<LinkFacts> answersLike(const LinkFacts &refusal);
    void report(const QList<LinkFacts> &answers);
    void reportEnd();

    TransportBook m_transports;
    std::ptrdiff_t m_atOnce;
    CheckQueue m_waiting;
    qsizetype m_open = 0; ///< waiting or under way
    bool m_isCancelled = false; ///< since the last check()
    int m_round = 0; ///< counts cancel()
    QHash<QString, QDeadlineTimer> m_pauses; ///< by host
    QHash<QString, int> m_refusals; ///< by host: answers in a row that it is busy
    QTimer m_wake; ///< the first end of a pause
    // Goes before the transports, which the probes use.
    std::vector<ProbeLane> m_lanes;
};

void NetworkLinkChecker::check(const QList<DownloadRequest> &requests)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_isCancelled = false;
    if (m_open == 0) {
        m_refusals.clear();
    }
    for (const DownloadRequest &request : requests) {
        forgetGivenUp(request.url);
        m_waiting.add({ request });
    }
    m_open += requests.size();
    askNext();
    if (m_open == 0) {
        QMetaObject::invokeMethod(
            this, [this] { reportEnd(); }, Qt::QueuedConnection);
    }
}

/// Whoever asks again has its server waited for again.
void NetworkLinkChecker::forgetGivenUp(const QUrl &url)
{
    if (!m_refusals.isEmpty()) {
        const auto refusals = m_refusals.constFind(originKey(url));
        if (refusals != m_refusals.constEnd() && *refusals > kMostWaits) {
            m_refusals.erase(refusals);
        }
    }
}

void NetworkLinkChecker::cancel()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_waiting.clear();
    m_pauses.clear();
    m_refusals.clear();
    m_wake.stop();
    m_open = 0;
    m_isCancelled = true;
    ++m_round;
    for (const ProbeLane &lane : m_lanes) {
        lane.probe->cancel();
    }
}

void NetworkLinkChecker::forget(const QSet<qint64> &tokens)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const qsizetype openBefore = m_open;
    m_open -= m_waiting.drop(tokens);
    for (const ProbeLane &lane : m_lanes) {
        if (!lane.probe->isIdle() && tokens.contains(lane.question.request.token)) {
            lane.probe->cancel();
            m_waiting.release(lane.question.request.url);
            --m_open;
        }
    }
    if (m_open == openBefore) {
        return;
    }
    askNext();
    if (m_open == 0) {
        QMetaObject::invokeMethod(
            this, [this] { reportEnd(); }, Qt::QueuedConnection);
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
                m_waiting.release(lane.question.request.url);
                m_waiting.add(lane.question);
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
        lane.question = m_waiting.take();
        const DownloadRequest &request = lane.question.request;
        lane.probe->ask(withHostRule(request, m_transports.hostRules()), m_transports.userAgent(),
            m_transports.with(request.credentials));
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
        connect(m_lanes.back().probe.get(), &LinkProbe::answered, this,
            [this, slot](const LinkFacts &facts) {
                // Copies: whoever hears of it may ask the next question on the same lane.
                take(CheckQuestion(m_lanes[slot].question), LinkFacts(facts));
            });
    }
    return slot;
}

void NetworkLinkChecker::take(const CheckQuestion &question, const LinkFacts &facts)
{
    m_waiting.release(question.request.url);
    const int refusals = noteRefusal(facts);
    if (refusals > 0 && refusals <= kMostWaits && question.waits < kMostWaits) {
        // Behind the others: it may be busy with this one alone.
        m_waiting.add({ question.request, question.waits + 1 });
        const std::chrono::milliseconds wait = std::min(facts.retryAfter, kLongestWait);
        for (const QString &host : QSet { originKey(facts.url), originKey(facts.finalUrl) }) {
            pause(host, wait);
        }
    } else {
        report(QList { facts } + (refusals > kMostWaits ? answersLike(facts) : QList<LinkFacts>()));
    }
    askNext();
    reportEnd();
}

/// How often in a row the server has asked for a pause now, 0 = it has not.
int NetworkLinkChecker::noteRefusal(const LinkFacts &facts)
{
    const QString host = originKey(facts.finalUrl);
    if (!isPatient() || !isBusy(facts) || facts.retryAfter.count() == 0) {
        m_refusals.remove(host);
        return 0;
    }
    // Those that were under way when the pause began are no further one.
    int &refusals = m_refusals[host];
    refusals += m_pauses.contains(host) ? 0 : 1;
    return refusals;
}

void NetworkLinkChecker::pause(const QString &host, std::chrono::milliseconds wait)
{
    const bool isHeld = m_pauses.contains(host);
    QDeadlineTimer &end = m_pauses[host];
    const std::chrono::nanoseconds left = end.remainingTimeAsDuration();
    if (left < wait) {
        end = QDeadlineTimer(wait, Qt::PreciseTimer);
        m_waiting.hold(host);
    }
    if (!isHeld || wait - left > kLongerPause) {
        emit paused(host, wait);
    }
    if (!m_wake.isActive() || m_wake.remainingTimeAsDuration() > wait) {
        m_wake.start(wait);
    }
}

void NetworkLinkChecker::wake()
{
    std::chrono::nanoseconds next = std::chrono::nanoseconds::max();
    for (auto pause = m_pauses.begin(); pause != m_pauses.end();) {
        if (pause->hasExpired()) {
            m_waiting.letGo(pause.key());
            pause = m_pauses.erase(pause);
        } else {
            next = std::min(next, pause->remainingTimeAsDuration());
            ++pause;
        }
    }
    if (!m_pauses.isEmpty()) {
        m_wake.start(std::chrono::ceil<std::chrono::milliseconds>(next));
    }
    askNext();
}

/// For all links that wait for the host that \a refusal is of.
QList<LinkFacts> NetworkLinkChecker::answersLike(const LinkFacts &refusal)
{
    QList<LinkFacts> answers;
    for (const CheckQuestion &left : m_waiting.takeAll(originKey(refusal.finalUrl))) {
        LinkFacts facts = refusal;
        facts.token = left.request.token;
        facts.url = facts.finalUrl = left.request.url;
        facts.taken = std::chrono::milliseconds(-1);
        facts.exchanges = 0;
        answers.append(facts);
    }
    return answers;
}

void NetworkLinkChecker::report(const QList<LinkFacts> &answers)
{
    m_open -= answers.size();
    const int round = m_round;
    for (const LinkFacts &facts : answers) {
        if (round == m_round) {
            emit checked(facts);
        }
    }
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
