// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebarmenu.h"

#include "ui/downloadmodel.h"
#include "ui/downloadorder.h"
#include "ui/mainactions.h"
#include "ui/rowmatch.h"
#include "ui/sidebar.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

bool isInPart(const engine::Download &download, const ListFilter &part, const ListNames &names)
{
    RowFacts facts;
    facts.state = download.state;
    facts.category = names.knownCategory(download.request.category);
    facts.queueId = names.knownQueue(download.request.queueId);
    return isIn(part, facts, download.request.url);
}

/// As "Resume all" does: what was ignored stays, and what failed is retried only where all did.
bool mayResume(const engine::Download &download, const ListFilter &part)
{
    const bool isFailed = download.state == engine::DownloadState::Failed;
    return engine::traits(download.state).canResume
        && !(isFailed && part.kind != ListFilter::Kind::States)
        && download.notice != engine::notice::kIgnored;
}

bool mayPause(const engine::Download &download, const ListFilter &)
{
    return engine::traits(download.state).canPause;
}

} // namespace

SidebarMenu::SidebarMenu(Sidebar &sidebar, const DownloadModel &model, engine::Engine &engine,
    const MainActions &actions)
    : QObject(&sidebar)
    , m_sidebar(sidebar)
    , m_model(model)
    , m_engine(engine)
    , m_actions(actions)
{
    sidebar.installEventFilter(this); // the menu key
    sidebar.viewport()->installEventFilter(this);
}

bool SidebarMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu) {
        return QObject::eventFilter(watched, event);
    }
    open(*static_cast<QContextMenuEvent *>(event));
    return true;
}

/// The right button has chosen the part it was pressed on.
void SidebarMenu::open(const QContextMenuEvent &event)
{
    const bool isByKey = event.reason() == QContextMenuEvent::Keyboard;
    const QModelIndex at = isByKey ? m_sidebar.currentIndex() : m_sidebar.indexAt(event.pos());
    if (!at.parent().isValid()) {
        return; // a heading, or the room below
    }
    const ListFilter part = m_sidebar.filter();
    auto *menu = new QMenu(&m_sidebar);
    menu->setObjectName(u"sidebarMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addRunPart(*menu, part);
    if (part.kind == ListFilter::Kind::Category || part.kind == ListFilter::Kind::Queue) {
        menu->addSeparator();
        menu->addAction(m_actions.action(
            part.kind == ListFilter::Kind::Queue ? ActionId::Queues : ActionId::Categories));
    }
    menu->popup(isByKey ? m_sidebar.viewport()->mapToGlobal(m_sidebar.visualRect(at).center())
                        : event.globalPos());
}

void SidebarMenu::addRunPart(QMenu &menu, const ListFilter &part)
{
    QAction *resume = menu.addAction(tr("&Resume all in this part"), this,
        [this, part] { m_engine.resume(idsIn(part, mayResume)); });
    resume->setObjectName(u"resumePart"_s);
    resume->setEnabled(!idsIn(part, mayResume).isEmpty());
    QAction *pause = menu.addAction(tr("&Pause all in this part"), this,
        [this, part] { m_engine.pause(idsIn(part, mayPause)); });
    pause->setObjectName(u"pausePart"_s);
    pause->setEnabled(!idsIn(part, mayPause).isEmpty());
}

QList<engine::DownloadId> SidebarMenu::idsIn(
    const ListFilter &part, bool (*may)(const engine::Download &, const ListFilter &)) const
{
    QList<engine::DownloadId> ids;
    m_model.forEach([&](const engine::Download &download) {
        if (may(download, part) && isInPart(download, part, m_model.names())) {
            ids.append(download.id);
        }
    });
    return ids;
}

} // namespace ui
