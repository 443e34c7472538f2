// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ui {

/// Where the list is searched from: Esc empties it, Esc, Down and Enter go on to the list. Lives on
/// the GUI thread.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

signals:
    /// The list should have the focus now.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ui
