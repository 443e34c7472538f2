// SPDX-License-Identifier: GPL-3.0-or-later
// What Dispatcher's downloads wait for besides time: an open keyring, room on the disk.
#include "app/engine/dispatcher.h"

#include "app/engine/retrypolicy.h"
#include "app/engine/transport.h"

#include <QRandomGenerator>

#include <algorithm>

namespace engine {

using namespace std::chrono_literals;

namespace {
constexpr auto kClosingWait = 1s; ///< the server may still see what was just closed
constexpr auto kOtherHostWait = 30s; ///< no queue tells when the target of a redirection is free
constexpr qint64 kRoomAtLeast = 64 * 1024 * 1024; ///< bytes, where the size is unknown
constexpr qint64 kRoomMargin = 1024 * 1024;

/// Refused with what servers say to one connection too many as well.
bool isRefusedAtOnce(const TaskOutcome &outcome)
{
    const DownloadError &error = outcome.error;
    return !outcome.wasServed && !outcome.host.isEmpty()
        && (error.kind == ErrorKind::Forbidden || error.status == 429 || error.status == 503);
}
} // namespace

/// What waits for \a reason is tried.
void Dispatcher::enqueueHeld(HoldReason reason)
{
    const auto held = m_held;
    for (auto it = held.begin(); it != held.end(); ++it) {
        if (it.value() == reason) {
            enqueue(it.key());
        }
    }
}

/// F13: refused while others use the same server is no failure yet: it is tried again when one of
/// them has ended. Only who is refused alone is refused.
bool Dispatcher::waitsForHost(DownloadId id, const TaskOutcome &outcome)
{
    Download &record = m_book.edit(id, Keep::Now);
    const bool isForbidden = outcome.error.kind == ErrorKind::Forbidden;
    const bool isAtLink = outcome.host == hostKey(record.request.url);
    const bool mayWait
        = m_config.retries != 0 && record.mirrors.isEmpty() && (isForbidden || isAtLink);
    if (!isRefusedAtOnce(outcome) || !mayWait || !m_runner.waitBehindOthers(id, outcome)) {
        return false;
    }
    m_book.apply(id, DownloadEvent::Requeued);
    if (!isForbidden) {
        hold(id, HoldReason::Retry,
            retryDelay(1, outcome.retryAfter, QRandomGenerator::global()->generateDouble()));
    } else if (!isAtLink) {
        hold(id, HoldReason::Host, kOtherHostWait);
    } else if (!m_runner.hasRoom(outcome.host)) {
        enqueue(id);
        if (record.holdReason == HoldReason::None) {
            record.holdReason = HoldReason::Host; // shown; hasRoom() decides when it starts
        }
    } else {
        hold(id, HoldReason::Host, kClosingWait);
    }
    return true;
}

/// Whether \a id, which is next, has all that it needs to sign in; else it waits for that.
bool Dispatcher::hasSecrets(DownloadId id)
{
    const SecretDesk::Standing standing = m_config.isProxyLocked
        ? SecretDesk::Standing::Locked
        : m_secrets.ask(m_book.find(id)->request);
    if (standing == SecretDesk::Standing::Locked) {
        m_queue.remove(id);
        hold(id, HoldReason::Keyring, kUntilTold);
    }
    return standing == SecretDesk::Standing::Ready;
}

void Dispatcher::onSecretsAnswered(const QString &origin, bool isOpen)
{
    const auto held = isOpen ? m_held : QHash<DownloadId, HoldReason>();
    for (auto it = held.begin(); it != held.end(); ++it) {
        const Download *record = m_book.find(it.key());
        if (it.value() == HoldReason::Keyring && record
            && originKey(record->request.url) == origin) {
            enqueue(it.key());
        }
    }
    scheduleSoon();
}

void Dispatcher::setRecordsFit(bool fit)
{
    m_doRecordsFit = fit;
    if (fit) {
        enqueueHeld(HoldReason::DiskSpace);
    }
    scheduleSoon();
}

void Dispatcher::adjust(DownloadId id)
{
    Download run = *m_book.find(id);
    run.request = m_secrets.completed(run.request);
    m_runner.adjust(run);
}

/// How long \a id waits after a write that found no room: until there is some. A quota and a disk
/// without inodes refuse although there is, and do so for ever.
std::chrono::milliseconds Dispatcher::waitForRoom(DownloadId id, bool hasGained)
{
    constexpr int kFirstWait = 3; // doublings: 16 s
    if (hasGained) {
        m_roomFound.remove(id);
    }
    return m_roomFound.contains(id) ? retryDelay(m_book.find(id)->attempts + kFirstWait, {},
               QRandomGenerator::global()->generateDouble())
                                    : kUntilTold;
}

void Dispatcher::askRoom()
{
    m_roomAsked.clear();
    QHash<QString, quint64> devices;
    for (auto it = m_held.begin(); it != m_held.end(); ++it) {
        if (it.value() == HoldReason::DiskSpace) {
            const Download *record = m_book.find(it.key());
            m_roomAsked[record->request.folder].append(it.key());
            quint64 &device = devices[record->request.folder];
            device = std::max(device, record->partIdentity.device); // 0 where it has no file yet
        }
    }
    if (m_roomAsked.isEmpty()) {
        m_roomTimer.stop();
    }
    for (auto it = devices.cbegin(); it != devices.cend(); ++it) {
        m_finisher.askRoom(it.key(), it.value());
    }
}

void Dispatcher::onRoomKnown(const QString &folder, qint64 free)
{
    const QList<DownloadId> asked
        = m_doRecordsFit ? m_roomAsked.value(folder) : QList<DownloadId>();
    for (const DownloadId id : asked) {
        const Download *record = m_book.find(id);
        if (m_held.value(id) != HoldReason::DiskSpace || !record
            || record->request.folder != folder) {
            continue; // by now
        }
        const qint64 needed
            = record->total >= 0 ? record->total - record->received : kRoomAtLeast - kRoomMargin;
        // A server may name any size: nothing is added to it.
        // Where it cannot be told, it is tried.
        const bool hasRoom = free < 0 || free - kRoomMargin >= needed;
        if (hasRoom && !(record->notBefore > m_wall.now())) {
            m_roomFound.insert(id);
            enqueue(id);
        } else if (!hasRoom && record->notBefore.isValid()) {
            m_roomFound.remove(id); // it is full by what the system says, too
            m_book.edit(id, Keep::Soon).notBefore = {};
        }
    }
}

} // namespace engine
