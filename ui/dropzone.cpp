// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dropzone.h"

#include "ui/retranslation.h"
#include "ui/rowdrag.h"
#include "ui/tintedicon.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kInset = 14;
constexpr int kRadius = 12;
constexpr int kDropIconSize = 56;
constexpr int kVeilAlpha = 238;
constexpr double kTextScale = 1.4;
constexpr TonePair kTones { 0x1f63c4, 0x78aeff };

} // namespace

bool mayHoldLinks(const QMimeData *data)
{
    return !isRowDrag(data) && (data->hasUrls() || data->hasText() || data->hasHtml());
}

DropZone::DropZone(QWidget *target, QWidget *area)
    : QWidget(area)
    , m_target(target)
{
    setObjectName(u"dropHighlight"_s);
    sayNowAndAnew(this, [this] { setAccessibleName(tr("Drop to add the links")); });
    setAttribute(Qt::WA_TransparentForMouseEvents);
    target->setAcceptDrops(true);
    target->installEventFilter(this);
    hide();
}

bool DropZone::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_target) {
        return QWidget::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (!mayHoldLinks(drag->mimeData())) {
            return false;
        }
        // Copy: a browser that is told "move" may forget the link it was dragging.
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        showHighlight();
        return true;
    }
    case QEvent::DragLeave:
        hide();
        return true;
    case QEvent::Drop: {
        hide();
        auto *drop = static_cast<QDropEvent *>(event);
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        emit dropped(drop->mimeData());
        return true;
    }
    default:
        return false;
    }
}

void DropZone::showHighlight()
{
    if (!isVisible()) {
        setGeometry(parentWidget()->rect());
        raise();
        show();
    }
}

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Base);
    veil.setAlpha(kVeilAlpha);
    painter.fillRect(rect(), veil);
    QPen pen(palette().color(QPalette::Highlight), 2.5, Qt::DashLine, Qt::RoundCap);
    painter.setPen(pen);
    painter.drawRoundedRect(rect().adjusted(kInset, kInset, -kInset, -kInset), kRadius, kRadius);
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * kTextScale);
    painter.setFont(big);
    painter.setPen(palette().color(QPalette::Text));
    const int line = painter.fontMetrics().height();
    const QPoint middle = rect().center();
    tintedIcon(u"drop"_s, kTones)
        .paint(&painter,
            QRect(middle.x() - kDropIconSize / 2, middle.y() - kDropIconSize, kDropIconSize,
                kDropIconSize));
    painter.drawText(QRect(0, middle.y() + line / 2, width(), line * 2),
        Qt::AlignHCenter | Qt::AlignTop, accessibleName());
}

} // namespace ui
