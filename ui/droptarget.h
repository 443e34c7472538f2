// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QMimeData;
class QProgressBar;

namespace ui {

/// A small window above the others: shows how far all downloads are, and takes links that are
/// dropped on it. Moved with the mouse. Lives on the GUI thread.
class DropTarget : public QFrame {
    Q_OBJECT

public:
    /// \a actions: for its menu.
    explicit DropTarget(const QList<QAction *> &actions);

    void setTotals(const engine::EngineTotals &totals);
    /// Where a window that was before it stood, as placed() told.
    void setPlace(const QByteArray &geometry);

signals:
    /// \a data lives until the slot returns.
    void dropped(const QMimeData *data);
    void windowRequested();
    /// The user wants it no longer.
    void closeRequested();
    /// The user moved it.
    void placed(const QByteArray &geometry);

protected:
    void showEvent(QShowEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void say();
    void showDrag(bool isOver);
    void arrange(const QPoint &corner);
    void tellPlace();

    QList<QAction *> m_forMenu;
    engine::EngineTotals m_totals;
    QLabel *m_words = nullptr;
    QProgressBar *m_bar = nullptr;
    bool m_isPlaced = false;
    QPoint m_arranged; ///< where it went by itself
    QTimer m_moved; ///< gathers the steps of a move
};

} // namespace ui
