// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/actionbook.h"

#include <QDialog>
#include <QSet>

class QPushButton;
class QThreadPool;

namespace ui {

class EnterKey;
class GeneralPage;
class NetworkPage;
class SecurityPage;
class PageBook;
class SettingsExchange;

/// Everything that can be set, applied at once: every change leaves as settingsChanged(). Cancel
/// brings back what this dialog changed. Lives on the GUI thread, deletes itself when closed.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    /// \a languages: codes of the translations that are there. \a pool must outlive the dialog.
    /// \a actions: those whose shortcuts can be changed.
    PreferencesDialog(const settings::Settings &settings, const QStringList &languages,
        QThreadPool &pool, QWidget *parent = nullptr, const QList<NamedAction> &actions = {});
    ~PreferencesDialog() override;

    /// What was changed elsewhere meanwhile; emits nothing.
    void setSettings(const settings::Settings &settings);
    /// Whether this desktop shows tray icons; until told otherwise it does.
    void setTrayThere(bool isThere);
    /// Opens the page with the proxy.
    void showProxy();
    /// Servers for which the keyring keeps something.
    void showSecrets(const QStringList &entries);
    /// What was to be forgotten is, or is not; \a detail: the system's words, empty = it is locked.
    void noteForgotten(const QString &entry);
    void sayNotForgotten(const QString &entry, const QString &detail);

    /// Stays where something typed is refused, and shows it.
    void accept() override;
    void reject() override;

signals:
    void settingsChanged(const settings::Settings &settings);
    void categoriesRequested();
    void queuesRequested();
    /// What the keyring has for \a origin is to be forgotten.
    void forgetSecretRequested(const QString &origin);
    /// showSecrets() is wanted.
    void secretsRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buttonPart();
    void say();
    void addPages();
    void fill();
    void collect();
    void watchFor(const QString &key);
    void forgetAnswers();
    void reset(const QStringList &keys);
    void resetPage();
    void showResets();
    void tell(const settings::Settings &changed);

    settings::Settings m_settings;
    settings::Settings m_opening; ///< what Cancel brings back
    QSet<QString> m_touched; ///< keys that were changed here
    bool m_isPasswordTouched = false; ///< the proxy's, which has no key
    QStringList m_languages;
    QThreadPool &m_pool;
    QList<NamedAction> m_actions;
    bool m_isTrayThere = true;
    bool m_isFilling = false; ///< the pages follow the settings, not the other way round
    bool m_isRejected = false; ///< what a page says from here on was not wanted
    PageBook *m_book = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    GeneralPage *m_general = nullptr;
    NetworkPage *m_network = nullptr;
    SecurityPage *m_security = nullptr;
    EnterKey *m_enter = nullptr;
    SettingsExchange *m_exchange = nullptr;
};

} // namespace ui
