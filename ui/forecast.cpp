// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forecast.h"

#include "ui/downloadmodel.h"
#include "ui/onpool.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int kForecastSoonMilliseconds = 500;
constexpr int kForecastEveryMilliseconds = 10'000;

} // namespace

Forecast::Forecast(
    const engine::Engine &engine, const DownloadModel &model, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_pool(pool)
{
    connect(&engine, &engine::Engine::added, this, &Forecast::noteChange);
    connect(&engine, &engine::Engine::changed, this, &Forecast::noteChange);
    connect(&engine, &engine::Engine::removed, this, &Forecast::noteChange);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kForecastSoonMilliseconds);
    m_regularly.setInterval(kForecastEveryMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &Forecast::ask);
    connect(&m_regularly, &QTimer::timeout, this, [this] {
        m_isUnfitDue = true;
        ask();
    });
}

void Forecast::setWatching(bool isWatching)
{
    if (isWatching == m_regularly.isActive()) {
        return;
    }
    if (isWatching) {
        m_isUnfitDue = true;
        m_regularly.start();
        ask();
    } else {
        m_regularly.stop();
        m_soon.stop();
    }
}

qint64 Forecast::secondsLeft(const engine::EngineTotals &totals)
{
    const qint64 left = std::max<qint64>(0, totals.total - totals.received);
    return totals.speed > 0 && left > 0 ? left / totals.speed + 1 : -1;
}

QList<QueueLoad> Forecast::loads(const QList<engine::QueueConfig> &queues) const
{
    QHash<qint64, engine::QueueConfig> configs;
    for (const engine::QueueConfig &queue : queues) {
        configs.insert(queue.id, queue);
    }
    QList<QueueLoad> loads;
    const QHash<qint64, QueueLoad> &known = m_model.left().queues();
    for (auto load = known.cbegin(); load != known.cend(); ++load) {
        const qint64 id = configs.contains(load.key()) ? load.key() : 0; // else the main one
        const engine::QueueConfig queue = configs.value(id);
        loads.append({ queue.times, load->bytes, load->count, queue.speedLimit });
    }
    return loads;
}

void Forecast::noteChange()
{
    m_isStale = true;
    if (m_regularly.isActive() && !m_soon.isActive()) {
        m_soon.start();
    }
}

void Forecast::ask()
{
    if (m_isAsking) {
        return;
    }
    m_isAsking = true;
    m_isStale = false;
    const LeftSums &left = m_model.left();
    onPool(
        m_pool, this,
        [folders = left.folders().values(), parts = left.parts()] {
            return diskNeeds(folders, parts);
        },
        [this](const QList<DiskNeed> &disks) { take(disks); });
}

/// The sums change with every byte; how many do not fit is counted when a disk becomes too small,
/// and regularly.
void Forecast::take(QList<DiskNeed> disks)
{
    bool isTight = false;
    for (DiskNeed &disk : disks) {
        const auto known = std::find_if(m_disks.cbegin(), m_disks.cend(),
            [&disk](const DiskNeed &each) { return each.root == disk.root; });
        const bool wasTight = known != m_disks.cend() && known->isTooSmall();
        isTight |= disk.isTooSmall();
        m_isUnfitDue |= disk.isTooSmall() && !wasTight;
        disk.unfit = disk.isTooSmall() && wasTight ? std::min(known->unfit, disk.count) : 0;
    }
    if (isTight && std::exchange(m_isUnfitDue, false)) {
        askUnfit(disks);
    } else {
        settle(disks);
    }
}

/// Only now each download's own share and rank matter.
void Forecast::askUnfit(const QList<DiskNeed> &disks)
{
    QList<RoomWish> wishes;
    m_model.forEach([&wishes](const engine::Download &download) {
        if (isAhead(download) && bytesLeft(download) > 0) {
            wishes.append({ download.queueRank, download.request.folder, bytesLeft(download),
                partRoom(download) });
        }
    });
    onPool(
        m_pool, this, [disks, wishes] { return withUnfit(disks, wishes); },
        [this](const QList<DiskNeed> &counted) { settle(counted); });
}

void Forecast::settle(const QList<DiskNeed> &disks)
{
    m_isAsking = false;
    if (disks != m_disks) {
        m_disks = disks;
        emit disksChanged();
    }
    if (m_isStale && m_regularly.isActive() && !m_soon.isActive()) {
        m_soon.start();
    }
}

} // namespace ui
