// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace ui {

class HostRuleFields;
class ProxyFields;
class TimetablePage;
class TypedSetting;

/// Connections, limits by figure and by hour, the proxy, and what goes along to servers. Lives on
/// the GUI thread.
class NetworkPage : public PreferencesPage {
    Q_OBJECT

public:
    explicit NetworkPage(QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;
    void focusProxy();

private:
    QWidget *connectionsGroup();
    QWidget *limitsGroup();
    QWidget *proxyGroup();
    QWidget *serversGroup();

    QSpinBox *m_connections = nullptr;
    QSpinBox *m_perHost = nullptr;
    QSpinBox *m_downloadsPerHost = nullptr;
    QSpinBox *m_linksAsked = nullptr;
    QCheckBox *m_limitOn = nullptr;
    QSpinBox *m_limit = nullptr;
    TimetablePage *m_timetable = nullptr;
    ProxyFields *m_proxy = nullptr;
    engine::ProxyConfig m_shownProxy; ///< as the settings had it last
    QLineEdit *m_userAgent = nullptr;
    TypedSetting *m_agentSetting = nullptr;
    HostRuleFields *m_rules = nullptr;
};

} // namespace ui
