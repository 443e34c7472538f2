// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/daywatch.h"

#include <QObject>
#include <QTimer>

namespace ui {

class DownloadModel;
class DownloadView;
class EmptyState;
class SearchField;
class SidebarPane;

/// What the list shows and in which order: brings together search, sidebar and headings, and says
/// so where nothing is left. Lives on the GUI thread; borrows everything it is given.
class ListFinder : public QObject {
    Q_OBJECT

public:
    struct Parts {
        DownloadModel &model;
        DownloadView &view;
        SearchField &search;
        SidebarPane &pane;
        DayWatch::Clock clock = &QDateTime::currentDateTime;
    };

    explicit ListFinder(const Parts &parts, QObject *parent = nullptr);

    /// Columns, order, open groups and sidebar as they were left.
    void restore(const settings::Settings &settings);
    void store(settings::Settings &settings) const;
    /// The names of categories and queues.
    void setSettings(const settings::Settings &settings);
    /// Order and sidebar, where they are others than before: changed by what is not this window.
    void applyLayout(const settings::Settings &before, const settings::Settings &now);
    /// Selects these, whatever is searched for.
    void select(const QList<engine::DownloadId> &ids);
    /// Selects those of them that what is searched for leaves in the list, once they are there.
    void selectShown(const QList<engine::DownloadId> &ids);
    void refreshEmptyState();

public slots:
    void showAll();

signals:
    /// The list is empty, and the user wants to change that.
    void addRequested();
    /// Other rows, or another order.
    void criteriaChanged();
    /// Something that is remembered over a start.
    void layoutChanged();

private:
    void sort(int sortColumn, bool isDescending);
    void search();
    void refreshCounts();
    void followPending();
    bool isPendingHidden() const;
    void selectPending();
    void scrollToSelected();

    Parts m_parts;
    EmptyState *m_empty = nullptr;
    DayWatch m_day; ///< "today" in the field means another day then
    settings::Settings m_settings; ///< for the names in the language of the day
    QTimer m_counting; ///< gathers changes into one look at the numbers
    QList<engine::DownloadId> m_pending; ///< to be selected when they are shown
    bool m_isPendingForced = false; ///< the search gives way to them
    bool m_isSearchCleared = false; ///< the selected row is to be in view, once all are there
};

} // namespace ui
