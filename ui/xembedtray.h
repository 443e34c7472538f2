// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>

namespace ui {

/// Knows whether an X11 desktop has a system tray: the owner of the selection _NET_SYSTEM_TRAY_Sn,
/// asked for without any tray call of Qt's. On other platforms there is none. Lives on the GUI
/// thread.
class XembedTray : public QObject, public QAbstractNativeEventFilter {
    Q_OBJECT

public:
    explicit XembedTray(QObject *parent = nullptr);
    ~XembedTray() override;

    bool isThere() const { return m_owner != 0; }
    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

signals:
    void changed(bool isThere);

private:
    void findOwner();

    quint32 m_selection = 0; ///< atoms of the X server; 0 without one
    quint32 m_manager = 0;
    quint32 m_owner = 0; ///< the tray's window
};

} // namespace ui
