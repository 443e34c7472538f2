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

/// What becomes of links of pages and lists that lead to addresses of this computer or of the
/// network it is in (H32).
enum class OnPrivateAddress { Ask, Allow, Refuse };

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

/// A label with a folder, and the rules by which links get it; the first that matches counts.
struct Category {
    QString key; ///< what downloads name it by; never changes, lower case, no blanks
    QString name; ///< one line; empty = the usual name of a built-in key
    QString folder; ///< absolute; empty = where downloads go anyway
    QStringList endings; ///< of file names, lower case, without dot
    QStringList mimeTypes; ///< lower case; "image/*" stands for all of them
    QStringList hosts; ///< see engine::hostMatches()

    bool operator==(const Category &) const = default;
};

enum class Appearance { System, Light, Dark };

enum class DetailsPlace { Bottom, Right };

/// Which messages the desktop shows.
struct NotificationChoices {
    bool finished = true; ///< a download or a batch
    bool failed = true;
    bool queueDone = true;

    bool operator==(const NotificationChoices &) const = default;
};

/// What the main window shows beside the list, and what stands beside it.
struct Panes {
    bool showsSidebar = true;
    bool showsDetails = false;
    DetailsPlace detailsPlace = DetailsPlace::Bottom;
    int detailsTab = 0; ///< 0 to 3
    QByteArray sidebarSplit; ///< of a QSplitter
    QByteArray detailsSplit; ///< of a QSplitter
    bool showsDropTarget = false;
    QByteArray dropTargetPlace; ///< of its window; empty = in the corner of the screen
    bool opensWindows = false; ///< one for each download that starts

    bool operator==(const Panes &) const = default;
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
    OnPrivateAddress onPrivateAddress = OnPrivateAddress::Ask;
    bool startAtLogin = false;
    bool showsTray = true; ///< the icon in the system tray, where the desktop has one
    QString language; ///< "de", "ar" ...; empty = the system's
    ClipboardWatch clipboard;
    GrabberChoices grabber;
    int linksAskedAtOnce = 8; ///< of those that are checked; 1 to 64
    QString watchedFolder; ///< absolute; link lists put there are taken in; empty = none
    bool startWatched = true; ///< those links start at once
    bool startAdded = true; ///< the add dialog's "start now"
    QList<Category> categories; ///< as defaultCategories() until the user changes them
    Appearance appearance = Appearance::System;
    NotificationChoices notifications;
    QStringList shortcuts; ///< "action=keys", portable text; only those that the user changed
    Panes panes;
    QByteArray windowGeometry;
    QByteArray headerState; ///< columns: order, widths, visibility
    int sortColumn = -1; ///< -1 = queue order
    bool sortDescending = false;

    bool operator==(const Settings &) const = default;
};

} // namespace settings
