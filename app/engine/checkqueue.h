// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QHash>
#include <QQueue>
#include <QSet>

#include <map>

namespace engine {

/// A link that is to be asked.
struct CheckQuestion {
    DownloadRequest request;
    int waits = 0; ///< how often its server has said that it is busy, and was waited for

    bool operator==(const CheckQuestion &) const = default;
};

/// Which link may be asked next: in the order given, but never more at a time of one host than it
/// is granted, and none of a host that is held. Hosts are named by originKey(). A plain value;
/// nothing in it grows with the number of links that were asked.
class CheckQueue {
public:
    /// \a perHost: questions at a time, at least 1.
    explicit CheckQueue(int perHost);

    /// What is under way beyond it comes to its end.
    void setPerHost(int perHost);
    void add(const CheckQuestion &question);
    /// Whether take() may be called.
    bool hasNext() const { return !m_ready.empty(); }
    /// The next one, which counts as under way until release().
    CheckQuestion take();
    /// Nobody asks \a host before letGo(); what is under way comes to its end.
    void hold(const QString &host);
    void letGo(const QString &host);
    /// All that wait for \a host, which nobody will be asked any more.
    QList<CheckQuestion> takeAll(const QString &host);
    /// Forgets those that wait under one of \a tokens, and returns how many that were. What is
    /// under way stays so until release().
    qsizetype drop(const QSet<qint64> &tokens);
    /// The question about \a url, as taken, is answered.
    void release(const QUrl &url);
    /// Forgets all, what is under way included.
    void clear();

private:
    struct Waiting {
        qint64 position = 0;
        CheckQuestion question;
    };
    struct Line {
        QQueue<Waiting> waiting;
        int underWay = 0;
    };

    void settle(const QString &host);

    int m_perHost = 1;
    qint64 m_nextPosition = 0;
    QHash<QString, Line> m_lines; ///< by host
    QSet<QString> m_held; ///< hosts
    std::map<qint64, QString> m_ready; ///< hosts with room, by the position of their first link
};

} // namespace engine
