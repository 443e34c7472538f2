// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace settings {

/// What closing the window does while a tray is there.
enum class OnClose { Ask, KeepRunning, Quit };

/// The remembered answer for links that are in the list already.
enum class OnDuplicate { Ask, Skip, AddAgain, Restart };

/// The remembered answer for files that are in the folder already. Maps to engine::WhenFileExists.
enum class OnFileExists { Ask, Number, Overwrite, Skip, Continue };

/// Which copied links are offered; nothing is looked at while it is off.
struct ClipboardWatch {
    bool isOn = false;
    QString endings; ///< of files, blanks between: "zip iso"; empty = all
    QString hosts; ///< blanks between, those below them count too; empty = all

    bool operator==(const ClipboardWatch &) const = default;
};

/// What the link grabber asks servers for besides the page itself.
struct GrabberChoices {
    bool asksSizes = true; ///< of the links it shows
    bool showsThumbnails = true; ///< of pictures among them

    bool operator==(const GrabberChoices &) const = default;
};

/// Everything a user can set and everything the window remembers; read once at start, written when
/// it changes, handed around by value. The proxy's password is never part of the file.
struct Settings {
    engine::EngineConfig engine; ///< folder, at once, connections, limit, proxy
    qint64 speedLimit = 0; ///< bytes a second the switch turns on and off, 0 = none set
    bool isLimitOn = false; ///< engine.speedLimit is speedLimit while on, else 0
    QStringList recentFolders; ///< newest first, at most 10
    OnClose onClose = OnClose::Ask;
    OnDuplicate onDuplicate = OnDuplicate::Ask;
    OnFileExists onFileExists = OnFileExists::Number;
    bool startAtLogin = false;
    QString language; ///< "de", "ar" ...; empty = the system's
    ClipboardWatch clipboard;
    GrabberChoices grabber;
    QString watchedFolder; ///< absolute; link lists put there are taken in; empty = none
    bool startWatched = true; ///< those links start at once
    bool startAdded = true; ///< the add dialog's "start now"
    QByteArray windowGeometry;
    QByteArray headerState; ///< columns: order, widths, visibility
    int sortColumn = -1; ///< -1 = queue order
    bool sortDescending = false;

    bool operator==(const Settings &) const = default;
};

} // namespace settings
