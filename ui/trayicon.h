// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QIcon>
#include <QString>

namespace ui {

/// \a base with a progress bar across its lower edge, in the sizes trays use. \a percent 0 to 100;
/// -1 = no bar.
QIcon progressIcon(const QIcon &base, int percent);
/// The program's name, the speed, and how many run and wait; plain text, a fact a line.
QString trayToolTip(const engine::EngineTotals &totals);

} // namespace ui
