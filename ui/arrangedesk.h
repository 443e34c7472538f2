// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/categoryrules.h"
#include "ui/queueends.h"

#include <QObject>
#include <QPointer>
#include <QSet>

class QThreadPool;

namespace ui {

class CategoriesDialog;
class MainWindow;
class QueuesDialog;

/// What the window has to do with queues and categories: opens their lists, makes what is changed
/// there a step that can be undone, tells the menus what
/// there is, gives downloads the category that the first reply makes known, and has done what
/// follows a finished queue. Lives on the GUI thread.
class ArrangeDesk : public QObject {
    Q_OBJECT

public:
    /// All of them outlive this.
    ArrangeDesk(engine::Engine &engine, QThreadPool &pool, MainWindow &window);

    /// Hands them to the open dialogs too.
    void setSettings(const settings::Settings &settings);
    QueueEnds &ends() { return m_ends; }
    void openQueues();
    void openCategories();

signals:
    void settingsChanged(const settings::Settings &settings);

private:
    void noteUndecided(const QList<engine::Download> &added);
    void change(const settings::Settings &wanted);
    void categorise(const QList<engine::Download> &changed);

    engine::Engine &m_engine;
    QThreadPool &m_pool;
    MainWindow &m_window;
    settings::Settings m_settings;
    settings::CategoryRules m_rules;
    QSet<engine::DownloadId> m_undecided; ///< get a category with the first answer
    QueueEnds m_ends;
    QPointer<QueuesDialog> m_queues;
    QPointer<CategoriesDialog> m_categories;
};

} // namespace ui
