// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/pageaccess.h"

#include <QDialog>

#include <optional>

class QLabel;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QThreadPool;

namespace ui {

class CookieField;
class RememberChoice;

/// What the pages of one server are asked with: referrer, cookies, header fields, a login. Counts
/// as it is typed; closed, it stays. Lives on the GUI thread.
class RequestDialog : public QDialog {
    Q_OBJECT

public:
    /// For the origin of \a url. \a pool outlives the dialog.
    RequestDialog(const QUrl &url, QThreadPool &pool, QWidget *parent = nullptr);

    /// What is typed and can be used.
    links::PageAccess access() const;
    /// What lets us in is to be kept in the keyring.
    bool remembers() const;
    /// Whether the chosen file of cookies has been read.
    bool isCurrent() const;
    void clearLogin();

signals:
    void fileRead();
    /// What the keyring has for this server is not wanted any more.
    void forgetRequested();

protected:
    bool event(QEvent *event) override;

private:
    void build();
    void buildButtons();
    void say();
    void check();
    QList<engine::HeaderField> headers() const;
    std::optional<engine::HeaderField> loginField() const;
    QString problem() const;

    QUrl m_url;
    QLabel *m_server = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_referrer = nullptr;
    QLineEdit *m_cookies = nullptr;
    CookieField *m_file = nullptr;
    QPlainTextEdit *m_headers = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_login = nullptr;
    RememberChoice *m_remember = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_forget = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace ui
