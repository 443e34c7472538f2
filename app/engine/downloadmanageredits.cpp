// SPDX-License-Identifier: GPL-3.0-or-later
// How DownloadManager takes in and changes downloads of the list.
#include "app/engine/admission.h"
#include "app/engine/downloadmanager.h"
#include "app/engine/ignoring.h"
#include "app/engine/redirect.h"

#include <QDir>

#include <algorithm>

namespace engine {
namespace {

constexpr qsizetype kLongestNote = 10'000;

void setLink(RecordBook &book, OriginMemory &origins, DownloadId id, const DownloadRequest &clean)
{
    const QUrl before = book.find(id)->request.url;
    const bool isElsewhere = !isSameOrigin(before, clean.url);
    if (isElsewhere) {
        origins.keep(id, book.find(id)->request);
    }
    book.setUrl(id, clean.url);
    Download &record = book.edit(id, Keep::Now);
    takeLink(record, before, clean);
    if (isElsewhere) {
        origins.giveBack(id, record.request);
    }
}

/// An ignored failure rests as what is paused does, and can be told from it by its notice.
void ignore(RecordBook &book, DownloadId id, bool isIgnored)
{
    const bool wasIgnored = book.find(id)->notice == notice::kIgnored;
    if (wasIgnored != isIgnored
        && book.apply(id, isIgnored ? DownloadEvent::Ignored : DownloadEvent::Recalled)) {
        setIgnored(book.edit(id, Keep::Now), isIgnored);
    }
}

} // namespace

void DownloadManager::add(const QList<DownloadRequest> &requests)
{
    if (!requests.isEmpty() && !m_isShuttingDown) {
        m_arrivals.add(requests, {});
    }
}

void DownloadManager::addAdopted(const DownloadRequest &request, const AdoptedPart &part)
{
    DownloadRequest own = request;
    own.whenDuplicate = WhenDuplicate::Add;
    if (!m_isShuttingDown) {
        m_arrivals.add({ own }, part);
    }
}

void DownloadManager::edit(const QList<DownloadId> &ids, const DownloadEdit &asked)
{
    QList<DownloadId> known;
    known.reserve(ids.size());
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(known),
        [this](DownloadId id) { return m_book.find(id) != nullptr; });
    const DownloadEdit rest = withoutPlace(known, asked);
    if (rest == DownloadEdit {}) {
        return;
    }
    for (const DownloadId id : std::as_const(known)) {
        editOne(id, rest);
    }
}

void DownloadManager::editOne(DownloadId id, const DownloadEdit &asked)
{
    const Download *record = m_book.find(id);
    if (!record) {
        return;
    }
    const DownloadEdit edit = withoutFields(id, withoutName(id, withoutLimits(id, asked)));
    if (edit == DownloadEdit {}) {
        return;
    }
    if (traits(record->state).isComplete) {
        editFinished(id, edit);
        return;
    }
    const bool isActive = traits(record->state).isActive;
    if (!isActive && !m_relocation.isMoving(id)) {
        applyEdit(id, edit);
        return;
    }
    Intent &intent = intentFor(id);
    intent.edit = intent.edit ? merged(*intent.edit, edit) : edit;
    if (isActive) {
        stop(id);
    } else if (edit.folder) {
        m_relocation.stop(id);
    }
}

/// Where and as what they are listed says nothing to a run; the rest of \a edit.
DownloadEdit DownloadManager::withoutPlace(const QList<DownloadId> &ids, const DownloadEdit &edit)
{
    DownloadEdit rest = edit;
    const auto category = std::exchange(rest.category, {});
    const auto queueId = std::exchange(rest.queueId, {});
    const auto priority = std::exchange(rest.priority, {});
    const auto note = std::exchange(rest.note, {});
    const auto isIgnored = std::exchange(rest.isIgnored, {});
    if (!category && !queueId && !priority && !note && !isIgnored) {
        return rest;
    }
    for (const DownloadId id : ids) {
        DownloadRequest &request = m_book.edit(id, Keep::Now).request;
        request.category = category.value_or(request.category);
        request.queueId = std::max<qint64>(queueId.value_or(request.queueId), 0);
        request.priority = priority.value_or(request.priority);
        request.note = note.value_or(request.note).left(kLongestNote);
        if (isIgnored) {
            ignore(m_book, id, *isIgnored);
        }
    }
    if (queueId || priority) {
        m_dispatcher.requeue(ids);
    }
    return rest;
}

/// Limits are changed at once, whatever the state; the rest of \a edit.
DownloadEdit DownloadManager::withoutLimits(DownloadId id, const DownloadEdit &edit)
{
    DownloadEdit rest = edit;
    const auto speedLimit = std::exchange(rest.speedLimit, {});
    const auto connections = std::exchange(rest.connections, {});
    if (speedLimit || connections) {
        Download &record = m_book.edit(id, Keep::Now);
        record.request.speedLimit
            = std::max<qint64>(speedLimit.value_or(record.request.speedLimit), 0);
        record.request.connections
            = std::clamp(connections.value_or(record.request.connections), 0, 32);
        m_dispatcher.adjust(id);
    }
    return rest;
}

/// A run says it with its next request, a move does not care; the rest of \a edit. What stands
/// with a new link, or comes while one waits for the run to end, is for that link alone (I5).
DownloadEdit DownloadManager::withoutFields(DownloadId id, const DownloadEdit &edit)
{
    const Download &known = *m_book.find(id);
    const auto intent = m_intents.constFind(id);
    const bool waitsForLink
        = edit.url || (intent != m_intents.constEnd() && intent->edit && intent->edit->url);
    if (waitsForLink || !(traits(known.state).isActive || m_relocation.isMoving(id))) {
        return edit;
    }
    DownloadRequest changed = known.request;
    if (!setFields(changed, edit)) {
        return edit;
    }
    m_dispatcher.secrets().follow(edit, known.request, changed);
    m_book.edit(id, Keep::Now).request = changed;
    m_dispatcher.adjust(id);
    DownloadEdit rest = edit;
    rest.referrer.reset();
    rest.userAgent.reset();
    rest.headers.reset();
    rest.remembersSecrets = (rest.credentials || rest.cookies) && edit.remembersSecrets;
    return rest;
}

void DownloadManager::applyEdit(DownloadId id, const DownloadEdit &edit)
{
    const DownloadRequest before = m_book.find(id)->request;
    if (edit.url) {
        DownloadRequest asked;
        asked.url = *edit.url;
        setLink(m_book, m_origins, id, normalised(asked, m_config));
    }
    Download &record = m_book.edit(id, Keep::Now);
    const bool hasFields = setFields(record.request, edit);
    if (signIn(record.request, edit) || hasFields) {
        m_dispatcher.secrets().follow(edit, before, record.request);
    }
    setFileChoices(record, edit);
    m_dispatcher.dequeue(id);
    const QString folder = edit.folder ? QDir::cleanPath(*edit.folder) : record.request.folder;
    const bool isTakenBack = edit.folder && record.partMove->isPending();
    if (folder != record.request.folder && !edit.whenFileExists) {
        endLeaveToReplace(record);
    }
    if (folder != record.request.folder || isTakenBack) {
        m_relocation.begin(id, folder); // what follows waits until the part file is there
    } else if (record.state == DownloadState::Queued) {
        enqueue(id);
    }
}

void DownloadManager::onMoveEnded(DownloadId id, MoveEnd end, const DownloadError &error)
{
    Intent intent = m_intents.take(id);
    if (traits(m_book.find(id)->state).isComplete) {
        if (end != MoveEnd::Moved && intent.edit && !intent.edit->folder) {
            intent.edit->fileName.reset(); // asked for with the move: it goes the way of it
        }
        onFinishedMoved(id, intent, error);
        endShutdown();
        return;
    }
    if (end == MoveEnd::Broke) {
        m_book.edit(id, Keep::Now).error = error;
        m_book.apply(id, DownloadEvent::Broke);
    }
    if (intent.removal) {
        removeNow({ id }, *intent.removal);
    } else {
        if (intent.startsOver) {
            startOver(id);
        }
        applyEdit(id, withoutName(id, intent.edit.value_or(DownloadEdit {})));
    }
    endShutdown();
}

void DownloadManager::move(const QList<DownloadId> &ids, QueueMove how)
{
    m_dispatcher.rerank(m_book.move(ids, how));
}

void DownloadManager::place(const QList<DownloadId> &ids, DownloadId before)
{
    m_dispatcher.rerank(m_book.place(ids, before));
}

} // namespace engine
