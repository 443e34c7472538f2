// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QDialog>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace ui {

/// Asks for user name and password for the servers of these downloads. Lives on the GUI thread,
/// deletes itself when closed.
class SignInDialog : public QDialog {
    Q_OBJECT

public:
    /// \a downloads: not empty.
    explicit SignInDialog(const QList<engine::Download> &downloads, QWidget *parent = nullptr);

signals:
    void chosen(const QList<engine::DownloadId> &ids, const engine::Credentials &credentials,
        bool isRemembered);

private:
    QWidget *serversLabel(const QList<engine::Download> &downloads) const;
    void addRemember(QFormLayout *form);

    QList<engine::DownloadId> m_ids;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_remember = nullptr;
};

} // namespace ui
