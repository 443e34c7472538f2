// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebarpane.h"

#include "ui/sidebar.h"

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kSidebarLetters = 34; ///< width at first start, in average letters
constexpr int kFewestLetters = 12;

} // namespace

SidebarPane::SidebarPane(QWidget *content, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_sidebar(new Sidebar(this))
{
    setObjectName(u"sidebarPane"_s);
    setHandleWidth(1);
    addWidget(m_sidebar);
    addWidget(content);
    setChildrenCollapsible(false);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    const int letter = fontMetrics().averageCharWidth();
    m_sidebar->setMinimumWidth(kFewestLetters * letter);
    setSizes({ kSidebarLetters * letter, 4 * kSidebarLetters * letter });
    connect(this, &QSplitter::splitterMoved, this, &SidebarPane::changed);
    connect(m_sidebar, &Sidebar::sectionsChanged, this, &SidebarPane::changed);
}

void SidebarPane::restore(const settings::Panes &panes)
{
    if (!panes.sidebarSplit.isEmpty()) {
        restoreState(panes.sidebarSplit);
        setHandleWidth(1);
        setChildrenCollapsible(false);
    }
    m_sidebar->setHidden(!panes.showsSidebar);
}

void SidebarPane::store(settings::Panes &panes) const
{
    panes.showsSidebar = isShown();
    panes.sidebarSplit = saveState();
}

bool SidebarPane::isShown() const
{
    return !m_sidebar->isHidden();
}

void SidebarPane::setShown(bool isShown)
{
    if (isShown == this->isShown()) {
        return;
    }
    if (!isShown) {
        m_sidebar->choose({});
    }
    m_sidebar->setHidden(!isShown);
    emit changed();
}

} // namespace ui
