// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrangedesk.h"

#include "ui/arrangemenus.h"
#include "ui/categoriesdialog.h"
#include "ui/filetools.h"
#include "ui/keyboardowner.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/queuesdialog.h"
#include "ui/undoablecommands.h"

#include <QAction>

namespace ui {

namespace {

bool hasServerAnswered(const engine::Download &download)
{
    return !download.finalUrl.isEmpty() || !download.mimeType.isEmpty();
}

} // namespace

ArrangeDesk::ArrangeDesk(engine::Engine &engine, QThreadPool &pool, MainWindow &window)
    : m_engine(engine)
    , m_pool(pool)
    , m_window(window)
    , m_ends(window)
{
    const MainActions &actions = window.actions();
    connect(actions.action(ActionId::Queues), &QAction::triggered, this, &ArrangeDesk::openQueues);
    connect(actions.action(ActionId::Categories), &QAction::triggered, this,
        &ArrangeDesk::openCategories);
    connect(&engine, &engine::Engine::added, this, &ArrangeDesk::noteUndecided);
    connect(&engine, &engine::Engine::changed, this, &ArrangeDesk::categorise);
    connect(&engine, &engine::Engine::removed, this, [this](const QList<engine::DownloadId> &ids) {
        m_undecided.subtract({ ids.begin(), ids.end() });
    });
    connect(&engine, &engine::Engine::added, &m_ends, &QueueEnds::note);
    connect(&engine, &engine::Engine::changed, &m_ends, &QueueEnds::note);
    connect(&engine, &engine::Engine::removed, &m_ends, &QueueEnds::noteRemoved);
    connect(&engine, &engine::Engine::queueDone, &m_ends, &QueueEnds::takeDone);
    connect(&m_ends, &QueueEnds::said, &window, &MainWindow::showNotice);
}

void ArrangeDesk::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    m_rules = settings::CategoryRules(settings.categories);
    m_ends.setSettings(settings);
    m_window.actions().arranging().setNames(ListNames(settings));
    if (m_queues) {
        m_queues->setSettings(settings);
    }
    if (m_categories) {
        m_categories->setSettings(settings);
    }
}

void ArrangeDesk::openQueues()
{
    if (!m_queues) {
        m_queues = new QueuesDialog(m_settings, &m_window);
        connect(m_queues, &QueuesDialog::settingsChanged, this, &ArrangeDesk::change);
    }
    bringToFront(*m_queues);
}

void ArrangeDesk::openCategories()
{
    if (!m_categories) {
        m_categories = new CategoriesDialog(m_settings, m_pool, &m_window);
        connect(m_categories, &CategoriesDialog::settingsChanged, this, &ArrangeDesk::change);
    }
    bringToFront(*m_categories);
}

void ArrangeDesk::change(const settings::Settings &wanted)
{
    const auto apply = [desk = QPointer(this)](const Arrangement &from, const Arrangement &to) {
        if (!desk || arrangementOf(desk->m_settings) != from) {
            return false;
        }
        emit desk->settingsChanged(withArrangement(desk->m_settings, to));
        return true;
    };
    m_window.files().commands().arrange(arrangementOf(m_settings), arrangementOf(wanted), apply);
}

/// One without a category that the server has answered had its category taken away by the user, in
/// a version that did not write settings::kNoCategory.
void ArrangeDesk::noteUndecided(const QList<engine::Download> &added)
{
    for (const engine::Download &download : added) {
        if (download.request.category.isEmpty() && !hasServerAnswered(download)) {
            m_undecided.insert(download.id);
        }
    }
}

/// The folder stays: the file is under way.
void ArrangeDesk::categorise(const QList<engine::Download> &changed)
{
    for (const engine::Download &download : changed) {
        // Until then what the user decides may be undone.
        if (!hasServerAnswered(download) || !m_undecided.remove(download.id)) {
            continue;
        }
        if (download.request.category.isEmpty()) {
            engine::DownloadEdit edit;
            edit.category = m_rules.late(download);
            m_engine.edit(download.id, edit);
        }
    }
}

} // namespace ui
