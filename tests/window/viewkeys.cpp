// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/viewfaults.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSlider>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewfaults {
namespace {

constexpr int kMostSteps = 300;
constexpr int kMostParts = 4;

/// What is worked otherwise than by Tab.
struct OtherWay {
    const char *widget;
    const char *why;
};

constexpr OtherWay kOtherWays[] {
    { "paletteList", "the arrow keys of its field move in it" },
};

bool hasOtherWay(const QWidget &widget)
{
    return std::any_of(std::begin(kOtherWays), std::end(kOtherWays), [&](const OtherWay &each) {
        return widget.objectName() == QLatin1StringView(each.widget);
    });
}

template <typename Ancestor>
bool isWithin(const QWidget &widget)
{
    for (const QWidget *up = widget.parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (qobject_cast<const Ancestor *>(up) != nullptr) {
            return true;
        }
    }
    return false;
}

/// What a person clicks or types into. Parts of such a thing are not counted on their own, and the
/// tool bar's buttons are in the menus.
bool takesInput(const QWidget &widget)
{
    const bool isControl = qobject_cast<const QAbstractButton *>(&widget) != nullptr
        || qobject_cast<const QLineEdit *>(&widget) != nullptr
        || qobject_cast<const QPlainTextEdit *>(&widget) != nullptr
        || qobject_cast<const QComboBox *>(&widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr
        || qobject_cast<const QAbstractItemView *>(&widget) != nullptr
        || qobject_cast<const QAbstractSlider *>(&widget) != nullptr
        || qobject_cast<const QTabBar *>(&widget) != nullptr;
    const bool isPart = qobject_cast<const QHeaderView *>(&widget) != nullptr
        || qobject_cast<const QScrollBar *>(&widget) != nullptr || isWithin<QLineEdit>(widget)
        || isWithin<QComboBox>(widget) || isWithin<QAbstractSpinBox>(widget)
        || isWithin<QAbstractItemView>(widget) || isWithin<QTabBar>(widget);
    const bool isInMenu = isWithin<QMenuBar>(widget)
        || (isWithin<QToolBar>(widget) && qobject_cast<const QToolButton *>(&widget) != nullptr);
    return isControl && !isPart && !isInMenu && widget.isEnabled();
}

/// The whole of which \a widget may be a part.
QWidget *wholeOf(QWidget *widget)
{
    while (widget != nullptr && widget->parentWidget() != nullptr && !takesInput(*widget)
        && (isWithin<QComboBox>(*widget) || isWithin<QAbstractSpinBox>(*widget)
            || isWithin<QAbstractItemView>(*widget))) {
        widget = widget->parentWidget();
    }
    return widget;
}

/// Round the widget too: some show their focus by a frame outside.
QImage lookOf(QWidget &root, const QWidget &widget)
{
    const int margin = 4;
    const QRect place(widget.mapTo(&root, QPoint()), widget.size());
    return root.grab(place.adjusted(-margin, -margin, margin, margin)).toImage();
}

/// Of the choices of a group only the chosen one is a stop; the arrow keys go on from there.
bool isReachedByArrows(const QWidget &widget, const QList<QWidget *> &stops)
{
    const auto *choice = qobject_cast<const QRadioButton *>(&widget);
    return choice != nullptr && std::any_of(stops.begin(), stops.end(), [choice](QWidget *stop) {
        return qobject_cast<QRadioButton *>(stop) != nullptr
            && stop->parentWidget() == choice->parentWidget();
    });
}

struct Round {
    QList<QWidget *> stops;
    QStringList faults;
};

/// Once round with Tab, with a look at each stop with the focus and after it has gone on.
Round goRound(QWidget &root)
{
    Round round;
    QWidget *at = QApplication::focusWidget();
    for (int step = 0; step < kMostSteps && at != nullptr && !round.stops.contains(at); ++step) {
        round.stops.append(at);
        const QImage with = lookOf(root, *at);
        QTest::keyClick(at, Qt::Key_Tab);
        QWidget *next = QApplication::focusWidget();
        // A time has several places in it.
        for (int part = 0; part < kMostParts && next == at; ++part) {
            QTest::keyClick(at, Qt::Key_Tab);
            next = QApplication::focusWidget();
        }
        if (next == at) {
            break; // what else there is, is not reached
        }
        const bool isSeen = !at->isVisible() || with != lookOf(root, *at);
        if (!isSeen) {
            round.faults.append(u"the focus is not seen on "_s + placeOf(*at));
        }
        at = next;
    }
    return round;
}

QString placesOf(const QList<QWidget *> &widgets)
{
    QStringList places;
    for (const QWidget *each : widgets) {
        places.append(placeOf(*each));
    }
    return places.join(u"; "_s);
}

} // namespace

QStringList unreachable(QWidget &root)
{
    // The focus is shown from the first time on that somebody uses Tab.
    QWidget *first = QApplication::focusWidget();
    const bool isInside = first != nullptr && first->window() == root.window();
    QTest::keyClick(isInside ? first : root.window(), Qt::Key_Tab);
    Round round = goRound(root);
    QList<QWidget *> wholes;
    for (QWidget *stop : round.stops) {
        wholes.append(wholeOf(stop));
    }
    for (QWidget *widget : visibleWidgets(root)) {
        if (takesInput(*widget) && !hasOtherWay(*widget) && !wholes.contains(widget)
            && !round.stops.contains(widget->focusProxy())
            && !isReachedByArrows(*widget, round.stops)) {
            round.faults.append(u"Tab does not come to %1, only to %2"_s.arg(
                placeOf(*widget), placesOf(round.stops)));
        }
    }
    return round.faults;
}

} // namespace viewfaults
