// SPDX-License-Identifier: GPL-3.0-or-later
// How DownloadManager tells of its records and their history, and what it does about queues.
#include "app/engine/downloadmanager.h"

namespace engine {

void DownloadManager::connectBook()
{
    m_book.setAsStored([this](const Download &record) {
        return foreseen(record, m_intents.value(record.id), m_config);
    });
    connect(&m_book, &RecordBook::added, this, &Engine::added);
    connect(&m_book, &RecordBook::stored, &m_stored, &StoredNotes::stored);
    connect(&m_book, &RecordBook::changed, this, &Engine::changed);
    connect(&m_book, &RecordBook::removed, this, &Engine::removed);
    connect(&m_book, &RecordBook::added, this, &DownloadManager::countSoon);
    connect(&m_book, &RecordBook::changed, this, &DownloadManager::countSoon);
    connect(&m_book, &RecordBook::removed, this, &DownloadManager::countSoon);
    // After the clients: a queue is done when they know that its last download has ended.
    connect(&m_book, &RecordBook::changed, &m_dispatcher, &Dispatcher::settle);
    connect(&m_book, &RecordBook::removed, &m_dispatcher, &Dispatcher::forget);
    connect(&m_dispatcher, &Dispatcher::queueDone, this, &Engine::queueDone);
    connect(&m_dispatcher, &Dispatcher::overtimeFound, this, &DownloadManager::sendHome);
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

void DownloadManager::startNow(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        const Download *record = m_book.find(id);
        if (record && !traits(record->state).isComplete) {
            m_dispatcher.startNow(id);
        }
    }
    resume(ids);
}

/// What runs in a queue whose hours are over stops, and waits for them to come again.
void DownloadManager::sendHome(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        intentFor(id);
        stop(id);
    }
}

} // namespace engine
