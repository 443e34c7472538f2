// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

class QCheckBox;
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
    /// \a settings: for the folder, which is shown at once. \a pool outlives this.
    DownloadsPage(const settings::Settings &settings, QThreadPool &pool, QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;

signals:
    /// Every remembered answer, here and on other pages.
    void forgetRequested();
    void categoriesRequested();
    void queuesRequested();

private:
    QWidget *startGroup();
    QWidget *answersGroup();
    QWidget *filesGroup();
    QWidget *arrangementRow();
    void showFolder(const settings::Settings &settings);

    FolderField *m_folder = nullptr;
    QSpinBox *m_atOnce = nullptr;
    QString m_shownFolder; ///< as the settings had it last
    QSpinBox *m_retries = nullptr;
    QCheckBox *m_startAdded = nullptr;
    QCheckBox *m_serverDate = nullptr;
    QCheckBox *m_reserveSpace = nullptr;
    QComboBox *m_onFileExists = nullptr;
    QComboBox *m_onDuplicate = nullptr;
};

} // namespace ui
