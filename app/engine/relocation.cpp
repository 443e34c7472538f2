// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/relocation.h"

#include "app/engine/filename.h"

#include <QThread>

namespace engine {

namespace {

/// As it is made safe; empty where none is wished.
QString safeName(const QString &wish)
{
    return wish.isEmpty() ? QString() : sanitizeFileName(wish);
}

void takeOver(Download &record, const Download &moved)
{
    record.request.folder = moved.request.folder;
    record.fileName = moved.fileName;
    record.partName = moved.partName;
    record.partIdentity = moved.partIdentity;
    record.oldPart = moved.oldPart;
    const QString newName = record.partMove->newName;
    record.partMove = moved.partMove;
    if (!moved.partMove->folder.isEmpty()) { // not over yet
        record.partMove.change([&newName](PartMove &move) { move.newName = newName; });
    }
    record.isFinishing = moved.isFinishing;
    record.segments = moved.segments;
    record.received = moved.received;
    record.total = moved.total;
    record.validators = moved.validators;
}

} // namespace

Relocation::Relocation(RecordBook &book, Finisher &finisher)
    : m_book(book)
    , m_finisher(finisher)
{
    connect(&m_book, &RecordBook::kept, this, &Relocation::onKept);
    connect(&m_finisher, &Finisher::partMoved, this, &Relocation::onPartMoved);
    connect(&m_finisher, &Finisher::leftRemoved, this, &Relocation::onLeftRemoved);
    connect(&m_finisher, &Finisher::copyProgressed, this, &Relocation::tellCopied);
}

void Relocation::begin(DownloadId id, const QString &folder, const QString &newName)
{
    Q_ASSERT(QThread::currentThread() == thread() && !isMoving(id));
    // The folder may be that of the record's own wish.
    const auto before = std::exchange(
        m_book.edit(id, Keep::Now).partMove, PartMove { folder, {}, {}, safeName(newName) });
    if (m_isHalted) {
        return;
    }
    Move move;
    move.wishBefore = m_book.find(id)->request.fileName;
    move.abandoned = before->isPending() && before->folder != folder ? before->folder : QString();
    m_moves.insert(id, move);
    m_book.whenKept(id);
}

void Relocation::beginRename(DownloadId id, const QString &name)
{
    const Download &record = *m_book.find(id);
    const QString folder = record.request.folder;
    const QString wanted = sanitizeFileName(name);
    if (!m_isHalted && m_turns.ask(id, record.filePath(), folder + u'/' + wanted)) {
        Move move;
        move.stage = Stage::Turn;
        move.turnName = wanted;
        m_moves.insert(id, move);
        return;
    }
    begin(id, folder);
    m_book.edit(id, Keep::Now).request.fileName = wanted;
}

void Relocation::beginReuse(DownloadId id, const ReuseOrder &order)
{
    const Download &asked = *m_book.find(id);
    if (order.path.isEmpty() || asked.error || m_isHalted) {
        return; // halted: the next start fetches it
    }
    const QString folder = asked.request.folder;
    begin(id, folder);
    Move &move = m_moves[id];
    move.reuse = order;
    move.reuse.folder = folder;
    if (Download &record = m_book.edit(id, Keep::Now); record.fileName.isEmpty()) {
        record.fileName = sanitizeFileName(order.fileName); // by which a killed copy is found
    }
}

void Relocation::keepNewName(DownloadId id, const QString &newName)
{
    if (const auto move = m_moves.find(id); move != m_moves.end() && move->stage == Stage::Turn) {
        move->turnName = newName.isEmpty() ? m_book.find(id)->fileName : safeName(newName);
        return;
    }
    m_book.edit(id, Keep::Now).partMove.change([&newName](PartMove &move) {
        move.newName = move.folder.isEmpty() ? QString() : safeName(newName);
    });
}

/// A move that did not come about leaves no wish behind.
void Relocation::takeBack(DownloadId id, const Move &move)
{
    Download &record = m_book.edit(id, Keep::Now);
    const bool isRename = traits(record.state).isComplete;
    if (isRename && record.partMove->folder == record.request.folder) {
        record.request.fileName = move.wishBefore;
    }
    if (move.isReuse()) {
        record.fileName.clear(); // there is none yet
    }
    record.partMove = {};
}

void Relocation::tellCopied(DownloadId id, qint64 bytes)
{
    const Download *record = m_book.find(id);
    const auto move = m_moves.constFind(id);
    if (!record || move == m_moves.constEnd()) {
        return;
    }
    if (move->isReuse() || traits(record->state).isComplete) {
        const qint64 total = move->isReuse() ? move->reuse.size : record->total;
        Q_EMIT progressed({ { id, bytes, total, 0, 0 } });
    }
}

void Relocation::stop(DownloadId id)
{
    const auto move = m_moves.find(id);
    if (move == m_moves.end() || move->isStopped) {
        return;
    }
    move->isStopped = true;
    if (move->stage == Stage::Waiting || move->stage == Stage::Turn) {
        m_toCopy.removeOne(id);
        QMetaObject::invokeMethod(
            this, [this, id] { end(id, MoveEnd::Stopped); }, Qt::QueuedConnection);
    } else if (move->stage == Stage::Copying) {
        m_finisher.stopCopy(id);
    }
}

void Relocation::halt()
{
    m_isHalted = true;
    const QList<DownloadId> ids = m_moves.keys();
    for (const DownloadId id : ids) {
        stop(id);
    }
}

void Relocation::tidy(DownloadId id)
{
    Move move;
    move.stage = Stage::Removing;
    m_moves.insert(id, move);
    m_finisher.removeLeft(id, *m_book.find(id), {});
}

void Relocation::onKept(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        const auto move = m_moves.find(id);
        if (move == m_moves.end()) {
            continue;
        }
        const Download &record = *m_book.find(id);
        if (move->stage == Stage::Copied) {
            move->stage = Stage::Removing;
            m_finisher.removeLeft(id, record, move->left);
        } else if (move->stage == Stage::Asked
            && (m_isHalted || (move->isReuse() && move->isStopped))) {
            end(id, MoveEnd::Stopped);
        } else if (move->stage == Stage::Asked && move->isReuse()) {
            move->stage = Stage::Waiting;
            m_toCopy.append(id);
            copyNext();
        } else if (move->stage == Stage::Asked) {
            move->stage = Stage::Renaming;
            m_finisher.movePart(id, record, record.partMove->folder, move->abandoned);
        }
    }
}

void Relocation::onPartMoved(DownloadId id, const MoveResult &result)
{
    const auto move = m_moves.find(id);
    if (move == m_moves.end()) {
        return;
    }
    if (move->stage == Stage::Copying) {
        m_toCopy.removeOne(id);
    }
    switch (result.end) {
    case MoveEnd::NeedsCopy:
        if (move->isStopped) {
            end(id, MoveEnd::Stopped);
        } else {
            move->stage = Stage::Waiting;
            m_toCopy.append(id);
        }
        break;
    case MoveEnd::Moved:
        takeMoved(id, result);
        break;
    case MoveEnd::Stopped:
        end(id, MoveEnd::Stopped);
        break;
    case MoveEnd::Replaced:
        m_book.edit(id, Keep::Now).partIdentity = result.moved.partIdentity;
        move->stage = Stage::Asked;
        m_book.whenKept(id);
        break;
    case MoveEnd::Broke:
        takeBroken(id, result.error);
        break;
    }
    copyNext();
}

void Relocation::takeMoved(DownloadId id, const MoveResult &result)
{
    Move &move = m_moves[id];
    Download &record = m_book.edit(id, Keep::Now);
    takeOver(record, result.moved);
    if (move.isReuse()) {
        record.error = {};
        record.notice.clear();
        record.finishedAt = result.moved.finishedAt;
        record.verifiedAt = result.moved.verifiedAt;
        m_book.apply(id, DownloadEvent::Finished);
    }
    if (result.moved.partMove->folder.isEmpty()) {
        end(id, MoveEnd::Moved);
    } else {
        move.left = result.left;
        move.stage = Stage::Copied;
        m_book.whenKept(id);
    }
}

void Relocation::takeBroken(DownloadId id, const DownloadError &error)
{
    const Move move = m_moves.value(id);
    takeBack(id, move);
    if (move.isReuse()) { // it is fetched
        m_book.edit(id, Keep::Now).notice = notice::kNotCopied;
        end(id, MoveEnd::Moved);
    } else {
        end(id, MoveEnd::Broke, error);
    }
}

/// One at a time: two would be slower on one disk.
void Relocation::copyNext()
{
    if (m_toCopy.isEmpty() || m_moves.value(m_toCopy.first()).stage != Stage::Waiting) {
        return;
    }
    const DownloadId id = m_toCopy.first();
    m_moves[id].stage = Stage::Copying;
    const Download &record = *m_book.find(id);
    if (const Move &move = m_moves[id]; move.isReuse()) {
        m_finisher.reuse(id, record, move.reuse);
    } else {
        m_finisher.copyPart(id, record, record.partMove->folder);
    }
}

void Relocation::onLeftRemoved(DownloadId id)
{
    // What is pending goes on later, but no copy of a file that is there: it is fetched then.
    if (const Download &record = *m_book.find(id);
        !record.partMove->isPending() || isReusing(record)) {
        m_book.edit(id, Keep::Soon).partMove = {};
    }
    end(id, MoveEnd::Moved);
}

void Relocation::end(DownloadId id, MoveEnd end, const DownloadError &error)
{
    const auto move = m_moves.constFind(id);
    if (move == m_moves.constEnd()) {
        return;
    }
    const bool isTakenBack = end == MoveEnd::Stopped && !m_isHalted;
    if (isTakenBack && (move->isReuse() || traits(m_book.find(id)->state).isComplete)) {
        takeBack(id, *move);
    }
    m_moves.erase(move);
    const QList<DownloadId> next = m_turns.end(id);
    Q_EMIT ended(id, end, error);
    // Each is renamed once its wish is committed, and with it the new name of this one.
    for (const DownloadId each : next) {
        const auto waiting = m_moves.find(each);
        if (waiting != m_moves.end() && waiting->stage == Stage::Turn && !waiting->isStopped) {
            const QString name = waiting->turnName;
            m_moves.erase(waiting);
            beginRename(each, name);
        }
    }
}

} // namespace engine
