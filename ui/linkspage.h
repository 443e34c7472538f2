// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

class QCheckBox;
class QLineEdit;

namespace ui {

class TypedSetting;

/// Where links come from by themselves: the clipboard, a watched folder; and what the grabber asks
/// servers for. Lives on the GUI thread.
class LinksPage : public PreferencesPage {
    Q_OBJECT

public:
    explicit LinksPage(QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;

private:
    QWidget *clipboardGroup();
    QWidget *folderGroup();
    QWidget *grabberGroup();
    void browse();

    QCheckBox *m_watch = nullptr;
    QLineEdit *m_endings = nullptr;
    QLineEdit *m_hosts = nullptr;
    QLineEdit *m_folder = nullptr;
    TypedSetting *m_folderSetting = nullptr;
    QCheckBox *m_start = nullptr;
    QCheckBox *m_sizes = nullptr;
    QCheckBox *m_thumbnails = nullptr;
};

} // namespace ui
