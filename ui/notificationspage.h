// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

class QCheckBox;

namespace ui {

/// Which messages the desktop shows. Lives on the GUI thread.
class NotificationsPage : public PreferencesPage {
    Q_OBJECT

public:
    explicit NotificationsPage(QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;

private:
    QCheckBox *m_finished = nullptr;
    QCheckBox *m_failed = nullptr;
    QCheckBox *m_queueDone = nullptr;
};

} // namespace ui
