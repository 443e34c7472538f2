// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow remembers of its own looks.
#include "ui/detailssplitter.h"
#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/mainwindow.h"

#include <QEvent>

namespace ui {
namespace {

constexpr QSize kFirstSize(1240, 640);

} // namespace

void MainWindow::restoreLayout()
{
    if (m_settings.windowGeometry.isEmpty() || !restoreGeometry(m_settings.windowGeometry)) {
        resize(kFirstSize);
    }
    m_view->restoreColumns(
        m_settings.headerState, m_settings.sortColumn, m_settings.sortDescending);
    m_details->restore(m_settings);
}

void MainWindow::saveLayout()
{
    m_save.stop();
    settings::Settings changed = m_settings;
    changed.windowGeometry = saveGeometry();
    changed.headerState = m_view->columnState();
    m_details->save(changed.panes);
    changed.sortColumn = m_model->criteria().sortColumn;
    changed.sortDescending = m_model->criteria().isDescending;
    if (changed != m_settings) {
        m_settings = changed;
        emit settingsChanged(m_settings);
    }
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) {
        m_save.start();
    }
    return QMainWindow::event(event);
}

} // namespace ui
