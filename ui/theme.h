// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace ui {

/// What the desktop prefers; application passes on what the portal says.
enum class ColorScheme {
    NoPreference, ///< as light or dark as the palette the program was started with
    Light,
    Dark,
};

/// Dresses the whole program. Build it before anything else touches the palette; GUI thread.
class Theme {
public:
    Theme();
    /// Fusion and the palette for \a scheme; again whenever the scheme changes.
    void apply(ColorScheme scheme) const;
    /// Whether menus, lists and tool tips appear at once; after apply().
    void setReducedMotion(bool isReduced) const;

private:
    bool m_isSystemDark = false;
    bool m_hasEffects = false; ///< the system lets menus and tool tips come in gently
};

/// The palette alone; NoPreference is Light here.
QPalette palette(ColorScheme scheme);
/// True when \a palette is light text on dark ground.
bool isDark(const QPalette &palette);

} // namespace ui
