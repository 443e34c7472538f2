// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QThreadPool;

namespace ui {

class FolderField;
class ProxyFields;

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
    QWidget *downloadsPage();
    QWidget *networkPage();
    QWidget *programPage(const QStringList &languages);
    QWidget *answersGroup();
    void connectParts();
    void fill();
    void collect();

    settings::Settings m_settings;
    QThreadPool &m_pool;
    bool m_isFilling = false; ///< the widgets follow the settings, not the other way round
    QTabWidget *m_tabs = nullptr;
    FolderField *m_folder = nullptr;
    QSpinBox *m_atOnce = nullptr;
    QSpinBox *m_connections = nullptr;
    QSpinBox *m_perHost = nullptr;
    QCheckBox *m_limitOn = nullptr;
    QSpinBox *m_limit = nullptr;
    ProxyFields *m_proxy = nullptr;
    QComboBox *m_onClose = nullptr;
    QComboBox *m_onFileExists = nullptr;
    QComboBox *m_onDuplicate = nullptr;
    QPushButton *m_reset = nullptr;
    QCheckBox *m_startAtLogin = nullptr;
    QComboBox *m_language = nullptr;
};

} // namespace ui
