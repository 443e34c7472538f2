// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

#include <QGuiApplication>

class QCheckBox;
class QComboBox;
class QLabel;

namespace ui {

/// How the program starts and ends, what it looks like, and its language. Lives on the GUI thread.
class GeneralPage : public PreferencesPage {
    Q_OBJECT

public:
    /// \a languages: codes of the translations that are there. \a platform: Qt's name of the window
    /// system.
    explicit GeneralPage(const QStringList &languages,
        const QString &platform = QGuiApplication::platformName(), QWidget *parent = nullptr);

    /// Whether this desktop has a place for the icon; it may come and go.
    void setTrayThere(bool isThere);
    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;

private:
    QWidget *windowsGroup(const QString &platform);
    void showTray();

    bool m_isTrayThere = true;
    QComboBox *m_onClose = nullptr;
    QCheckBox *m_showsTray = nullptr;
    QLabel *m_trayNote = nullptr;
    QCheckBox *m_startAtLogin = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_appearance = nullptr;
    QCheckBox *m_dropTarget = nullptr;
    QCheckBox *m_opensWindows = nullptr;
};

} // namespace ui
