// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrangestep.h"

#include "ui/listnames.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace ui {

namespace {

/// What its steps are called, as they follow "Undo".
struct ArrangeWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ArrangeStep)
};

auto keyOf(const engine::QueueConfig &queue)
{
    return queue.id;
}

auto keyOf(const settings::Category &category)
{
    return category.key;
}

template <typename Item>
bool hasKeyOf(const QList<Item> &items, const Item &item)
{
    return std::any_of(
        items.begin(), items.end(), [&](const Item &each) { return keyOf(each) == keyOf(item); });
}

/// Those of \a items that are not in \a others.
template <typename Item>
QList<Item> missing(const QList<Item> &items, const QList<Item> &others)
{
    QList<Item> found;
    std::copy_if(items.begin(), items.end(), std::back_inserter(found),
        [&](const Item &item) { return !hasKeyOf(others, item); });
    return found;
}

/// The only one that differs in lists that are alike otherwise; -1 where there is none, or more.
template <typename Item>
qsizetype onlyChanged(const QList<Item> &before, const QList<Item> &after)
{
    qsizetype at = -1;
    for (qsizetype i = 0; before.size() == after.size() && i < before.size(); ++i) {
        if (before.at(i) == after.at(i)) {
            continue;
        }
        if (at >= 0 || keyOf(before.at(i)) != keyOf(after.at(i))) {
            return -1;
        }
        at = i;
    }
    return at;
}

template <typename Item>
bool isSameItem(const QList<Item> &before, const QList<Item> &after, const QList<Item> &later)
{
    const qsizetype at = onlyChanged(before, after);
    return at >= 0 && at == onlyChanged(after, later);
}

QString stepText(const Arrangement &before, const Arrangement &after)
{
    if (before.queues != after.queues) {
        // The main queue is in the list only where it is not as it is kept anyway.
        const auto isNamed = [](const engine::QueueConfig &queue) { return queue.id != 0; };
        const auto grown = missing(after.queues, before.queues);
        const auto shrunk = missing(before.queues, after.queues);
        return std::any_of(shrunk.begin(), shrunk.end(), isNamed) ? ArrangeWords::tr("Remove Queue")
            : std::any_of(grown.begin(), grown.end(), isNamed)    ? ArrangeWords::tr("Add Queue")
                                                               : ArrangeWords::tr("Change Queue");
    }
    return after.categories.size() < before.categories.size() ? ArrangeWords::tr("Remove Category")
        : after.categories.size() > before.categories.size()  ? ArrangeWords::tr("Add Category")
                                                              : ArrangeWords::tr("Change Category");
}

} // namespace

Arrangement arrangementOf(const settings::Settings &settings)
{
    return { settings.engine.queues, settings.categories };
}

settings::Settings withArrangement(
    const settings::Settings &settings, const Arrangement &arrangement)
{
    settings::Settings changed = settings;
    changed.engine.queues = arrangement.queues;
    changed.categories = arrangement.categories;
    return changed;
}

ArrangeStep::ArrangeStep(engine::Engine &engine, Known known, const Arrangement &before,
    const Arrangement &after, Apply apply)
    : UndoStep(engine, std::move(known), stepText(before, after))
    , m_before(before)
    , m_after(after)
    , m_apply(std::move(apply))
{
}

bool ArrangeStep::mergeWith(const QUndoCommand *next)
{
    const auto *later = dynamic_cast<const ArrangeStep *>(next);
    if (!later || later->m_before != m_after || !later->continues(*this)) {
        return false;
    }
    const bool isAlike = isSameItem(m_before.queues, m_after.queues, later->m_after.queues)
        || isSameItem(m_before.categories, m_after.categories, later->m_after.categories);
    if (isAlike) {
        m_after = later->m_after;
        join(*later);
        setObsolete(m_before == m_after); // typed, and taken back by hand
    }
    return isAlike;
}

QString ArrangeStep::removal() const
{
    settings::Settings then;
    then.engine.queues = m_before.queues;
    then.categories = m_before.categories;
    const ListNames names(then);
    for (const engine::QueueConfig &queue : missing(m_before.queues, m_after.queues)) {
        if (queue.id != 0) {
            return ArrangeWords::tr("The queue “%1” was removed.").arg(names.queue(queue.id));
        }
    }
    const auto gone = missing(m_before.categories, m_after.categories);
    return gone.isEmpty() ? QString()
                          : ArrangeWords::tr("The category “%1” was removed.")
                                .arg(names.category(gone.constFirst().key));
}

} // namespace ui
