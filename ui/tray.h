// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "ui/timetablewatch.h"

#include <QIcon>
#include <QObject>
#include <QTimer>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace ui {

/// The icon in the system tray, once there is a tray. Qt decides on its first tray call, for good,
/// whether there is one; so none is made before setHostThere(true). Lives on the GUI thread.
class Tray : public QObject {
    Q_OBJECT

public:
    explicit Tray(const QIcon &icon, QObject *parent = nullptr);
    ~Tray() override;

    /// A tray came to this desktop, or went (the panel may be starting again).
    void setHostThere(bool isThere);
    /// The user wants an icon; without one that was there lost() follows at once.
    void setWanted(bool isWanted);
    /// The icon can be seen; the window may be hidden.
    bool isThere() const;
    void setTotals(const engine::EngineTotals &totals);
    void setLimit(qint64 bytesPerSecond, bool isOn);
    void setTimetable(const engine::SpeedTimetable &timetable);
    void setWindowVisible(bool isVisible);

signals:
    void toggleRequested();
    void addRequested();
    void pauseAllRequested();
    void resumeAllRequested();
    void limitToggled(bool isOn);
    void quitRequested();
    /// The tray is gone and did not come back within some seconds: a hidden window has to show.
    void lost();

private:
    void buildMenu();
    void say();
    void showTimetable();
    void showIcon();
    void showProgress();

    QIcon m_base;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_toggle = nullptr;
    QAction *m_add = nullptr;
    QAction *m_pauseAll = nullptr;
    QAction *m_resumeAll = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_limit = nullptr;
    QAction *m_timetableNote = nullptr;
    TimetableWatch m_timetable;
    QTimer m_patience;
    engine::EngineTotals m_totals;
    qint64 m_bytesPerSecond = 0; ///< the limit that the switch turns on and off
    bool m_isLimitOn = false;
    bool m_isWindowVisible = true;
    int m_shownPercent = -1;
    bool m_isHostThere = false;
    bool m_isWanted = true;
};

} // namespace ui
