// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actionbook.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace ui {

/// Runs an action by a part of its name: those that can be used now, the best match first.
/// Remembers nothing. Lives on the GUI thread, deletes itself when closed.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    /// \a window: where it appears.
    CommandPalette(const QList<NamedAction> &actions, QWidget &window);

    /// Shows it over the middle of the window.
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &typed);
    void run();

    QList<NamedAction> m_actions;
    QLineEdit *m_field = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_nothing = nullptr;
};

} // namespace ui
