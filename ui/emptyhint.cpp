// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emptyhint.h"

#include "ui/tintedicon.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kHintPictureSize = 72;
constexpr int kHintSpacing = 10;
constexpr double kHintTitleScale = 1.5;
constexpr TonePair kHintIconTones { 0x1f63c4, 0x78aeff };

QLabel *centredLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyHint::EmptyHint(QAbstractItemView *view, const QString &name)
    : QWidget(view->viewport())
    , m_view(view)
    , m_icon(centredLabel(this, name + u"Icon"_s))
    , m_title(centredLabel(this, name + u"Title"_s))
    , m_text(centredLabel(this, name + u"Text"_s))
    , m_below(new QVBoxLayout)
{
    setObjectName(name + u"State"_s);
    hide(); // first: a change of its colours has it show its picture, and it has none yet
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * kHintTitleScale);
    m_title->setFont(big);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kHintSpacing);
    layout->addStretch();
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(m_below);
    layout->addStretch();
    view->viewport()->installEventFilter(this);
}

void EmptyHint::showHint(const QString &icon, const QString &title, const QString &text)
{
    m_iconName = icon;
    m_title->setText(title);
    m_text->setText(text);
    showIcon();
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the headings alone
    fit();
    show();
    raise();
}

void EmptyHint::hideHint()
{
    hide();
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    for (QLabel *label : { m_title, m_text }) {
        label->clear();
    }
}

/// Words come before the picture where there is no room for both.
void EmptyHint::fit()
{
    setGeometry(parentWidget()->rect());
    m_icon->show();
    layout()->setSpacing(kHintSpacing);
    const bool hasRoom = layout()->totalHeightForWidth(width()) <= height();
    m_icon->setVisible(hasRoom);
    layout()->setSpacing(hasRoom ? kHintSpacing : kHintSpacing / 4);
}

void EmptyHint::showIcon()
{
    const QIcon icon = tintedIcon(m_iconName, kHintIconTones);
    m_icon->setPixmap(icon.pixmap(QSize(kHintPictureSize, kHintPictureSize), devicePixelRatioF()));
}

bool EmptyHint::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        fit();
    }
    return QWidget::eventFilter(watched, event);
}

void EmptyHint::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !isHidden()) {
        showIcon();
    }
}

} // namespace ui
