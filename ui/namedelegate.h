// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

#include <utility>

namespace ui {

/// Gives every row some air, and the name column its steps: the arrow of a group, and what stands
/// in below it. What is searched for is bold and underlined. Reads LevelRole, GroupRole and
/// WantedRole.
class NameDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    /// The view asks for the first row only.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where the arrow of a group is, in its cell \a cell.
    static QRect arrow(const QRect &cell, Qt::LayoutDirection direction);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintWanted(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index, const QStringList &words) const;
};

/// Where \a words stand in \a text, upper and lower case alike: from and length, in order, none
/// touching another.
QList<std::pair<qsizetype, qsizetype>> wantedSpans(const QString &text, const QStringList &words);

/// Those of \a spans of \a text that are left in \a shown, which is its beginning and "…"; what is
/// hidden by the "…" marks it.
QList<std::pair<qsizetype, qsizetype>> shownSpans(
    const QList<std::pair<qsizetype, qsizetype>> &spans, const QString &text, const QString &shown);

/// \a name as it is read, where the lines around it are read from right to left: "01-a.png" does
/// not begin with its ending. Arabic figures alone, "٤١٪", are no name.
QString isolatedName(const QString &name);
/// The same for a name in a sentence, which is read as its other words are.
QString nameInSentence(const QString &name);
/// The same for a name that is a whole line: it stands where the other lines begin.
QString nameOnItsLine(const QString &name);

} // namespace ui
