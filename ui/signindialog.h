// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QThreadPool;

namespace ui {

class CookieField;
class RememberChoice;

/// What lets one download in.
struct SignIn {
    engine::DownloadId id;
    engine::DownloadEdit edit;

    bool operator==(const SignIn &) const = default;
};

/// Asks for user name and password for the servers of these downloads, or for a browser's cookies.
/// Lives on the GUI thread, deletes itself when closed.
class SignInDialog : public QDialog {
    Q_OBJECT

public:
    /// \a downloads: not empty. \a pool must outlive the dialog.
    SignInDialog(
        const QList<engine::Download> &downloads, QThreadPool &pool, QWidget *parent = nullptr);

signals:
    void chosen(const QList<ui::SignIn> &answers);

private:
    void build();
    void say();
    QString serversText() const;
    QList<SignIn> answers() const;

    QList<engine::Download> m_downloads;
    QLabel *m_question = nullptr;
    QLabel *m_refusal = nullptr; ///< what was given before did not help
    QLabel *m_servers = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    CookieField *m_cookies = nullptr;
    RememberChoice *m_remember = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace ui
