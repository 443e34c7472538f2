// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"
#include "ui/fileicons.h"

#include <QAbstractTableModel>
#include <QMimeDatabase>
#include <QSet>

#include <optional>

class QThreadPool;

namespace ui {

/// Which links the grabber shows.
struct GrabCriteria {
    std::optional<FileKind> kind;
    QString host; ///< empty = any
    QString text; ///< words, a mask with * and ?, or /an expression/

    bool operator==(const GrabCriteria &) const = default;
};

struct GrabRow {
    links::FoundLink link;
    QUrl page; ///< where it was found
    FileKind kind = FileKind::Other;
    bool isChosen = true;
    bool isAdded = false; ///< it is in the list of downloads already
};

/// The records of \a rows that \a criteria let through, in page order. Pure; for a pool.
QList<int> matching(const QList<GrabRow> &rows, const GrabCriteria &criteria);

/// The table of the link grabber: what was found, in page order, each link once; searched on a
/// pool. Lives on the GUI thread.
class GrabModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Size, Title, Link, Page, ColumnCount };

    /// \a pool outlives the model and lives on the same thread.
    explicit GrabModel(QThreadPool &pool, QObject *parent = nullptr);

    void clear();
    void append(const QList<links::FoundLink> &links, const QUrl &page);
    void setCriteria(const GrabCriteria &criteria);
    /// What is shown, and nothing else, is chosen, dropped or turned over.
    void chooseShown(bool isChosen);
    void invertShown();
    qsizetype foundCount() const { return m_rows.size(); }
    qsizetype chosenCount() const { return m_chosen; }
    /// The chosen ones that were not added yet, in page order, whether they are shown or not.
    QList<GrabRow> chosen() const;
    /// Those count as added from now on.
    void markAdded();
    /// The words in headings and cells are others now.
    void sayAnew();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// How many are found, shown or chosen has changed.
    void countsChanged();

private:
    void refresh();
    void show(const QList<int> &records);
    void choose(int record, bool isChosen);
    QString text(const GrabRow &row, int column) const;

    QThreadPool &m_pool;
    QMimeDatabase m_types;
    QList<GrabRow> m_rows;
    QSet<QUrl> m_links;
    QList<int> m_shown;
    GrabCriteria m_criteria;
    qsizetype m_chosen = 0; ///< and not added
    int m_generation = 0;
};

} // namespace ui
