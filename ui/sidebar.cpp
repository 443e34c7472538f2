// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar.h"

#include "ui/retranslation.h"
#include "ui/roomydelegate.h"
#include "ui/statelook.h"
#include "ui/tintedicon.h"

#include <QHeaderView>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kFilterRole = Qt::UserRole + 1;
constexpr int kCountRole = Qt::UserRole + 2;

// In the order of kStateGroups.
constexpr std::array kGroupNames {
    QT_TRANSLATE_NOOP("ui::Sidebar", "Running"),
    QT_TRANSLATE_NOOP("ui::Sidebar", "Waiting"),
    QT_TRANSLATE_NOOP("ui::Sidebar", "Paused"),
    QT_TRANSLATE_NOOP("ui::Sidebar", "Failed"),
    QT_TRANSLATE_NOOP("ui::Sidebar", "Completed"),
};
static_assert(kGroupNames.size() == kStateGroups.size());

constexpr std::array kSectionNames {
    QT_TRANSLATE_NOOP("ui::Sidebar", "Downloads"),
    QT_TRANSLATE_NOOP("ui::Sidebar", "Categories"),
    QT_TRANSLATE_NOOP("ui::Sidebar", "Queues"),
    QT_TRANSLATE_NOOP("ui::Sidebar", "Hosts"),
};

constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 7> kCategoryIcons { {
    { "documents"_L1, "type-document"_L1 },
    { "pictures"_L1, "type-picture"_L1 },
    { "music"_L1, "type-audio"_L1 },
    { "video"_L1, "type-video"_L1 },
    { "archives"_L1, "type-archive"_L1 },
    { "programs"_L1, "type-program"_L1 },
    { "other"_L1, "type-other"_L1 },
} };

QString categoryIcon(const QString &key)
{
    const auto found = std::find_if(kCategoryIcons.begin(), kCategoryIcons.end(),
        [&key](const auto &row) { return row.first == key; });
    return found == kCategoryIcons.end() ? u"folder"_s : QString(found->second);
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"sidebar"_s);
    setColumnCount(2);
    setHeaderHidden(true);
    setProperty("showsFocus", true); // of ui::Style
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAcceptDrops(true);
    setItemDelegate(new RoomyDelegate(this));
    setIndentation(fontMetrics().height());
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(1);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    for (QTreeWidgetItem *&section : m_sections) {
        section = new QTreeWidgetItem(this);
        section->setFlags(Qt::ItemIsEnabled);
        section->setFirstColumnSpanned(true);
        section->setExpanded(true);
    }
    sayNowAndAnew(this, [this] { say(); });
    connect(this, &QTreeWidget::currentItemChanged, this, &Sidebar::takeCurrent);
    connect(this, &QTreeWidget::itemClicked, this, [](QTreeWidgetItem *item) {
        if (!item->parent()) {
            item->setExpanded(!item->isExpanded());
        }
    });
    // A click on a heading, or on the room below, chooses nothing else.
    connect(this, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (!m_isFilling && selectedItems().isEmpty()) {
            markChosen();
        }
    });
    connect(this, &QTreeWidget::itemExpanded, this, &Sidebar::sectionsChanged);
    connect(this, &QTreeWidget::itemCollapsed, this, &Sidebar::sectionsChanged);
}

ListFilter Sidebar::filterOf(const QTreeWidgetItem &item)
{
    return item.data(0, kFilterRole).value<ListFilter>();
}

void Sidebar::say()
{
    setAccessibleName(tr("What the list shows"));
    for (size_t i = 0; i < m_sections.size(); ++i) {
        m_sections[i]->setText(0, tr(kSectionNames[i]));
    }
    fill(States, stateParts());
    fill(Categories, categoryParts());
    fill(Queues, queueParts());
    fill(Hosts, hostParts(m_hosts));
    m_sections[Hosts]->setHidden(m_hosts.isEmpty());
}

void Sidebar::setNames(const ListNames &names)
{
    if (names == m_names) {
        return;
    }
    m_names = names;
    say();
    const bool isGone = (m_filter.kind == ListFilter::Kind::Category
                            && names.knownCategory(m_filter.text) != m_filter.text)
        || (m_filter.kind == ListFilter::Kind::Queue
            && names.knownQueue(m_filter.queueId) != m_filter.queueId);
    if (isGone) {
        choose({});
    }
}

QList<Sidebar::Part> Sidebar::stateParts() const
{
    QList<Part> parts { { {}, tr("All"), u"queue"_s } };
    for (size_t i = 0; i < kStateGroups.size(); ++i) {
        const StateGroupSpec &spec = kStateGroups[i];
        parts.append(
            { { ListFilter::Kind::States, spec.group, {}, 0 }, tr(kGroupNames[i]), {}, spec.look });
    }
    return parts;
}

QList<Sidebar::Part> Sidebar::categoryParts() const
{
    QList<Part> parts;
    for (const CategoryName &each : m_names.categories()) {
        parts.append(
            { { ListFilter::Kind::Category, {}, each.key, 0 }, each.name, categoryIcon(each.key) });
    }
    parts.append({ { ListFilter::Kind::Category, {}, {}, 0 }, tr("No category"), u"clear"_s });
    return parts;
}

QList<Sidebar::Part> Sidebar::queueParts() const
{
    QList<Part> parts;
    for (const QueueName &each : m_names.queues()) {
        parts.append({ { ListFilter::Kind::Queue, {}, {}, each.id }, each.name, u"queue"_s });
    }
    return parts;
}

QList<Sidebar::Part> Sidebar::hostParts(const QList<HostCount> &hosts) const
{
    QList<Part> parts;
    for (const HostCount &each : hosts) {
        parts.append({ { ListFilter::Kind::Host, {}, each.host, 0 }, each.host, u"link"_s });
    }
    return parts;
}

// New rows for all parts; what is chosen stays chosen.
void Sidebar::fill(Section section, const QList<Part> &parts)
{
    m_isFilling = true;
    QTreeWidgetItem *parent = m_sections[section];
    const bool hadCurrent = currentItem() && currentItem()->parent() == parent;
    const ListFilter current = hadCurrent ? filterOf(*currentItem()) : ListFilter();
    QHash<QString, int> known;
    for (const QTreeWidgetItem *old : parent->takeChildren()) {
        known.insert(old->text(0), old->data(0, kCountRole).toInt());
        delete old;
    }
    for (const Part &part : parts) {
        auto *item = new QTreeWidgetItem(parent);
        item->setData(0, kFilterRole, QVariant::fromValue(part.filter));
        item->setText(0, part.name);
        item->setToolTip(0, part.name.toHtmlEscaped());
        item->setIcon(0, part.look ? stateIcon(*part.look) : tintedIcon(part.icon));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        setCount(item, known.value(part.name));
    }
    markChosen();
    if (hadCurrent && itemOf(current)) {
        setCurrentItem(itemOf(current), 0, QItemSelectionModel::NoUpdate);
    }
    m_isFilling = false;
}

void Sidebar::setCounts(int all, const StateCounts &states, const ListCounts &lists)
{
    m_all = all;
    m_states = states;
    fillHosts(lists);
    for (QTreeWidgetItem *section : m_sections) {
        for (int i = 0; i < section->childCount(); ++i) {
            QTreeWidgetItem *item = section->child(i);
            const int count = countOf(filterOf(*item), lists);
            if (count != item->data(0, kCountRole).toInt()) {
                setCount(item, count);
            }
        }
    }
}

// The chosen one stays, whatever its place.
void Sidebar::fillHosts(const ListCounts &lists)
{
    QList<HostCount> hosts = lists.topHosts(kMostHosts);
    const bool isMissing = m_filter.kind == ListFilter::Kind::Host
        && std::none_of(hosts.begin(), hosts.end(),
            [this](const HostCount &each) { return each.host == m_filter.text; });
    if (isMissing) {
        hosts.append({ m_filter.text, lists.ofHost(m_filter.text) });
    }
    const bool isSame = std::equal(hosts.begin(), hosts.end(), m_hosts.begin(), m_hosts.end(),
        [](const HostCount &one, const HostCount &other) { return one.host == other.host; });
    m_hosts = hosts;
    if (!isSame) {
        fill(Hosts, hostParts(hosts));
        m_sections[Hosts]->setHidden(hosts.isEmpty());
    }
}

int Sidebar::countOf(const ListFilter &filter, const ListCounts &lists) const
{
    int count = 0;
    switch (filter.kind) {
    case ListFilter::Kind::All:
        return m_all;
    case ListFilter::Kind::States:
        return countIn(m_states, filter.states());
    case ListFilter::Kind::Host:
        return lists.ofHost(filter.text);
    case ListFilter::Kind::Category:
        for (auto each = lists.categories().cbegin(); each != lists.categories().cend(); ++each) {
            count += m_names.knownCategory(each.key()) == filter.text ? each.value() : 0;
        }
        return count;
    case ListFilter::Kind::Queue:
        for (auto each = lists.queues().cbegin(); each != lists.queues().cend(); ++each) {
            count += m_names.knownQueue(each.key()) == filter.queueId ? each.value() : 0;
        }
        return count;
    }
    Q_UNREACHABLE();
}

void Sidebar::setCount(QTreeWidgetItem *item, int count)
{
    item->setData(0, kCountRole, count);
    item->setText(1, QLocale().toString(count));
    speak(item);
}

// The number belongs to the name, also for those who hear it.
void Sidebar::speak(QTreeWidgetItem *item)
{
    const bool isChosen = filterOf(*item) == m_filter;
    item->setData(0, Qt::AccessibleTextRole,
        isChosen
            //: what the list shows; %1: Failed; %2: 12
            ? tr("%1: %2, shown now").arg(item->text(0), item->text(1))
            //: %1: Failed; %2: 12
            : tr("%1: %2").arg(item->text(0), item->text(1)));
}

void Sidebar::markChosen()
{
    for (const QTreeWidgetItem *section : m_sections) {
        for (int i = 0; section && i < section->childCount(); ++i) {
            QTreeWidgetItem *item = section->child(i);
            const bool isChosen = filterOf(*item) == m_filter;
            // Bold: it is told by more than its colour.
            QFont font = item->font(0);
            font.setBold(isChosen);
            item->setFont(0, font);
            item->setFont(1, font);
            item->setSelected(isChosen);
            speak(item);
        }
    }
}

void Sidebar::choose(const ListFilter &filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    m_isFilling = true;
    if (QTreeWidgetItem *item = itemOf(filter)) {
        setCurrentItem(item);
    }
    markChosen();
    m_isFilling = false;
    emit filterChosen(filter);
}

void Sidebar::takeCurrent(QTreeWidgetItem *item)
{
    if (!m_isFilling && item && item->parent()) {
        choose(filterOf(*item));
    }
}

QString Sidebar::filterName() const
{
    const QTreeWidgetItem *item = m_filter.isAll() ? nullptr : itemOf(m_filter);
    return item ? item->text(0) : QString();
}

QTreeWidgetItem *Sidebar::itemOf(const ListFilter &filter) const
{
    for (const QTreeWidgetItem *section : m_sections) {
        for (int i = 0; i < section->childCount(); ++i) {
            if (filterOf(*section->child(i)) == filter) {
                return section->child(i);
            }
        }
    }
    return nullptr;
}

} // namespace ui
