// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filereuser.h"

#include "ui/onpool.h"

namespace ui {

FileReuser::FileReuser(QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
}

FileReuser::~FileReuser()
{
    m_copy.reset();
}

void FileReuser::take(const QList<ReuseWish> &wishes)
{
    m_wishes += wishes;
    if (!m_copy) {
        next();
    }
}

void FileReuser::next()
{
    if (m_wishes.isEmpty()) {
        return;
    }
    const ReuseWish &wish = m_wishes.head();
    const engine::Checksum &wanted = wish.request.checksum;
    const engine::ReuseOrder order { wish.have.path(), wish.have.size,
        wanted.isEmpty() ? wish.have.checksum : wanted, wish.request.folder,
        wish.request.fileName.isEmpty() ? wish.have.fileName : wish.request.fileName };
    // A promise that is broken is a future that is cancelled: the job looks at it.
    const QFuture<void> leave = m_copy.emplace().future();
    onPool(
        m_pool, this,
        [order, leave] {
            return engine::reuseFile(order, [&leave] { return !leave.isCanceled(); });
        },
        [this, generation = ++m_generation](const engine::Result<engine::AdoptedPart> &result) {
            if (generation == m_generation) {
                takeResult(result);
            }
        });
}

void FileReuser::takeResult(const engine::Result<engine::AdoptedPart> &result)
{
    m_copy.reset();
    const engine::DownloadRequest request = m_wishes.dequeue().request;
    next();
    if (result) {
        emit made(request, result.value());
    } else {
        emit failed(request, result.error());
    }
}

QList<engine::DownloadRequest> FileReuser::giveUp()
{
    ++m_generation;
    m_copy.reset();
    QList<engine::DownloadRequest> left;
    for (const ReuseWish &wish : std::exchange(m_wishes, {})) {
        left.append(wish.request);
    }
    return left;
}

} // namespace ui
