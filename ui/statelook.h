// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloadstate.h"
#include "ui/tintedicon.h"

#include <QLatin1StringView>

class QPalette;

namespace ui {

/// How the bar is filled, so that states can be told apart without their colours.
enum class BarFill {
    Solid, ///< it goes on, or is over
    Striped, ///< the bar tells of something else than bytes that come
    Hollow, ///< it waits for something
    Parted, ///< somebody stopped it
    Crossed, ///< it cannot go on
};

/// How a state looks: icon, colour and the bar's filling, one row per state; the words are in
/// app/words.
struct StateLook {
    engine::DownloadState state = engine::DownloadState::Queued;
    QLatin1StringView icon;
    TonePair tones;
    BarFill fill = BarFill::Solid;
};

const StateLook &look(engine::DownloadState state);
QIcon stateIcon(engine::DownloadState state);
/// The state's colour on the ground of \a palette.
QColor stateColor(engine::DownloadState state, const QPalette &palette);

} // namespace ui
