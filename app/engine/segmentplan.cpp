// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/segmentplan.h"

#include <algorithm>
#include <limits>

namespace engine {

namespace {
// A remainder that its own connection finishes sooner is not worth another request.
constexpr qint64 kShortestRemainderMs = 400;
constexpr qint64 kAlignment = 4096;
} // namespace

SegmentPlan::SegmentPlan(qint64 total, const RangeSet &done)
    : m_total(total)
    , m_done(done)
{
}

void SegmentPlan::setTotal(qint64 total)
{
    m_total = total;
    for (Active &active : m_active) {
        active.to = std::min(active.to, total);
    }
}

qint64 SegmentPlan::end() const
{
    return m_total >= 0 ? m_total : std::numeric_limits<qint64>::max();
}

const SegmentPlan::Active *SegmentPlan::find(int key) const
{
    const auto found = std::find_if(
        m_active.begin(), m_active.end(), [&](const Active &a) { return a.key == key; });
    return found == m_active.end() ? nullptr : &*found;
}

SegmentPlan::Active *SegmentPlan::find(int key)
{
    const auto found = std::find_if(
        m_active.begin(), m_active.end(), [&](const Active &a) { return a.key == key; });
    return found == m_active.end() ? nullptr : &*found;
}

QList<Segment> SegmentPlan::unassigned() const
{
    RangeSet taken = m_done;
    for (const Active &active : m_active) {
        taken.add({ active.position, active.to });
    }
    return taken.gaps(end());
}

std::optional<Segment> SegmentPlan::take(int key)
{
    const QList<Segment> free = unassigned();
    if (!free.isEmpty()) {
        m_active.append({ key, free.first().from, free.first().to, 0, false });
        return free.first();
    }
    return split(key);
}

/// What a connection that has shown no speed yet may be expected to do; 0 = nobody has.
qint64 SegmentPlan::typicalSpeed() const
{
    qint64 sum = 0;
    qint64 count = 0;
    for (const Active &active : m_active) {
        sum += active.speed;
        count += active.speed > 0 ? 1 : 0;
    }
    return count > 0 ? sum / count : 0;
}

std::optional<Segment> SegmentPlan::split(int key)
{
    if (m_total < 0) {
        return std::nullopt;
    }
    const qint64 typical = typicalSpeed();
    Active *slowest = nullptr;
    double longest = 0;
    for (Active &active : m_active) {
        const qint64 left = active.to - active.position;
        const qint64 speed = active.speed > 0 ? active.speed : typical;
        if (left < 2 * kSmallestPiece
            || (speed > 0 && left * 1000 / speed < kShortestRemainderMs)) {
            continue;
        }
        const double time
            = static_cast<double>(left) / static_cast<double>(std::max<qint64>(speed, 1));
        if (time > longest) {
            longest = time;
            slowest = &active;
        }
    }
    if (!slowest) {
        return std::nullopt;
    }
    qint64 middle = slowest->position + (slowest->to - slowest->position) / 2;
    middle -= middle % kAlignment;
    const Segment piece { std::max(middle, slowest->position + kSmallestPiece), slowest->to };
    slowest->to = piece.from;
    m_active.append({ key, piece.from, piece.to, 0, false });
    return piece;
}

Segment SegmentPlan::remaining(int key) const
{
    const Active *active = find(key);
    return active ? Segment { active->position, active->to } : Segment {};
}

void SegmentPlan::advance(int key, qint64 bytes)
{
    Active *active = find(key);
    if (!active || bytes <= 0) {
        return;
    }
    m_done.add({ active->position, active->position + bytes });
    active->position += bytes;
    active->to = std::max(active->to, active->position);
    active->hasDelivered = true;
}

void SegmentPlan::setSpeed(int key, qint64 speed)
{
    if (Active *active = find(key)) {
        active->speed = speed;
    }
}

bool SegmentPlan::extend(int key, qint64 replyEnd, bool mayTakeOver, std::optional<int> *ousted)
{
    Active *active = find(key);
    if (!active || replyEnd <= active->to) {
        return false;
    }
    for (const Segment &gap : unassigned()) {
        if (gap.from == active->to) {
            active->to = std::min(gap.to, replyEnd);
            return true;
        }
    }
    const auto next = std::find_if(m_active.begin(), m_active.end(), [&](const Active &other) {
        return other.key != key && other.position == active->to && !other.hasDelivered;
    });
    if (!mayTakeOver || next == m_active.end()) {
        return false;
    }
    active->to = std::min(next->to, replyEnd);
    *ousted = next->key;
    m_active.erase(next);
    return true;
}

void SegmentPlan::drop(int key)
{
    m_active.removeIf([&](const Active &active) { return active.key == key; });
}

} // namespace engine
