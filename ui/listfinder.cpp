// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listfinder.h"

#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/emptystate.h"
#include "ui/liststate.h"
#include "ui/queuehours.h"
#include "ui/retranslation.h"
#include "ui/searchcompletion.h"
#include "ui/searchfield.h"
#include "ui/sidebar.h"
#include "ui/sidebarpane.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int kCountMilliseconds = 200;

bool asksForDay(const SearchTerm &term)
{
    return term.kind == SearchTerm::Kind::Added || term.kind == SearchTerm::Kind::Finished;
}

} // namespace

ListFinder::ListFinder(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_empty(new EmptyState(&parts.view))
    , m_day(parts.clock)
{
    connect(&m_day, &DayWatch::dayChanged, this, &ListFinder::search);
    m_counting.setSingleShot(true);
    m_counting.setInterval(kCountMilliseconds);
    connect(&m_counting, &QTimer::timeout, this, &ListFinder::refreshCounts);
    connect(&parts.model, &DownloadModel::statesChanged, this, [this] {
        if (!m_counting.isActive()) {
            m_counting.start();
        }
    });
    followPending();
    connect(&parts.model, &DownloadModel::openBatchesChanged, this, &ListFinder::layoutChanged);
    connect(&parts.view, &DownloadView::sortChosen, this, &ListFinder::sort);
    connect(&parts.view, &DownloadView::columnsChanged, this, &ListFinder::layoutChanged);
    connect(&parts.search, &SearchField::textChanged, this, &ListFinder::search);
    connect(&parts.search, &SearchField::left, &parts.view, [this] { m_parts.view.setFocus(); });
    connect(&parts.pane.sidebar(), &Sidebar::filterChosen, this, &ListFinder::search);
    connect(&parts.pane, &SidebarPane::changed, this, &ListFinder::layoutChanged);
    connect(m_empty, &EmptyState::clearSearchRequested, &parts.search, &SearchField::clear);
    connect(m_empty, &EmptyState::addRequested, this, &ListFinder::addRequested);
    connect(m_empty, &EmptyState::showAllRequested, this, &ListFinder::showAll);
    parts.search.completion().setHosts([this] {
        QStringList hosts;
        for (const HostCount &each : m_parts.model.lists().topHosts(Sidebar::kMostHosts)) {
            hosts.append(each.host);
        }
        return hosts;
    });
    sayNowAndAnew(&parts.search, [this] { setSettings(m_settings); });
}

void ListFinder::restore(const settings::Settings &settings)
{
    const ListState state = listState(settings.headerState);
    m_parts.view.restoreColumns(state, settings.sortColumn, settings.sortDescending);
    m_parts.model.setOpenBatches(state.openBatches);
    m_parts.pane.sidebar().setClosedSections(state.closedSections);
    m_parts.pane.restore(settings.panes);
}

void ListFinder::store(settings::Settings &settings) const
{
    settings.headerState
        = packed({ m_parts.view.columnState(), kColumnCount, m_parts.model.openBatches(),
            m_parts.pane.sidebar().closedSections(), m_parts.view.areColumnsFitted() });
    settings.sortColumn = m_parts.model.criteria().sortColumn;
    settings.sortDescending = m_parts.model.criteria().isDescending;
    m_parts.pane.store(settings.panes);
}

void ListFinder::applyLayout(const settings::Settings &before, const settings::Settings &now)
{
    if (before.sortColumn != now.sortColumn || before.sortDescending != now.sortDescending) {
        m_parts.view.setSort(now.sortColumn, now.sortDescending);
    }
    if (before.panes.showsSidebar != now.panes.showsSidebar) {
        m_parts.pane.setShown(now.panes.showsSidebar);
    }
}

void ListFinder::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    const ListNames names(settings);
    const bool isOther = names != m_parts.model.names();
    m_parts.model.setNames(names);
    m_parts.model.hours().setQueues(settings.engine.queues);
    m_parts.model.hours().setTimetable(settings.engine.timetable);
    m_parts.search.completion().setNames(names);
    m_parts.pane.sidebar().setNames(names);
    if (isOther) {
        search(); // "category:" and "queue:" mean others now
        refreshCounts();
    }
}

void ListFinder::sort(int sortColumn, bool isDescending)
{
    OrderCriteria criteria = m_parts.model.criteria();
    criteria.sortColumn = sortColumn;
    criteria.isDescending = sortColumn >= 0 && isDescending;
    m_parts.model.setCriteria(criteria);
    emit criteriaChanged();
    emit layoutChanged();
}

void ListFinder::search()
{
    OrderCriteria criteria = m_parts.model.criteria();
    const QDateTime now = m_day.now();
    criteria.terms = searchTerms(m_parts.search.text(), { m_parts.model.names(), now });
    const bool isByDay = std::any_of(criteria.terms.cbegin(), criteria.terms.cend(), asksForDay);
    m_day.setDay(isByDay ? now.date() : QDate());
    criteria.filter = m_parts.pane.sidebar().filter();
    const bool isSame = criteria == m_parts.model.criteria();
    m_isSearchCleared = criteria.terms.isEmpty()
        && (m_isSearchCleared || !m_parts.model.criteria().terms.isEmpty());
    m_parts.model.setCriteria(criteria);
    if (!isSame) {
        m_parts.view.viewport()->update(); // what is found is marked
    }
    emit criteriaChanged();
}

void ListFinder::showAll()
{
    m_parts.search.clear();
    m_parts.pane.sidebar().choose({});
}

/// Rows that are asked for come with a later order, unless the user selects others before.
void ListFinder::followPending()
{
    connect(&m_parts.model, &DownloadModel::ordered, this, [this] {
        // Not before the model knows whether another order follows.
        QMetaObject::invokeMethod(this, &ListFinder::selectPending, Qt::QueuedConnection);
        QMetaObject::invokeMethod(this, &ListFinder::scrollToSelected, Qt::QueuedConnection);
    });
    connect(m_parts.view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this](const QItemSelection &selected) {
            if (!selected.isEmpty()) {
                m_pending.clear();
            }
        });
}

void ListFinder::select(const QList<engine::DownloadId> &ids)
{
    m_parts.view.setFocus();
    m_pending = ids;
    m_isPendingForced = true;
    m_parts.model.reveal(ids); // what only its closed group hides needs nothing else
    selectPending();
}

void ListFinder::selectShown(const QList<engine::DownloadId> &ids)
{
    m_pending = ids;
    m_isPendingForced = false;
    // Not before the list has heard of them.
    QMetaObject::invokeMethod(this, &ListFinder::selectPending, Qt::QueuedConnection);
}

bool ListFinder::isPendingHidden() const
{
    return std::any_of(m_pending.begin(), m_pending.end(), [this](engine::DownloadId id) {
        return m_parts.model.find(id) && !m_parts.model.indexOf(id).isValid();
    });
}

void ListFinder::selectPending()
{
    if (isPendingHidden() && m_parts.model.isOrdering()) {
        return; // the order under way may show them
    }
    const bool isLimited = m_isPendingForced && m_parts.model.criteria().isLimited();
    if (isPendingHidden() && isLimited) {
        showAll();
    }
    const bool isToCome = m_parts.model.isOrdering() || isLimited;
    if (!m_pending.isEmpty() && !(isPendingHidden() && isToCome)) {
        m_parts.view.selectIds(std::exchange(m_pending, {}));
    }
}

/// What was found by a search is looked for among all the others next.
void ListFinder::scrollToSelected()
{
    if (m_parts.model.isOrdering() || !std::exchange(m_isSearchCleared, false)) {
        return;
    }
    const QModelIndex current = m_parts.view.currentIndex();
    if (current.isValid()
        && m_parts.view.selectionModel()->isRowSelected(current.row(), current.parent())) {
        m_parts.view.scrollTo(current.siblingAtColumn(0));
    }
}

void ListFinder::refreshCounts()
{
    m_parts.pane.sidebar().setCounts(
        m_parts.model.downloadCount(), m_parts.model.counts(), m_parts.model.lists());
}

void ListFinder::refreshEmptyState()
{
    using Kind = EmptyState::Kind;
    const bool isEmpty = m_parts.model.downloadCount() == 0;
    const OrderCriteria &criteria = m_parts.model.criteria();
    const bool isNothing = m_parts.model.rowCount() == 0 && criteria.isLimited();
    const Kind kind = isEmpty      ? Kind::NoDownloads
        : !isNothing               ? Kind::None
        : criteria.terms.isEmpty() ? Kind::NothingInPart
                                   : Kind::NoMatch;
    m_parts.view.header()->setVisible(!isEmpty);
    m_empty->show(kind, m_parts.search.text().trimmed(), m_parts.pane.sidebar().filterName());
}

} // namespace ui
