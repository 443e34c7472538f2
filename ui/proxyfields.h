// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ui {

/// The way to the network: kind, host, port, user, password and the hosts that are
/// reached without it. Lives on the GUI thread.
class ProxyFields : public QWidget {
    Q_OBJECT

public:
    explicit ProxyFields(QWidget *parent = nullptr);

    void setProxy(const engine::ProxyConfig &proxy);
    engine::ProxyConfig proxy() const;

signals:
    /// The user changed it and it can be used: a proxy of its own names a host and a port.
    void edited(const engine::ProxyConfig &proxy);

private:
    void announce();
    void showKind();

    QComboBox *m_kind = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_exceptions = nullptr;
    QLabel *m_note = nullptr;
};

/// One plain sentence for what is missing; empty for a usable proxy.
QString proxyProblem(const engine::ProxyConfig &proxy);

} // namespace ui
