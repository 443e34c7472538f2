// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/finisher.h"
#include "app/engine/pieceblame.h"
#include "app/engine/recordbook.h"

#include <QObject>

namespace engine {

/// What the file of \a record has to hash to: what the user gave goes before what the server said;
/// pieces are enough without it.
const Checksum &checksumOf(const Download &record);

/// Takes a download from "every byte is there" to its final name: checksum, `finishing` committed,
/// rename, Completed (I2, I3). Where the hashes of its pieces are known, what is damaged is fetched
/// again, twice at most. Lives on the engine's thread; takes no download slot.
class Completion : public QObject {
    Q_OBJECT

public:
    Completion(RecordBook &book, Finisher &finisher);

    /// \a replaces: a file of that name is to be replaced, as the user asked.
    void begin(DownloadId id, bool replaces);
    /// The leave to replace what has the name of \a id, if begin() gave it, is taken back.
    void keepStrangers(DownloadId id) { m_replacing.remove(id); }
    /// How a run came by its bytes, before they are checked.
    void noteDeliveries(DownloadId id, const QList<Delivery> &deliveries);
    /// Stops a check under way; true where stopped() will not wait for a rename.
    bool cancel(DownloadId id);

signals:
    /// Of the check: received counts the bytes that were read for it.
    void progressed(const QList<engine::Progress> &progress);
    void completed(engine::DownloadId id);
    /// The part file is gone: the bytes have to be fetched again.
    void lost(engine::DownloadId id);
    /// Some pieces are wrong: segments has what is right, and the rest is to be fetched again.
    void reopened(engine::DownloadId id);
    void broke(engine::DownloadId id, const engine::DownloadError &error);

private:
    FinishOrder orderFor(DownloadId id) const;
    void commit(DownloadId id);
    void settleDoubt(DownloadId id);
    void tellProgress(DownloadId id, qint64 checked);
    void checkPieces(DownloadId id);
    bool dropCulprits(DownloadId id, const QList<qsizetype> &damaged);
    void reopen(DownloadId id, const QList<qsizetype> &damaged, bool isMirrorDropped);
    void passed(DownloadId id);
    void onDamageFound(DownloadId id, const QList<qsizetype> &damaged, const DownloadError &error);
    void onHashed(DownloadId id, const QByteArray &hex, const DownloadError &error);
    void onKept(const QList<DownloadId> &ids);
    void onRenamed(DownloadId id, const FinishResult &result);
    void onSetAside(DownloadId id, const QString &name);

    RecordBook &m_book;
    Finisher &m_finisher;
    QSet<DownloadId> m_replacing;
    PieceBlame m_blame;
};

} // namespace engine
