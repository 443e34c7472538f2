// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/lane.h"
#include "app/engine/newpart.h"
#include "app/engine/ratelimiter.h"
#include "app/engine/replypolicy.h"
#include "app/engine/segmentplan.h"
#include "app/engine/taskcommand.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace engine {

/// Fetches one file over up to N connections into its part file: one run, from the first request to
/// the last byte. Waits for nothing but the network; ends by ended() or close(). Lives on the
/// task's thread.
class FileFetch : public QObject {
    Q_OBJECT

public:
    FileFetch(const TaskJob &job, Transport &transport, QObject *parent);
    ~FileFetch() override;

    void start(std::chrono::milliseconds now); ///< times are of one monotonic clock
    /// Reads what waits, spots stalls, opens and closes connections; called a few times a second.
    void poll(std::chrono::milliseconds now);
    void setLimit(qint64 bytesPerSecond, std::chrono::milliseconds now);
    void grant(const QString &host, int connections);
    QString host() const; ///< "host:port" of the server it talks to now
    void close(); ///< ends every connection; ended() does not follow

    const Download &download() const { return m_download; }
    const RangeSet &written() const { return m_plan.done(); }
    /// Begins again with another part file so far; inodes are used again, identities do not tell.
    int startOvers() const { return m_startOvers; }
    int connections() const { return static_cast<int>(m_lanes.size()); }
    /// Null until the first good reply.
    PartFile *part() { return m_part ? &*m_part : nullptr; }

signals:
    /// The first reply of this run, or of a start over, was good; download() has its facts.
    void known();
    void connectionsWanted(const QString &host, int count);
    void ended(engine::TaskEnd end, const engine::DownloadError &error,
        std::optional<std::chrono::seconds> retryAfter);

private:
    bool openExisting();
    void openLanes();
    bool openLane();
    void begin(Lane &lane, const Segment &segment);
    Lane *find(int key);
    void removeLane(int key);
    void removeLanes();
    int wantedLanes() const;
    int mostLanes() const;
    qint64 bufferSize() const;
    void applyBuffers();
    bool hasBytes() const { return !m_plan.done().isEmpty(); }
    void onHeader(int key, const ResponseInfo &info);
    void carryOut(Lane &lane, const ReplyDecision &decision, const ResponseInfo &info);
    void beginFile(Lane &lane, const ResponseInfo &info);
    void takeLane(Lane &lane, const ResponseInfo &info);
    void trust(const Lane &lane);
    void askAgain(Lane &lane);
    bool openPart(Lane &lane);
    bool hasRoom();
    void adopt(Lane &lane);
    void giveBack();
    void publish(const ResponseInfo &info, const QUrl &url);
    void onReadable(int key);
    void onFinished(int key, const DownloadError &error);
    bool pump(int key);
    bool consume(Lane &lane, QByteArrayView bytes);
    bool reachedEnd(int key);
    void settle(int key);
    void complete();
    bool completeIfWhole();
    void laneBroke(int key, const DownloadError &error);
    void startOver(QLatin1StringView noticeName);
    void end(TaskEnd end, const DownloadError &error = {},
        std::optional<std::chrono::seconds> retryAfter = {});

    TaskJob m_job;
    Transport &m_transport;
    Download m_download;
    QList<HeaderField> m_fields;
    std::optional<PartFile> m_part;
    std::optional<FileStamp> m_adopted; ///< how the user's file was before it became ours
    std::optional<ResponseInfo> m_unproven; ///< of the reply that is being compared
    SegmentPlan m_plan;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    RateLimiter m_limiter;
    QByteArray m_buffer;
    std::chrono::milliseconds m_now { 0 };
    std::chrono::milliseconds m_completeSince { 0 };
    int m_nextKey = 0;
    QString m_wantedHost; ///< where m_wanted connections were asked for last
    int m_granted = 1;
    int m_wanted = 1;
    int m_laneCap = 0; ///< learned in this run: the server does not serve more
    int m_wrongRanges = 0;
    int m_startOvers = 0;
    bool m_isKnown = false; ///< this run has had a good reply
    bool m_areRangesProven = false;
    bool m_isPlainOnly = false; ///< ranges do not work here
    bool m_usesIfRange = true;
    bool m_verifiesEdges = false;
    bool m_isComplete = false; ///< every byte is written; replies are just being read to their end
    bool m_isChunked = false;
    bool m_isNameSettled = false; ///< the final name was chosen in an earlier run
    bool m_isEnded = false;
};

} // namespace engine
