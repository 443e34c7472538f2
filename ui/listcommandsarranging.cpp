// SPDX-License-Identifier: GPL-3.0-or-later
// What ListCommands does to where downloads are listed, and to their notes.
#include "ui/listcommands.h"

#include "app/settings/categoryrules.h"
#include "ui/arrangemenus.h"
#include "ui/downloadview.h"
#include "ui/undoablecommands.h"

namespace ui {

void ListCommands::followArranging(const ArrangeMenus &menus)
{
    connect(&menus, &ArrangeMenus::chosen, this, [this](const engine::DownloadEdit &edit) {
        const QList<engine::DownloadId> ids = m_view->selectedIds();
        if (edit.queueId) {
            setQueue(ids, *edit.queueId);
        } else if (edit.category) {
            setCategory(ids, *edit.category);
        } else if (edit.priority) {
            setPriority(ids, *edit.priority);
        }
    });
}

void ListCommands::setCategory(const QList<engine::DownloadId> &ids, const QString &category)
{
    engine::DownloadEdit edit;
    // Else the first answer, maybe in another start, would give them one.
    edit.category = category.isEmpty() ? QString(settings::kNoCategory) : category;
    m_undoable->edit(
        ids, edit, tr("Change Category of %n Downloads", nullptr, static_cast<int>(ids.size())));
}

void ListCommands::setQueue(const QList<engine::DownloadId> &ids, qint64 queueId)
{
    engine::DownloadEdit edit;
    edit.queueId = queueId;
    m_undoable->edit(
        ids, edit, tr("Change Queue of %n Downloads", nullptr, static_cast<int>(ids.size())));
}

void ListCommands::setPriority(const QList<engine::DownloadId> &ids, engine::Priority priority)
{
    engine::DownloadEdit edit;
    edit.priority = priority;
    m_undoable->edit(
        ids, edit, tr("Change Priority of %n Downloads", nullptr, static_cast<int>(ids.size())));
}

void ListCommands::setNote(engine::DownloadId id, const QString &note)
{
    engine::DownloadEdit edit;
    edit.note = note;
    m_undoable->edit({ id }, edit, tr("Change Note"));
}

} // namespace ui
