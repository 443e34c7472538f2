// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkorder.h"

#include <QAbstractTableModel>
#include <QDeadlineTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>
#include <set>

class QThreadPool;

namespace ui {

struct CheckCounts {
    int all = 0;
    int asked = 0; ///< answered
    int bad = 0; ///< of these
    int unanswered = 0; ///< of these, too: nothing is known of them
    int pending = 0;

    bool operator==(const CheckCounts &) const = default;
};

/// The table of the check window. Answers reach the view five times a second; sorted and searched
/// on a pool. Lives on the GUI thread.
class CheckModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// \a pool outlives the model and lives on the same thread.
    explicit CheckModel(QThreadPool &pool, QObject *parent = nullptr);

    /// Those that are new, with tokens of their own and marked as pending.
    QList<engine::DownloadRequest> add(const QList<engine::DownloadRequest> &requests);
    /// An answer to a row that has gone or was stopped is passed over.
    void take(const engine::LinkFacts &facts);
    /// Links of \a host, see engine::originKey(), wait for so long before they are asked.
    void notePause(const QString &host, std::chrono::milliseconds wait);
    /// All rows that \a choose likes and that are not pending; they are pending from now on, and
    /// keep what was known of them until they are answered.
    QList<engine::DownloadRequest> askAgain(const std::function<bool(const CheckRow &)> &choose);
    /// What is pending is not asked any more: its last answer, if any, holds.
    void stop();
    /// When hosts are not there at the end, one that was is asked once more: either it is there
    /// still, or it is the network that has gone.
    void askForProof();
    /// Drops the rows that \a choose likes; what is still asked of them is passed over.
    void drop(const std::function<bool(const CheckRow &)> &choose);

    const CheckCriteria &criteria() const { return m_criteria; }
    void setCriteria(const CheckCriteria &criteria);
    const CheckCounts &counts() const { return m_counts; }
    const CheckRow &row(int shown) const { return m_rows.at(m_shown.at(shown)); }
    /// The tokens of the answered ones in the order shown.
    QList<qint64> answered() const;
    /// Null where it is gone, or not answered any more; valid until the model changes.
    const engine::LinkFacts *answer(qint64 token) const;
    /// Of all rows, shown or not, in the order given.
    QList<engine::DownloadRequest> goodRequests() const;
    /// The words in headings and cells are others now.
    void sayAnew();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Five times a second at most while answers come.
    void countsChanged();
    /// Whether there is a network, or was, shows by the answers to \a requests, for take().
    void proofWanted(const QList<engine::DownloadRequest> &requests);

private:
    void seeNetwork();
    void countDown();
    void count(const CheckRow &row, int by);
    void setStage(CheckRow &row, CheckStage stage);
    void flush();
    void orderAnew();
    void show(const QList<int> &positions);
    void relayout(const QList<int> &positions);
    /// Of its cells and its heading.
    static QVariant alignment(CheckColumn column);
    QString text(const CheckRow &row, CheckColumn column) const;
    QString pendingText(const CheckRow &row) const;

    QThreadPool &m_pool;
    QList<CheckRow> m_rows; ///< as given
    QHash<qint64, int> m_positions; ///< by token
    QSet<QUrl> m_known;
    QList<int> m_shown; ///< positions in m_rows
    CheckCriteria m_criteria;
    CheckCounts m_counts;
    QHash<QString, QDeadlineTimer> m_pauses; ///< by host
    QTimer m_flush;
    QTimer m_seconds; ///< counts down what is shown of pauses
    QTimer m_order; ///< gathers what asks for another order
    std::set<qint64> m_unproven; ///< tokens whose host was missing since a server last answered
    qint64 m_witness = 0; ///< token of the good answer from outside that came last; 0 = none
    qint64 m_nextToken = 1;
    qint64 m_generation = 0; ///< of the set of rows and the criteria
};

} // namespace ui
