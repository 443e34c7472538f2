// SPDX-License-Identifier: GPL-3.0-or-later
// Names of finished files that are handed on from one to the other.
#include "app/engine/filename.h"
#include "app/engine/relocation.h"

using namespace Qt::StringLiterals;

namespace engine {

/// Where names wait for each other in a ring, this one steps aside: it gets its name in two steps.
void Relocation::go(DownloadId id)
{
    Move &move = m_moves[id];
    const Download &record = *m_book.find(id);
    const bool isRename = traits(record.state).isComplete
        && record.partMove->folder == record.request.folder && !record.request.fileName.isEmpty();
    const DownloadId owner = isRename
        ? m_leaving.value(record.request.folder + u'/' + record.request.fileName)
        : DownloadId();
    if (!owner.isValid() || owner == id) {
        move.stage = Stage::Renaming;
        m_finisher.movePart(id, record, record.partMove->folder, move.abandoned);
    } else if (!waits(owner, id)) {
        move.waitsFor = owner;
        m_waiting.insert(owner, id);
    } else {
        move.thenName = record.request.fileName;
        m_book.edit(id, Keep::Now).request.fileName
            = sanitizeFileName(u"%1.%2.renaming"_s.arg(record.fileName).arg(id.value));
        m_book.whenKept(id);
    }
}

/// Whether \a id goes on only after \a forOther.
bool Relocation::waits(DownloadId id, DownloadId forOther) const
{
    for (DownloadId at = id; at.isValid(); at = m_moves.value(at).waitsFor) {
        if (at == forOther) {
            return true;
        }
    }
    return false;
}

/// \a id has left \a path, or stays there for good: who waited for that goes on.
void Relocation::release(DownloadId id, const QString &path)
{
    if (m_leaving.value(path) == id) {
        m_leaving.remove(path);
    }
    const QList<DownloadId> waiting = m_waiting.values(id);
    m_waiting.remove(id);
    for (const DownloadId other : waiting) {
        const auto move = m_moves.find(other);
        if (move != m_moves.end() && move->waitsFor == id && !move->isStopped) {
            move->waitsFor = {};
            go(other);
        }
    }
}

} // namespace engine
