// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/havefiles.h"

#include "ui/downloadmodel.h"
#include "ui/onpool.h"

#include <QFileInfo>

namespace ui {
namespace {

const engine::Checksum &knownChecksum(const engine::Download &download)
{
    return download.request.checksum.isEmpty() ? *download.foundChecksum
                                               : download.request.checksum;
}

bool isNamedByServer(const engine::Download &download)
{
    return download.validators.hasStrongEtag() && download.validators.size > 0
        && !download.finalUrl.isEmpty();
}

/// What an equal file has too.
QList<size_t> fileMarks(const engine::Download &download)
{
    QList<size_t> marks;
    const engine::Checksum &checksum = knownChecksum(download);
    if (!checksum.isEmpty()) {
        marks.append(qHashMulti(1, checksum.hex));
    }
    if (isNamedByServer(download)) {
        marks.append(qHashMulti(
            2, download.validators.etag, download.validators.size, download.finalUrl.toString()));
    }
    return marks;
}

/// A complete download whose file may be gone.
struct HaveCandidate {
    engine::DownloadId id;
    QString path;
    qint64 size = 0; ///< bytes
};

/// Looks at the disk; invalid: none of them.
engine::DownloadId firstThere(const QList<HaveCandidate> &candidates)
{
    for (const HaveCandidate &each : candidates) {
        const QFileInfo file(each.path);
        if (file.isFile() && file.size() == each.size) {
            return each.id;
        }
    }
    return {};
}

} // namespace

bool isSameFile(const engine::Download &a, const engine::Download &b)
{
    const engine::Checksum &checksum = knownChecksum(a);
    if (!checksum.isEmpty() && !knownChecksum(b).isEmpty()
        && checksum.algorithm == knownChecksum(b).algorithm) {
        return checksum == knownChecksum(b);
    }
    return isNamedByServer(a) && isNamedByServer(b) && a.validators.etag == b.validators.etag
        && a.validators.size == b.validators.size && a.finalUrl == b.finalUrl;
}

HaveFiles::HaveFiles(
    const engine::Engine &engine, const DownloadModel &model, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_pool(pool)
{
    connect(&engine, &engine::Engine::added, this, &HaveFiles::noteAdded);
    connect(&engine, &engine::Engine::changed, this, &HaveFiles::note);
    connect(&engine, &engine::Engine::removed, this, &HaveFiles::forget);
}

void HaveFiles::passOver(const QList<QUrl> &urls)
{
    for (const QUrl &url : urls) {
        ++m_passedOver[url.adjusted(QUrl::RemoveUserInfo)];
    }
}

void HaveFiles::noteAdded(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        const auto wanted = m_passedOver.find(download.request.url.adjusted(QUrl::RemoveUserInfo));
        if (wanted != m_passedOver.end()) {
            m_looked.insert(download.id);
            if (--*wanted == 0) {
                m_passedOver.erase(wanted);
            }
        }
    }
    note(downloads);
}

void HaveFiles::note(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        const bool isDamaged = download.error.kind == engine::ErrorKind::ChecksumMismatch;
        if (engine::traits(download.state).isComplete && !isDamaged) {
            keep(download);
            continue;
        }
        drop(download.id);
        if (download.state == engine::DownloadState::Downloading
            && !m_looked.contains(download.id)) {
            m_looked.insert(download.id);
            look(download);
        }
    }
}

void HaveFiles::keep(const engine::Download &download)
{
    const QList<size_t> marks = fileMarks(download);
    if (m_marks.value(download.id) == marks) {
        return;
    }
    drop(download.id);
    m_marks.insert(download.id, marks);
    for (const size_t mark : marks) {
        m_complete.insert(mark, download.id);
    }
}

void HaveFiles::drop(engine::DownloadId id)
{
    const QList<size_t> marks = m_marks.take(id);
    for (const size_t mark : marks) {
        m_complete.remove(mark, id);
    }
}

void HaveFiles::forget(const QList<engine::DownloadId> &ids)
{
    for (const engine::DownloadId id : ids) {
        drop(id);
        m_looked.remove(id);
    }
}

void HaveFiles::look(const engine::Download &fresh)
{
    QList<HaveCandidate> alike;
    const QList<size_t> marks = fileMarks(fresh);
    for (const size_t mark : marks) {
        const QList<engine::DownloadId> complete = m_complete.values(mark);
        for (const engine::DownloadId id : complete) {
            const engine::Download *have = m_model.find(id);
            if (have && isSameFile(fresh, *have)) {
                alike.append({ id, have->filePath(), have->received });
            }
        }
    }
    if (alike.isEmpty()) {
        return;
    }
    onPool(
        m_pool, this, [alike] { return firstThere(alike); },
        [this, freshId = fresh.id](engine::DownloadId id) {
            if (id.isValid()) {
                emit found(freshId, id);
            }
        });
}

} // namespace ui
