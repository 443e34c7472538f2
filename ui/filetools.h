// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/mainactions.h"

#include <QObject>
#include <QSet>
#include <QTimer>

class QThreadPool;

namespace engine {
class Engine;
}

namespace ui {

class DownloadModel;
class DownloadView;
class SelectionWatch;
class UndoableCommands;
struct RenameItem;

/// Undo and redo, and what is done with the files of the selected downloads: rename, move to
/// another folder, verify, ask for with other header fields. Lives on the GUI thread.
class FileTools : public QObject {
    Q_OBJECT

public:
    /// All are borrowed and outlive this. \a window is the parent of the dialogs.
    FileTools(QWidget &window, DownloadModel &model, DownloadView &view, QThreadPool &pool,
        engine::Engine &engine, UndoableCommands &commands);

    /// Takes the menus in which \a actions stand.
    void fill(const MainActions &actions);
    void fillContextMenu(QMenu &menu, const QAction *before);
    void setSettings(const settings::Settings &settings);
    UndoableCommands &commands() const { return m_commands; }
    /// What is selected, for all that go by it.
    SelectionWatch &selection() const { return *m_selection; }
    /// Asks for the names of the selected downloads.
    void rename();
    /// Asks what the requests of \a download, which is not complete, are to say.
    void changeFields(const engine::Download &download);

signals:
    /// The file manager is to show these.
    void shown(const QStringList &files);
    /// A sentence that must not pass unseen.
    void said(const QString &sentence);

private:
    QAction *addAction(const QString &name, const QString &icon, const QString &keys);
    void connectActions();
    void say();
    void sayUndo();
    void follow();
    void refresh(const QList<const engine::Download *> &selected);
    void noteFileWork(const QList<engine::Download> &downloads);
    void noteProgress(const QList<engine::Progress> &progress);
    void refreshStop();
    void moveToFolder();
    void openRename(const QList<RenameItem> &items);
    QList<engine::DownloadId> selectedIds() const;

    QWidget &m_window;
    DownloadModel &m_model;
    DownloadView &m_view;
    QThreadPool &m_pool;
    engine::Engine &m_engine;
    UndoableCommands &m_commands;
    SelectionWatch *m_selection;
    QStringList m_folders; ///< offered for a move
    QSet<engine::DownloadId> m_atWork; ///< complete ones whose files are moved or checked
    bool m_isGathering = false; ///< what is to be renamed
    QTimer m_stopSoon; ///< gathers what begins and ends
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_rename;
    QAction *m_move;
    QAction *m_fields;
    QAction *m_verify;
    QAction *m_stop;
};

/// Opens the folders of \a files, a few at most.
void openFoldersOf(const QStringList &files);

} // namespace ui
