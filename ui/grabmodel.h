// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/linkchecker.h"
#include "ui/grabrow.h"

#include <QAbstractTableModel>
#include <QMimeDatabase>
#include <QPromise>
#include <QQueue>
#include <QSet>
#include <QTimer>

class QThreadPool;

namespace ui {

/// The table of the link grabber: what was found, in page order, each link once; searched on a
/// pool. A record is the place of a link among all, a row its place among those shown. Lives on the
/// GUI thread.
class GrabModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Size, Title, Link, Page, ColumnCount };

    /// \a pool outlives the model and lives on the same thread.
    explicit GrabModel(QThreadPool &pool, QObject *parent = nullptr);

    void clear();
    /// \a links from the place \a from on, in order. Long lists come in piece by piece, between
    /// events.
    void append(const QList<links::FoundLink> &links, const QUrl &page, qsizetype from = 0);
    /// Whether all that was appended is shown or left out by the criteria.
    bool isSettled() const { return m_incoming.isEmpty() && m_judged == m_rows.size(); }
    void setCriteria(const GrabCriteria &criteria);
    /// What is shown, and nothing else, is chosen, dropped or turned over.
    void chooseShown(bool isChosen);
    void invertShown();
    void chooseRows(const QList<int> &rows, bool isChosen); ///< places in the table
    qsizetype foundCount() const { return m_rows.size(); }
    /// Of chosen().
    qsizetype chosenCount() const { return m_chosen; }
    /// Those shown of whose size nothing is known.
    qsizetype unknownCount() const;
    const GrabCriteria &criteria() const { return m_criteria; }
    bool isTooSlow() const { return m_isTooSlow; } ///< the search by them: nothing is shown
    const QList<GrabRow> &rows() const { return m_rows; } ///< all, by record
    int recordAt(int row) const { return m_shown.at(row); }
    SizeQuestion question(int record) const { return m_questions.at(record); }
    /// The size of the link of \a record is being asked for, or spared.
    void noteQuestion(int record, SizeQuestion question);
    /// What is being asked for will not be answered.
    void noteStopped();
    /// An answer; its token is the record.
    void takeFacts(const engine::LinkFacts &facts);
    /// So many records, the first ones, are shown or left out by the criteria; the others are being
    /// looked at.
    int judgedCount() const { return m_judged; }
    /// Records of the chosen ones among those shown that were not added yet; from \a first on.
    QList<int> chosen(int first = 0) const;
    /// \a records, of those, count as added from now on; or as not added after all, nor chosen.
    void markAdded(const QList<int> &records, bool isAdded = true, bool staysChosen = true);
    void sayAnew(); ///< the words in headings and cells are others now

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void cleared(); ///< every record is gone
    void wishesChanged(); ///< what is chosen, or the criteria
    void countsChanged(); ///< how many are found, shown or chosen

private:
    void takePiece();
    void take(const links::FoundLink &link, const QUrl &page);
    FileKind kindOf(const QString &name);
    void refresh();
    void orderAnew();
    void searched();
    void apply(const engine::LinkFacts &facts);
    void flush();
    void show(const QList<int> &records, qsizetype judged);
    void removeShown(const QList<int> &records);
    void insertShown(const QList<int> &records);
    void relayout(const QList<int> &records);
    void setShown(const QList<int> &records);
    int rowOf(int record) const;
    void choose(int record, bool isChosen);
    QString text(int record, int column) const;
    QString sizeWords(int record) const;
    QString typeWords(const GrabRow &row) const;

    QThreadPool &m_pool;
    QMimeDatabase m_types;
    QHash<QString, FileKind> m_kinds; ///< by ending
    QList<GrabRow> m_rows; ///< shared with searches: changed during one, all would be copied
    QList<SizeQuestion> m_questions; ///< by record
    QQueue<IncomingLinks> m_incoming;
    QSet<QUrl> m_links;
    QList<int> m_shown; ///< records, ascending
    int m_judged = 0; ///< records that m_shown is of
    GrabCriteria m_criteria;
    qsizetype m_chosen = 0; ///< shown and not added
    int m_generation = 0;
    int m_searches = 0; ///< under way on the pool
    std::optional<QPromise<void>> m_search; ///< the last one's; broken, it is left
    bool m_isTooSlow = false;
    QList<engine::LinkFacts> m_late; ///< came during a search
    QList<int> m_answered; ///< records of which the view does not know yet
    QTimer m_intake; ///< the next piece
    QTimer m_flush;
    QTimer m_order; ///< sizes that came may change what is shown
};

} // namespace ui
