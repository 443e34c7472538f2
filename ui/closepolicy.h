// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

namespace ui {

/// What happens when the window is closed.
enum class CloseAction {
    Hide, ///< go on in the tray
    Quit,
    AskTray, ///< "keep running in the tray or quit?", the answer can be remembered
    AskQuit, ///< "downloads are running; quit?"
};

/// \a running: downloads at work or about to be.
CloseAction closeAction(settings::OnClose onClose, bool isTrayThere, int running);

} // namespace ui
