// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QDialog>

class QTabWidget;
class QThreadPool;

namespace ui {

class NetworkPage;
class PreferencesPage;

/// Everything that can be set, applied at once: every change leaves as settingsChanged(). Lives on
/// the GUI thread, deletes itself when closed.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    /// \a languages: codes of the translations that are there. \a pool must outlive the dialog.
    PreferencesDialog(const settings::Settings &settings, const QStringList &languages,
        QThreadPool &pool, QWidget *parent = nullptr);

    /// What was changed elsewhere meanwhile; emits nothing.
    void setSettings(const settings::Settings &settings);
    /// Opens the page with the proxy.
    void showProxy();

signals:
    void settingsChanged(const settings::Settings &settings);

private:
    void say();
    void addPages();
    void addPage(PreferencesPage *page, const QString &title);
    void fill();
    void collect();
    void forgetAnswers();
    void tell(const settings::Settings &changed);

    settings::Settings m_settings;
    QStringList m_languages;
    QThreadPool &m_pool;
    bool m_isFilling = false; ///< the pages follow the settings, not the other way round
    QTabWidget *m_tabs = nullptr;
    QList<PreferencesPage *> m_pages;
    NetworkPage *m_network = nullptr;
};

} // namespace ui
