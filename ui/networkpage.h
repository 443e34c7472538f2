// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

class QCheckBox;
class QSpinBox;

namespace ui {

class ProxyFields;

/// The speed limit and the proxy. Lives on the GUI thread.
class NetworkPage : public PreferencesPage {
    Q_OBJECT

public:
    explicit NetworkPage(QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;
    void focusProxy();

private:
    QCheckBox *m_limitOn = nullptr;
    QSpinBox *m_limit = nullptr;
    ProxyFields *m_proxy = nullptr;
};

} // namespace ui
