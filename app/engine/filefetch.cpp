// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/filefetch.h"

#include "app/engine/redirect.h"
#include "app/engine/speedshares.h"
#include "app/engine/unexpectedreply.h"

#include <QThread>

#include <algorithm>
#include <limits>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr qint64 kMiB = 1024 * 1024;
constexpr qint64 kOpenEnd = std::numeric_limits<qint64>::max();
constexpr qint64 kSplitFrom = 4 * kMiB; ///< smaller files are not worth a second connection
constexpr qint64 kBufferSum
    = 4 * kMiB; ///< what TLS holds of one download; as much again enciphered
constexpr qint64 kTlsBuffer = 128 * 1024; ///< of one connection; more costs more than it brings
constexpr qint64 kSmallestWindow = 16 * 1024; ///< below, TCP stalls
constexpr auto kFarewell = 2s; ///< how long a reply may take to end after its last byte

/// A limit holds for what the server sends, not for what is read: the system would take in many
/// seconds' worth of a slow download.
qint64 windowFor(const RateLimiter &limiter, qint64 bufferSize)
{
    return limiter.isLimited() ? std::max(bufferSize, kSmallestWindow) : 0;
}

/// Of each of \a lanes connections, this one to \a url.
qint64 bufferSize(const QUrl &url, qint64 lanes, const RateLimiter &limiter)
{
    if (limiter.isLimited()) {
        return std::clamp<qint64>(limiter.rate() / 4 / lanes, 4096, kMiB);
    }
    const bool isTls = url.scheme() == QLatin1StringView("https");
    return std::min(kBufferSum / lanes, isTls ? kTlsBuffer : kMiB);
}

/// Of a file that is worth as many.
int mostLanes(const TaskJob &job, const RateLimiter &limiter)
{
    int most = job.connections;
    if (limiter.isLimited()) {
        most = std::min(most, connectionsWithin(std::max(limiter.rate(), job.fairSpeed)));
    }
    return std::max(most, 1);
}

/// What a connection has taken in beyond its buffers, which were larger before. The system takes
/// twice the window where it can.
qint64 surplus(const Connection &connection)
{
    const FetchOrder &order = connection.order();
    const qint64 own = order.url.scheme() == QLatin1StringView("https") ? order.readBuffer : 0;
    return std::max<qint64>(connection.backlog() - 2 * (order.window + own), 0);
}

/// The one this download made is replaced under its name, whatever the server calls it now (I4).
bool isOwnFileThere(const Download &download)
{
    return !download.fileName.isEmpty() && download.oldPart->identity.isValid()
        && identityAt(download.filePath()) == download.oldPart->identity;
}

/// The user's leave to replace a file is one for the name that was told.
bool isLeaveFor(const Download &download)
{
    return !download.fileName.isEmpty()
        && download.request.whenFileExists == WhenFileExists::Overwrite;
}

} // namespace

FileFetch::FileFetch(const TaskJob &job, Transport &transport, QObject *parent)
    : QObject(parent)
    , m_job(job)
    , m_transport(transport)
    , m_download(job.download)
    , m_links(job)
    , m_budgets(hostKey(job.download.request.url), std::max(job.granted, 0))
    , m_isNameSettled(!job.download.partName.isEmpty() || !job.download.oldPart->name.isEmpty()
          || isOwnFileThere(job.download) || isLeaveFor(job.download))
{
}

void FileFetch::start(std::chrono::milliseconds now)
{
    m_now = now;
    m_limiter.setRate(m_job.speedLimit, now);
    m_plan = SegmentPlan(m_download.total, RangeSet(m_download.segments));
    if (!openExisting()) {
        return;
    }
    if (m_plan.hasBytes() && m_plan.isComplete()) {
        end(TaskEnd::Fetched);
        return;
    }
    if (m_links.isAtMirror()) { // what is known of the version is another link's word
        m_download.validators = { {}, {}, {}, m_plan.hasBytes() ? m_plan.total() : -1 };
    }
    openLanes();
}

int FileFetch::wantedLanes() const
{
    if (!m_isKnown || m_links.atMain().manners.isPlainOnly || m_completeSince
        || m_plan.total() < kSplitFrom) {
        return 1;
    }
    return mostLanes(m_job, m_limiter);
}

int FileFetch::sharers() const
{
    return m_isKnown ? connections() : mostLanes(m_job, m_limiter);
}

void FileFetch::applyBuffers()
{
    for (const auto &lane : m_lanes) {
        const qint64 bytes = bufferSize(lane->connection->url(), sharers(), m_limiter);
        lane->connection->setBuffers(bytes, windowFor(m_limiter, bytes));
    }
}

void FileFetch::begin(Lane &lane, const Segment &segment)
{
    const RunLink &link = m_links.at(lane.link);
    FetchOrder order = m_links.orderFor(lane.link, m_download.request);
    order.readBuffer = bufferSize(order.url, sharers(), m_limiter);
    order.window = windowFor(m_limiter, order.readBuffer);
    lane.host = link.host;
    lane.isPlain = !m_plan.hasBytes() && !m_isKnown;
    lane.beginAnew(segment, m_now);
    if (!lane.isPlain) {
        const QByteArray proof = ifRangeValue(m_links.pinned(lane.link, m_download));
        if (link.manners.usesIfRange) {
            order.ifRange = proof;
        }
        // Whatever the replies say of themselves: where two of them meet, their bytes are compared.
        const qint64 overlap
            = proof.isEmpty() || lane.isTrial ? Seams::kLongOverlap : Seams::kOverlap;
        const qint64 beyond = lane.isTrial ? 0 : Seams::kOverlap;
        lane.asked.from -= std::min(overlap, m_plan.done().sizeBefore(segment.from));
        const qint64 total = m_plan.total() < 0 ? kOpenEnd : m_plan.total();
        const qint64 end = segment.to >= total - beyond ? total : segment.to + beyond;
        order.isRanged = true;
        order.range = { lane.asked.from, end == kOpenEnd ? -1 : end };
    }
    lane.asked.to = order.range.to;
    lane.position = lane.asked.from;
    lane.connection = new Connection(m_transport, order, this);
    note(lane);
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

void FileFetch::setLimit(const SetLimit &limit, std::chrono::milliseconds now)
{
    m_job.fairSpeed = limit.fair;
    const bool wasLimited = m_limiter.isLimited();
    const bool isFarLower
        = limit.bytesPerSecond > 0 && (!wasLimited || limit.bytesPerSecond <= m_limiter.rate() / 2);
    if (m_limiter.rate() != limit.bytesPerSecond) {
        m_limiter.setRate(limit.bytesPerSecond, now);
    }
    if (wasLimited && limit.bytesPerSecond == 0 && m_links.atMain().manners.areRangesProven) {
        removeLanes(); // their windows stay small: others go on where they were
    }
    fitLanes();
    // Else the server would be idle for seconds, and then make up for it. Shares of a limit that
    // go up and down a little each second are no reason to read beyond it.
    if (isFarLower) {
        qint64 bytes = 0;
        for (const auto &lane : m_lanes) {
            bytes += surplus(*lane->connection);
        }
        m_limiter.exempt(bytes);
    }
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
    m_links.measure(m_lanes, now);
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
        // Once may be an accident. Whatever else is to be said says more.
        if (lane->connection->hasExcess() && ++m_excesses > 1 && m_download.notice.isEmpty()) {
            m_download.notice = notice::kExtraBytes;
        }
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
        const DownloadError meant = asExpired(error, m_download, m_plan.hasBytes(), now);
        if (end == TaskEnd::Broke && goOnElsewhere(meant)) {
            return;
        }
        // Where no mirror helped, it matters why the download's own link failed.
        const DownloadError &own = m_links.ownFailure();
        const bool isOfMirror = own && MirrorSet::isOfTheLink(meant);
        close();
        Q_EMIT ended(end, isOfMirror ? own : meant, retryAfter);
    }
}

} // namespace engine
