// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace ui {

namespace {

constexpr const char *kIsAlertPlace = "isAlertPlace";

QAccessibleInterface *alertPlace(const QString &, QObject *object)
{
    auto *place = qobject_cast<QWidget *>(object);
    return place && place->property(kIsAlertPlace).toBool()
        ? new QAccessibleWidget(place, QAccessible::Notification)
        : nullptr;
}

void raise(QWidget &place, QAccessible::Event what)
{
    QAccessibleEvent event(&place, what);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void makeAlertPlace(QWidget &place)
{
    place.setProperty(kIsAlertPlace, true);
    QAccessible::installFactory(alertPlace); // once, however often
}

void tellAlert(QWidget &place, const QString &text)
{
    place.setAccessibleName(text);
    raise(place, QAccessible::Alert);
    // AT-SPI knows no alerts: its readers say a notification that is shown.
    if (place.isVisible()) {
        raise(place, QAccessible::ObjectShow);
    }
}

} // namespace ui
