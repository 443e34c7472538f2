// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "ui/listcounts.h"
#include "ui/listfilter.h"
#include "ui/listnames.h"

#include <QTreeWidget>

#include <array>
#include <optional>

namespace ui {

/// Parts of the list with how many downloads are in each: by state, category, queue and host. The
/// chosen one is shown; rows of the list can be dropped onto a category or a queue. Lives on the
/// GUI thread.
class Sidebar : public QTreeWidget {
    Q_OBJECT

public:
    static constexpr int kMostHosts = 20;

    explicit Sidebar(QWidget *parent = nullptr);

    void setNames(const ListNames &names);
    /// Touches only the rows whose number is another one now.
    void setCounts(int all, const StateCounts &states, const ListCounts &lists);
    const ListFilter &filter() const { return m_filter; }
    void choose(const ListFilter &filter);
    /// What the chosen part is called; empty for all.
    QString filterName() const;

    /// A bit for each section that is folded up.
    quint32 closedSections() const;
    void setClosedSections(quint32 bits);

signals:
    void filterChosen(const ui::ListFilter &filter);
    /// Rows were dropped onto a category; empty = onto those that have none.
    void categoryDropped(const QList<engine::DownloadId> &ids, const QString &category);
    void queueDropped(const QList<engine::DownloadId> &ids, qint64 queueId);
    void sectionsChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    struct Part {
        ListFilter filter;
        QString name;
        QString icon;
        std::optional<engine::DownloadState> look = std::nullopt; ///< whose icon it has instead
    };

    enum Section { States, Categories, Queues, Hosts, SectionCount };

    static ListFilter filterOf(const QTreeWidgetItem &item);
    void say();
    void fill(Section section, const QList<Part> &parts);
    QList<Part> stateParts() const;
    QList<Part> categoryParts() const;
    QList<Part> queueParts() const;
    QList<Part> hostParts(const QList<HostCount> &hosts) const;
    void fillHosts(const ListCounts &lists);
    int countOf(const ListFilter &filter, const ListCounts &lists) const;
    void setCount(QTreeWidgetItem *item, int count);
    void speak(QTreeWidgetItem *item);
    void markChosen();
    void takeCurrent(QTreeWidgetItem *item);
    QTreeWidgetItem *itemOf(const ListFilter &filter) const;
    std::optional<ListFilter> targetAt(const QPoint &position) const;
    void setTarget(const std::optional<ListFilter> &target);

    ListNames m_names;
    ListFilter m_filter;
    std::optional<ListFilter> m_target; ///< what dragged rows are over
    std::array<QTreeWidgetItem *, SectionCount> m_sections {};
    QList<HostCount> m_hosts; ///< as shown
    int m_all = 0;
    StateCounts m_states {};
    bool m_isFilling = false;
};

} // namespace ui
