// SPDX-License-Identifier: GPL-3.0-or-later
// What Dispatcher's downloads wait for besides time: an open keyring, room on the disk.
#include "app/engine/dispatcher.h"

namespace engine {

namespace {
constexpr qint64 kRoomAtLeast = 64 * 1024 * 1024; ///< bytes, where the size is unknown
constexpr qint64 kRoomMargin = 1024 * 1024;
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

void Dispatcher::askRoom()
{
    QStringList folders;
    for (auto it = m_held.begin(); it != m_held.end(); ++it) {
        if (it.value() == HoldReason::DiskSpace) {
            folders.append(m_book.find(it.key())->request.folder);
        }
    }
    folders.removeDuplicates();
    if (folders.isEmpty()) {
        m_roomTimer.stop();
    } else {
        m_finisher.askRoom(folders);
    }
}

void Dispatcher::onRoomKnown(const QHash<QString, qint64> &free)
{
    if (!m_doRecordsFit) {
        return;
    }
    const auto held = m_held;
    for (auto it = held.begin(); it != held.end(); ++it) {
        const Download *record = m_book.find(it.key());
        if (it.value() != HoldReason::DiskSpace || !record) {
            continue;
        }
        const qint64 needed
            = record->total >= 0 ? record->total - record->received : kRoomAtLeast - kRoomMargin;
        // A server may name any size: nothing is added to it.
        const qint64 room = free.value(record->request.folder);
        if (room < 0 || room - kRoomMargin >= needed) { // where it cannot be told, it is tried
            enqueue(it.key());
        }
    }
}

} // namespace engine
