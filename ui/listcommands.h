// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QObject>

#include <functional>

class QThreadPool;

namespace ui {

class ArrangeMenus;
class DownloadModel;
class DownloadView;
class MainActions;
class UndoableCommands;

/// Does what the actions on downloads say: to the engine, the clipboard or the desktop. Lives on
/// the GUI thread; borrows everything it is given.
class ListCommands : public QObject {
    Q_OBJECT

public:
    ListCommands(engine::Engine *engine, DownloadModel *model, DownloadView *view,
        QThreadPool *pool, UndoableCommands *undoable, QObject *parent = nullptr);

    void follow(const MainActions &actions);
    /// Empty: they have none then.
    void setCategory(const QList<engine::DownloadId> &ids, const QString &category);
    void setQueue(const QList<engine::DownloadId> &ids, qint64 queueId);
    void setPriority(const QList<engine::DownloadId> &ids, engine::Priority priority);
    void setNote(engine::DownloadId id, const QString &note);

signals:
    /// A remedy that needs a dialog.
    void remedyRequested(engine::Remedy remedy, const QList<engine::Download> &downloads);
    void proxyPreferencesRequested();
    /// Speed and connections of these; never empty.
    void limitRequested(const QList<engine::Download> &downloads);
    /// The file manager is to show these, which are complete.
    void shown(const QStringList &files);
    /// Something to say in passing.
    void said(const QString &sentence);

private:
    void followList(const MainActions &actions);
    void followArranging(const ArrangeMenus &menus);
    void followSelection(const MainActions &actions);
    void open();
    void openFolders();
    void openFiles(const QStringList &files);
    void openPages();
    void limit();
    void gather(const std::function<bool(const engine::Download &)> &isMeant,
        const std::function<void(const QList<engine::Download> &)> &then);
    void move(engine::QueueMove how);
    void copyLinks();
    void togglePause();
    void retryFailed();
    void remove(engine::RemoveFiles files);
    void apply(engine::Remedy remedy);
    void doubleClicked();
    engine::DownloadId successor() const;

    engine::Engine *m_engine = nullptr;
    DownloadModel *m_model = nullptr;
    DownloadView *m_view = nullptr;
    QThreadPool *m_pool = nullptr;
    UndoableCommands *m_undoable = nullptr;
    bool m_isGathering = false; ///< what a dialog is about to be opened for
};

} // namespace ui
