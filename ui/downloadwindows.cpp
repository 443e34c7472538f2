// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadwindows.h"

#include "ui/downloadwindow.h"

namespace ui {

DownloadWindows::DownloadWindows(engine::Engine &engine, QWidget &parent)
    : m_engine(engine)
    , m_parent(parent)
{
    connect(&engine, &engine::Engine::added, this, &DownloadWindows::noteChanged);
    connect(&engine, &engine::Engine::changed, this, &DownloadWindows::noteChanged);
    connect(&engine, &engine::Engine::progressed, this, &DownloadWindows::noteProgress);
    connect(&engine, &engine::Engine::removed, this, &DownloadWindows::noteRemoved);
}

void DownloadWindows::noteChanged(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        const bool wasRunning = m_running.contains(download.id);
        const bool isRunning = engine::traits(download.state).isActive;
        if (DownloadWindow *window = m_windows.value(download.id)) {
            window->setDownload(download);
        } else if (m_isOn && isRunning && !wasRunning) {
            open(download);
        }
        if (isRunning && !wasRunning) {
            m_running.insert(download.id);
        } else if (wasRunning && !isRunning && download.state != engine::DownloadState::Queued) {
            // One that waits to try again is the same start still.
            m_running.remove(download.id);
        }
    }
}

void DownloadWindows::open(const engine::Download &download)
{
    m_windows.removeIf([](const auto &each) { return each.value().isNull(); });
    if (m_windows.size() >= kMost) {
        return;
    }
    auto *window = new DownloadWindow(download, &m_parent);
    connect(window, &DownloadWindow::pauseRequested, this,
        [this](engine::DownloadId id) { m_engine.pause({ id }); });
    connect(window, &DownloadWindow::resumeRequested, this,
        [this](engine::DownloadId id) { m_engine.resume({ id }); });
    connect(window, &DownloadWindow::cancelRequested, this, &DownloadWindows::cancelRequested);
    m_windows.insert(download.id, window);
    window->show();
}

void DownloadWindows::noteProgress(const QList<engine::Progress> &progress)
{
    if (m_windows.isEmpty()) {
        return;
    }
    for (const engine::Progress &each : progress) {
        if (DownloadWindow *window = m_windows.value(each.id)) {
            window->setProgress(each);
        }
    }
}

void DownloadWindows::noteRemoved(const QList<engine::DownloadId> &ids)
{
    for (const engine::DownloadId id : ids) {
        m_running.remove(id);
        if (DownloadWindow *window = m_windows.take(id)) {
            window->close();
        }
    }
}

} // namespace ui
