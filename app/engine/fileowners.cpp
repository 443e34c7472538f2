// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/fileowners.h"

#include "app/engine/downloadstate.h"

#include <QHash>

#include <optional>
#include <utility>

namespace engine {

namespace {

using FilePlace = std::pair<QString, QString>;

bool hasFinishedFile(const Download &download)
{
    return traits(download.state).isComplete && download.notice != notice::kSkipped;
}

FilePlace placeOf(const Download &download)
{
    return { download.fileName, download.request.folder };
}

} // namespace

QSet<DownloadId> whoseFileIsAnothers(
    const QList<const Download *> &downloads, const EachDownload &each)
{
    QSet<DownloadId> asked;
    QHash<FilePlace, std::optional<QDateTime>> lastOfOthers;
    for (const Download *const download : downloads) {
        asked.insert(download->id);
        if (hasFinishedFile(*download)) {
            lastOfOthers.insert(placeOf(*download), {});
        }
    }
    QSet<DownloadId> result;
    if (lastOfOthers.isEmpty()) {
        return result;
    }
    each([&](const Download &other) {
        if (!hasFinishedFile(other) || asked.contains(other.id)) {
            return;
        }
        const auto last = lastOfOthers.find(placeOf(other));
        if (last != lastOfOthers.end() && (!*last || **last < other.finishedAt)) {
            *last = other.finishedAt;
        }
    });
    for (const Download *const own : downloads) {
        if (hasFinishedFile(*own)) {
            const auto last = lastOfOthers.value(placeOf(*own));
            if (last && *last >= own->finishedAt) {
                result.insert(own->id);
            }
        }
    }
    return result;
}

} // namespace engine
