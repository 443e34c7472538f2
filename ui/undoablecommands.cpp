// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undoablecommands.h"

#include "ui/downloadmodel.h"
#include "ui/editchanges.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ui {

UndoableCommands::UndoableCommands(engine::Engine &engine, DownloadModel &model, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_model(model)
{
    m_stack.setUndoLimit(kMostSteps);
    connect(&m_engine, &engine::Engine::broughtBack, this, &UndoableCommands::takeBack);
    connect(&m_engine, &engine::Engine::unremoveRefused, this, &UndoableCommands::removeAgain);
}

UndoStep::Known UndoableCommands::known() const
{
    return [this](engine::DownloadId id) { return m_model.find(id); };
}

void UndoableCommands::edit(
    const QList<engine::DownloadId> &ids, const engine::DownloadEdit &edit, const QString &text)
{
    QList<std::pair<engine::DownloadId, engine::DownloadEdit>> edits;
    edits.reserve(ids.size());
    for (const engine::DownloadId id : ids) {
        edits.append({ id, edit });
    }
    this->edit(edits, text);
}

void UndoableCommands::edit(
    const QList<std::pair<engine::DownloadId, engine::DownloadEdit>> &edits, const QString &text)
{
    QList<IdEdit> same;
    const QList<EditChange> changes = gatheredChanges(m_model, edits, &same);
    // The engine may still have something to do: to look for the same link again, say.
    for (const auto &[id, after] : std::as_const(same)) {
        const bool isToBeKept = after.headers && after.remembersSecrets;
        if (after.url || after.folder || after.mirrors || isToBeKept) {
            m_engine.edit(id, after);
        }
    }
    if (!changes.isEmpty()) {
        push(new EditStep(m_engine, known(), text, changes));
    }
}

void UndoableCommands::ignore(const QList<engine::DownloadId> &ids)
{
    engine::DownloadEdit asked;
    asked.isIgnored = true;
    const auto count = static_cast<int>(ids.size());
    //: What follows "Undo" in the menu.
    edit(ids, asked, tr("Ignore %n Failed Downloads", nullptr, count));
    emit offered(tr("%n failed downloads are ignored.", nullptr, count));
}

void UndoableCommands::remove(const QList<engine::DownloadId> &ids, engine::RemoveFiles files)
{
    const auto count = static_cast<int>(ids.size());
    //: What follows "Undo" in the menu.
    removeAs(ids, files, tr("Remove %n Downloads", nullptr, count),
        tr("%n downloads removed.", nullptr, count));
}

void UndoableCommands::clearCompleted()
{
    const QList<engine::DownloadId> ids = m_model.idsIn(engine::DownloadState::Completed);
    //: What follows "Undo" in the menu.
    removeAs(ids, engine::RemoveFiles::KeepAll, tr("Clear Completed"),
        tr("%n completed downloads cleared.", nullptr, static_cast<int>(ids.size())));
}

void UndoableCommands::removeAs(const QList<engine::DownloadId> &ids, engine::RemoveFiles files,
    const QString &text, const QString &sentence)
{
    if (!ids.isEmpty()) {
        push(new RemoveStep(m_engine, known(), text, ids, files));
        emit offered(sentence);
    }
}

void UndoableCommands::move(const QList<engine::DownloadId> &ids, engine::QueueMove how)
{
    moveAs(ids, [this, ids, how] { m_engine.move(ids, how); });
}

void UndoableCommands::place(const QList<engine::DownloadId> &ids, engine::DownloadId before)
{
    const QSet<engine::DownloadId> moving(ids.begin(), ids.end());
    moveAs(ids, [this, ids, before, rank = rankOf(before), moving] {
        m_engine.place(ids, orNext(before, rank, moving));
    });
}

void UndoableCommands::placeEach(const QList<QueuePlace> &places)
{
    QList<engine::DownloadId> ids;
    QList<qint64> ranks;
    for (const QueuePlace &each : places) {
        ids += each.ids;
        ranks.append(rankOf(each.before));
    }
    const QSet<engine::DownloadId> moving(ids.begin(), ids.end());
    moveAs(ids, [this, places, ranks, moving] {
        for (qsizetype i = 0; i < places.size(); ++i) {
            const QueuePlace &each = places.at(i);
            m_engine.place(each.ids, orNext(each.before, ranks.at(i), moving));
        }
    });
}

/// Where \a before, which had \a rank, is gone, what comes after it now takes its part.
engine::DownloadId UndoableCommands::orNext(
    engine::DownloadId before, qint64 rank, const QSet<engine::DownloadId> &moving) const
{
    const bool isThere = !before.isValid() || m_model.find(before);
    return isThere ? before : behind({ rank }, moving).first();
}

qint64 UndoableCommands::rankOf(engine::DownloadId id) const
{
    const engine::Download *download = m_model.find(id);
    return download ? download->queueRank : 0;
}

void UndoableCommands::arrange(
    const Arrangement &before, const Arrangement &after, ArrangeStep::Apply apply)
{
    if (before == after) {
        return;
    }
    auto *step = new ArrangeStep(m_engine, known(), before, after, std::move(apply));
    const QString removal = step->removal(); // the step may be merged into another one
    push(step);
    emit offered(removal);
}

void UndoableCommands::moveAs(const QList<engine::DownloadId> &ids, std::function<void()> order)
{
    if (!ids.isEmpty()) {
        push(new OrderStep(
            m_engine, known(),
            tr("Move %n Downloads in the Queue", nullptr, static_cast<int>(ids.size())),
            placesOf(ids),
            [this](const QList<qint64> &ranks, const QSet<engine::DownloadId> &others) {
                return behind(ranks, others);
            },
            std::move(order)));
    }
}

/// Each of \a ids belongs to the one behind it that does not move. One look at every row.
QList<QueuePlace> UndoableCommands::placesOf(const QList<engine::DownloadId> &ids) const
{
    QList<std::pair<qint64, engine::DownloadId>> moving;
    QSet<engine::DownloadId> isMoving;
    for (const engine::DownloadId id : ids) {
        if (const engine::Download *download = m_model.find(id)) {
            moving.append({ download->queueRank, id });
            isMoving.insert(id);
        }
    }
    std::sort(moving.begin(), moving.end());
    QList<qint64> ranks;
    ranks.reserve(moving.size());
    for (const auto &[rank, id] : std::as_const(moving)) {
        ranks.append(rank);
    }
    const QList<engine::DownloadId> next = behind(ranks, isMoving);
    QList<QueuePlace> places;
    for (qsizetype i = 0; i < moving.size(); ++i) {
        if (i == 0 || next.at(i) != places.last().before) {
            places.append({ {}, next.at(i), 0 });
        }
        places.last().ids.append(moving.at(i).second);
        places.last().rank = moving.at(i).first;
    }
    return places;
}

/// One look at every row.
QList<engine::DownloadId> UndoableCommands::behind(
    const QList<qint64> &ranks, const QSet<engine::DownloadId> &others) const
{
    using Ranked = std::pair<qint64, engine::DownloadId>;
    const Ranked none(std::numeric_limits<qint64>::max(), {});
    QList<Ranked> next(ranks.size(), none);
    m_model.forEach([&](const engine::Download &download) {
        const auto above = std::lower_bound(ranks.begin(), ranks.end(), download.queueRank);
        if (above != ranks.begin() && !others.contains(download.id)) {
            Ranked &nearest = next[std::distance(ranks.begin(), above) - 1];
            nearest = std::min(nearest, { download.queueRank, download.id });
        }
    });
    QList<engine::DownloadId> found(ranks.size());
    Ranked nearest = none;
    for (qsizetype i = ranks.size() - 1; i >= 0; --i) {
        nearest = std::min(nearest, next.at(i));
        found[i] = nearest.second;
    }
    return found;
}

void UndoableCommands::push(UndoStep *step)
{
    emit offered({});
    m_presses.clear(); // they were not about this step
    m_stack.push(step);
    lighten();
}

void UndoableCommands::lighten()
{
    qsizetype weight = 0;
    for (int i = m_stack.count() - 1; i >= 0; --i) {
        auto *step = const_cast<UndoStep *>(static_cast<const UndoStep *>(m_stack.command(i)));
        weight += step->weight();
        if (weight > kMostDownloads && i < m_stack.count() - 1) {
            step->forget();
            step->setObsolete(true);
        }
    }
}

void UndoableCommands::press(Press press)
{
    if (m_coming.isEmpty()) {
        carryOut(press);
        return;
    }
    if (m_presses.size() < kMostSteps) {
        m_presses.append(press);
    }
    emit said(tr("Downloads are on their way back. The next step follows them."));
}

void UndoableCommands::carryOut(Press press)
{
    emit offered({});
    const bool isUndo = press == Press::Undo;
    const int at = isUndo ? m_stack.index() - 1 : m_stack.index();
    if (at < 0 || at >= m_stack.count()) {
        return;
    }
    const auto &step = static_cast<const UndoStep &>(*m_stack.command(at));
    const bool isForgotten = step.isObsolete(); // then the stack deletes it
    if (isUndo) {
        if (const auto *removal = dynamic_cast<const RemoveStep *>(&step)) {
            m_back = m_unknown = 0;
            m_coming = { removal->ids().begin(), removal->ids().end() };
            m_comingFiles = removal->files();
        }
        m_stack.undo();
    } else {
        m_stack.redo();
    }
    if (isForgotten) {
        emit said(tr("This cannot be undone any more: too many downloads were changed since."));
    } else {
        tellIfIdle(step);
    }
}

void UndoableCommands::takeBack(
    const QList<engine::DownloadId> &there, const QList<engine::DownloadId> &unknown)
{
    for (const engine::DownloadId id : there) {
        m_back += m_coming.remove(id) ? 1 : 0;
    }
    for (const engine::DownloadId id : unknown) {
        m_unknown += m_coming.remove(id) ? 1 : 0;
    }
    if (m_coming.isEmpty()) {
        tellUnknown();
    }
    while (m_coming.isEmpty() && !m_presses.isEmpty()) {
        carryOut(m_presses.takeFirst());
    }
}

/// What stays removed is a step again, to be undone once its files can come.
void UndoableCommands::removeAgain(const QList<engine::DownloadId> &ids)
{
    QList<engine::DownloadId> own;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(own),
        [this](engine::DownloadId id) { return m_coming.contains(id); });
    if (own.isEmpty()) {
        return;
    }
    push(new RemoveStep(m_engine, known(),
        tr("Remove %n Downloads", nullptr, static_cast<int>(own.size())), own, m_comingFiles));
    m_coming.subtract({ own.begin(), own.end() });
    takeBack({}, {});
}

void UndoableCommands::tellUnknown()
{
    if (const qsizetype unknown = std::exchange(m_unknown, 0); unknown > 0) {
        emit said(tr("%Ln of %L1 downloads cannot be brought back: only the latest are kept.",
            nullptr, static_cast<int>(unknown))
                      .arg(m_back + unknown));
    }
}

void UndoableCommands::tellIfIdle(const UndoStep &step)
{
    if (step.isIdle() && dynamic_cast<const ArrangeStep *>(&step)) {
        emit said(
            tr("Nothing was changed: queues or categories were changed in another way since."));
    } else if (step.isIdle()) {
        emit said(tr("Nothing was changed: these downloads are not in the list any more."));
    }
}

} // namespace ui
