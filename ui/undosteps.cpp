// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undosteps.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {
constexpr std::chrono::seconds kLongestPause { 30 }; ///< within one step

using HeaderFields = QList<engine::HeaderField>;

/// \a to, with what came to \a now since it was \a from: the cookie of a sign-in, say.
HeaderFields withLater(const HeaderFields &from, const HeaderFields &now, const HeaderFields &to)
{
    HeaderFields merged = to;
    for (const engine::HeaderField &field : now) {
        if (!from.contains(field)) {
            merged.removeIf([&field](const engine::HeaderField &other) {
                return other.name.compare(field.name, Qt::CaseInsensitive) == 0;
            });
        }
    }
    std::copy_if(now.begin(), now.end(), std::back_inserter(merged),
        [&from](const engine::HeaderField &field) { return !from.contains(field); });
    return merged;
}

/// \a to, for \a now, which was as \a from says. What belongs to another link stays with it (I5).
engine::DownloadEdit editFor(
    const engine::Download &now, const engine::DownloadEdit &from, const engine::DownloadEdit &to)
{
    engine::DownloadEdit edit = to;
    if (from.headers && to.headers && !to.url) {
        edit.headers = withLater(*from.headers, now.request.headers, *to.headers);
    }
    return edit;
}

} // namespace

UndoStep::UndoStep(engine::Engine &engine, Known known, const QString &text)
    : QUndoCommand(text)
    , m_engine(engine)
    , m_known(std::move(known))
{
}

bool UndoStep::continues(const UndoStep &earlier) const
{
    return m_made - earlier.m_made < kLongestPause;
}

EditStep::EditStep(
    engine::Engine &engine, Known known, const QString &text, QList<EditChange> changes)
    : UndoStep(engine, std::move(known), text)
    , m_changes(std::move(changes))
{
}

void EditStep::apply(engine::DownloadEdit EditChange::*from, engine::DownloadEdit EditChange::*to)
{
    setIdle(true);
    const bool isBack = to == &EditChange::before;
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        // Back to front: a name is free again once the one that took it last has left it.
        const EditChange &change = m_changes.at(isBack ? m_changes.size() - 1 - i : i);
        QList<engine::DownloadId> rest;
        for (const engine::DownloadId id : change.ids) {
            if (!isKnown(id)) {
                continue;
            }
            setIdle(false);
            const engine::DownloadEdit own = editFor(downloadOf(id), change.*from, change.*to);
            if (own == change.*to) {
                rest.append(id);
            } else {
                m_engine.edit(id, own);
            }
        }
        if (!rest.isEmpty()) {
            m_engine.edit(rest, change.*to);
        }
    }
}

void EditStep::undo()
{
    apply(&EditChange::after, &EditChange::before);
}

void EditStep::redo()
{
    apply(&EditChange::before, &EditChange::after);
}

int EditStep::id() const
{
    if (m_changes.size() != 1 || !m_changes.first().after.note) {
        return -1;
    }
    engine::DownloadEdit note;
    note.note = m_changes.first().after.note;
    return m_changes.first().after == note ? kNoteSteps : -1;
}

bool EditStep::mergeWith(const QUndoCommand *later)
{
    const auto &step = *static_cast<const EditStep *>(later);
    const EditChange &change = step.m_changes.first();
    if (change.ids != m_changes.first().ids || !step.continues(*this)) {
        return false;
    }
    m_changes.first().after = change.after;
    setObsolete(m_changes.first().before.note == change.after.note); // taken back by hand
    join(step);
    return true;
}

qsizetype EditStep::weight() const
{
    qsizetype sum = 0;
    for (const EditChange &change : m_changes) {
        sum += change.ids.size();
    }
    return sum;
}

RemoveStep::RemoveStep(engine::Engine &engine, Known known, const QString &text,
    const QList<engine::DownloadId> &ids, engine::RemoveFiles files)
    : UndoStep(engine, std::move(known), text)
    , m_ids(ids)
    , m_files(files)
{
}

void RemoveStep::undo()
{
    setIdle(m_ids.isEmpty());
    m_engine.unremove(m_ids);
}

void RemoveStep::redo()
{
    setIdle(std::none_of(
        m_ids.begin(), m_ids.end(), [this](engine::DownloadId id) { return isKnown(id); }));
    m_engine.remove(m_ids, m_files);
}

OrderStep::OrderStep(engine::Engine &engine, Known known, const QString &text,
    QList<QueuePlace> places, Behind behind, std::function<void()> order)
    : UndoStep(engine, std::move(known), text)
    , m_places(std::move(places))
    , m_behind(std::move(behind))
    , m_order(std::move(order))
{
}

void OrderStep::undo()
{
    setIdle(true);
    findPlaces();
    const QueuePlace *behind = nullptr;
    engine::DownloadId firstBehind;
    // From the end on: what is behind a place stands right already.
    for (auto place = m_places.crbegin(); place != m_places.crend(); ++place) {
        QList<engine::DownloadId> rest;
        std::copy_if(place->ids.begin(), place->ids.end(), std::back_inserter(rest),
            [this](engine::DownloadId id) { return isKnown(id); });
        if (!rest.isEmpty()) {
            setIdle(false);
            // Two places have the same one behind them where what stood between them is gone.
            const bool isSame = behind && behind->before == place->before;
            m_engine.place(rest, isSame ? firstBehind : place->before);
            behind = &*place;
            firstBehind = rest.first();
        }
    }
}

/// Where the one behind is gone, the next one that stands there now takes its part.
void OrderStep::findPlaces()
{
    QList<qint64> ranks;
    QList<QueuePlace *> lost;
    QSet<engine::DownloadId> moving;
    for (QueuePlace &place : m_places) {
        moving.unite({ place.ids.begin(), place.ids.end() });
        if (place.before.isValid() && !isKnown(place.before)) {
            ranks.append(place.rank);
            lost.append(&place);
        }
    }
    if (lost.isEmpty()) {
        return;
    }
    const QList<engine::DownloadId> found = m_behind(ranks, moving);
    for (qsizetype i = 0; i < lost.size(); ++i) {
        lost.at(i)->before = found.at(i);
    }
}

void OrderStep::redo()
{
    setIdle(std::none_of(m_places.begin(), m_places.end(), [this](const QueuePlace &place) {
        return std::any_of(place.ids.begin(), place.ids.end(),
            [this](engine::DownloadId id) { return isKnown(id); });
    }));
    if (!isIdle()) {
        m_order();
    }
}

void OrderStep::forget()
{
    m_places.clear();
    m_behind = {};
    m_order = {};
}

qsizetype OrderStep::weight() const
{
    qsizetype sum = 0;
    for (const QueuePlace &place : m_places) {
        sum += place.ids.size();
    }
    return sum;
}

} // namespace ui
