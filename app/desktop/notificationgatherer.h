// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace desktop {

/// One download that ended.
struct EndedDownload {
    qint64 id = 0; ///< engine::DownloadId::value
    QString fileName;
    QString filePath; ///< absolute; empty where there is no file
    QString reason; ///< why it failed, a whole sentence; empty = it finished

    bool hasFailed() const { return !reason.isEmpty(); }
    bool operator==(const EndedDownload &) const = default;
};

/// Makes one notification of the many downloads that may end together: waits a while after the
/// first, then hands over all that came. Lives on the GUI thread.
class NotificationGatherer : public QObject {
    Q_OBJECT

public:
    explicit NotificationGatherer(
        QObject *parent = nullptr, std::chrono::milliseconds window = std::chrono::seconds(3));

    /// A download that ends twice meanwhile (failed, tried again) counts as it ended last.
    void add(const EndedDownload &download);

signals:
    /// Never empty; in the order in which they ended.
    void gathered(const QList<desktop::EndedDownload> &downloads);

private:
    QList<EndedDownload> m_downloads;
    QTimer m_timer;
};

} // namespace desktop

Q_DECLARE_METATYPE(desktop::EndedDownload)
