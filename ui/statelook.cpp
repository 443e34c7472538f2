// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statelook.h"

#include "ui/theme.h"

#include <QPalette>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

using engine::DownloadState;

constexpr TonePair kGrey { 0x59606a, 0xa8afb9 };
constexpr TonePair kBlue { 0x1f63c4, 0x78aeff };
constexpr TonePair kTeal { 0x0b6e80, 0x5fcede };
constexpr TonePair kAmber { 0x865700, 0xe6b553 };
constexpr TonePair kRed { 0xb3261e, 0xff8d84 };
constexpr TonePair kGreen { 0x1a7434, 0x6ed08b };

constexpr std::array kLooks {
    StateLook { DownloadState::Queued, "state-waiting"_L1, kGrey, BarFill::Hollow },
    StateLook { DownloadState::Connecting, "state-connecting"_L1, kBlue },
    StateLook { DownloadState::Downloading, "state-downloading"_L1, kBlue },
    StateLook { DownloadState::Verifying, "state-verifying"_L1, kTeal, BarFill::Striped },
    StateLook { DownloadState::Stopping, "state-stopping"_L1, kGrey, BarFill::Hollow },
    StateLook { DownloadState::Paused, "state-paused"_L1, kAmber, BarFill::Parted },
    StateLook { DownloadState::Failed, "state-failed"_L1, kRed, BarFill::Crossed },
    StateLook { DownloadState::Completed, "state-completed"_L1, kGreen },
};
static_assert(kLooks.size() == engine::kAllStates.size());

} // namespace

const StateLook &look(DownloadState state)
{
    const auto found = std::find_if(
        kLooks.begin(), kLooks.end(), [state](const StateLook &row) { return row.state == state; });
    Q_ASSERT(found != kLooks.end());
    return *found;
}

QIcon stateIcon(DownloadState state)
{
    const StateLook &row = look(state);
    return tintedIcon(row.icon, row.tones);
}

QColor stateColor(DownloadState state, const QPalette &palette)
{
    const TonePair tones = look(state).tones;
    return QColor::fromRgb(isDark(palette) ? tones.dark : tones.light);
}

} // namespace ui
