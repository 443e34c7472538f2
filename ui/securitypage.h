// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

class QListWidget;
class QPushButton;

namespace ui {

class HostRuleFields;

/// The rules for servers, and the certificates that are trusted at one of them only. Lives on the
/// GUI thread.
class ServersPage : public PreferencesPage {
    Q_OBJECT

public:
    explicit ServersPage(QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;

private:
    QWidget *certificatesGroup();
    void removeSelected();

    HostRuleFields *m_rules = nullptr;
    QList<engine::TlsException> m_exceptions;
    QListWidget *m_certificates = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace ui
