// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace ui {

/// Asks for another link to the same file; what is fetched already stays if it still fits. Lives on
/// the GUI thread, deletes itself when closed.
class ChangeLinkDialog : public QDialog {
    Q_OBJECT

public:
    explicit ChangeLinkDialog(const engine::Download &download, QWidget *parent = nullptr);

    /// What the dialog promises depends on how the download stands.
    void noteChanged(const QList<engine::Download> &downloads);

signals:
    void chosen(engine::DownloadId id, const QUrl &url);

private:
    void check();

    engine::DownloadId m_id;
    QUrl m_url; ///< what is typed; empty while it is no link
    QLineEdit *m_edit = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_promise = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace ui
