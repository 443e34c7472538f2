// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QDialog>

class QDialogButtonBox;
class QThreadPool;

namespace ui {

class FolderField;

/// What is to go to another folder.
struct FolderChange {
    QList<engine::DownloadId> ids;
    engine::Download first;
    qint64 needed = 0; ///< bytes of all whose size is known

    void add(const engine::Download &download);
};

/// Asks for another folder for downloads whose own cannot be used. Lives on the GUI thread, deletes
/// itself when closed.
class ChangeFolderDialog : public QDialog {
    Q_OBJECT

public:
    /// \a change: of one download at least. \a offered: folders to choose from. \a pool must
    /// outlive the dialog.
    ChangeFolderDialog(const FolderChange &change, const QStringList &offered, QThreadPool &pool,
        QWidget *parent = nullptr);

signals:
    void chosen(const QList<engine::DownloadId> &ids, const QString &folder);

private:
    void check();
    void finish();

    QList<engine::DownloadId> m_ids;
    FolderField *m_folder = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    bool m_wantsFinish = false; ///< OK was pressed, and the folder is being made
};

} // namespace ui
