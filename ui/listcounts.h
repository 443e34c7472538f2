// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>
#include <QList>
#include <QString>

#include <set>

namespace ui {

/// A host, and how many downloads are from there.
struct HostCount {
    QString host;
    int count = 0;

    bool operator==(const HostCount &) const = default;
};

/// How many downloads there are of each category, queue and host, kept up by what each of them
/// brings: a change of one looks at no other. Plain data.
class ListCounts {
public:
    void add(const engine::Download &download) { count(download, 1); }
    void remove(const engine::Download &download) { count(download, -1); }
    /// Looks at nothing else where the two are listed alike.
    void replace(const engine::Download &before, const engine::Download &after);

    /// By the key that the downloads name; there may be no such category any more.
    const QHash<QString, int> &categories() const { return m_categories; }
    const QHash<qint64, int> &queues() const { return m_queues; }
    int ofHost(const QString &host) const { return m_hosts.value(host); }
    /// Those with the most downloads first, at most \a most.
    QList<HostCount> topHosts(int most) const;
    /// Downloads that were looked at so far, each time anew.
    qint64 looks() const { return m_looks; }

private:
    /// Most downloads first, then by name.
    struct IsBefore {
        bool operator()(const HostCount &one, const HostCount &other) const
        {
            return one.count != other.count ? one.count > other.count : one.host < other.host;
        }
    };

    void count(const engine::Download &download, int by);
    void countHost(const QString &host, int by);

    QHash<QString, int> m_categories;
    QHash<qint64, int> m_queues;
    QHash<QString, int> m_hosts;
    std::set<HostCount, IsBefore> m_ranking;
    qint64 m_looks = 0;
};

} // namespace ui
