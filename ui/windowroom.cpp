// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowroom.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {
namespace {

/// What a desktop may draw around a window; how much is not known before it is shown.
QMargins frameAround(const QWidget &window)
{
    const auto metric = [&window](QStyle::PixelMetric which) {
        return window.style()->pixelMetric(which, nullptr, &window);
    };
    const int border = metric(QStyle::PM_MdiSubWindowFrameWidth);
    return { border, metric(QStyle::PM_TitleBarHeight), border, border };
}

} // namespace

void restoreWindow(QWidget &window, const QByteArray &geometry, const QSize &usual)
{
    const bool isRestored = !geometry.isEmpty() && window.restoreGeometry(geometry);
    if (!isRestored) {
        window.resize(usual);
    }
    const QMargins frame = frameAround(window);
    const QRect room = window.screen()->availableGeometry().marginsRemoved(frame);
    const QRect place = window.geometry();
    const bool isWhole = window.windowState().testAnyFlags(
        Qt::WindowMaximized | Qt::WindowFullScreen | Qt::WindowMinimized);
    if (isWhole || (place.width() <= room.width() && place.height() <= room.height())) {
        return; // Qt brings back what lies beyond the screen's edges
    }
    const QSize size = place.size().boundedTo(room.size());
    window.resize(size);
    if (isRestored) {
        window.move(
            std::clamp(place.left(), room.left(), room.right() + 1 - size.width()) - frame.left(),
            std::clamp(place.top(), room.top(), room.bottom() + 1 - size.height()) - frame.top());
    }
}

} // namespace ui
