// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace ui {

/// Closes a window that is no dialog by Escape and Ctrl+W, where nothing in it takes them for
/// itself, and where Escape has nothing else to end. Lives on the GUI thread, as long as the
/// window.
class CloseKeys : public QObject {
    Q_OBJECT

public:
    /// \a ends: called by Escape; false where there was nothing to end, and the window may close.
    CloseKeys(QWidget *window, std::function<bool()> ends);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<bool()> m_ends;
};

} // namespace ui
