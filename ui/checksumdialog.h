// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/downloadedit.h"

#include <QDialog>

class QLabel;

namespace ui {

class ChecksumField;
class UndoableCommands;

/// Asks which checksum the file of a download must have. Lives on the GUI thread, deletes itself
/// when closed.
class ChecksumDialog : public QDialog {
    Q_OBJECT

public:
    explicit ChecksumDialog(const engine::Download &download, QWidget *parent = nullptr);

signals:
    /// Another one than before; empty = none any more.
    void chosen(engine::DownloadId id, const engine::Checksum &checksum);

private:
    void say();

    engine::Download m_download;
    QLabel *m_about = nullptr;
    ChecksumField *m_checksum = nullptr;
};

/// Opens the dialog over \a window; the answer goes to \a commands, which outlive it.
void askForChecksum(const engine::Download &download, UndoableCommands &commands, QWidget &window);

} // namespace ui
