// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/hostshares.h"

#include "app/engine/fairshare.h"

#include <algorithm>

namespace engine {

int HostShares::Run::held() const
{
    int most = granted;
    for (const Told &grant : told) {
        most = std::max(most, grant.count);
    }
    return most;
}

HostShares::Run *HostShares::find(DownloadId id, const QString &host)
{
    const auto runs = m_hosts.find(host);
    if (runs == m_hosts.end()) {
        return nullptr;
    }
    const auto found
        = std::find_if(runs->begin(), runs->end(), [&](const Run &run) { return run.id == id; });
    return found == runs->end() ? nullptr : &*found;
}

int HostShares::held(const QString &host) const
{
    return heldByOthers({}, host);
}

int HostShares::heldByOthers(DownloadId id, const QString &host) const
{
    int sum = m_closing.value(host);
    for (const Run &run : m_hosts.value(host)) {
        sum += run.id == id ? 0 : run.held();
    }
    return sum;
}

int HostShares::runs(const QString &host) const
{
    const QList<Run> runs = m_hosts.value(host);
    return static_cast<int>(
        std::count_if(runs.begin(), runs.end(), [](const Run &run) { return !run.isForMirror; }));
}

int HostShares::grantedToOthers(DownloadId id, const QString &host) const
{
    int sum = 0;
    for (const Run &run : m_hosts.value(host)) {
        sum += run.id == id ? 0 : run.granted;
    }
    return sum;
}

int HostShares::join(DownloadId id, const QString &host, int limit)
{
    Run run;
    run.id = id;
    run.granted = held(host) < limit ? 1 : 0;
    m_hosts[host].append(run);
    return run.granted;
}

void HostShares::want(DownloadId id, const QString &host, int count, bool isForMirror)
{
    Run *run = find(id, host);
    if (count > 0 && run) {
        run->wanted = count;
        run->isForMirror = isForMirror;
    } else if (count > 0) {
        Run added;
        added.id = id;
        added.wanted = count;
        added.isForMirror = isForMirror;
        m_hosts[host].append(added);
    } else if (run) {
        m_hosts[host].removeIf([&](const Run &other) { return other.id == id; });
        if (m_hosts.value(host).isEmpty()) {
            m_hosts.remove(host);
        }
    }
}

void HostShares::confirm(DownloadId id, const QString &host, int serial)
{
    if (Run *run = find(id, host)) {
        // Grants are obeyed in the order in which they were sent.
        run->told.removeIf([&](const Told &grant) { return grant.serial <= serial; });
    }
}

void HostShares::addClosing(const QString &host, int count)
{
    const int closing = m_closing.value(host) + count;
    if (closing > 0) {
        m_closing.insert(host, closing);
    } else {
        m_closing.remove(host);
    }
}

QHash<QString, int> HostShares::leave(DownloadId id)
{
    QHash<QString, int> left;
    const QStringList all = m_hosts.keys();
    for (const QString &host : all) {
        if (const Run *run = find(id, host)) {
            left.insert(host, run->held());
            want(id, host, 0, false);
        }
    }
    return left;
}

HostShares::Grant HostShares::tell(Run &run, const QString &host, int count)
{
    // Until it confirms, it may have what it had before.
    run.told.append({ ++m_lastSerial, std::max(run.granted, count) });
    run.granted = count;
    return { run.id, host, count, m_lastSerial };
}

QList<qint64> HostShares::wants(const QString &host, int limit, int downloads) const
{
    QList<qint64> wants;
    int places = limit; // where there are more runs than connections, the first ones have one each
    int mirrorPlaces = (downloads > 0 ? std::min(limit, downloads) : limit) - runs(host);
    const QList<Run> runs = m_hosts.value(host);
    for (const Run &run : runs) {
        int &left = run.isForMirror ? mirrorPlaces : places;
        const bool hasPlace = (run.granted > 0 && !run.isForMirror) || left > 0;
        wants.append(hasPlace ? run.wanted : 0);
        left -= hasPlace ? 1 : 0;
    }
    return wants;
}

QList<HostShares::Grant> HostShares::share(const QString &host, int limit, int downloads)
{
    const auto runs = m_hosts.find(host);
    if (runs == m_hosts.end()) {
        return {};
    }
    const QList<qint64> shares = fairShares(limit, wants(host, limit, downloads), 1);
    QList<Grant> grants;
    for (qsizetype i = 0; i < runs->size(); ++i) {
        if (shares.at(i) < runs->at(i).granted) {
            grants.append(tell((*runs)[i], host, static_cast<int>(shares.at(i))));
        }
    }
    int free = limit - held(host);
    for (const bool isFirst : { true, false }) { // who has none before who has some
        for (qsizetype i = 0; i < runs->size(); ++i) {
            Run &run = (*runs)[i];
            const int share = static_cast<int>(shares.at(i));
            const int more = std::min(share - run.granted, free + run.held() - run.granted);
            const bool isTurn = isFirst == (run.granted == 0);
            if (isTurn && more > 0) {
                const int before = run.held();
                grants.append(tell(run, host, run.granted + (isFirst ? 1 : more)));
                free -= run.held() - before;
            }
        }
    }
    return grants;
}

} // namespace engine
