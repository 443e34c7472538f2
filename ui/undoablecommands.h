// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/arrangestep.h"

#include <QObject>
#include <QSet>
#include <QUndoStack>

namespace ui {

class DownloadModel;

/// The one way by which actions of the user change downloads, so that each can be undone: menus,
/// keys, dialogs and drops call this instead of the engine. What runs or rests (start, pause, start
/// over) is no change of this kind. Lives on the GUI thread.
///
/// A caller names what it does as a title that follows "Undo", with what it is about counted:
/// edit(ids, edit, tr("Change Category of %n Downloads", nullptr, count)). Ids that are gone when
/// a step is undone or done again are passed over; where none is left, said() tells. While
/// downloads are on their way back, undo() and redo() wait: they may be about them.
class UndoableCommands : public QObject {
    Q_OBJECT

public:
    /// More steps, or downloads in all steps, are not kept; the oldest go first. A single step is
    /// kept however many it is about, but of a removal no more come back than the engine knows.
    static constexpr int kMostSteps = 100;
    static constexpr qsizetype kMostDownloads = engine::Engine::kMostRemoved;

    /// Both are borrowed and outlive this. \a model tells what the values were before.
    UndoableCommands(engine::Engine &engine, DownloadModel &model, QObject *parent = nullptr);

    /// The same change to all. Credentials and cookies are changed, but not undone. What changes
    /// nothing is no step.
    void edit(const QList<engine::DownloadId> &ids, const engine::DownloadEdit &edit,
        const QString &text);
    /// A change of its own for each, as one step.
    void edit(const QList<std::pair<engine::DownloadId, engine::DownloadEdit>> &edits,
        const QString &text);
    /// Failed ones rest, and are no failures any more. offered() follows.
    void ignore(const QList<engine::DownloadId> &ids);
    /// offered() follows.
    void remove(const QList<engine::DownloadId> &ids, engine::RemoveFiles files);
    /// Completed ones from the list; their files stay. offered() follows.
    void clearCompleted();
    void move(const QList<engine::DownloadId> &ids, engine::QueueMove how);
    /// Right before \a before, or at the queue's end where that is invalid.
    void place(const QList<engine::DownloadId> &ids, engine::DownloadId before);
    /// Queues or categories. offered() follows where one was removed.
    void arrange(const Arrangement &before, const Arrangement &after, ArrangeStep::Apply apply);
    /// Each right before its own, as one step.
    void placeEach(const QList<QueuePlace> &places);

    /// Its texts are the names of the steps.
    QUndoStack &stack() { return m_stack; }
    void undo() { press(Press::Undo); }
    void redo() { press(Press::Redo); }

signals:
    /// Something to say in passing.
    void said(const QString &sentence);
    /// Something was removed or ignored, which \a sentence says: undo() is worth offering. Empty:
    /// no more.
    void offered(const QString &sentence);

private:
    enum class Press { Undo, Redo };

    void press(Press press);
    void carryOut(Press press);
    void takeBack(const QList<engine::DownloadId> &there, const QList<engine::DownloadId> &unknown);
    void removeAgain(const QList<engine::DownloadId> &ids);
    void push(UndoStep *step);
    void lighten();
    void removeAs(const QList<engine::DownloadId> &ids, engine::RemoveFiles files,
        const QString &text, const QString &sentence);
    QList<QueuePlace> placesOf(const QList<engine::DownloadId> &ids) const;
    QList<engine::DownloadId> behind(
        const QList<qint64> &ranks, const QSet<engine::DownloadId> &others) const;
    engine::DownloadId orNext(
        engine::DownloadId before, qint64 rank, const QSet<engine::DownloadId> &moving) const;
    qint64 rankOf(engine::DownloadId id) const;
    void moveAs(const QList<engine::DownloadId> &ids, std::function<void()> order);
    UndoStep::Known known() const;
    void tellIfIdle(const UndoStep &step);
    void tellUnknown();

    engine::Engine &m_engine;
    DownloadModel &m_model;
    QUndoStack m_stack;
    QSet<engine::DownloadId> m_coming; ///< their removal is being undone
    engine::RemoveFiles m_comingFiles = engine::RemoveFiles::KeepAll;
    qsizetype m_back = 0; ///< of those that were asked for
    qsizetype m_unknown = 0;
    QList<Press> m_presses; ///< that wait for it
};

} // namespace ui
