// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace ui {

/// One colour for light ground and one for dark, both with a contrast of 4.5 or more there.
struct TonePair {
    QRgb light = 0;
    QRgb dark = 0;

    bool operator==(const TonePair &) const = default;
};

/// Our own icon :/icons/NAME.svg, drawn in the colour the palette gives to text, so that it shows
/// in light and dark, disabled and selected, at every scale.
QIcon tintedIcon(const QString &name);
/// The same in a colour of its own; selected it still takes the colour of selected text.
QIcon tintedIcon(const QString &name, TonePair tones);

} // namespace ui
