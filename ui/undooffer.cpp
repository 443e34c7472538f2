// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undooffer.h"

#include "ui/alerts.h"
#include "ui/downloadcells.h"
#include "ui/elidedlabel.h"
#include "ui/retranslation.h"
#include "ui/undoablecommands.h"

#include <QHBoxLayout>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kOfferMilliseconds = 15'000;

} // namespace

UndoOffer::UndoOffer(UndoableCommands &commands, QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_undo(new QToolButton(this))
{
    makeAlertPlace(*this);
    setObjectName(u"undoOffer"_s);
    m_text->setObjectName(u"undoOfferText"_s);
    m_undo->setObjectName(u"undoOfferButton"_s);
    m_undo->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_undo);
    m_end.setSingleShot(true);
    m_end.setInterval(kOfferMilliseconds);
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QToolButton::clicked, &commands, &UndoableCommands::undo);
    connect(&commands, &UndoableCommands::offered, this, &UndoOffer::offer);
    sayNowAndAnew(this, [this] { m_undo->setText(tr("Undo")); });
    hide();
}

void UndoOffer::offer(const QString &sentence)
{
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    m_text->setToolTip(plainToolTip(sentence));
    m_undo->setAccessibleName(tr("Undo: %1").arg(sentence));
    // The bar hides what stands here only when a message comes, and this may come after it.
    if (auto *bar = qobject_cast<QStatusBar *>(parentWidget()); bar && !sentence.isEmpty()) {
        bar->clearMessage();
    }
    if (!sentence.isEmpty()) {
        tellAlert(*this, sentence);
    }
    setVisible(!sentence.isEmpty());
    sentence.isEmpty() ? m_end.stop() : m_end.start();
}

} // namespace ui
