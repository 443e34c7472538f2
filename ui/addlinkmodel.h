// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/linkchecker.h"
#include "ui/linkrows.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ui {

/// The table of the add dialog: what was found in the text, and what the servers said of the first
/// links. Names typed here stay when the text changes. Lives on the GUI thread.
class AddLinkModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Size, Link, Remark, Answer, ColumnCount };
    /// Only these many links are asked about: a window full, and some.
    static constexpr int kAskedLinks = 200;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const LinkRows &rows);
    const LinkRows &rows() const { return m_rows; }
    /// The first links that are neither bad nor known from an earlier answer.
    QList<QUrl> linksToAsk() const;
    /// What is known of one of linksToAsk().
    links::FoundLink found(const QUrl &url) const;
    /// What servers said so far does not count any more: they are asked anew.
    void forgetFacts();
    /// The words in headings and cells are others now.
    void sayAnew();
    void setFacts(const engine::LinkFacts &facts);
    /// Files that are there already, by the links of these rows.
    void setHave(const QHash<QUrl, KnownFile> &files);
    /// That of \a row; its name is empty where there is none.
    KnownFile haveOf(const LinkRow &row) const { return m_have.value(row.found.url); }
    int haveCount() const { return static_cast<int>(m_have.size()); }
    /// What becomes of that file, where there is one.
    OnHave answerOf(const LinkRow &row) const { return answerOf(row.found.url); }
    /// How many links with such a file have the answer.
    int answerCount(OnHave answer) const;
    /// The same for all, those that are found later too.
    void setAnswer(OnHave answer);
    /// Links that are in the list without such a file.
    int knownCount() const;
    /// The name for the file of that link; empty = nobody said.
    QString nameFor(const LinkRow &row) const;
    /// What is known of the file of that link.
    NamedLink namedLink(const LinkRow &row) const;
    /// The first \a most good links, with what is known of their files.
    QList<NamedLink> namedLinks(qsizetype most) const;
    /// Bytes of all links whose size is known, without the ones that are in the list already.
    qint64 knownBytes() const;
    bool knowsEverySize() const;
    /// Whether there is anything at all to read in the last column.
    bool hasRemarks() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void answersChanged();

private:
    void tellAll();
    OnHave answerOf(const QUrl &url) const { return m_answers.value(url, m_answer); }
    QVariant answer(const LinkRow &row, int role) const;
    QString text(const LinkRow &row, int column, int position) const;
    QString remark(const LinkRow &row) const;

    LinkRows m_rows;
    QHash<QUrl, int> m_positions; ///< of the links that are asked about
    QHash<QUrl, engine::LinkFacts> m_facts;
    QHash<QUrl, QString> m_names; ///< typed by the user
    QHash<QUrl, KnownFile> m_have;
    QHash<QUrl, OnHave> m_answers; ///< chosen for one link
    OnHave m_answer = OnHave::Use; ///< for all others
};

} // namespace ui
