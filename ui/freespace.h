// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QThreadPool;

namespace ui {

/// Watches how much room a folder's disk has. Asks on the pool, since a disk may hang; one question
/// at a time. Lives on the GUI thread.
class FreeSpace : public QObject {
    Q_OBJECT

public:
    /// \a pool outlives the object and lives on the same thread.
    explicit FreeSpace(QThreadPool *pool, QObject *parent = nullptr);

    void setFolder(const QString &folder);
    /// Asks now and then every ten seconds; off while nobody looks.
    void setWatching(bool isWatching);

signals:
    /// \a bytes -1 = unknown.
    void measured(const QString &folder, qint64 bytes);

private:
    void ask();
    void take(const QString &folder, qint64 bytes);

    QThreadPool *m_pool = nullptr;
    QString m_folder;
    QTimer m_timer;
    bool m_isAsking = false;
};

} // namespace ui
