// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/lanebudgets.h"
#include "app/engine/lanewatch.h"
#include "app/engine/mirrorset.h"
#include "app/engine/newpart.h"
#include "app/engine/ratelimiter.h"
#include "app/engine/replypolicy.h"
#include "app/engine/segmentplan.h"

#include <QObject>

namespace engine {

/// One run: fetches a file over up to N connections into its part file. On the task's thread.
class FileFetch : public QObject {
    Q_OBJECT

public:
    FileFetch(const TaskJob &job, Transport &transport, QObject *parent);
    void start(std::chrono::milliseconds now); ///< times are of one monotonic clock
    void poll(std::chrono::milliseconds now); ///< a few times a second: reads, opens, closes
    void setLimit(const SetLimit &limit, std::chrono::milliseconds now);
    void setConnections(int most);
    void setFields(const TaskJob &job); ///< of requests from the next one on
    void grant(const QString &host, int connections);
    void reconnect(std::chrono::milliseconds now); ///< what is connected is dead (F53, F54)
    void close(); ///< ends every connection; ended() does not follow
    Download download() const { return m_links.asKept(m_download); }
    RangeSet written() const { return m_seams.proven(m_plan.done()); } ///< of one version
    void sumUp(TaskOutcome &outcome) const; ///< fills in isHangingUp and deliveries
    int startOvers() const { return m_startOvers; } ///< begins with another part file so far
    int connections() const { return static_cast<int>(m_lanes.size()); }
    RunDetail detail() const; ///< but for what is synced, and most figures
    bool mendCut(); ///< F63: fetches again what another program cut off; false where nothing was
    PartFile *part() { return m_part ? &*m_part : nullptr; } ///< null until a good reply

signals:
    void known(); ///< the first reply, of a start over or a mirror too, was good; see download()
    void gaveUp(const engine::Segment &segment); ///< what was written there is of another file
    void connectionsWanted(const engine::ConnectionsWanted &wanted);
    void learned(const engine::HostMemory &memory);
    void happened(const engine::HistoryEntry &entry); ///< its time is left to the receiver
    void ended(engine::TaskEnd end, const engine::DownloadError &error,
        std::optional<std::chrono::seconds> retryAfter);

private:
    bool openExisting();
    void openLanes();
    void wantConnections(const QList<int> &links, const QList<int> &spread);
    bool openLane(int link);
    void begin(Lane &lane, const Segment &segment);
    void note(const Lane &lane);
    void fitLanes();
    void watchLanes();
    void capLanes(const QString &host, const DownloadError &error);
    void onCrossing(int key, const QString &host);
    void letCross(const QString &host);
    void removeLane(int key);
    void removeLanes();
    int wantedLanes() const;
    int sharers() const; ///< connections, once those that are wanted are there
    void applyBuffers();
    void onHeader(int key, const ResponseInfo &info);
    void carryOut(Lane &lane, const ReplyDecision &decision, const ResponseInfo &info);
    void beginFile(Lane &lane, const ResponseInfo &info);
    void takeLane(Lane &lane, const ResponseInfo &info, bool isDoubted);
    void trust(const Lane &lane);
    void doubt(const Validators &now);
    void noteSeams(const Lane &lane, qint64 count);
    void askAgain(Lane &lane);
    bool openPart(Lane &lane);
    void adopt(Lane &lane);
    void giveBack();
    void publish(const ResponseInfo &info, const QUrl &url);
    void onReadable(int key);
    void onFinished(int key, const DownloadError &error);
    bool pump(int key);
    bool consume(Lane &lane, QByteArrayView bytes);
    bool reachedEnd(int key);
    bool readTail(Lane &lane);
    bool compareTails();
    bool mendSeams();
    void settle(int key);
    void complete();
    bool completeIfWhole();
    void laneBroke(int key, const DownloadError &error);
    void startOver(QLatin1StringView noticeName);
    bool goOnElsewhere(const DownloadError &error);
    void refuse(Lane &lane, const ReplyDecision &decision, const ResponseInfo &info);
    void linkBroke(int link, const QString &host, const DownloadError &error);
    bool disagree(int link, qint64 position, QByteArrayView bytes);
    void dropMirror(int link);
    void discard(int link);
    void goOnWithout();
    void end(TaskEnd end, const DownloadError &error = {},
        std::optional<std::chrono::seconds> retryAfter = {});

    TaskJob m_job;
    Transport &m_transport;
    Download m_download;
    MirrorSet m_links;
    std::optional<PartFile> m_part;
    std::optional<FileStamp> m_adopted; ///< how the user's file was before it became ours
    ResponseInfo m_reply; ///< the first good one of this run
    SegmentPlan m_plan;
    Seams m_seams;
    Lanes m_lanes;
    RateLimiter m_limiter;
    QByteArray m_buffer;
    std::chrono::milliseconds m_now { 0 };
    std::optional<std::chrono::milliseconds> m_completeSince; ///< every byte is written
    int m_nextKey = 0, m_startOvers = 0, m_excesses = 0; ///< the last: see HttpExchange
    LaneBudgets m_budgets;
    LaneWatch m_watch;
    bool m_isKnown = false, m_isEnded = false, m_isNameSettled = false; ///< see publish(), end()
};

} // namespace engine
