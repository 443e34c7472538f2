// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include <QCloseEvent>
#include <QStatusBar>

namespace ui {

MainWindow::MainWindow(
    engine::Engine *engine, const settings::Settings &settings, QThreadPool *pool, QWidget *parent)
    : QMainWindow(parent)
    , m_engine(engine)
    , m_settings(settings)
    , m_pool(pool)
{
    Q_ASSERT(m_engine && m_pool);
    setObjectName(QStringLiteral("mainWindow"));
}

MainWindow::~MainWindow() = default;

void MainWindow::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
}

void MainWindow::showMessage(const QString &sentence)
{
    statusBar()->showMessage(sentence);
}

void MainWindow::showNotice(const QString &sentence)
{
    showMessage(sentence);
}

void MainWindow::select(const QList<engine::DownloadId> &ids)
{
    Q_UNUSED(ids);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    emit closeRequested();
}

} // namespace ui
