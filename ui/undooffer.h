// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

class UndoableCommands;

/// Says in the status bar what was just removed, with a button that brings it back; goes by itself.
/// Lives on the GUI thread.
class UndoOffer : public QWidget {
    Q_OBJECT

public:
    /// \a commands outlives this.
    explicit UndoOffer(UndoableCommands &commands, QWidget *parent = nullptr);

private:
    void offer(const QString &sentence);

    QLabel *m_text = nullptr;
    QToolButton *m_undo = nullptr;
    QTimer m_end;
};

} // namespace ui
