// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace ui {

/// Closes a window that is no dialog by Escape and Ctrl+W, where nothing in it takes them for
/// itself. Lives on the GUI thread, as long as the window.
class CloseKeys : public QObject {
    Q_OBJECT

public:
    explicit CloseKeys(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ui
