// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/fileowners.h"

#include "app/engine/downloadstate.h"

#include <QHash>

namespace engine {

namespace {

bool hasFinishedFile(const Download &download)
{
    return traits(download.state).isComplete && download.notice != notice::kSkipped;
}

} // namespace

QSet<DownloadId> whoseFileIsAnothers(
    const QList<const Download *> &downloads, const EachDownload &each)
{
    QSet<DownloadId> asked;
    QHash<QString, QList<const Download *>> byName;
    for (const Download *const download : downloads) {
        asked.insert(download->id);
        if (hasFinishedFile(*download)) {
            byName[download->fileName].append(download);
        }
    }
    QSet<DownloadId> result;
    if (byName.isEmpty()) {
        return result;
    }
    each([&](const Download &other) {
        const auto found
            = hasFinishedFile(other) ? byName.constFind(other.fileName) : byName.cend();
        if (found == byName.cend() || asked.contains(other.id)) {
            return;
        }
        for (const Download *const own : *found) {
            if (own->request.folder == other.request.folder
                && other.finishedAt >= own->finishedAt) {
                result.insert(own->id);
            }
        }
    });
    return result;
}

} // namespace engine
