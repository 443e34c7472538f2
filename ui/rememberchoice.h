// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace ui {

/// Whether what was typed or read goes to the keyring, and what becomes of it. Lives on the GUI
/// thread.
class RememberChoice : public QWidget {
    Q_OBJECT

public:
    /// \a orientation: the note stands beside the box, or below it.
    explicit RememberChoice(Qt::Orientation orientation, QWidget *parent = nullptr);

    bool isChecked() const;

private:
    void say();

    QCheckBox *m_check = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace ui
