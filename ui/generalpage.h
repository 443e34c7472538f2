// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

class QCheckBox;
class QComboBox;

namespace ui {

/// How the program starts and ends, and its language. Lives on the GUI thread.
class ProgramPage : public PreferencesPage {
    Q_OBJECT

public:
    /// \a languages: codes of the translations that are there.
    explicit ProgramPage(const QStringList &languages, QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;

private:
    QComboBox *m_onClose = nullptr;
    QCheckBox *m_startAtLogin = nullptr;
    QComboBox *m_language = nullptr;
};

} // namespace ui
