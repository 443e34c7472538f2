// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow does when it is shown, hidden, moved or closed.
#include "ui/freespace.h"
#include "ui/mainwindow.h"

#include <QCloseEvent>

namespace ui {

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    saveLayout();
    emit closeRequested();
}

bool MainWindow::event(QEvent *event)
{
    const bool isUsed = QMainWindow::event(event);
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
        m_save.start();
        break;
    case QEvent::Show:
        m_space->setWatching(true);
        break;
    case QEvent::Hide:
        m_space->setWatching(false);
        saveLayout();
        break;
    default:
        break;
    }
    return isUsed;
}

} // namespace ui
