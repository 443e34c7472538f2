// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/closepolicy.h"

#include <QDialog>

class QCheckBox;

namespace ui {

/// The question when the window is closed; never blocks. Lives on the GUI thread, deletes itself
/// when closed.
class CloseDialog : public QDialog {
    Q_OBJECT

public:
    /// \a action: AskTray or AskQuit. \a running: downloads at work or about to be.
    CloseDialog(CloseAction action, int running, QWidget *parent = nullptr);

signals:
    void keepRunningChosen(bool isRemembered);
    void quitChosen(bool isRemembered);

private:
    QCheckBox *m_remember = nullptr;
};

} // namespace ui
