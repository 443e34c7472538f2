// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/partadopter.h"

#include "app/engine/leftovercopy.h"
#include "app/engine/poolresult.h"

#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

namespace engine {

namespace {

constexpr qint64 kProgressStep = 1024 * 1024;

} // namespace

PartAdopter::PartAdopter(QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
}

PartAdopter::~PartAdopter()
{
    cancel();
    m_look.reset();
}

void PartAdopter::examine(const QString &path)
{
    Q_ASSERT(QThread::currentThread() == thread());
    // A promise that is broken is a future that is cancelled: the job looks at it.
    const QFuture<void> leave = m_look.emplace().future();
    whenDone(QtConcurrent::run(&m_pool,
                 [path, leave] {
                     return examineLeftover(path, [&leave] { return leave.isCanceled(); });
                 }),
        this, [this, generation = ++m_generation](const Leftover &leftover) {
            if (generation == m_generation) {
                m_look.reset();
                Q_EMIT examined(leftover);
            }
        });
}

void PartAdopter::adopt(const AdoptOrder &order)
{
    Q_ASSERT(QThread::currentThread() == thread() && !isAdopting());
    const QFuture<void> leave = m_copy.emplace().future();
    const int generation = ++m_copyGeneration;
    const auto copy = [order, leave](QPromise<Result<AdoptedPart>> &promise) {
        promise.setProgressRange(
            0, static_cast<int>(order.leftover.usableBytes() / kProgressStep) + 1);
        promise.addResult(copyLeftover(order, [&promise, &leave](qint64 bytes) {
            promise.setProgressValue(static_cast<int>(bytes / kProgressStep));
            return !leave.isCanceled();
        }));
    };
    const QFuture<Result<AdoptedPart>> future = QtConcurrent::run(&m_pool, copy);
    auto *const watcher = new QFutureWatcher<Result<AdoptedPart>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, generation](int done) {
        if (generation == m_copyGeneration) {
            Q_EMIT progressed(done * kProgressStep);
        }
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    whenDone(future, this, [this, generation](const Result<AdoptedPart> &result) {
        if (generation == m_copyGeneration) {
            m_copy.reset();
            result ? Q_EMIT adopted(result.value()) : Q_EMIT failed(result.error());
        }
    });
}

void PartAdopter::cancel()
{
    m_copy.reset();
    ++m_copyGeneration;
}

} // namespace engine
