// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

class QComboBox;
class QSpinBox;
class QThreadPool;

namespace ui {

class FolderField;

/// Where files go, how many are fetched at once, and the remembered answers. Lives on the GUI
/// thread.
class DownloadsPage : public PreferencesPage {
    Q_OBJECT

public:
    /// \a settings: for the folder, which is shown once and not followed. \a pool outlives this.
    DownloadsPage(const settings::Settings &settings, QThreadPool &pool, QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;

signals:
    /// Every remembered answer, here and on other pages.
    void forgetRequested();

private:
    QWidget *answersGroup();

    FolderField *m_folder = nullptr;
    QSpinBox *m_atOnce = nullptr;
    QSpinBox *m_connections = nullptr;
    QSpinBox *m_perHost = nullptr;
    QSpinBox *m_downloadsPerHost = nullptr;
    QComboBox *m_onFileExists = nullptr;
    QComboBox *m_onDuplicate = nullptr;
};

} // namespace ui
