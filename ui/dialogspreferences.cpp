// SPDX-License-Identifier: GPL-3.0-or-later
// What Dialogs does about settings, and about the program itself.
#include "ui/dialogs.h"

#include "app/engine/secretkeeper.h"
#include "ui/aboutdialog.h"
#include "ui/keyboardowner.h"
#include "ui/preferencesdialog.h"

namespace ui {

void Dialogs::openPreferences()
{
    if (!m_preferences) {
        m_preferences = new PreferencesDialog(
            m_settings, m_languages, m_pool, &m_window, m_companions.actions().actions());
        m_preferences->setTrayThere(m_isTrayThere);
        connect(
            m_preferences, &PreferencesDialog::settingsChanged, this, &Dialogs::settingsChanged);
        connect(m_preferences, &PreferencesDialog::categoriesRequested, this,
            &Dialogs::categoriesRequested);
        connect(
            m_preferences, &PreferencesDialog::queuesRequested, this, &Dialogs::queuesRequested);
        if (m_keeper != nullptr) {
            connect(m_preferences, &PreferencesDialog::forgetSecretRequested, m_keeper,
                &engine::SecretKeeper::forget);
            connect(m_preferences, &PreferencesDialog::secretsRequested, m_keeper,
                &engine::SecretKeeper::list);
            connect(m_keeper, &engine::SecretKeeper::listed, m_preferences,
                &PreferencesDialog::showSecrets);
            connect(m_keeper, &engine::SecretKeeper::forgotten, m_preferences,
                &PreferencesDialog::noteForgotten);
            connect(m_keeper, &engine::SecretKeeper::notForgotten, m_preferences,
                &PreferencesDialog::sayNotForgotten);
        }
    }
    bringToFront(*m_preferences);
}

void Dialogs::setTrayThere(bool isThere)
{
    m_isTrayThere = isThere;
    if (m_preferences) {
        m_preferences->setTrayThere(isThere);
    }
}

void Dialogs::openProxyPreferences()
{
    openPreferences();
    m_preferences->showProxy();
}

void Dialogs::openAbout()
{
    (new AboutDialog(&m_window))->open();
}

} // namespace ui
