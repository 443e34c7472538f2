// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/filefetch.h"

#include "app/engine/redirect.h"
#include "app/engine/unexpectedreply.h"

#include <QThread>

#include <algorithm>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr qint64 kMiB = 1024 * 1024;
constexpr qint64 kSplitFrom = 4 * kMiB; ///< smaller files are not worth a second connection
constexpr qint64 kBufferSum = 4 * kMiB; ///< what TLS holds of one download; as much again enciphered
constexpr qint64 kTlsBuffer = 128 * 1024; ///< of one connection; more costs more than it brings
constexpr qint64 kSmallestWindow = 16 * 1024; ///< below, TCP stalls
constexpr qint64 kSlowestLane = 128 * 1024; ///< bytes a second each connection of a limited run has
constexpr qint64 kLongOverlap = 16 * 1024; ///< compared where the replies name no version
constexpr auto kFarewell = 2s; ///< how long a reply may take to end after its last byte

/// A limit holds for what the server sends, not for what is read: the system would take in many
/// seconds' worth of a slow download.
qint64 windowFor(const RateLimiter &limiter, qint64 bufferSize)
{
    return limiter.isLimited() ? std::max(bufferSize, kSmallestWindow) : 0;
}

} // namespace

FileFetch::FileFetch(const TaskJob &job, Transport &transport, QObject *parent)
    : QObject(parent)
    , m_job(job)
    , m_transport(transport)
    , m_download(job.download)
    , m_fields(requestFields(job.download.request, job.userAgent))
    , m_mirrors(job.download.request.url)
    , m_budget { hostKey(job.download.request.url), std::max(job.granted, 0), 1, 0, {}, 0 }
    // To replace a file means the one this download made, whatever the server calls it now (I4).
    , m_isNameSettled(!job.download.partName.isEmpty() || !job.download.oldPartName.isEmpty()
          || (!job.download.fileName.isEmpty() && job.whenFileExists == WhenFileExists::Overwrite))
{
    m_manners.usesIfRange = !job.host.dropsIfRange || job.host.host != m_budget.host;
}

void FileFetch::start(std::chrono::milliseconds now)
{
    m_now = now;
    m_limiter.setRate(m_job.speedLimit, now);
    m_plan = SegmentPlan(m_download.total, RangeSet(m_download.segments));
    if (!openExisting()) {
        return;
    }
    if (hasBytes() && m_plan.isComplete()) {
        end(TaskEnd::Fetched);
        return;
    }
    openLane();
}

int FileFetch::wantedLanes() const
{
    if (!m_isKnown || m_manners.isPlainOnly || m_completeSince || m_plan.total() < kSplitFrom) {
        return 1;
    }
    int most = m_job.connections;
    if (m_limiter.isLimited()) {
        most = std::min(
            most, static_cast<int>(std::min<qint64>(m_limiter.rate() / kSlowestLane, 64)));
    }
    if (m_budget.cap > 0) {
        most = std::min(most, m_budget.cap);
    }
    return std::max(most, 1);
}

int FileFetch::mostLanes() const
{
    return std::min(wantedLanes(), m_budget.granted);
}

qint64 FileFetch::bufferSize() const
{
    const qint64 lanes = std::max<qint64>(connections(), 1);
    if (m_limiter.isLimited()) {
        return std::clamp<qint64>(m_limiter.rate() / 4 / lanes, 4096, kMiB);
    }
    const QUrl &url = m_isKnown ? m_download.finalUrl : m_mirrors.link();
    const bool isTls = url.scheme() == QLatin1StringView("https");
    return std::min(kBufferSum / lanes, isTls ? kTlsBuffer : kMiB);
}

void FileFetch::applyBuffers()
{
    const qint64 bytes = bufferSize();
    for (const auto &lane : m_lanes) {
        lane->connection->setBuffers(bytes, windowFor(m_limiter, bytes));
    }
}

void FileFetch::removeLane(int key)
{
    if (const auto lane = m_lanes.take(key)) {
        m_plan.drop(key);
        if (!lane->isOver && !lane->isWaiting) {
            m_budget.closing.append(m_now);
        }
        lane->connection->close();
    }
}

void FileFetch::removeLanes()
{
    while (!m_lanes.empty()) {
        removeLane(m_lanes.back()->key);
    }
}

void FileFetch::openLanes()
{
    if (m_isEnded) {
        return;
    }
    const int wanted = wantedLanes();
    if (wanted != m_budget.wanted) {
        m_budget.wanted = wanted;
        Q_EMIT connectionsWanted(m_budget.host, wanted);
    }
    while (openLane()) { }
    applyBuffers();
}

bool FileFetch::openLane()
{
    // What is being closed counts only beside others: the last one is never waited for.
    const int closing = m_lanes.empty() ? 0 : m_budget.stillClosing(m_now);
    if (m_isEnded || m_completeSince || connections() + closing >= mostLanes()) {
        return false;
    }
    const int key = ++m_nextKey;
    const auto segment = m_plan.take(key);
    if (!segment) {
        return false;
    }
    begin(m_lanes.add(key), *segment);
    return true;
}

void FileFetch::begin(Lane &lane, const Segment &segment)
{
    FetchOrder order;
    order.url = m_isKnown ? m_download.finalUrl : m_mirrors.link();
    order.fields
        = m_isKnown ? fieldsForHop(m_fields, m_mirrors.link(), m_download.finalUrl) : m_fields;
    if (isSameOrigin(m_download.request.url, order.url)) {
        order.credentials = m_download.request.credentials;
    }
    order.readBuffer = bufferSize();
    order.window = windowFor(m_limiter, order.readBuffer);
    lane.isPlain = !hasBytes() && !m_isKnown;
    lane.beginAnew(segment, m_now);
    if (!lane.isPlain) {
        const QByteArray proof = ifRangeValue(m_download.validators);
        if (m_manners.usesIfRange) {
            order.ifRange = proof;
        }
        // Whatever the replies say of themselves: where two of them meet, their bytes are compared.
        const qint64 overlap = proof.isEmpty() ? kLongOverlap : Seams::kOverlap;
        lane.asked.from -= std::min(overlap, m_plan.done().sizeBefore(segment.from));
        const qint64 total = m_plan.total();
        order.isRanged = true;
        order.range
            = { lane.asked.from, total < 0 ? -1 : std::min(segment.to + Seams::kOverlap, total) };
    }
    lane.asked.to = order.range.to;
    lane.position = lane.asked.from;
    lane.connection = new Connection(m_transport, order, this);
    const int key = lane.key;
    connect(lane.connection, &Connection::headerKnown, this,
        [this, key](const ResponseInfo &info) { onHeader(key, info); });
    connect(lane.connection, &Connection::readable, this, [this, key] { onReadable(key); });
    connect(lane.connection, &Connection::crossing, this,
        [this, key](const QString &host) { onCrossing(key, host); });
    connect(lane.connection, &Connection::finished, this,
        [this, key](const DownloadError &error) { onFinished(key, error); });
    lane.connection->start();
}

void FileFetch::setLimit(qint64 bytesPerSecond, std::chrono::milliseconds now)
{
    if (m_limiter.rate() == bytesPerSecond) {
        return;
    }
    const bool wasLimited = m_limiter.isLimited();
    m_limiter.setRate(bytesPerSecond, now);
    if (wasLimited && bytesPerSecond == 0 && m_manners.areRangesProven) {
        removeLanes(); // their windows stay small: others go on where they were
    }
    fitLanes();
}

void FileFetch::poll(std::chrono::milliseconds now)
{
    m_now = now;
    const QList<int> keys = m_lanes.keys();
    // Whoever read first last time reads last now, so that a limit is shared fairly.
    if (!m_lanes.empty()) {
        std::rotate(m_lanes.begin(), m_lanes.begin() + 1, m_lanes.end());
    }
    for (const int key : keys) {
        settle(key);
        Lane *lane = m_lanes.find(key);
        if (!lane || m_isEnded) {
            continue;
        }
        lane->meter.sample(now, lane->gained);
        m_plan.setSpeed(key, lane->meter.speed());
    }
    watchLanes();
    if (m_completeSince && now - *m_completeSince > kFarewell) {
        end(TaskEnd::Fetched);
    } else if (!m_isEnded && compareTails() && !completeIfWhole()) {
        openLanes();
    }
}

void FileFetch::onReadable(int key)
{
    const Lane *lane = m_lanes.find(key);
    if (lane && !m_limiter.isLimited()) {
        pump(key);
    }
}

void FileFetch::onFinished(int key, const DownloadError &error)
{
    if (Lane *lane = m_lanes.find(key)) {
        lane->isOver = true;
        lane->error = error;
        settle(key);
    }
}

void FileFetch::close()
{
    m_isEnded = true;
    removeLanes();
    giveBack();
}

void FileFetch::end(
    TaskEnd end, const DownloadError &error, std::optional<std::chrono::seconds> retryAfter)
{
    if (!m_isEnded) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const DownloadError meant = asExpired(error, m_download, hasBytes(), now);
        if (end == TaskEnd::Broke && goOnElsewhere(meant)) {
            return;
        }
        // Where no mirror helped, it matters why the download's own link failed.
        const DownloadError &own = m_mirrors.ownFailure();
        const bool isOfMirror = own && MirrorSet::isOfTheLink(meant);
        close();
        Q_EMIT ended(end, isOfMirror ? own : meant, retryAfter);
    }
}

} // namespace engine
