// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/lane.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace engine {

using namespace std::chrono_literals;

namespace {
constexpr auto kHasBegun = 1s;
constexpr auto kShowsSpeed = 3s; ///< an older one that has brought nothing is that slow
} // namespace

void Lane::beginAnew(const Segment &segment, std::chrono::milliseconds now)
{
    isAnswered = false;
    isOver = false;
    isWaiting = false;
    begun = now;
    lastByte = now;
    asked = segment;
    verifyTo = segment.from;
    replyEnd = std::numeric_limits<qint64>::max();
    tailFrom = -1;
    tail.clear();
}

Lane *Lanes::find(int key) const
{
    const auto found
        = std::find_if(begin(), end(), [&](const auto &lane) { return lane->key == key; });
    return found == end() ? nullptr : found->get();
}

Lane &Lanes::add(int key)
{
    auto lane = std::make_unique<Lane>();
    lane->key = key;
    while (std::any_of(
        begin(), end(), [&](const auto &other) { return other->index == lane->index; })) {
        ++lane->index;
    }
    push_back(std::move(lane));
    return *back();
}

std::unique_ptr<Lane> Lanes::take(int key)
{
    const auto found
        = std::find_if(begin(), end(), [&](const auto &lane) { return lane->key == key; });
    if (found == end()) {
        return nullptr;
    }
    std::unique_ptr<Lane> lane = std::move(*found);
    erase(found);
    return lane;
}

QList<int> Lanes::keys() const
{
    QList<int> keys;
    for (const auto &lane : *this) {
        keys.append(lane->key);
    }
    return keys;
}

int Lanes::surplusKey(const QString &host) const
{
    // The youngest, and one that reads the whole file last: it may be the only one that the server
    // really serves.
    const auto order = [&host](const auto &lane) {
        const bool isThere = lane->host == host && !lane->isWaiting;
        return std::tuple(host.isEmpty() || isThere, !lane->isPlain, lane->key);
    };
    const auto surplus = std::max_element(
        begin(), end(), [&](const auto &a, const auto &b) { return order(a) < order(b); });
    return (*surplus)->key;
}

int Lanes::countAt(const QString &host) const
{
    return static_cast<int>(std::count_if(
        begin(), end(), [&](const auto &lane) { return lane->host == host && !lane->isWaiting; }));
}

int Lanes::countOf(int link) const
{
    return static_cast<int>(
        std::count_if(begin(), end(), [&](const auto &lane) { return lane->link == link; }));
}

bool Lanes::isFresh(int link, std::chrono::milliseconds now) const
{
    return std::any_of(begin(), end(),
        [&](const auto &lane) { return lane->link == link && now - lane->begun < kHasBegun; });
}

qint64 Lanes::speedOf(int link, std::chrono::milliseconds now) const
{
    qint64 sum = 0;
    qint64 count = 0;
    for (const auto &lane : *this) {
        const bool shows = lane->meter.speed() > 0 || now - lane->begun > kShowsSpeed;
        if (lane->link == link && lane->isAnswered && !lane->isTrial && shows) {
            sum += lane->meter.speed();
            ++count;
        }
    }
    return count > 0 ? sum / count : -1;
}

} // namespace engine
