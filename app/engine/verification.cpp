// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/verification.h"

#include "app/engine/completion.h"

#include <QThread>

namespace engine {

Verification::Verification(RecordBook &book, Finisher &finisher)
    : m_book(book)
    , m_finisher(finisher)
{
    connect(&m_finisher, &Finisher::hashProgressed, this, &Verification::tellProgress);
    connect(&m_finisher, &Finisher::hashed, this, &Verification::onHashed);
    connect(&m_finisher, &Finisher::damageFound, this, &Verification::onDamageFound);
}

bool Verification::isPossible(const Download &download)
{
    return !checksumOf(download).isEmpty()
        || unpacked(download.request.pieces).fits(download.received);
}

void Verification::begin(DownloadId id)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_checking.contains(id)) {
        return;
    }
    m_checking.insert(id);
    tellProgress(id, 0);
    const Download *record = m_book.find(id);
    const Checksum &checksum = checksumOf(*record);
    if (!checksum.isEmpty()) {
        m_finisher.hash(*record, record->filePath(), checksum.algorithm);
    } else {
        m_finisher.findDamage(*record, record->filePath(), unpacked(record->request.pieces));
    }
}

void Verification::cancel(DownloadId id)
{
    if (m_checking.remove(id)) {
        m_finisher.cancelHash(id);
        if (m_book.find(id)) {
            m_book.edit(id, Keep::Shown); // clients hear that its progress is over
        }
    }
}

void Verification::onHashed(DownloadId id, const QByteArray &hex, const DownloadError &error)
{
    if (m_checking.contains(id) && m_book.find(id)) {
        end(id, hex == checksumOf(*m_book.find(id)).hex, error);
    }
}

void Verification::onDamageFound(
    DownloadId id, const QList<qsizetype> &damaged, const DownloadError &error)
{
    if (m_checking.contains(id) && m_book.find(id)) {
        end(id, damaged.isEmpty(), error);
    }
}

void Verification::tellProgress(DownloadId id, qint64 bytes)
{
    const Download *record = m_checking.contains(id) ? m_book.find(id) : nullptr;
    if (record) {
        Q_EMIT progressed({ { id, bytes, record->total, 0, 0 } });
    }
}

void Verification::end(DownloadId id, bool isRight, const DownloadError &error)
{
    m_checking.remove(id);
    if (error) {
        m_book.edit(id, Keep::Shown);
        Q_EMIT refused(id, error);
        return;
    }
    Download &record = m_book.edit(id, Keep::Now);
    record.verifiedAt = isRight ? QDateTime::currentDateTimeUtc() : QDateTime();
    record.error = isRight ? DownloadError {}
                           : DownloadError { ErrorKind::ChecksumMismatch, 0, record.fileName };
}

} // namespace engine
