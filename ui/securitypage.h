// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

/// Whom Bobbin trusts: certificates at one server only, authorities besides the system's, and where
/// passwords are. Lives on the GUI thread.
class SecurityPage : public PreferencesPage {
    Q_OBJECT

public:
    explicit SecurityPage(QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;

signals:
    /// What the keyring has for \a origin, "https://host:port", is to be forgotten.
    void forgetRequested(const QString &origin);

private:
    QWidget *certificatesGroup();
    QWidget *authoritiesGroup();
    QWidget *passwordsGroup();
    void forgetTyped();
    void browse();
    void removeSelected();

    QList<engine::TlsException> m_exceptions;
    QListWidget *m_certificates = nullptr;
    QPushButton *m_remove = nullptr;
    QLineEdit *m_caFile = nullptr;
    QLineEdit *m_server = nullptr;
    QPushButton *m_forget = nullptr;
    QLabel *m_forgotten = nullptr;
};

} // namespace ui
