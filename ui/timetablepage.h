// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

class QCheckBox;
class QSpinBox;

namespace ui {

class TimetableGrid;

/// A limit for some hours of the week. Lives on the GUI thread.
class TimetablePage : public PreferencesPage {
    Q_OBJECT

public:
    explicit TimetablePage(QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;

private:
    QCheckBox *m_isOn = nullptr;
    QSpinBox *m_limit = nullptr;
    TimetableGrid *m_grid = nullptr;
};

} // namespace ui
