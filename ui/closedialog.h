// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/closepolicy.h"

#include <QDialog>

class QCheckBox;
class QLabel;

namespace ui {

/// The question when the window is closed; never blocks. Lives on the GUI thread, deletes itself
/// when closed.
class CloseDialog : public QDialog {
    Q_OBJECT

public:
    /// \a action: AskTray or AskQuit. \a running: downloads at work or about to be.
    CloseDialog(CloseAction action, int running, QWidget *parent = nullptr);

    /// What \a running has become meanwhile.
    void setUnfinished(int running);

signals:
    void keepRunningChosen(bool isRemembered);
    void quitChosen(bool isRemembered);

private:
    bool m_isTrayThere = false;
    QLabel *m_question = nullptr;
    QCheckBox *m_remember = nullptr;
};

} // namespace ui
