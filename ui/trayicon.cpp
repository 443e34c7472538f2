// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trayicon.h"

#include "app/words/words.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array kSizes { 16, 22, 24, 32, 48, 64 };

void paintBar(QPixmap &pixmap, int percent)
{
    const int size = pixmap.width();
    const int height = std::max(4, size / 4);
    const QRect frame(0, size - height, size, height);
    const QRect groove = frame.adjusted(1, 1, -1, -1);
    QRect done = groove;
    done.setWidth(groove.width() * percent / 100);
    QPainter painter(&pixmap);
    // Dark frame, light groove: readable on light and dark panels alike.
    painter.fillRect(frame, QColor(0x20, 0x24, 0x2c));
    painter.fillRect(groove, QColor(0xf0, 0xf2, 0xf5));
    painter.fillRect(done, QColor(0x1f, 0x8f, 0x4d));
}

} // namespace

QIcon progressIcon(const QIcon &base, int percent)
{
    if (percent < 0) {
        return base;
    }
    QIcon icon;
    for (int size : kSizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        {
            QPainter painter(&pixmap);
            base.paint(&painter, pixmap.rect());
        }
        paintBar(pixmap, std::min(percent, 100));
        icon.addPixmap(pixmap);
    }
    return icon;
}

QString trayToolTip(const engine::EngineTotals &totals)
{
    QStringList lines { u"Bobbin"_s };
    if (totals.speed > 0) {
        lines += words::speedText(totals.speed);
    }
    if (totals.running > 0 || totals.waiting > 0) {
        lines += QCoreApplication::translate("ui::Tray", "%1, %2", "two counts: running, waiting")
                     .arg(words::countText(words::Count::Running, totals.running),
                         words::countText(words::Count::Waiting, totals.waiting));
    }
    if (totals.failed > 0) {
        lines += words::countText(words::Count::Failed, totals.failed);
    }
    return lines.join(u'\n');
}

} // namespace ui
