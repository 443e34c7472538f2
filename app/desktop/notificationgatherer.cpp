// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notificationgatherer.h"

#include <utility>

namespace desktop {

NotificationGatherer::NotificationGatherer(QObject *parent, std::chrono::milliseconds window)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(window);
    connect(&m_timer, &QTimer::timeout, this,
        [this] { emit gathered(std::exchange(m_downloads, {})); });
}

void NotificationGatherer::add(const EndedDownload &download)
{
    m_downloads.removeIf([&](const EndedDownload &other) { return other.id == download.id; });
    m_downloads.append(download);
    // Counted from the first one: a steady stream must not put it off for ever.
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

} // namespace desktop
