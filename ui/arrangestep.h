// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/undosteps.h"

namespace ui {

/// The lists that downloads are arranged by.
struct Arrangement {
    QList<engine::QueueConfig> queues; ///< as in EngineConfig
    QList<settings::Category> categories;

    bool operator==(const Arrangement &) const = default;
};

Arrangement arrangementOf(const settings::Settings &settings);
settings::Settings withArrangement(
    const settings::Settings &settings, const Arrangement &arrangement);

/// A change of queues or categories. Downloads keep the number of a queue and the key of a category
/// that are gone, so they are there again with these.
class ArrangeStep : public UndoStep {
public:
    /// Goes from the first to the second; false where there is something else than the first.
    using Apply = std::function<bool(const Arrangement &from, const Arrangement &to)>;

    ArrangeStep(engine::Engine &engine, Known known, const Arrangement &before,
        const Arrangement &after, Apply apply);

    void undo() override { setIdle(!m_apply(m_after, m_before)); }
    void redo() override { setIdle(!m_apply(m_before, m_after)); }
    /// Steps with the same one may be one, as what is typed into a field is.
    int id() const override { return kArrangeSteps; }
    /// Only of the same queue or category.
    bool mergeWith(const QUndoCommand *next) override;
    qsizetype weight() const override { return 0; }
    void forget() override { }
    /// What was removed, in a sentence; empty = nothing was.
    QString removal() const;

private:
    Arrangement m_before;
    Arrangement m_after;
    Apply m_apply;
};

} // namespace ui
