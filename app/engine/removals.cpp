// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/removals.h"

#include "app/engine/engine.h"

#include <QThread>

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 kMostHeavy = 64 * 1024 * 1024; ///< of piece hashes, up to 16 MiB a download

qint64 heaviness(const Download &download)
{
    return download.request.pieces.size()
        + download.segments.size() * static_cast<qint64>(sizeof(Segment));
}

} // namespace

Removals::Removals(RecordBook &book, Finisher &finisher)
    : m_book(book)
    , m_finisher(finisher)
{
    connect(&m_book, &RecordBook::kept, this, &Removals::onKept);
    connect(&m_finisher, &Finisher::discarded, this, &Removals::onDiscarded);
    connect(&m_finisher, &Finisher::fetchedBack, this, &Removals::onFetched);
}

void Removals::note(
    const QList<Download> &downloads, const QList<Download> &discarded, bool discardsFinished)
{
    Q_ASSERT(QThread::currentThread() == thread());
    for (const Download &download : downloads) {
        m_ages.emplace_back(++m_serial, download.id);
        m_heavy += heaviness(download);
        m_kept.insert(download.id, { { download, {} }, m_serial, false });
    }
    for (const Download &download : discarded) {
        m_kept[download.id].isGoing = true;
    }
    forgetOldest();
    if (!discarded.isEmpty()) {
        m_finisher.discard(discarded, discardsFinished);
    }
}

void Removals::forgetOldest()
{
    while (!m_ages.empty() && (m_kept.size() > Engine::kMostRemoved || m_heavy > kMostHeavy)) {
        const auto [serial, id] = m_ages.front();
        m_ages.pop_front();
        const auto kept = m_kept.constFind(id);
        if (kept != m_kept.constEnd() && kept->serial == serial) {
            m_heavy -= heaviness(kept->removed.download);
            m_kept.erase(kept);
        }
    }
}

void Removals::bringBack(const QList<DownloadId> &ids)
{
    Q_ASSERT(QThread::currentThread() == thread());
    QList<RemovedDownload> ready;
    QList<DownloadId> lost;
    for (const DownloadId id : ids) {
        const auto kept = m_kept.constFind(id);
        if (kept == m_kept.constEnd()) {
            if (!m_coming.contains(id)) { // else it was asked for before
                lost.append(id);
            }
            continue;
        }
        if (kept->isGoing) {
            m_wanted.insert(id);
            continue;
        }
        m_heavy -= heaviness(kept->removed.download);
        ready.append(kept->removed);
        m_coming.insert(id);
        m_kept.erase(kept);
    }
    if (m_kept.isEmpty()) {
        m_ages.clear();
    }
    if (!ready.isEmpty()) {
        fetch(ready);
    }
    if (!lost.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, lost] { Q_EMIT unknown(lost); }, Qt::QueuedConnection);
    }
}

/// Rows are on disk before their files leave the trash: who is killed meanwhile has them, and finds
/// by them what is out already.
void Removals::fetch(const QList<RemovedDownload> &removed)
{
    const bool isAnyInTrash = std::any_of(removed.begin(), removed.end(),
        [](const RemovedDownload &one) { return one.inTrash != Discarded {}; });
    if (!isAnyInTrash) {
        m_finisher.fetchBack(removed);
        return;
    }
    QList<Download> rows; // those without files too: they wait for the others
    for (const RemovedDownload &one : removed) {
        rows.append(one.download);
    }
    m_ahead.insert(rows.constFirst().id, removed);
    m_book.keepAhead(rows);
}

void Removals::onKept(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        if (const QList<RemovedDownload> removed = m_ahead.take(id); !removed.isEmpty()) {
            m_finisher.fetchBack(removed);
        }
    }
}

void Removals::onDiscarded(const DiscardResult &result)
{
    QList<DownloadId> wanted;
    for (const auto &[id, inTrash] : result.discarded) {
        const auto kept = m_kept.find(id);
        if (kept != m_kept.end()) {
            kept->removed.inTrash = inTrash;
            kept->isGoing = false;
        }
        if (m_wanted.remove(id)) {
            wanted.append(id);
        }
    }
    bringBack(wanted);
}

void Removals::onFetched(const BroughtBack &back)
{
    for (const Download &download : back.downloads) {
        m_coming.remove(download.id);
    }
    keepRefused(back.refused);
    Q_EMIT broughtBack(back.downloads, back.failed);
}

/// One error for all that have it: a full disk refuses a thousand.
void Removals::keepRefused(const QList<ReturnRefused> &refused)
{
    QList<std::pair<DownloadError, QList<DownloadId>>> causes;
    QList<DownloadId> all;
    for (const auto &[removed, error] : refused) {
        const DownloadId id = removed.download.id;
        m_coming.remove(id);
        all.append(id);
        m_ages.emplace_back(++m_serial, id);
        m_heavy += heaviness(removed.download);
        m_kept.insert(id, { removed, m_serial, false });
        const auto same = std::find_if(causes.begin(), causes.end(),
            [kind = error.kind](const auto &cause) { return cause.first.kind == kind; });
        if (same == causes.end()) {
            causes.append({ error, { id } });
        } else {
            same->second.append(id);
        }
    }
    forgetOldest();
    if (!all.isEmpty()) {
        m_book.remove(all); // their rows were kept ahead
    }
    for (const auto &[error, ids] : std::as_const(causes)) {
        Q_EMIT this->refused(ids, error);
    }
}

} // namespace engine
