// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

#include <QSet>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class TypedSetting;

/// Whom Bobbin trusts: certificates at one server only, authorities besides the system's, and where
/// passwords are. Lives on the GUI thread.
class SecurityPage : public PreferencesPage {
    Q_OBJECT

public:
    explicit SecurityPage(QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;

    /// Entries of the keyring: servers, and what recipes need there.
    void showSecrets(const QStringList &entries);
    /// What was to be forgotten is, or is not; \a detail: the system's words, empty = it is locked.
    void noteForgotten(const QString &entry);
    void sayNotForgotten(const QString &entry, const QString &detail);

signals:
    /// showSecrets() is wanted.
    void secretsRequested();
    /// What the keyring has for \a origin, "https://host:port", is to be forgotten.
    void forgetRequested(const QString &origin);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *certificatesGroup();
    QWidget *authoritiesGroup();
    QWidget *passwordsGroup();
    QWidget *addressesGroup();
    void forgetTyped();
    void forgetListed();
    void askAboutAll();
    void forget(const QStringList &origins);
    void browse();
    void removeSelected();
    void fillCertificates(const QList<engine::TlsException> &exceptions);
    QWidget *secretsPart();

    QList<engine::TlsException> m_exceptions;
    QListWidget *m_certificates = nullptr;
    QComboBox *m_private = nullptr;
    QPushButton *m_remove = nullptr;
    QLineEdit *m_caFile = nullptr;
    TypedSetting *m_caSetting = nullptr;
    QLineEdit *m_server = nullptr;
    QPushButton *m_forget = nullptr;
    QLabel *m_forgotten = nullptr;
    QListWidget *m_secrets = nullptr;
    QPushButton *m_forgetListed = nullptr;
    QPushButton *m_forgetAll = nullptr;
    QSet<QString> m_asked; ///< entries that were to be forgotten, and nobody knows yet
};

} // namespace ui
