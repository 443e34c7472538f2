// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/pageaccess.h"
#include "ui/grabbatch.h"
#include "ui/grabmodel.h"

#include <QQueue>
#include <QSet>
#include <QTimer>

class QThreadPool;

namespace ui {

/// What the downloads of chosen links have in common.
struct GrabWishes {
    links::PageAccess access; ///< that the links were found with
    GrabBatch batch; ///< that they join, as it was before them
    QString folder; ///< absolute
    QString mask; ///< of their names; empty = as they are
    bool startPaused = false;
};

/// Makes downloads of chosen rows, once their folder is there, of long lists some at a time between
/// events, and keeps the window until all are handed over. Folders are made on a pool, since a disk
/// may hang. Lives on the GUI thread.
class GrabAdder : public QObject {
    Q_OBJECT

public:
    /// In one turn of the event loop: a few ms, and as much in the engine.
    static constexpr qsizetype kAtOnce = 500;

    /// All outlive the object; \a window is the model's.
    GrabAdder(GrabModel &model, QWidget &window, QThreadPool &pool);

    /// Of the rows of \a records, in that order; the folder is made before, or \a isFolderMade.
    void add(const QList<int> &records, const GrabWishes &wishes, bool isFolderMade);
    /// Of what was handed over, these became no downloads: the user does not want them. Rows that
    /// are there still count as not added and not chosen soon.
    void leaveOut(const QList<engine::DownloadRequest> &requests);
    /// Hands all over at once, whatever becomes of their folders: the program ends.
    void addRest();

signals:
    /// Never empty; kAtOnce at most. \a pages: where each of them was found; empty = nowhere.
    void made(const QList<engine::DownloadRequest> &requests, const QList<QUrl> &pages);
    /// \a folder cannot be made: nothing was handed over of \a records.
    void refused(const QString &folder, const QList<int> &records);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Chosen {
        QList<int> records;
        GrabWishes wishes;
        bool isFolderThere = false;
        qsizetype next = 0; ///< the first that is not handed over
        QList<GrabRow> rows; ///< once the model forgets them; empty = it has them
    };

    static bool isReady(const Chosen &chosen);
    void goOn();
    void addPiece();
    void takeFolder(const QString &folder, bool isMade);
    void forgetPage();
    void markLeftOut();
    void leave();

    GrabModel &m_model;
    QWidget &m_window;
    QThreadPool &m_pool;
    QQueue<Chosen> m_chosen;
    QTimer m_next; ///< the next piece
    qint64 m_batchId = 0; ///< of the rows that the model has
    QSet<QUrl> m_leftOut; ///< of that batch; not marked yet
    QTimer m_mark; ///< gathers them: each time all rows are looked at
    bool m_isClosed = false; ///< the window, but for what is left
};

} // namespace ui
