// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/viewfaults.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabBar>
#include <QTextBoundaryFinder>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewfaults {
namespace {

QString withoutMnemonics(QString text)
{
    return text.remove(u'&');
}

int widthOf(const QWidget &widget, const QString &text)
{
    return widget.fontMetrics().size(Qt::TextShowMnemonic, text).width();
}

QString tooNarrow(const QString &text, int wanted, int given)
{
    return wanted <= given ? QString()
                           : u"“%1” takes %2 and has %3"_s.arg(text).arg(wanted).arg(given);
}

QString tooLow(const QString &text, int wanted, int given)
{
    return wanted <= given
        ? QString()
        : u"“%1” takes the height %2 and has %3"_s.arg(text).arg(wanted).arg(given);
}

/// The pieces between which a line may end.
QStringList wrappable(const QString &text)
{
    QStringList pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        pieces += text.mid(from, to - from).split(u' ');
        from = to;
    }
    return pieces;
}

QString faultOfLabel(const QLabel &label)
{
    const bool isShortened = !label.toolTip().isEmpty(); // which has it whole
    if (label.text().isEmpty() || isShortened) {
        return {};
    }
    const QRect room = label.contentsRect();
    if (!label.wordWrap()) {
        return tooNarrow(label.text(), label.sizeHint().width(), label.width());
    }
    QString fault = tooLow(label.text(), label.heightForWidth(label.width()), label.height());
    const bool isPlain = label.textFormat() == Qt::PlainText;
    for (const QString &word : isPlain ? wrappable(label.text()) : QStringList()) {
        fault = fault.isEmpty() ? tooNarrow(word, widthOf(label, word), room.width()) : fault;
    }
    return fault;
}

QString faultOfButton(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    const bool hasIconOnly = tool != nullptr
        && (tool->toolButtonStyle() == Qt::ToolButtonIconOnly
            || (tool->defaultAction() != nullptr
                && tool->defaultAction()->priority() == QAction::LowPriority));
    if (button.text().isEmpty() || hasIconOnly) {
        return {};
    }
    const bool isBox = qobject_cast<const QCheckBox *>(&button) != nullptr
        || qobject_cast<const QRadioButton *>(&button) != nullptr;
    int wanted = widthOf(button, button.text());
    if (isBox) {
        wanted = button.sizeHint().width();
    } else if (!button.icon().isNull()) {
        wanted += button.iconSize().width();
    }
    const QString fault = tooNarrow(button.text(), wanted, button.width());
    return fault.isEmpty() ? tooLow(button.text(), button.fontMetrics().height(), button.height())
                           : fault;
}

QString faultOfTabs(const QTabBar &tabs)
{
    QString fault;
    for (int i = 0; i < tabs.count() && fault.isEmpty(); ++i) {
        const QString text = tabs.tabText(i);
        const QRect room = tabs.tabRect(i);
        fault = tooNarrow(text, widthOf(tabs, text) + tabs.iconSize().width() / 2, room.width());
        if (fault.isEmpty() && room.right() >= tabs.width() && !tabs.usesScrollButtons()) {
            fault = u"the tab “%1” is outside"_s.arg(text);
        }
    }
    return fault;
}

/// Headings may be shortened where a tool tip or the reader's own width has them whole.
QString faultOfHeadings(const QHeaderView &header)
{
    const QAbstractItemModel *model = header.model();
    if (model == nullptr || header.orientation() == Qt::Vertical) {
        return {};
    }
    QString fault;
    for (int section = 0; section < header.count() && fault.isEmpty(); ++section) {
        const QString text = model->headerData(section, Qt::Horizontal).toString();
        const bool hasTip = model->headerData(section, Qt::Horizontal, Qt::ToolTipRole).isValid();
        if (!header.isSectionHidden(section) && !hasTip) {
            fault = tooNarrow(text, widthOf(header, text), header.sectionSize(section));
        }
    }
    return fault;
}

QString faultOfChoice(const QComboBox &box)
{
    if (box.isEditable() || !box.toolTip().isEmpty()) {
        return {};
    }
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.subControls = QStyle::SC_All;
    const QRect room = box.style()->subControlRect(
        QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    return tooNarrow(box.currentText(), widthOf(box, box.currentText()), room.width());
}

QString faultOfField(const QLineEdit &edit)
{
    const bool hasHint = edit.text().isEmpty() && edit.toolTip().isEmpty();
    const QString text = hasHint ? edit.placeholderText() : QString();
    const bool isInBox = qobject_cast<const QAbstractSpinBox *>(edit.parentWidget()) != nullptr;
    const QString shown = isInBox ? edit.text() : text;
    const QString fault = tooNarrow(shown, widthOf(edit, shown), edit.contentsRect().width());
    return fault.isEmpty() ? tooLow(u"a letter"_s, edit.fontMetrics().ascent(), edit.height())
                           : fault;
}

QString faultOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        return faultOfLabel(*label);
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        return faultOfButton(*button);
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        return faultOfTabs(*tabs);
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget)) {
        return faultOfHeadings(*header);
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        return faultOfChoice(*box);
    }
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget)) {
        return faultOfField(*edit);
    }
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget)) {
        return tooNarrow(group->title(), widthOf(widget, group->title()), widget.width());
    }
    if (const auto *bar = qobject_cast<const QProgressBar *>(&widget)) {
        return bar->isTextVisible()
            ? tooNarrow(bar->text(), widthOf(widget, bar->text()), widget.width())
            : QString();
    }
    return {};
}

/// The part of a page that scrolls, and is not to scroll sideways; null where there is none.
const QWidget *pageAround(const QWidget &widget)
{
    for (const QWidget *up = &widget; up != nullptr && !up->isWindow(); up = up->parentWidget()) {
        const auto *area = qobject_cast<const QScrollArea *>(up->parentWidget());
        if (area != nullptr && area->viewport() == up) {
            return up;
        }
    }
    return nullptr;
}

/// Sideways out of its page, or anyhow out of its window.
QString faultOfPlace(const QWidget &widget)
{
    const QWidget *page = pageAround(widget);
    const QWidget *around = page != nullptr ? page : widget.window();
    const QRect place(widget.mapTo(around, QPoint()), widget.size());
    const bool isWide = place.left() < 0 || place.right() > around->width();
    const bool isHigh = page == nullptr && (place.top() < 0 || place.bottom() > around->height());
    return isWide || isHigh ? u"stands out of its window"_s : QString();
}

bool isInView(const QWidget &widget)
{
    for (const QWidget *up = widget.parentWidget(); up != nullptr; up = up->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(up);
        if (area != nullptr && qobject_cast<const QScrollArea *>(up) == nullptr) {
            return true; // what a list shows is as wide as its columns
        }
    }
    return false;
}

} // namespace

QStringList clipped(QWidget &root)
{
    QStringList faults;
    for (const QWidget *widget : visibleWidgets(root)) {
        QString fault = faultOf(*widget);
        const bool isTold = qobject_cast<const QLabel *>(widget) != nullptr
            || widget->focusPolicy() != Qt::NoFocus;
        if (fault.isEmpty() && isTold && !isInView(*widget) && !widget->isWindow()) {
            fault = faultOfPlace(*widget);
        }
        if (!fault.isEmpty()) {
            faults.append(placeOf(*widget) + u": "_s + withoutMnemonics(fault));
        }
    }
    return faults;
}

QStringList overlapping(QWidget &root)
{
    QStringList faults;
    const QList<QWidget *> all = visibleWidgets(root);
    const auto isTold = [](const QWidget *widget) {
        return qobject_cast<const QLabel *>(widget) != nullptr
            || widget->focusPolicy() != Qt::NoFocus;
    };
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype k = i + 1; k < all.size() && isTold(all.at(i)); ++k) {
            const QWidget *one = all.at(i);
            const QWidget *other = all.at(k);
            if (!one->isWindow() && one->parentWidget() == other->parentWidget() && isTold(other)
                && one->geometry().intersects(other->geometry())) {
                faults.append(placeOf(*one) + u" covers "_s + placeOf(*other));
            }
        }
    }
    return faults;
}

} // namespace viewfaults
