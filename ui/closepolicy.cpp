// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/closepolicy.h"

namespace ui {

CloseAction closeAction(settings::OnClose onClose, bool isTrayThere, int running)
{
    const CloseAction leave = running > 0 ? CloseAction::AskQuit : CloseAction::Quit;
    // A hidden window without a tray icon could not be brought back.
    if (!isTrayThere) {
        return leave;
    }
    switch (onClose) {
    case settings::OnClose::Ask:
        return CloseAction::AskTray;
    case settings::OnClose::KeepRunning:
        return CloseAction::Hide;
    case settings::OnClose::Quit:
        return leave;
    }
    Q_UNREACHABLE();
}

} // namespace ui
