// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/noticebar.h"

#include "ui/alerts.h"
#include "ui/retranslation.h"
#include "ui/tintedicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

// More would push the list out of the window.
constexpr qsizetype kMostSentences = 4;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
{
    makeAlertPlace(*this);
    setObjectName(u"noticeBar"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::ToolTipText);
    auto *close = new QToolButton(this);
    close->setObjectName(u"noticeClose"_s);
    // The bar is dark in both schemes.
    close->setIcon(tintedIcon(u"close"_s, { 0xf4f5f7, 0xf4f5f7 }));
    close->setAutoRaise(true);
    sayNowAndAnew(close, [close] {
        close->setToolTip(tr("Close this notice"));
        close->setAccessibleName(close->toolTip());
    });
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &NoticeBar::closeBar);
    hide();
}

void NoticeBar::add(const QString &sentence)
{
    m_sentences.removeAll(sentence);
    m_sentences.append(sentence);
    if (m_sentences.size() > kMostSentences) {
        m_sentences.removeFirst();
    }
    m_text->setText(m_sentences.join(u'\n'));
    tellAlert(*this, sentence);
    show();
}

void NoticeBar::closeBar()
{
    m_sentences.clear();
    hide();
}

} // namespace ui
