// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/finisher.h"
#include "app/engine/recordbook.h"

#include <QObject>
#include <QSet>

namespace engine {

/// Compares the files of complete downloads with their checksums, or their pieces, once more. An
/// activity beside the state: the record says the outcome by verifiedAt or error. Lives on the
/// engine's thread.
class Verification : public QObject {
    Q_OBJECT

public:
    Verification(RecordBook &book, Finisher &finisher);

    /// Whether there is something to compare \a download with.
    static bool isPossible(const Download &download);
    /// \a id is Completed. Progress follows and, unless cancelled, the outcome.
    void begin(DownloadId id);
    void cancel(DownloadId id);

signals:
    void progressed(const QList<engine::Progress> &progress);
    /// The file cannot be read.
    void refused(engine::DownloadId id, const engine::DownloadError &error);

private:
    void onHashed(DownloadId id, const QByteArray &hex, const DownloadError &error);
    void onDamageFound(DownloadId id, const QList<qsizetype> &damaged, const DownloadError &error);
    void tellProgress(DownloadId id, qint64 bytes);
    void end(DownloadId id, bool isRight, const DownloadError &error);

    RecordBook &m_book;
    Finisher &m_finisher;
    QSet<DownloadId> m_checking;
};

} // namespace engine
