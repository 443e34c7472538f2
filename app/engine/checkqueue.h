// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>
#include <QQueue>

#include <map>

namespace engine {

/// Which link may be asked next: in the order given, but never more at a time of one host than it
/// is granted. A plain value; nothing in it grows with the number of links that were asked.
class CheckQueue {
public:
    /// \a perHost: questions at a time, at least 1.
    explicit CheckQueue(int perHost);

    /// What is under way beyond it comes to its end.
    void setPerHost(int perHost);
    void add(const DownloadRequest &request);
    /// Whether take() may be called.
    bool hasNext() const { return !m_ready.empty(); }
    /// The next one, which counts as under way until release().
    DownloadRequest take();
    /// The question about \a url, as taken, is answered.
    void release(const QUrl &url);
    /// Forgets all, what is under way included.
    void clear();

private:
    struct Waiting {
        qint64 position = 0;
        DownloadRequest request;
    };
    struct Line {
        QQueue<Waiting> waiting;
        int underWay = 0;
    };

    void settle(const QString &host);

    int m_perHost = 1;
    qint64 m_nextPosition = 0;
    QHash<QString, Line> m_lines; ///< by "host:port"
    std::map<qint64, QString> m_ready; ///< hosts with room, by the position of their first link
};

} // namespace engine
