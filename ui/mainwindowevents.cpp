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

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_space->setWatching(true);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_space->setWatching(false);
    saveLayout();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_save.start();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    m_save.start();
}

} // namespace ui
