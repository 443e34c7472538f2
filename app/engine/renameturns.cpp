// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/renameturns.h"

namespace engine {

bool RenameTurns::ask(DownloadId id, const QString &path, const QString &wanted)
{
    forget(id);
    const DownloadId holder = holderOf(wanted, id);
    // Only one that others wait for can close a circle.
    const bool isCircle = m_waiting.contains(id) && waitsFor(holder, id);
    const bool hasToWait = holder.isValid() && !isCircle;
    m_going.insert(id, { path, wanted, hasToWait ? holder : DownloadId() });
    m_leaving.insert(path, id);
    m_coming.insert(wanted, id);
    if (hasToWait) {
        m_waiting[holder].append(id);
    }
    return hasToWait;
}

QList<DownloadId> RenameTurns::end(DownloadId id)
{
    forget(id);
    const QList<DownloadId> next = m_waiting.take(id);
    for (const DownloadId each : next) {
        m_going[each].holder = {};
    }
    return next;
}

DownloadId RenameTurns::holderOf(const QString &wanted, DownloadId asking) const
{
    const DownloadId leaving = m_leaving.value(wanted);
    if (leaving.isValid() && leaving != asking) {
        return leaving;
    }
    const DownloadId coming = m_coming.value(wanted);
    return coming != asking ? coming : DownloadId();
}

bool RenameTurns::waitsFor(DownloadId id, DownloadId other) const
{
    while (id.isValid() && id != other) {
        id = m_going.value(id).holder;
    }
    return id.isValid();
}

void RenameTurns::forget(DownloadId id)
{
    const Going going = m_going.take(id);
    if (m_leaving.value(going.from) == id) {
        m_leaving.remove(going.from);
    }
    if (m_coming.value(going.to) == id) {
        m_coming.remove(going.to);
    }
    if (const auto others = m_waiting.find(going.holder); others != m_waiting.end()) {
        others->removeOne(id);
    }
}

} // namespace engine
