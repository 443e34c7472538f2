// SPDX-License-Identifier: GPL-3.0-or-later
// How DownloadManager removes downloads and brings them back, and what it does with the files of
// complete ones.
#include "app/engine/admission.h"
#include "app/engine/downloadmanager.h"
#include "app/engine/filename.h"
#include "app/engine/fileowners.h"
#include "app/engine/persistence.h"

#include <QDir>

#include <algorithm>

namespace engine {

namespace {

/// Of no file: what is there under the name of one that has it stays.
constexpr FileIdentity kNobodys { ~quint64(0), ~quint64(0) };

/// What a move that is being stopped was to do.
DownloadEdit moveAgain(const Download &record)
{
    const PartMove &move = *record.partMove;
    const bool isRename = traits(record.state).isComplete && move.folder == record.request.folder;
    return { .url = {},
        .folder = move.isPending() && !isRename ? std::optional(move.folder) : std::nullopt,
        .credentials = {},
        .whenFileExists = {},
        .fileName = isRename ? std::optional(record.request.fileName) : std::nullopt };
}

QSet<DownloadId> whoseFileIsAnothers(const RecordBook &book, const QList<DownloadId> &ids)
{
    QList<const Download *> records;
    for (const DownloadId id : ids) {
        records.append(book.find(id));
    }
    return whoseFileIsAnothers(records, [&book](const auto &look) { book.forEach(look); });
}

} // namespace

void DownloadManager::followFiles()
{
    connect(&m_finisher, &Finisher::trashFailed, this, &Engine::trashFailed);
    connect(&m_removals, &Removals::broughtBack, this, &DownloadManager::onBroughtBack);
    connect(&m_removals, &Removals::unknown, this,
        [this](const QList<DownloadId> &ids) { Q_EMIT broughtBack({}, ids); });
    connect(&m_removals, &Removals::refused, this, &Engine::unremoveRefused);
    connect(&m_verification, &Verification::progressed, this, &Engine::progressed);
    connect(&m_verification, &Verification::refused, this, &Engine::fileRefused);
    connect(&m_relocation, &Relocation::progressed, this, &Engine::progressed);
}

void DownloadManager::remove(const QList<DownloadId> &ids, RemoveFiles files)
{
    QList<DownloadId> now;
    for (const DownloadId id : ids) {
        const Download *record = m_book.find(id);
        if (!record) {
            continue;
        }
        const bool isActive = traits(record->state).isActive;
        if (isActive || m_relocation.isMoving(id)) {
            Intent &intent = intentFor(id);
            intent.removal = std::max(intent.removal.value_or(files), files);
        } else {
            now.append(id);
        }
        isActive ? stop(id) : m_relocation.stop(id);
    }
    removeNow(now, files);
}

void DownloadManager::removeNow(const QList<DownloadId> &ids, RemoveFiles files)
{
    if (ids.isEmpty()) {
        return;
    }
    QList<Download> records;
    QList<Download> discarded;
    const QSet<DownloadId> replaced
        = files == RemoveFiles::TrashAll ? whoseFileIsAnothers(m_book, ids) : QSet<DownloadId> {};
    for (const DownloadId id : ids) {
        const Download &record = *m_book.find(id);
        records.append(record);
        if (files != RemoveFiles::KeepAll && Finisher::mayHaveFiles(record)) {
            discarded.append(record);
        }
        if (replaced.contains(id)) {
            discarded.last().partIdentity = kNobodys;
            discarded.last().received = -1;
        }
        m_dispatcher.dequeue(id);
        m_verification.cancel(id);
        m_intents.remove(id);
    }
    m_book.flush();
    m_history.flush(); // while it is known whose it is: it comes back with them
    m_book.remove(ids);
    m_removals.note(records, discarded, files == RemoveFiles::TrashAll);
}

void DownloadManager::unremove(const QList<DownloadId> &ids)
{
    if (m_isShuttingDown) {
        return;
    }
    QList<DownloadId> gone;
    QList<DownloadId> there;
    for (const DownloadId id : ids) {
        const Download *record = m_book.find(id);
        if (!record) {
            gone.append(id);
            continue;
        }
        there.append(id);
        const auto intent = m_intents.find(id);
        const bool wasGoing = intent != m_intents.end() && std::exchange(intent->removal, {});
        if (wasGoing) {
            m_book.edit(id, Keep::Now);
        }
        if (wasGoing && m_relocation.isMoving(id)) {
            intent->edit = merged(moveAgain(*record), intent->edit.value_or(DownloadEdit {}));
        }
    }
    m_removals.bringBack(gone);
    if (!there.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, there] { Q_EMIT broughtBack(there, {}); }, Qt::QueuedConnection);
    }
}

void DownloadManager::onBroughtBack(const QList<Download> &downloads, const QStringList &lost)
{
    QList<Download> records = downloads;
    QList<DownloadId> ids;
    for (Download &record : records) {
        // What ran when it was removed goes on.
        record.state = traits(record.state).isActive ? DownloadState::Queued : record.state;
        record.holdReason = HoldReason::None;
        record.notBefore = {};
        ids.append(record.id);
    }
    if (m_persistence) {
        m_persistence->unerase(ids);
    }
    if (!records.isEmpty()) {
        m_book.insert(records, true);
    }
    if (!lost.isEmpty()) {
        Q_EMIT untrashFailed(lost);
    }
    for (const Download &record : std::as_const(records)) {
        if (record.state == DownloadState::Queued) {
            enqueue(record.id);
        }
    }
    Q_EMIT broughtBack(ids, {});
    endShutdown();
}

void DownloadManager::verify(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        const Download *record = m_book.find(id);
        const bool isAtRest
            = record && traits(record->state).isComplete && !m_relocation.isMoving(id);
        if (isAtRest && Verification::isPossible(*record)) {
            m_verification.begin(id);
        }
    }
}

/// The name of what is not complete yet changes in the record alone: its part file keeps its own,
/// and what renames it in the end goes by the record (I3). The rest of \a edit.
DownloadEdit DownloadManager::withoutName(DownloadId id, const DownloadEdit &edit)
{
    const Download &known = *m_book.find(id);
    if (!edit.fileName || traits(known.state).isComplete) {
        return edit;
    }
    DownloadEdit rest = edit;
    const QString wish = *std::exchange(rest.fileName, {});
    if (known.isFinishing) {
        if (traits(known.state).isActive) { // its rename is under way: what follows it is complete
            Intent &intent = intentFor(id);
            intent.edit = merged(intent.edit.value_or(DownloadEdit {}), namedAnew(wish));
        } else {
            Q_EMIT fileRefused(id, { ErrorKind::InUse, 0, known.fileName });
        }
        return rest;
    }
    if (m_relocation.isMoving(id)) { // its copy goes by the name that it has
        Intent &intent = intentFor(id);
        intent.edit = merged(intent.edit.value_or(DownloadEdit {}), namedAnew(wish));
        return rest;
    }
    const bool hasFile = !known.partName.isEmpty();
    if (wish.isEmpty() && hasFile) {
        return rest;
    }
    Download &record = m_book.edit(id, Keep::Now);
    record.request.fileName = wish.isEmpty() ? QString() : sanitizeFileName(wish);
    if (endLeaveToReplace(record)) { // given for the file of the other name
        m_completion.keepStrangers(id);
    }
    // Without a part file the next run looks again whether a file of that name is there.
    record.fileName = hasFile ? record.request.fileName : QString();
    return rest;
}

void DownloadManager::editFinished(DownloadId id, const DownloadEdit &edit)
{
    const Download &record = *m_book.find(id);
    if (m_relocation.isMoving(id)) {
        Intent &intent = intentFor(id);
        intent.edit = intent.edit ? merged(*intent.edit, edit) : edit;
        if (edit.folder) {
            m_relocation.stop(id);
        } else if (edit.fileName) {
            m_relocation.keepNewName(id, *edit.fileName);
        }
        return;
    }
    const bool isOtherChecksum = edit.checksum && *edit.checksum != record.request.checksum;
    if (isOtherChecksum) {
        m_verification.cancel(id);
        setChecksum(m_book.edit(id, Keep::Now), edit);
    }
    const QString folder = QDir::cleanPath(edit.folder.value_or(record.request.folder));
    const bool isRenamed = edit.fileName && !edit.fileName->isEmpty()
        && sanitizeFileName(*edit.fileName) != record.fileName;
    if (folder != record.request.folder && QDir::isAbsolutePath(folder)) {
        m_verification.cancel(id);
        if (isRenamed) { // one after the other
            intentFor(id).edit = namedAnew(*edit.fileName);
        }
        m_relocation.begin(id, folder, isRenamed ? *edit.fileName : QString());
    } else if (isRenamed) {
        m_verification.cancel(id);
        m_relocation.beginRename(id, *edit.fileName);
    } else if (isOtherChecksum) {
        verify({ id }); // whoever gives one wants to know whether the file has it
    }
}

void DownloadManager::onFinishedMoved(
    DownloadId id, const Intent &intent, const DownloadError &error)
{
    if (error) {
        Q_EMIT fileRefused(id, error);
    }
    if (intent.removal) {
        removeNow({ id }, *intent.removal);
    } else if (intent.startsOver) {
        restart({ id });
    } else {
        m_book.edit(id, Keep::Shown); // clients hear that its progress is over
        editFinished(id, intent.edit.value_or(DownloadEdit {}));
    }
}

} // namespace engine
