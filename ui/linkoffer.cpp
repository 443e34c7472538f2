// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linkoffer.h"

#include "app/links/linkauthor.h"
#include "ui/dialogparts.h"
#include "ui/retranslation.h"
#include "ui/tintedicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

LinkOffer::LinkOffer(QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel(u"offerText"_s))
    , m_add(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"linkOffer"_s);
    setFrameShape(QFrame::StyledPanel);
    m_add->setObjectName(u"offerAdd"_s);
    m_add->setIcon(tintedIcon(u"add"_s));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_close->setObjectName(u"offerClose"_s);
    m_close->setIcon(tintedIcon(u"close"_s));
    m_close->setAutoRaise(true);
    for (QToolButton *button : { m_add, m_close }) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_add);
    layout->addWidget(m_close);
    connect(m_add, &QToolButton::clicked, this, [this] {
        links::FoundLinks links = m_links;
        links::markMixed(&links);
        closeOffer();
        emit taken(links);
    });
    connect(m_close, &QToolButton::clicked, this, &LinkOffer::closeOffer);
    sayNowAndAnew(this, [this] { say(); });
    hide();
}

void LinkOffer::add(const links::FoundLinks &found)
{
    for (const links::FoundLink &link : found.links) {
        if (m_links.links.size() < kMostLinks && !m_urls.contains(link.url)) {
            m_urls.insert(link.url);
            m_links.links.append(link);
        }
    }
    say();
    show();
}

void LinkOffer::closeOffer()
{
    m_links = {};
    m_urls.clear();
    hide();
}

void LinkOffer::say()
{
    const int count = static_cast<int>(m_links.links.size());
    m_text->setText(count == 1
            ? tr("A link was copied: %1").arg(m_links.links.constFirst().url.toDisplayString())
            : tr("%n links were copied.", nullptr, count));
    m_add->setText(tr("Add…"));
    m_add->setAccessibleName(tr("Add the copied links"));
    m_close->setToolTip(tr("Forget the copied links"));
    m_close->setAccessibleName(m_close->toolTip());
}

} // namespace ui
