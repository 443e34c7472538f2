// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QObject>

class QAction;
class QMenu;
class QMenuBar;
class QThreadPool;
class QWidget;

namespace ui {

class DownloadModel;
class DownloadView;

/// The menu of what is done with links without fetching them: asking them, and writing the list
/// down. Lives on the GUI thread; borrows what it is given.
class LinkTools : public QObject {
    Q_OBJECT

public:
    LinkTools(QWidget &window, DownloadModel &model, DownloadView &view, QThreadPool &pool);

    /// Puts the menu before the last one of \a bar, which is Help; \a others come last in it.
    void fill(QMenuBar &bar, const QList<QAction *> &others);
    /// For the selected rows.
    void fillContextMenu(QMenu &menu);

signals:
    void grabRequested();
    /// The user wants the links of these asked; empty: the window alone.
    void checkRequested(const QList<engine::DownloadRequest> &requests);
    /// What became of an export, one sentence.
    void said(const QString &sentence);

private:
    QAction *addAction(const QString &name, const QString &icon, const QString &keys);
    void say();
    void refresh();
    void checkSelected();
    QList<engine::DownloadId> all() const;
    void save(const QList<engine::DownloadId> &ids);
    void write(const QList<engine::DownloadId> &ids, const QString &path, int format);

    QWidget &m_window;
    DownloadModel &m_model;
    DownloadView &m_view;
    QThreadPool &m_pool;
    QMenu *m_menu = nullptr;
    QAction *m_grab = nullptr;
    QAction *m_check = nullptr;
    QAction *m_checkSelected = nullptr;
    QAction *m_export = nullptr;
    QAction *m_exportSelected = nullptr;
};

} // namespace ui
