// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/cookiefile.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QThreadPool;
class QToolButton;

namespace ui {

/// What was read of a file that may be a cookies.txt.
struct CookieFile {
    QString path;
    bool isRead = false;
    links::CookieJar jar;
};

/// How much of a jar goes along with some links.
struct CookieMatches {
    int cookies = 0; ///< each counted once
    int links = 0; ///< that take at least one
    int allLinks = 0;

    bool operator==(const CookieMatches &) const = default;
};

/// Reads \a path, a plain file of 1 MiB at most. Blocks; meant for a pool.
CookieFile readCookieFile(const QString &path);
/// Blocks for a while with 100,000 links; meant for a pool.
CookieMatches cookieMatches(const links::CookieJar &jar, const QList<QUrl> &links);

/// Chooses a cookies.txt of a browser and says how much of it is for the links at hand. Reads and
/// counts on a pool. Lives on the GUI thread.
class CookieField : public QWidget {
    Q_OBJECT

public:
    /// \a pool must outlive the field.
    explicit CookieField(QThreadPool &pool, QWidget *parent = nullptr);

    /// The links that cookies may go along with.
    void setLinks(const QList<QUrl> &links);
    /// Whether the chosen file has been read.
    bool isCurrent() const { return !m_isReading; }
    /// Whether any link takes a cookie.
    bool hasMatch() const { return m_matches.links > 0; }
    /// What the chosen file holds.
    const links::CookieJar &jar() const { return m_file.jar; }
    /// The value of Cookie for \a url; empty = none.
    QByteArray fieldFor(const QUrl &url) const;

signals:
    /// Another file was read, or none counts any more.
    void chosen();
    /// Other links take cookies, or others do.
    void counted();

private:
    void build();
    void browse();
    void read(const QString &path);
    void take(const CookieFile &file);
    void count();
    void takeMatches(const CookieMatches &matches);
    void say();
    QString sentence() const;

    QThreadPool &m_pool;
    QPushButton *m_choose = nullptr;
    QToolButton *m_clear = nullptr;
    QLabel *m_note = nullptr;
    CookieFile m_file;
    QList<QUrl> m_links;
    CookieMatches m_matches;
    int m_generation = 0; ///< of the count
    int m_reading = 0; ///< number of the file that is read
    bool m_isReading = false;
};

} // namespace ui
