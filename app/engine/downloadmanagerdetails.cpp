// SPDX-License-Identifier: GPL-3.0-or-later
// What DownloadManager tells of one download that somebody looks at, and of what happened to all.
#include "app/engine/downloadmanager.h"

namespace engine {

void DownloadManager::followBook()
{
    connect(&m_dispatcher, &Dispatcher::detailed, this, &Engine::detailed);
    connect(&m_history, &HistoryBook::known, this, &Engine::historyKnown);
    connect(&m_history, &HistoryBook::happened, this, &Engine::happened);
    m_dispatcher.runner().setNoting(m_history.isKept());
    if (!m_history.isKept()) {
        return;
    }
    connect(&m_dispatcher, &Dispatcher::noted, &m_history, &HistoryBook::note);
    connect(&m_book, &RecordBook::removed, &m_history, &HistoryBook::forget);
    connect(&m_book, &RecordBook::turned, &m_history,
        [this](const HistoryMark &before, const Download &now) {
            m_history.note(now.id, whatHappened(before, now, QDateTime::currentDateTimeUtc()));
        });
}

void DownloadManager::watch(DownloadId id)
{
    m_history.watch(id);
    m_dispatcher.runner().watch(id);
}

void DownloadManager::askHistory(DownloadId id)
{
    m_book.flush();
    m_history.ask(id);
}

} // namespace engine
