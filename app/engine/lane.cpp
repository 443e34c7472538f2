// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/lane.h"

#include <algorithm>
#include <limits>

namespace engine {

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

int Lanes::surplusKey() const
{
    // The youngest, and one that reads the whole file last: it may be the only one that the server
    // really serves.
    const auto surplus = std::max_element(begin(), end(), [](const auto &a, const auto &b) {
        return std::pair(!a->isPlain, a->key) < std::pair(!b->isPlain, b->key);
    });
    return (*surplus)->key;
}

} // namespace engine
