// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/filecopy.h"

#include <algorithm>
#include <cerrno>

namespace engine {

namespace {

/// What waits to be written while a copy runs: a stop, or the last sync, waits for it too.
constexpr qint64 kSyncRangesEvery = 16 * kCopiedPiece;

} // namespace

CopyResult copyRanges(const PartFile &source, PartFile &copy, const QList<Segment> &ranges,
    const CopyWatch &isStopped)
{
    QByteArray buffer;
    qint64 copied = 0;
    qint64 unsynced = 0;
    for (const Segment &range : ranges) {
        for (qint64 at = range.from; at < range.to;) {
            if (isStopped(copied)) {
                return { CopyEnd::Stopped, {} };
            }
            buffer.resize(std::min(kCopiedPiece, range.to - at));
            const qint64 count = source.read(at, buffer);
            if (count < 0) {
                return { CopyEnd::Broke, errorForErrno(errno, source.path()) };
            }
            if (count == 0) {
                break; // F63: cut short by others; the next run believes its size
            }
            DownloadError error = copy.write(at, QByteArrayView(buffer).first(count));
            at += count;
            copied += count;
            unsynced += count;
            if (!error && unsynced >= kSyncRangesEvery) {
                error = copy.sync();
                unsynced = 0;
            }
            if (error) {
                return { CopyEnd::Broke, error };
            }
        }
    }
    return {};
}

} // namespace engine
