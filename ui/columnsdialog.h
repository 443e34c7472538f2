// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/downloadcolumns.h"
#include "ui/liststate.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QSpinBox;

namespace ui {

class DownloadView;

/// The columns of the list in their order: which are shown, where, and how wide. Applied at once;
/// Cancel brings back what was there. Lives on the GUI thread, deletes itself when closed.
class ColumnsDialog : public QDialog {
    Q_OBJECT

public:
    /// \a view is the one with the columns, and lives in the window that this belongs to.
    explicit ColumnsDialog(DownloadView &view);

    void reject() override;

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void connectParts();
    void say();
    void fill(int row);
    void showWidth();
    void move(int step);
    void tick(const QListWidgetItem &item);
    void reset();
    Column columnAt(int row) const;

    DownloadView &m_view;
    ListState m_before; ///< what Cancel brings back
    QListWidget *m_list = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_reset = nullptr;
    QLabel *m_widthLabel = nullptr;
    QSpinBox *m_width = nullptr;
    QLabel *m_note = nullptr;
    bool m_isFilling = false; ///< the list follows the view, not the other way round
};

} // namespace ui
