// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/dispatcher.h"

#include "app/engine/fetchorder.h"
#include "app/engine/rangeset.h"
#include "app/engine/retrypolicy.h"

#include <QRandomGenerator>
#include <QThread>

#include <algorithm>

namespace engine {

using namespace std::chrono_literals;

namespace {

constexpr auto kOfflineWait = 30s; ///< "offline" is only a hint: it is tried all the same
constexpr auto kRoomEvery = 10s;

/// What a task found out, into the record; what the user and the queue decide stays.
void takeOver(Download &record, const Download &task)
{
    record.received = task.received;
    record.total = task.total;
    const QString &wish = record.request.fileName;
    const bool isRenamed = wish != task.request.fileName && !wish.isEmpty(); // while it ran
    record.fileName = isRenamed ? wish : task.fileName;
    record.partName = task.partName;
    record.partIdentity = task.partIdentity;
    record.oldPart = task.oldPart;
    record.segments = task.segments;
    record.validators = task.validators;
    record.isUnproven = task.isUnproven;
    record.mirrors = task.mirrors;
    record.foundChecksum = task.foundChecksum;
    record.finalUrl = task.finalUrl;
    record.mimeType = task.mimeType;
    record.serverModified = task.serverModified;
    record.notice = task.notice;
    record.noticeDetail = task.noticeDetail;
    record.startedAt = task.startedAt;
}

bool isNetworkKind(ErrorKind kind)
{
    return kind == ErrorKind::HostNotFound || kind == ErrorKind::ConnectionRefused
        || kind == ErrorKind::ConnectionLost || kind == ErrorKind::TimedOut;
}

} // namespace

Dispatcher::Dispatcher(RecordBook &book, Finisher &finisher, const EngineConfig &config,
    SecretKeeper *keeper, const WallClock &clock, const SystemClocks &clocks)
    : m_book(book)
    , m_finisher(finisher)
    , m_config(config)
    , m_secrets(keeper, config.netrcFile)
    , m_runner(config, clock)
    , m_wall(clock, clocks)
{
    m_clock.start();
    m_gates.setQueues(config.queues);
    m_scheduleTimer.setSingleShot(true);
    m_scheduleTimer.setInterval(0);
    m_wakeTimer.setSingleShot(true);
    m_roomTimer.setInterval(kRoomEvery);
    connect(&m_scheduleTimer, &QTimer::timeout, this, &Dispatcher::schedule);
    connect(&m_wakeTimer, &QTimer::timeout, this, &Dispatcher::wake);
    connect(&m_roomTimer, &QTimer::timeout, this, &Dispatcher::askRoom);
    connect(&m_runner, &TaskRunner::reported, this, &Dispatcher::onReported);
    connect(&m_runner, &TaskRunner::finished, this, &Dispatcher::onFinished);
    connect(&m_runner, &TaskRunner::learned, this, &Dispatcher::learned);
    connect(&m_runner, &TaskRunner::detailed, this, &Dispatcher::detailed);
    connect(&m_wall, &WallWatch::due, this, &Dispatcher::watchQueues);
    connect(&m_wall, &WallWatch::jumped, this, &Dispatcher::onClocksJumped);
    watchQueues();
    connect(&m_runner, &TaskRunner::progressed, this, [this](const Progress &progress) {
        if (m_book.find(progress.id)) {
            Q_EMIT progressed({ progress });
        }
    });
    connect(&m_secrets, &SecretDesk::answered, this, &Dispatcher::onSecretsAnswered);
    connect(&m_finisher, &Finisher::roomKnown, this, &Dispatcher::onRoomKnown);
}

std::chrono::milliseconds Dispatcher::now() const
{
    return std::chrono::milliseconds(m_clock.elapsed());
}

void Dispatcher::enqueue(DownloadId id)
{
    const Download *record = m_book.find(id);
    if (record->holdReason == HoldReason::Keyring) {
        m_secrets.askAgain(record->request.url);
    }
    if (record->holdReason != HoldReason::None || record->notBefore.isValid()) {
        Download &edited = m_book.edit(id, Keep::Soon);
        edited.holdReason = HoldReason::None;
        edited.notBefore = {};
    }
    m_held.remove(id);
    if (!m_doRecordsFit) {
        hold(id, HoldReason::DiskSpace, kUntilTold);
        return;
    }
    record = m_book.find(id);
    m_queue.insert(id, spotOf(*record));
    scheduleSoon();
}

void Dispatcher::enqueueAsStored(DownloadId id)
{
    const Download *record = m_book.find(id);
    const qint64 wait = record->notBefore.isValid() ? m_wall.now().msecsTo(record->notBefore) : 0;
    if (wait <= 0 || record->holdReason != HoldReason::Retry) {
        enqueue(id);
        return;
    }
    // A clock that was set back must not make it wait for ever (F55).
    const auto most = std::chrono::milliseconds(1h);
    m_queue.insertLater(
        id, spotOf(*record), now() + std::min(std::chrono::milliseconds(wait), most));
    scheduleSoon();
}

void Dispatcher::dequeue(DownloadId id)
{
    m_queue.remove(id);
    m_held.remove(id);
    m_roomFound.remove(id);
    m_runner.forgetRefusal(id);
}

void Dispatcher::hold(DownloadId id, HoldReason reason, std::chrono::milliseconds wait)
{
    Download &record = m_book.edit(id, Keep::Now);
    record.holdReason = reason;
    const QDateTime then = m_wall.now().toUTC().addMSecs(wait.count());
    record.notBefore = wait == kUntilTold ? QDateTime() : then;
    // Time makes no room: it is the earliest at which what is measured counts, see onRoomKnown().
    const bool isTold = reason == HoldReason::DiskSpace;
    m_queue.insertLater(id, spotOf(record), now() + (isTold ? kUntilTold : wait));
    if (reason != HoldReason::Retry) {
        m_held.insert(id, reason);
    }
    if (reason == HoldReason::DiskSpace && !m_roomTimer.isActive()) {
        m_roomTimer.start();
    }
    scheduleSoon();
}

void Dispatcher::scheduleSoon()
{
    if (!m_isHalted && !m_scheduleTimer.isActive()) {
        m_scheduleTimer.start();
    }
}

void Dispatcher::schedule()
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_isHalted || !m_doRecordsFit) {
        return;
    }
    rerank(m_deadlines.takeHurried(QDateTime::currentDateTimeUtc()));
    while (const auto id = nextToStart()) {
        if (!hasSecrets(*id)) {
            continue;
        }
        m_queue.remove(*id);
        if (m_book.find(*id)->isFinishing) {
            Q_EMIT wholeFound(*id);
            continue;
        }
        m_book.apply(*id, DownloadEvent::Started);
        Download &started = m_book.edit(*id, Keep::Shown);
        started.error = {};
        started.holdReason = HoldReason::None;
        Download run = *m_book.find(*id);
        run.request = m_secrets.completed(run.request);
        m_gates.started(run);
        m_runner.start(run);
    }
    m_runner.shareFreed();
    if (const auto due = m_queue.nextWake()) {
        m_wakeTimer.start(std::clamp<std::chrono::milliseconds>(*due - now(), 1ms, 1h));
    }
}

void Dispatcher::wake()
{
    for (const DownloadId id : m_queue.wake(now())) {
        m_held.remove(id);
        Download &record = m_book.edit(id, Keep::Shown);
        record.holdReason = HoldReason::None;
        record.notBefore = {};
    }
    schedule();
}

void Dispatcher::halt()
{
    m_isHalted = true;
    m_scheduleTimer.stop();
    m_wakeTimer.stop();
    m_roomTimer.stop();
    m_runner.stopAll();
}

void Dispatcher::setConfig(const EngineConfig &config)
{
    const bool wasProxyLocked = m_config.isProxyLocked;
    m_config = config;
    m_secrets.setNetrcFile(config.netrcFile);
    m_runner.setConfig(config);
    if (m_gates.setQueues(config.queues)) {
        rerank(m_queue.strays([this](DownloadId id) { return m_gates.lineOf(*m_book.find(id)); }));
    }
    watchQueues();
    if (wasProxyLocked && !config.isProxyLocked) {
        enqueueHeld(HoldReason::Keyring);
    }
    scheduleSoon();
}

void Dispatcher::setOnline(bool online)
{
    const bool wasOnline = std::exchange(m_isOnline, online);
    if (online && !wasOnline) {
        reconnect();
    }
}

void Dispatcher::reconnect()
{
    m_runner.reconnect();
    enqueueHeld(HoldReason::Network);
}

void Dispatcher::onClocksJumped(const ClockWatch::Jump &jump)
{
    if (jump.hasSlept) {
        reconnect();
    }
    if (jump.hasSlept || jump.hasJumped) {
        restateWaits();
    }
    watchQueues();
}

/// The waits themselves go by a clock that neither sleeps nor jumps; what is shown of them goes by
/// the wall clock (F54, F55).
void Dispatcher::restateWaits()
{
    const QDateTime wall = m_wall.now().toUTC();
    for (const DownloadId id : m_queue.waiting()) {
        if (m_book.find(id)->notBefore.isValid()) {
            const bool isTold = m_held.value(id) == HoldReason::DiskSpace;
            m_book.edit(id, Keep::Soon).notBefore
                = isTold ? QDateTime() : wall.addMSecs((*m_queue.dueTime(id) - now()).count());
        }
    }
}

void Dispatcher::retryOrFail(DownloadId id, const TaskOutcome &outcome)
{
    const DownloadError &error = outcome.error;
    const bool isOfflineError = !m_isOnline && isNetworkKind(error.kind);
    Download &record = m_book.edit(id, Keep::Now);
    record.error = error;
    if (waitsForHost(id, outcome)) {
        return;
    }
    if (!isOfflineError) { // being offline is nobody's failed attempt (F39)
        record.attempts = outcome.hasGained ? 1 : record.attempts + 1;
    }
    if (error.kind == ErrorKind::DiskFull) {
        m_book.apply(id, DownloadEvent::Requeued);
        hold(id, HoldReason::DiskSpace, waitForRoom(id, outcome.hasGained));
    } else if (isOfflineError) {
        m_book.apply(id, DownloadEvent::Requeued);
        hold(id, HoldReason::Network, kOfflineWait);
    } else if (shouldRetry(error, record.received, record.attempts, m_config.retries)) {
        m_book.apply(id, DownloadEvent::Requeued);
        hold(id, HoldReason::Retry,
            retryDelay(
                record.attempts, outcome.retryAfter, QRandomGenerator::global()->generateDouble()));
    } else {
        m_book.apply(id, DownloadEvent::Broke);
    }
}

void Dispatcher::onReported(DownloadId id, const TaskReport &report)
{
    if (const auto *known = std::get_if<RemoteFileKnown>(&report)) {
        // After a kill a part file that the database does not name is a stranger's: the next run
        // would leave it behind and begin again under another name (F71).
        const bool isNewPart = m_book.find(id)->partIdentity != known->download.partIdentity;
        takeOver(m_book.edit(id, isNewPart ? Keep::Now : Keep::Soon), known->download);
        m_book.apply(id, DownloadEvent::BytesArrived);
    } else if (const auto *checkpoint = std::get_if<Checkpointed>(&report)) {
        // Once a second and download: kept at once, so that a kill costs that second and no more
        // (F71).
        Download &record = m_book.edit(id, Keep::Now);
        record.segments = checkpoint->segments;
        record.received = RangeSet(checkpoint->segments).size();
    } else if (const auto *notes = std::get_if<Noted>(&report)) {
        Q_EMIT noted(id, notes->entries);
    }
}

void Dispatcher::onFinished(DownloadId id, const TaskOutcome &outcome)
{
    m_gates.stopped(id);
    takeOver(m_book.edit(id, Keep::Soon), outcome.download);
    scheduleSoon();
    Q_EMIT ended(id, outcome);
}

} // namespace engine
