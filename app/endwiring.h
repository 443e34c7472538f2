// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desktop {
class Notifier;
class PowerControl;
class SleepInhibitor;
} // namespace desktop

namespace ui {
class QueueEnds;
}

/// Has the desktop do what follows a finished queue: messages, sleep and switching off. All of them
/// live on the GUI thread and end together.
void wireEnds(ui::QueueEnds &ends, desktop::PowerControl &power, desktop::SleepInhibitor &inhibitor,
    desktop::Notifier &notifier);
