// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/droptarget.h"

#include "app/words/words.h"
#include "ui/dialogparts.h"
#include "ui/dropzone.h"
#include "ui/fieldparts.h"
#include "ui/retranslation.h"
#include "ui/tintedicon.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QProgressBar>
#include <QScreen>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kTargetIcon = 24; ///< pixels
constexpr int kTargetDistance = 24; ///< pixels from the corner of the screen, at first
constexpr int kTargetMovedMs = 500;

} // namespace

DropTarget::DropTarget(const QList<QAction *> &actions)
    : QFrame(nullptr, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_forMenu(actions)
    , m_words(plainLabel(u"dropTargetWords"_s))
    , m_bar(namedField<QProgressBar>(u"dropTargetProgress"_s, {}))
{
    setObjectName(u"dropTarget"_s);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAcceptDrops(true);
    setFrameShape(QFrame::StyledPanel);
    setFrameShadow(QFrame::Raised);
    auto *icon = new QLabel;
    icon->setPixmap(tintedIcon(u"drop"_s).pixmap(kTargetIcon));
    m_words->setWordWrap(false);
    m_bar->setRange(0, 100);
    auto *head = new QHBoxLayout;
    head->addWidget(icon);
    head->addWidget(m_words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_bar);
    setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_moved.setSingleShot(true);
    m_moved.setInterval(kTargetMovedMs);
    connect(&m_moved, &QTimer::timeout, this, &DropTarget::tellPlace);
    sayNowAndAnew(this, [this] { say(); });
}

void DropTarget::say()
{
    setWindowTitle(tr("Bobbin: drop target"));
    setAccessibleName(tr("Drop target"));
    m_bar->setAccessibleName(tr("Overall progress"));
    setTotals(m_totals);
}

void DropTarget::setTotals(const engine::EngineTotals &totals)
{
    m_totals = totals;
    const bool isAny = totals.running + totals.waiting > 0 && totals.total > 0;
    const qint64 percent = isAny ? totals.received * 100 / totals.total : 0;
    m_bar->setValue(static_cast<int>(std::clamp<qint64>(percent, 0, 100)));
    m_bar->setFormat(words::percentText(m_bar->value()));
    m_bar->setVisible(isAny);
    m_words->setText(totals.running > 0 ? words::speedText(totals.speed) : tr("Drop links here"));
    adjustSize();
    // It grows downwards, perhaps out of the screen.
    const int lowest = screen()->availableGeometry().bottom() - height();
    if (m_isPlaced && y() > lowest) {
        arrange({ x(), lowest });
    }
}

void DropTarget::setPlace(const QByteArray &geometry)
{
    m_isPlaced = restoreGeometry(geometry); // on a screen that is there
    m_arranged = pos();
}

void DropTarget::arrange(const QPoint &corner)
{
    m_arranged = corner;
    move(corner);
}

void DropTarget::moveEvent(QMoveEvent *event)
{
    QFrame::moveEvent(event);
    if (isVisible() && m_isPlaced && pos() != m_arranged) {
        m_moved.start();
    }
}

void DropTarget::tellPlace()
{
    m_moved.stop();
    emit placed(saveGeometry());
}

/// The program may end before the move is told.
void DropTarget::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_moved.isActive()) {
        tellPlace();
    }
}

void DropTarget::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (!m_isPlaced) {
        m_isPlaced = true;
        const QRect area = screen()->availableGeometry();
        arrange({ area.right() - width() - kTargetDistance,
            area.bottom() - height() - kTargetDistance });
    }
}

/// Of the window system; by itself it is only hidden.
void DropTarget::closeEvent(QCloseEvent *event)
{
    QFrame::closeEvent(event);
    emit closeRequested();
}

void DropTarget::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"dropTargetMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *window = menu->addAction(tr("&Show Bobbin"));
    window->setObjectName(u"dropTargetShow"_s);
    menu->addSeparator();
    menu->addActions(m_forMenu);
    menu->addSeparator();
    QAction *hide = menu->addAction(tr("&Hide the drop target"));
    hide->setObjectName(u"dropTargetHide"_s);
    connect(window, &QAction::triggered, this, &DropTarget::windowRequested);
    connect(hide, &QAction::triggered, this, &DropTarget::closeRequested);
    menu->popup(event->globalPos());
}

void DropTarget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && windowHandle()) {
        windowHandle()->startSystemMove();
    }
}

void DropTarget::mouseDoubleClickEvent(QMouseEvent *)
{
    emit windowRequested();
}

void DropTarget::showDrag(bool isOver)
{
    // A thicker frame, not a colour alone.
    setFrameShadow(isOver ? QFrame::Sunken : QFrame::Raised);
    setLineWidth(isOver ? 2 : 1);
}

void DropTarget::dragEnterEvent(QDragEnterEvent *event)
{
    if (mayHoldLinks(event->mimeData())) {
        // Copy: a browser that is told "move" may forget the link it was dragging.
        event->setDropAction(Qt::CopyAction);
        event->accept();
        showDrag(true);
    }
}

void DropTarget::dragLeaveEvent(QDragLeaveEvent *)
{
    showDrag(false);
}

void DropTarget::dropEvent(QDropEvent *event)
{
    showDrag(false);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit dropped(event->mimeData());
}

} // namespace ui
