// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/namedelegate.h"

#include "ui/downloadcolumns.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <memory>

namespace ui {
namespace {

constexpr int kRowPadding = 12;
constexpr int kStep = 20;

// What a word that is searched for may stand in.
bool isSearchedColumn(int column)
{
    static constexpr std::array kSearched { Column::Name, Column::Host, Column::Folder,
        Column::Link };
    return std::find(kSearched.begin(), kSearched.end(), static_cast<Column>(column))
        != kSearched.end();
}

// One line, with its \a spans bold and underlined.
std::unique_ptr<QTextLayout> layOutWanted(const QString &text, const QStyleOptionViewItem &option,
    int width, const QList<std::pair<qsizetype, qsizetype>> &spans)
{
    auto layout = std::make_unique<QTextLayout>(text, option.font);
    QTextOption way(Qt::AlignVCenter
        | QStyle::visualAlignment(option.direction, option.displayAlignment & ~Qt::AlignVCenter));
    way.setTextDirection(option.direction);
    way.setWrapMode(QTextOption::NoWrap);
    layout->setTextOption(way);
    QTextCharFormat wanted;
    wanted.setFontWeight(QFont::Bold);
    wanted.setFontUnderline(true);
    QList<QTextLayout::FormatRange> formats;
    for (const auto &[from, length] : spans) {
        formats.append({ static_cast<int>(from), static_cast<int>(length), wanted });
    }
    layout->setFormats(formats);
    layout->beginLayout();
    QTextLine line = layout->createLine();
    line.setLineWidth(width);
    line.setPosition({ 0, (option.rect.height() - line.height()) / 2 });
    layout->endLayout();
    return layout;
}

} // namespace

QRect NameDelegate::arrow(const QRect &cell, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(direction, cell, { cell.left(), cell.top(), kStep, cell.height() });
}

void NameDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isName = index.column() == static_cast<int>(Column::Name);
    const int level = isName ? index.data(LevelRole).toInt() : 0;
    QStyleOptionViewItem item = option;
    if (level > 0) {
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const int indent = level * kStep;
        item.rect = QStyle::visualRect(
            option.direction, option.rect, option.rect.adjusted(indent, 0, 0, 0));
        const QVariant isOpen = index.data(GroupRole);
        if (isOpen.isValid()) {
            QStyleOptionViewItem branch = option;
            branch.rect = arrow(option.rect, option.direction);
            branch.state |= QStyle::State_Children;
            branch.state.setFlag(QStyle::State_Open, isOpen.toBool());
            style->drawPrimitive(QStyle::PE_IndicatorBranch, &branch, painter, option.widget);
        }
    }
    const QStringList words
        = isSearchedColumn(index.column()) ? index.data(WantedRole).toStringList() : QStringList();
    if (!wantedSpans(index.data().toString(), words).isEmpty()) {
        paintWanted(painter, item, index, words);
    } else {
        QStyledItemDelegate::paint(painter, item, index);
    }
}

void NameDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = isolatedName(option->text);
}

QString isolatedName(const QString &name)
{
    constexpr QChar kLeftToRightMark(0x200e);
    const auto has = [&name](QChar::Direction direction) {
        return std::any_of(name.begin(), name.end(),
            [direction](QChar letter) { return letter.direction() == direction; });
    };
    const bool isForeign = QGuiApplication::layoutDirection() == Qt::RightToLeft && !name.isEmpty()
        && !name.isRightToLeft() && (has(QChar::DirL) || !has(QChar::DirAN));
    return isForeign ? kLeftToRightMark + name + kLeftToRightMark : name;
}

QString nameInSentence(const QString &name)
{
    constexpr QChar kFirstStrongIsolate(0x2068);
    constexpr QChar kPopIsolate(0x2069);
    const bool isMirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    return isMirrored && !name.isEmpty() ? kFirstStrongIsolate + name + kPopIsolate : name;
}

QString nameOnItsLine(const QString &name)
{
    constexpr QChar kRightToLeftMark(0x200f);
    const QString shown = nameInSentence(name);
    return shown == name ? name : kRightToLeftMark + shown;
}

void NameDelegate::paintWanted(QPainter *painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QStringList &words) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
    const QRect area = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget)
                           .adjusted(margin, 0, -margin, 0);
    const QString text = std::exchange(item.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    QFont bold = item.font;
    bold.setBold(true);
    const QString shown = QFontMetrics(bold).elidedText(text, Qt::ElideRight, area.width());
    const bool isSelected = item.state & QStyle::State_Selected;
    const QColor color
        = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setPen(color);
    const auto spans = shownSpans(wantedSpans(text, words), text, shown);
    layOutWanted(shown, item, area.width(), spans)->draw(painter, area.topLeft());
    painter->restore();
}

QList<std::pair<qsizetype, qsizetype>> wantedSpans(const QString &text, const QStringList &words)
{
    QList<bool> isWanted(text.size(), false);
    for (const QString &word : words) {
        qsizetype at = word.isEmpty() ? -1 : text.indexOf(word, 0, Qt::CaseInsensitive);
        for (; at >= 0; at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive)) {
            const auto first = isWanted.begin() + at;
            std::fill(first, first + std::min(word.size(), text.size() - at), true);
        }
    }
    QList<std::pair<qsizetype, qsizetype>> spans;
    for (qsizetype at = 0; at < isWanted.size(); ++at) {
        if (isWanted.at(at) && at > 0 && isWanted.at(at - 1)) {
            ++spans.last().second;
        } else if (isWanted.at(at)) {
            spans.append({ at, 1 });
        }
    }
    return spans;
}

QList<std::pair<qsizetype, qsizetype>> shownSpans(
    const QList<std::pair<qsizetype, qsizetype>> &spans, const QString &text, const QString &shown)
{
    if (shown == text) {
        return spans;
    }
    const auto differs = std::mismatch(text.begin(), text.end(), shown.begin(), shown.end());
    const qsizetype visible = std::distance(text.begin(), differs.first);
    QList<std::pair<qsizetype, qsizetype>> left;
    for (const auto &[from, length] : spans) {
        if (from < visible) {
            left.append({ from, std::min(length, visible - from) });
        }
        if (from + length > visible) {
            left.append({ visible, shown.size() - visible });
            break;
        }
    }
    return left;
}

QSize NameDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(qMax(option.fontMetrics.height(), option.decorationSize.height()) + kRowPadding);
    return size;
}

} // namespace ui
