// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/window/windowtesting.h"
#include "ui/undoablecommands.h"

/// What the tests of undoing share.
namespace undotesting {

using namespace windowtesting;
using namespace Qt::StringLiterals;
using dialogtesting::named;
using engine::DownloadEdit;
using engine::DownloadId;
using engine::DownloadState;
using engine::RemoveFiles;
using ui::UndoableCommands;

/// A window with \a count downloads, and the way to change them.
struct Listed : Fixture {
    explicit Listed(int count = 5, DownloadState state = DownloadState::Paused)
        : commands(window.findChild<UndoableCommands *>())
    {
        QList<engine::Download> downloads;
        for (int number = 1; number <= count; ++number) {
            downloads.append(fakeDownload(number, state));
        }
        emit engine.added(downloads);
    }
    /// The engine does what it was told.
    void obey(DownloadId id, const DownloadEdit &edit)
    {
        engine::Download download = fakeDownload(id.value, DownloadState::Paused);
        download.request.folder = edit.folder.value_or(download.request.folder);
        download.request.category = edit.category.value_or(download.request.category);
        download.request.note = edit.note.value_or(download.request.note);
        download.fileName = edit.fileName.value_or(download.fileName);
        emit engine.changed({ download });
    }
    void pressDelete(Qt::KeyboardModifiers keys = {})
    {
        QTRY_VERIFY(action("remove")->isEnabled());
        press(Qt::Key_Delete, keys);
    }
    QString undoText() const { return action("undo")->text(); }

    UndoableCommands *commands;
};

inline DownloadEdit toCategory(const QString &key)
{
    DownloadEdit edit;
    edit.category = key;
    return edit;
}

} // namespace undotesting
