// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "ui/frames.h"
#include "ui/mirroredtext.h"
#include "ui/namedelegate.h"
#include "ui/theme.h"
#include "ui/tintedicon.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kUsualLetters = 18; ///< high at most, in pixels
constexpr int kLineInset = 5; ///< of a line in a menu
constexpr int kFocusInset = 3; ///< of the frame in a button
/// The ground of what is selected where the keys do not go to; its text is HighlightedText in both
/// schemes.
constexpr QRgb kRestingHighlight = 0xff5f6a76;

/// Round what is typed into; the strongest there is where the keys go to.
void drawFieldFrame(QPainter *painter, const QStyleOption *option)
{
    const bool isFocused
        = (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_Enabled);
    drawFrame(painter, option->rect,
        isFocused ? focusColor(option->palette) : boxColor(option->palette), Corners::Soft);
}

bool hasFrame(const QStyleOption *option)
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    return (spin != nullptr && spin->frame) || (combo != nullptr && combo->frame);
}

/// Within a list the ground may be that of what is selected.
void drawFocus(QPainter *painter, const QStyleOption *option, int inset = 0)
{
    if (!(option->state & QStyle::State_KeyboardFocusChange)) {
        return;
    }
    const bool isSelected
        = (option->state & QStyle::State_Item) && (option->state & QStyle::State_Selected);
    drawFrame(painter, option->rect.adjusted(inset, inset, -inset, -inset),
        isSelected ? option->palette.color(QPalette::HighlightedText) : focusColor(option->palette),
        Corners::Sharp);
}

/// Lists and texts of many lines; they scroll, and what has the focus in them may be out of sight.
bool isFocusedArea(const QStyleOption *option, const QWidget *widget)
{
    return (option->state & QStyle::State_HasFocus)
        && qobject_cast<const QAbstractScrollArea *>(widget) != nullptr
        && widget->focusPolicy() != Qt::NoFocus;
}

/// In the dark scheme, the ground alone tells no list from its window.
void drawAreaFrame(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const bool isText = qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
    const bool isList = qobject_cast<const QAbstractItemView *>(widget) != nullptr;
    if (isFocusedArea(option, widget)) {
        drawFrame(painter, option->rect, focusColor(option->palette), Corners::Sharp);
    } else if (isText) {
        drawFrame(painter, option->rect, boxColor(option->palette), Corners::Sharp);
    } else if (isList && isDark(option->palette)) {
        drawFrame(painter, option->rect, option->palette.color(QPalette::Mid), Corners::Sharp);
    }
}

/// Fusion draws lines, troughs and handles in shades of the ground, which no eye tells apart in the
/// dark.
void drawControlEdge(QPainter *painter, QStyle::ControlElement element, const QStyleOption *option)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!isDark(option->palette)) {
        return;
    }
    if (element == QStyle::CE_ProgressBarGroove) {
        drawFrame(painter, option->rect, boxColor(option->palette), Corners::Soft);
    } else if (element == QStyle::CE_MenuItem && item != nullptr
        && item->menuItemType == QStyleOptionMenuItem::Separator) {
        const QRect line(item->rect.left() + kLineInset, item->rect.center().y(),
            item->rect.width() - 2 * kLineInset, 1);
        painter->fillRect(line, item->palette.color(QPalette::Mid));
    }
}

/// A list that has a frame only while the keys go to it, and whose selected rows are strong only
/// then.
bool isRestingList(const QWidget *widget)
{
    return widget != nullptr && widget->property("showsFocus").toBool() && !widget->hasFocus();
}

/// The same row as where the keys do not go to.
QStyleOptionViewItem resting(const QStyleOptionViewItem &row)
{
    QStyleOptionViewItem quiet = row;
    for (const QPalette::ColorGroup group : { QPalette::Active, QPalette::Inactive }) {
        quiet.palette.setColor(group, QPalette::Highlight, QColor::fromRgba(kRestingHighlight));
    }
    return quiet;
}

/// A field for a time is typed into from the left, but its arrows stand where those of others do.
QStyleOptionSpinBox mirroredLikeOthers(const QStyleOptionSpinBox &spin)
{
    QStyleOptionSpinBox turned = spin;
    turned.direction = QGuiApplication::layoutDirection();
    return turned;
}

} // namespace

QColor selectedGround(const QStyleOptionViewItem &row)
{
    const bool isActive = row.state & QStyle::State_Active;
    return isRestingList(row.widget)
        ? QColor::fromRgba(kRestingHighlight)
        : row.palette.color(isActive ? QPalette::Active : QPalette::Inactive, QPalette::Highlight);
}

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    if (element == PE_FrameFocusRect) {
        drawFocus(painter, option);
        return;
    }
    const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (row != nullptr && isRestingList(widget)) {
        const QStyleOptionViewItem quiet = resting(*row);
        QProxyStyle::drawPrimitive(element, &quiet, painter, widget);
        return;
    }
    if (element == PE_Frame && isRestingList(widget)) {
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isButton = element == PE_PanelButtonCommand;
    if (isButton && (option->state & State_HasFocus)) {
        // The button that Enter presses has a frame already, with the focus or without it.
        drawFocus(painter, option, kFocusInset);
    } else if (element == PE_IndicatorCheckBox) {
        drawFrame(painter, option->rect, boxColor(option->palette), Corners::Sharp);
    } else if (element == PE_IndicatorRadioButton) {
        drawFrame(painter, option->rect, boxColor(option->palette), Corners::Round);
    } else if (element == PE_FrameLineEdit) {
        drawFieldFrame(painter, option);
    } else if (element == PE_Frame) {
        drawAreaFrame(painter, option, widget);
    } else if ((element == PE_FrameMenu || element == PE_PanelMenu) && isDark(option->palette)) {
        drawFrame(painter, option->rect, option->palette.color(QPalette::Mid), Corners::Sharp);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    const auto *entry = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element == CE_MenuItem && entry != nullptr && entry->text.contains(u'\t')) {
        QStyleOptionMenuItem item = *entry;
        const qsizetype keys = item.text.indexOf(u'\t') + 1;
        item.text = item.text.first(keys) + isolatedName(item.text.sliced(keys));
        QProxyStyle::drawControl(element, &item, painter, widget);
        return;
    }
    const auto *row = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (element == CE_ItemViewItem && row != nullptr && QGuiApplication::isRightToLeft()) {
        // Else the "…" of a link that has no room stands before its beginning, and "/" after it.
        QStyleOptionViewItem item = *row;
        item.text = isolatedName(item.text);
        QProxyStyle::drawControl(element, &item, painter, widget);
        return;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button != nullptr && !button->icon.isNull()
        && painter->layoutDirection() == Qt::RightToLeft) {
        drawMirroredLabel(*button, painter, widget);
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (element == CE_ProgressBarContents && bar != nullptr && bar->minimum < bar->maximum
        && bar->progress <= bar->minimum) {
        return; // Fusion leaves a line of the fill at the right
    }
    const bool isFilledFromRight
        = bar != nullptr && (bar->direction == Qt::RightToLeft) != bar->invertedAppearance;
    if (element != CE_ProgressBarLabel || !isFilledFromRight) {
        QProxyStyle::drawControl(element, option, painter, widget);
        drawControlEdge(painter, element, option);
        return;
    }
    // Fusion takes as much at the left for filled as is at the right, and writes white on white.
    QStyleOptionProgressBar turned = *bar;
    turned.progress = bar->maximum - (bar->progress - bar->minimum);
    QProxyStyle::drawControl(element, &turned, painter, widget);
}

/// Qt turns the side of a text beside a picture round twice: it ends up at the edge.
void Style::drawMirroredLabel(
    const QStyleOptionButton &button, QPainter *painter, const QWidget *widget) const
{
    constexpr QChar kRightToLeftEmbedding(0x202b);
    constexpr QChar kPopDirection(0x202c);
    QStyleOptionButton turned = button;
    turned.text = kRightToLeftEmbedding + turned.text + kPopDirection;
    painter->setLayoutDirection(Qt::LeftToRight);
    QProxyStyle::drawControl(CE_PushButtonLabel, &turned, painter, widget);
    painter->setLayoutDirection(Qt::RightToLeft);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (spin != nullptr) {
        const QStyleOptionSpinBox turned = mirroredLikeOthers(*spin);
        QProxyStyle::drawComplexControl(control, &turned, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    if (hasFrame(option)) {
        drawFieldFrame(painter, option);
    } else if (control == CC_ScrollBar && isDark(option->palette)) {
        const QRect handle = subControlRect(control, option, SC_ScrollBarSlider, widget);
        drawFrame(painter, handle, boxColor(option->palette), Corners::Sharp);
    }
}

void Style::drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette,
    bool isEnabled, const QString &text, QPalette::ColorRole role) const
{
    if (!isMirroredLines(flags, text)) {
        QProxyStyle::drawItemText(painter, rect, flags, palette, isEnabled, text, role);
        return;
    }
    painter->save();
    if (role != QPalette::NoRole) {
        painter->setPen(QPen(palette.brush(role), painter->pen().widthF()));
    }
    drawMirroredLines(*painter, rect, flags, text);
    painter->restore();
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl part, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (spin == nullptr) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    const QStyleOptionSpinBox turned = mirroredLikeOthers(*spin);
    return QProxyStyle::subControlRect(control, &turned, part, widget);
}

/// Pictures and boxes to be ticked grow with large letters.
int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return usual * std::max(kUsualLetters, QFontMetrics(QApplication::font()).height())
            / kUsualLetters;
    default:
        return usual;
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *result) const
{
    if (hint == SH_Table_GridLineColor && option != nullptr) {
        return static_cast<int>(option->palette.color(QPalette::Mid).rgba());
    }
    if (hint == SH_Widget_Animation_Duration && m_isMotionReduced) {
        return 0;
    }
    if (hint == SH_EtchDisabledText) {
        return 0; // a shadow of the letters is only smeared on a dark ground
    }
    if (hint == SH_Menu_Scrollable) {
        return 1; // a second column would stand outside a small screen
    }
    // Qt draws the letters before, below and behind the line apart from each other: where they are
    // joined, in Arabic, that tears them, and what does not fit any more is cut off.
    if (hint == SH_UnderlineShortcut && QGuiApplication::isRightToLeft()) {
        return 0;
    }
    return QProxyStyle::styleHint(hint, option, widget, result);
}

// Fusion's own are pictures of one colour, to read which Qt loads every image format there is.
QIcon Style::standardIcon(
    StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return tintedIcon(u"more"_s);
    case SP_LineEditClearButton:
        return tintedIcon(u"close"_s);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace ui
