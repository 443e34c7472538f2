// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainactions.h"

#include <QtGlobal>

#include <array>

namespace ui {

enum class Scope { Window, List };

struct ActionSpec {
    ActionId id;
    const char *name;
    const char *text;
    const char *iconText; ///< under or beside the icon in the tool bar; null = as text
    const char *icon;
    const char *keys; ///< portable; null = none
    Scope scope = Scope::Window;
};

// One row per action. The texts are translated where the action is made.
inline constexpr std::array kActions {
    ActionSpec { ActionId::AddLinks, "addLinks",
        QT_TRANSLATE_NOOP("ui::MainActions", "&Add links…"),
        QT_TRANSLATE_NOOP("ui::MainActions", "Add"), "add", "Ctrl+N" },
    ActionSpec { ActionId::PasteLinks, "pasteLinks",
        QT_TRANSLATE_NOOP("ui::MainActions", "&Paste links"),
        QT_TRANSLATE_NOOP("ui::MainActions", "Paste"), "paste", "Ctrl+V" },
    ActionSpec { ActionId::Import, "importFile", QT_TRANSLATE_NOOP("ui::MainActions", "&Import…"),
        nullptr, "open", "Ctrl+O" },
    ActionSpec { ActionId::AdoptPart, "adoptPart",
        QT_TRANSLATE_NOOP("ui::MainActions", "A&dopt part file…"), nullptr, "link",
        "Ctrl+Shift+N" },
    ActionSpec { ActionId::Quit, "quit", QT_TRANSLATE_NOOP("ui::MainActions", "&Quit"), nullptr,
        "quit", "Ctrl+Q" },
    ActionSpec { ActionId::SelectAll, "selectAll",
        QT_TRANSLATE_NOOP("ui::MainActions", "Select &all"), nullptr, "selectall", "Ctrl+A" },
    ActionSpec { ActionId::Find, "find", QT_TRANSLATE_NOOP("ui::MainActions", "&Search"), nullptr,
        "search", "Ctrl+F" },
    ActionSpec { ActionId::Preferences, "preferences",
        QT_TRANSLATE_NOOP("ui::MainActions", "S&ettings…"), nullptr, "preferences", "Ctrl+," },
    ActionSpec { ActionId::Open, "open", QT_TRANSLATE_NOOP("ui::MainActions", "&Open file"),
        nullptr, "open", "Return; Enter", Scope::List },
    ActionSpec { ActionId::OpenFolder, "openFolder",
        QT_TRANSLATE_NOOP("ui::MainActions", "Open &folder"), nullptr, "folder", "Ctrl+Return" },
    ActionSpec { ActionId::CopyLink, "copyLink", QT_TRANSLATE_NOOP("ui::MainActions", "&Copy link"),
        nullptr, "copy", "Ctrl+C" },
    ActionSpec { ActionId::Start, "start", QT_TRANSLATE_NOOP("ui::MainActions", "&Start"), nullptr,
        "start", "Ctrl+Shift+S" },
    ActionSpec { ActionId::StartNow, "startNow", QT_TRANSLATE_NOOP("ui::MainActions", "Start &now"),
        nullptr, "start", "Ctrl+Alt+N" },
    ActionSpec { ActionId::Pause, "pause", QT_TRANSLATE_NOOP("ui::MainActions", "&Pause"), nullptr,
        "pause", "Ctrl+Shift+P" },
    ActionSpec { ActionId::TogglePause, "togglePause",
        QT_TRANSLATE_NOOP("ui::MainActions", "Pause or s&tart"), nullptr, "pause", "Space",
        Scope::List },
    ActionSpec { ActionId::StartOver, "startOver",
        QT_TRANSLATE_NOOP("ui::MainActions", "Start o&ver"), nullptr, "restart", "Ctrl+Shift+O" },
    ActionSpec { ActionId::Limit, "limitDownloads", QT_TRANSLATE_NOOP("ui::MainActions", "&Limit…"),
        nullptr, "speed", "Ctrl+L" },
    ActionSpec { ActionId::RetryFailed, "retryFailed",
        QT_TRANSLATE_NOOP("ui::MainActions", "&Retry all failed"), nullptr, "retry",
        "Ctrl+Shift+R" },
    ActionSpec { ActionId::RetryFailedInGroup, "retryFailedInGroup",
        QT_TRANSLATE_NOOP("ui::MainActions", "Retry failed of the &group"), nullptr, "retry",
        nullptr },
    ActionSpec { ActionId::Remove, "remove", QT_TRANSLATE_NOOP("ui::MainActions", "Re&move"),
        nullptr, "remove", "Del", Scope::List },
    ActionSpec { ActionId::RemoveWithFile, "removeWithFile",
        QT_TRANSLATE_NOOP("ui::MainActions", "Remove and move file to &trash"), nullptr, "remove",
        "Shift+Del", Scope::List },
    ActionSpec { ActionId::MoveUp, "moveUp", QT_TRANSLATE_NOOP("ui::MainActions", "Move &up"),
        nullptr, "up", "Alt+Up" },
    ActionSpec { ActionId::MoveDown, "moveDown", QT_TRANSLATE_NOOP("ui::MainActions", "Move &down"),
        nullptr, "down", "Alt+Down" },
    ActionSpec { ActionId::MoveToTop, "moveToTop",
        QT_TRANSLATE_NOOP("ui::MainActions", "Move to t&op"), nullptr, "top", "Alt+Home" },
    ActionSpec { ActionId::MoveToBottom, "moveToBottom",
        QT_TRANSLATE_NOOP("ui::MainActions", "Move to &bottom"), nullptr, "bottom", "Alt+End" },
    ActionSpec { ActionId::PauseAll, "pauseAll", QT_TRANSLATE_NOOP("ui::MainActions", "&Pause all"),
        nullptr, "pause", "Ctrl+Alt+P" },
    ActionSpec { ActionId::ResumeAll, "resumeAll",
        QT_TRANSLATE_NOOP("ui::MainActions", "&Start all"), nullptr, "start", "Ctrl+Alt+S" },
    ActionSpec { ActionId::ClearCompleted, "clearCompleted",
        QT_TRANSLATE_NOOP("ui::MainActions", "&Clear completed"), nullptr, "clear",
        "Ctrl+Shift+Del" },
    ActionSpec { ActionId::QueueOrder, "queueOrder",
        QT_TRANSLATE_NOOP("ui::MainActions", "In &queue order"), nullptr, "queue", "Ctrl+0" },
    ActionSpec { ActionId::Palette, "commandPalette",
        QT_TRANSLATE_NOOP("ui::MainActions", "C&ommand palette…"), nullptr, "search", "Ctrl+K" },
    ActionSpec { ActionId::ShowSidebar, "showSidebar",
        QT_TRANSLATE_NOOP("ui::MainActions", "&Sidebar"), nullptr, "sidebar", "F9" },
    ActionSpec { ActionId::Queues, "queues", QT_TRANSLATE_NOOP("ui::MainActions", "&Queues…"),
        nullptr, "queue", "Ctrl+Shift+Q" },
    ActionSpec { ActionId::Categories, "categories",
        QT_TRANSLATE_NOOP("ui::MainActions", "C&ategories…"), nullptr, "folder", "Ctrl+Shift+C" },
    ActionSpec { ActionId::About, "about", QT_TRANSLATE_NOOP("ui::MainActions", "&About Bobbin"),
        nullptr, "about", nullptr },
};

} // namespace ui
