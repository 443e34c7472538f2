// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QSet>
#include <QUndoCommand>

#include <chrono>
#include <functional>

namespace ui {

/// QUndoCommand::id() of the steps that may be merged with one of their kind.
enum MergedSteps { kNoteSteps = 1, kArrangeSteps };

/// What one step of the undo stack does, to the engine it borrows. Each keeps ids and small values
/// only, and can let go of them when the stack holds too many.
class UndoStep : public QUndoCommand {
public:
    /// A download of the list as it is now; null where it is not there.
    using Known = std::function<const engine::Download *(engine::DownloadId)>;

    UndoStep(engine::Engine &engine, Known known, const QString &text);

    /// How many downloads it is about.
    virtual qsizetype weight() const = 0;
    /// Gives up what it keeps; nothing can be undone by it any more.
    virtual void forget() = 0;
    /// Whether what was changed by \a earlier is still being changed.
    bool continues(const UndoStep &earlier) const;
    void setMade(std::chrono::steady_clock::time_point made) { m_made = made; } ///< now, unless set
    bool isIdle() const { return m_isIdle; } ///< undo() or redo() just did nothing

protected:
    bool isKnown(engine::DownloadId id) const { return m_known(id) != nullptr; }
    const engine::Download &downloadOf(engine::DownloadId id) const { return *m_known(id); }
    void setIdle(bool isIdle) { m_isIdle = isIdle; }
    void join(const UndoStep &later) { m_made = later.m_made; } ///< may be continued from there

    engine::Engine &m_engine;

private:
    Known m_known;
    std::chrono::steady_clock::time_point m_made = std::chrono::steady_clock::now();
    bool m_isIdle = false;
};

/// A change of values: these ids had and get the same ones.
struct EditChange {
    QList<engine::DownloadId> ids;
    engine::DownloadEdit before;
    engine::DownloadEdit after;
};

class EditStep : public UndoStep {
public:
    EditStep(engine::Engine &engine, Known known, const QString &text, QList<EditChange> changes);

    void undo() override;
    void redo() override;
    int id() const override; ///< notes are kept while they are written, and are one step
    bool mergeWith(const QUndoCommand *later) override;
    qsizetype weight() const override;
    void forget() override { m_changes.clear(); }

private:
    void apply(engine::DownloadEdit EditChange::*from, engine::DownloadEdit EditChange::*to);

    QList<EditChange> m_changes;
};

class RemoveStep : public UndoStep {
public:
    RemoveStep(engine::Engine &engine, Known known, const QString &text,
        const QList<engine::DownloadId> &ids, engine::RemoveFiles files);

    void undo() override;
    void redo() override;
    qsizetype weight() const override { return m_ids.size(); }
    void forget() override { m_ids.clear(); }
    const QList<engine::DownloadId> &ids() const { return m_ids; }
    engine::RemoveFiles files() const { return m_files; }

private:
    QList<engine::DownloadId> m_ids;
    engine::RemoveFiles m_files;
};

/// Some that stood next to each other, and what came behind them; invalid = the queue's end.
struct QueuePlace {
    QList<engine::DownloadId> ids;
    engine::DownloadId before;
    qint64 rank = 0; ///< of the last of ids, when it stood there
};

class OrderStep : public UndoStep {
public:
    /// Of each rank, which grow, what is behind it and none of \a others; invalid = the end.
    using Behind = std::function<QList<engine::DownloadId>(
        const QList<qint64> &ranks, const QSet<engine::DownloadId> &others)>;

    /// \a order moves them; \a places is where they were, in queue order.
    OrderStep(engine::Engine &engine, Known known, const QString &text, QList<QueuePlace> places,
        Behind behind, std::function<void()> order);

    void undo() override;
    void redo() override;
    qsizetype weight() const override;
    void forget() override;

private:
    void findPlaces();

    QList<QueuePlace> m_places;
    Behind m_behind;
    std::function<void()> m_order;
};

} // namespace ui
