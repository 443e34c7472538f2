// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/completion.h"

#include "app/engine/admission.h"
#include "app/engine/rangeset.h"

#include <QThread>

#include <algorithm>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRepairs = 2; ///< rounds: a server that damages for ever is not asked for ever

/// Of a file of which nothing is right the same link would only send the same once more.
/// \a isMirrorDropped: another one sent it.
bool isWorthARound(
    const Download &record, qsizetype damaged, qsizetype pieces, bool isMirrorDropped)
{
    const bool hasOther = isMirrorDropped
        || std::any_of(record.mirrors.begin(), record.mirrors.end(),
            [](const Mirror &mirror) { return mirror.droppedFor == ErrorKind::None; });
    return record.repairs < kMostRepairs && damaged > 0 && (damaged < pieces || hasOther);
}

} // namespace

const Checksum &checksumOf(const Download &record)
{
    const bool isGiven = !record.request.checksum.isEmpty() || !record.request.pieces.isEmpty();
    return isGiven ? record.request.checksum : *record.foundChecksum;
}

Completion::Completion(RecordBook &book, Finisher &finisher)
    : m_book(book)
    , m_finisher(finisher)
{
    connect(&m_finisher, &Finisher::hashProgressed, this, &Completion::tellProgress);
    connect(&m_finisher, &Finisher::hashed, this, &Completion::onHashed);
    connect(&m_finisher, &Finisher::damageFound, this, &Completion::onDamageFound);
    connect(&m_finisher, &Finisher::renamed, this, &Completion::onRenamed);
    connect(&m_finisher, &Finisher::badSetAside, this, &Completion::onSetAside);
    connect(&m_book, &RecordBook::kept, this, &Completion::onKept);
    connect(&m_book, &RecordBook::removed, this,
        [this](const QList<DownloadId> &ids) { m_blame.forget(ids); });
}

void Completion::begin(DownloadId id, bool replaces)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (replaces) {
        m_replacing.insert(id);
    } else {
        m_replacing.remove(id); // an earlier leave may have been taken back
    }
    const Download *record = m_book.find(id);
    const Checksum checksum = checksumOf(*record);
    const bool isUnknown = checksum.isEmpty() && record->request.pieces.isEmpty();
    if (isUnknown || record->isFinishing) {
        commit(id);
    } else if (checksum.isEmpty()) {
        checkPieces(id);
    } else {
        tellProgress(id, 0);
        m_finisher.hash(*record, record->partPath(), checksum.algorithm);
    }
}

void Completion::noteDeliveries(DownloadId id, const QList<Delivery> &deliveries)
{
    m_blame.note(id, deliveries);
}

bool Completion::cancel(DownloadId id)
{
    return m_finisher.cancelHash(id);
}

void Completion::tellProgress(DownloadId id, qint64 checked)
{
    const Download *record = m_book.find(id);
    // What comes after a stop says nothing any more.
    if (record && record->state == DownloadState::Verifying) {
        Q_EMIT progressed({ { id, checked, record->total, 0, 0 } });
    }
}

void Completion::commit(DownloadId id)
{
    m_book.edit(id, Keep::Now).isFinishing = true;
    m_book.whenKept(id);
}

void Completion::onHashed(DownloadId id, const QByteArray &hex, const DownloadError &error)
{
    const Download *record = m_book.find(id);
    if (!record || traits(record->state).isComplete) { // Verification's
        return;
    }
    if (error) {
        Q_EMIT broke(id, error);
    } else if (hex == checksumOf(*record).hex) {
        passed(id);
    } else {
        checkPieces(id);
    }
}

void Completion::passed(DownloadId id)
{
    tellProgress(id, m_book.find(id)->total);
    settleDoubt(id);
    m_book.edit(id, Keep::Soon).verifiedAt = QDateTime::currentDateTimeUtc();
    commit(id);
}

/// The file is not as a whole what it should be, or there is nothing to tell that by.
void Completion::checkPieces(DownloadId id)
{
    const Download *record = m_book.find(id);
    const PieceHashes pieces = unpacked(record->request.pieces);
    if (pieces.fits(record->received)) {
        tellProgress(id, 0);
        m_finisher.findDamage(*record, record->partPath(), pieces);
    } else {
        m_finisher.setAside(id, orderFor(id)); // they are those of a longer or a shorter file
    }
}

void Completion::onDamageFound(
    DownloadId id, const QList<qsizetype> &damaged, const DownloadError &error)
{
    const Download *record = m_book.find(id);
    if (!record || traits(record->state).isComplete) { // Verification's
        return;
    }
    if (error) {
        Q_EMIT broke(id, error);
        return;
    }
    const bool isRight = damaged.isEmpty() && checksumOf(*record).isEmpty();
    const qsizetype pieces = unpacked(record->request.pieces).count();
    const bool isMirrorDropped = !damaged.isEmpty() && dropCulprits(id, damaged);
    if (isRight) {
        passed(id);
    } else if (isWorthARound(*record, damaged.size(), pieces, isMirrorDropped)) {
        reopen(id, damaged, isMirrorDropped);
        Q_EMIT reopened(id);
    } else {
        m_finisher.setAside(id, orderFor(id));
    }
}

/// Mirrors that brought one of the \a damaged pieces are asked no more, and named (F84). False
/// where there is none.
bool Completion::dropCulprits(DownloadId id, const QList<qsizetype> &damaged)
{
    Download &record = m_book.edit(id, Keep::Now);
    const PieceHashes pieces = unpacked(record.request.pieces);
    QList<Segment> places;
    for (const qsizetype piece : damaged) {
        places.append(pieces.place(piece, record.received));
    }
    const QList<QUrl> culprits = m_blame.culprits(id, places);
    QStringList named;
    for (Mirror &mirror : record.mirrors) {
        if (mirror.droppedFor == ErrorKind::None && culprits.contains(mirror.url)) {
            mirror.droppedFor = ErrorKind::ChecksumMismatch;
            named.append(mirror.url.host()); // a link may be a secret, its host is none
        }
    }
    if (!named.isEmpty()) {
        record.notice = notice::kMirrorDropped;
        record.noticeDetail = named.join(u", "_s);
    }
    return !named.isEmpty();
}

/// Kept at once: a kill meanwhile must not take the damaged pieces for whole.
void Completion::reopen(DownloadId id, const QList<qsizetype> &damaged, bool isMirrorDropped)
{
    Download &record = m_book.edit(id, Keep::Now);
    const PieceHashes pieces = unpacked(record.request.pieces);
    RangeSet rest(record.segments);
    const QList<Segment> places = placesOf(pieces, damaged, record.received);
    for (const Segment &place : places) {
        rest.remove(place);
    }
    record.segments = rest.segments();
    record.received = rest.size();
    ++record.repairs;
    if (!isMirrorDropped) { // which says more
        record.notice = notice::kDamaged;
        record.noticeDetail
            = QString::number(damaged.size()) + u'/' + QString::number(pieces.count());
    }
}

/// Where edges only had agreed, the whole is now proven (F06).
void Completion::settleDoubt(DownloadId id)
{
    Download &record = m_book.edit(id, Keep::Soon);
    record.isUnproven = false;
    if (record.notice == notice::kNotProven || record.notice == notice::kUnversioned
        || record.notice == notice::kUnverifiable || record.notice == notice::kDamaged) {
        record.notice = record.repairs > 0 ? QString(notice::kMended) : QString();
    }
}

void Completion::onSetAside(DownloadId id, const QString &name)
{
    m_blame.forget({ id });
    if (!m_book.find(id)) {
        return;
    }
    if (name.isEmpty()) { // it could not be renamed: it stays the part file
        Q_EMIT broke(id, { ErrorKind::ChecksumMismatch, 0, {} });
        return;
    }
    // The bytes stay, under a name that says what they are; a start over begins from nothing.
    Download &record = m_book.edit(id, Keep::Now);
    record.partName.clear();
    record.partIdentity = {};
    record.segments.clear();
    record.received = 0;
    record.repairs = 0;
    record.notice = record.notice == notice::kDamaged ? QString() : record.notice;
    Q_EMIT broke(id, { ErrorKind::ChecksumMismatch, 0, name });
}

FinishOrder Completion::orderFor(DownloadId id) const
{
    const Download *record = m_book.find(id);
    return { record->request.folder, record->partName, record->partIdentity, record->received,
        record->fileName, record->oldPart->name, record->oldPart->identity,
        m_replacing.contains(id) };
}

void Completion::onKept(const QList<DownloadId> &ids)
{
    for (const DownloadId id : ids) {
        const Download *record = m_book.find(id);
        // One that is not active is kept for another's sake.
        if (record && record->isFinishing && traits(record->state).isActive) {
            m_finisher.rename(id, orderFor(id));
        }
    }
}

void Completion::onRenamed(DownloadId id, const FinishResult &result)
{
    if (!m_book.find(id)) {
        return;
    }
    if (result.end == FinishEnd::NameTaken) {
        m_book.edit(id, Keep::Now).fileName = result.nextName;
        m_book.whenKept(id);
        return;
    }
    m_replacing.remove(id);
    Download &record = m_book.edit(id, Keep::Now);
    switch (result.end) {
    case FinishEnd::Done:
        m_blame.forget({ id });
        record.error = {}; // an earlier try to give it its name may have failed
        record.isFinishing = false;
        record.partName.clear();
        record.oldPart = {};
        record.segments.clear();
        endLeaveToReplace(record);
        record.finishedAt = QDateTime::currentDateTimeUtc();
        Q_EMIT completed(id);
        return;
    case FinishEnd::Lost:
        record.isFinishing = false;
        Q_EMIT lost(id);
        return;
    case FinishEnd::Broke: // still finishing: the rename may be done, and only its sync broken
        Q_EMIT broke(id, result.error);
        return;
    case FinishEnd::NameTaken:
        return;
    }
}

} // namespace engine
