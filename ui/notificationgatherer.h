// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/settings/settings.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace ui {

/// One message to the desktop; plain text, the notifier escapes what the desktop needs.
struct Notice {
    QString title;
    QString body;
    QList<engine::DownloadId> ids; ///< what it speaks of
    QString file; ///< to open on a click; empty when it speaks of several, or of a failure
    QString folder; ///< to open on a click when there is no file; empty = show the window

    QString target() const { return file.isEmpty() ? folder : file; }
    bool operator==(const Notice &) const = default;
};

/// One message for all of \a ended: Completed and Failed downloads, not empty.
Notice noticeOf(const QList<engine::Download> &ended);

/// Gathers the downloads that ended within 3 s into one message, and those of a group into one of
/// its own, once none of them is left to run. Lives on the GUI thread.
class NotificationGatherer : public QObject {
    Q_OBJECT

public:
    explicit NotificationGatherer(QObject *parent = nullptr);

    /// Rows as the engine sends them; only those that were at work and ended since count.
    void noteChanged(const QList<engine::Download> &downloads);
    /// Which messages the user wants; what is gathered already is asked too.
    void setChoices(const settings::NotificationChoices &choices) { m_choices = choices; }
    void noteRemoved(const QList<engine::DownloadId> &ids);

signals:
    void gathered(const ui::Notice &notice);

private:
    struct Batch {
        QString name;
        QString folder;
        QHash<engine::DownloadId, engine::DownloadState> members;
        int open = 0; ///< neither complete nor failed
        int failed = 0;
        bool hasEnded = false; ///< one of them, since the last message
    };

    void noteMember(const engine::Download &download, bool isEnd);
    void count(Batch &batch, engine::DownloadState state, int by);
    bool isWanted(const Batch &batch) const;
    Notice noticeOfBatch(const Batch &batch) const;
    void startIfDue();
    void send();

    settings::NotificationChoices m_choices;
    QSet<engine::DownloadId> m_atWork;
    QList<engine::Download> m_ended;
    QHash<qint64, Batch> m_batches; ///< by their numbers
    QHash<engine::DownloadId, qint64> m_batchOf;
    QTimer m_timer;
};

} // namespace ui

Q_DECLARE_METATYPE(ui::Notice)
