// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endwiring.h"

#include "app/desktop/notifier.h"
#include "app/desktop/powercontrol.h"
#include "app/desktop/sleepinhibitor.h"
#include "ui/queueends.h"

using namespace Qt::StringLiterals;

namespace {

/// Tells them from those of downloads, whose tags are numbers.
QString tagOfEnds()
{
    return u"queue"_s;
}

} // namespace

void wireEnds(ui::QueueEnds &ends, desktop::PowerControl &power, desktop::SleepInhibitor &inhibitor,
    desktop::Notifier &notifier)
{
    QObject::connect(&ends, &ui::QueueEnds::sleepRequested, &power, [&power, &inhibitor] {
        inhibitor.release(); // what still runs must not hold off what the user wants
        power.take(desktop::PowerStep::Sleep);
    });
    QObject::connect(&ends, &ui::QueueEnds::shutDownRequested, &power,
        [&power] { power.take(desktop::PowerStep::ShutDown); });
    QObject::connect(&ends, &ui::QueueEnds::notified, &notifier,
        [&notifier](const QString &title, const QString &body) {
            notifier.show({ tagOfEnds(), title, body, { { u"default"_s, QString() } }, false });
        });
    QObject::connect(&notifier, &desktop::Notifier::unavailable, &ends,
        [&ends](const desktop::Notification &notification) {
            if (notification.tag == tagOfEnds()) {
                ends.tellUnseen(notification.body);
            }
        });
    QObject::connect(&power, &desktop::PowerControl::refused, &ends,
        [&ends](desktop::PowerStep step, const QString &detail) {
            ends.tellRefused(step == desktop::PowerStep::Sleep, detail);
        });
}
