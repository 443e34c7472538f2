// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emptystate.h"

#include "ui/tintedicon.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kPictureSize = 72;
constexpr int kSpacing = 10;
constexpr double kTitleScale = 1.5;
constexpr TonePair kIconTones { 0x1f63c4, 0x78aeff };

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

EmptyState::EmptyState(QAbstractItemView *view)
    : QWidget(view->viewport())
    , m_icon(centredLabel(this, u"emptyIcon"_s))
    , m_title(centredLabel(this, u"emptyTitle"_s))
    , m_text(centredLabel(this, u"emptyText"_s))
    , m_button(new QPushButton(this))
{
    setObjectName(u"emptyState"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * kTitleScale);
    m_title->setFont(big);
    m_button->setObjectName(u"emptyButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kSpacing);
    layout->addStretch();
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(kSpacing);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::act);
    view->viewport()->installEventFilter(this);
    hide();
}

void EmptyState::show(Kind kind, const QString &searched, const QString &part)
{
    m_kind = kind;
    m_isPart = !part.isEmpty();
    setVisible(kind != Kind::None);
    if (kind == Kind::None) {
        for (QLabel *label : { m_title, m_text }) {
            label->clear();
        }
        m_button->setText({});
        return;
    }
    say(searched, part);
    showIcon();
    setGeometry(parentWidget()->rect());
    raise();
}

void EmptyState::say(const QString &searched, const QString &part)
{
    if (m_kind == Kind::NoDownloads) {
        const QString keys = QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText);
        m_title->setText(tr("Drop links here or press %1").arg(keys));
        m_text->setText(tr("From a browser, a text file, or one by one."));
        m_button->setText(tr("Add links…"));
        return;
    }
    if (m_kind == Kind::NothingInPart) {
        m_title->setText(tr("Nothing here"));
        //: %1: Failed, a category, a queue or a host
        m_text->setText(tr("There is no download in “%1” now.").arg(part));
    } else {
        m_title->setText(tr("Nothing found"));
        m_text->setText(m_isPart
                //: %1: what was typed; %2: Failed, a category, a queue or a host
                ? tr("No download in “%2” matches “%1”.").arg(searched, part)
                : tr("No download in the list matches “%1”.").arg(searched));
    }
    m_button->setText(m_isPart ? tr("Show all") : tr("Clear the search"));
}

void EmptyState::act()
{
    if (m_kind == Kind::NoDownloads) {
        emit addRequested();
    } else if (m_isPart) {
        emit showAllRequested();
    } else {
        emit clearSearchRequested();
    }
}

void EmptyState::showIcon()
{
    const QIcon icon
        = tintedIcon(m_kind == Kind::NoDownloads ? u"drop"_s : u"search"_s, kIconTones);
    m_icon->setPixmap(icon.pixmap(QSize(kPictureSize, kPictureSize), devicePixelRatioF()));
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_kind != Kind::None) {
        showIcon();
    }
}

} // namespace ui
