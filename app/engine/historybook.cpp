// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/historybook.h"

#include "app/engine/persistence.h"

#include <QThread>

namespace engine {

namespace {
constexpr int kGatherNotesMs = 1000;
} // namespace

HistoryBook::HistoryBook(Persistence *persistence)
    : m_persistence(persistence && persistence->keepsHistory() ? persistence : nullptr)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kGatherNotesMs);
    connect(&m_timer, &QTimer::timeout, this, &HistoryBook::flush);
    if (m_persistence) {
        connect(m_persistence, &Persistence::historyLoaded, this, &HistoryBook::onLoaded);
    }
}

void HistoryBook::note(DownloadId id, const QList<HistoryEntry> &entries)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!m_persistence || entries.isEmpty()) {
        return;
    }
    QList<HistoryEntry> &waiting = m_waiting[id];
    waiting += entries;
    boundHistory(waiting);
    if (m_asked.contains(id)) {
        QList<HistoryEntry> &since = m_since[id];
        since += entries;
        boundHistory(since);
    }
    if (!m_timer.isActive()) {
        m_timer.start();
    }
    if (id == m_watched) {
        Q_EMIT happened(id, entries);
    }
}

void HistoryBook::forget(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        m_waiting.remove(id);
        m_since.remove(id);
    }
}

void HistoryBook::ask(DownloadId id)
{
    if (!m_persistence) {
        QMetaObject::invokeMethod(
            this, [this, id] { Q_EMIT known(id, {}); }, Qt::QueuedConnection);
        return;
    }
    flush();
    ++m_asked[id];
    m_since.remove(id);
    m_persistence->loadHistory(id);
}

void HistoryBook::flush()
{
    m_timer.stop();
    if (m_waiting.isEmpty()) {
        return;
    }
    QList<HistoryPage> pages;
    pages.reserve(m_waiting.size());
    for (auto each = m_waiting.cbegin(); each != m_waiting.cend(); ++each) {
        pages.append({ each.key(), each.value() });
    }
    m_waiting.clear();
    m_persistence->saveHistory(pages);
}

void HistoryBook::onLoaded(const HistoryPage &page)
{
    const auto asked = m_asked.find(page.id);
    if (asked == m_asked.end()) {
        return;
    }
    if (--*asked > 0) {
        return; // it was asked for again since: that answer says more
    }
    m_asked.erase(asked);
    QList<HistoryEntry> entries = page.entries + m_since.take(page.id);
    boundHistory(entries);
    Q_EMIT known(page.id, entries);
}

} // namespace engine
