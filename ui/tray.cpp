// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray.h"

#include "app/words/words.h"
#include "ui/retranslation.h"
#include "ui/trayicon.h"

#include <QAction>
#include <QMenu>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

Tray::Tray(const QIcon &icon, QObject *parent)
    : QObject(parent)
    , m_base(icon)
    , m_menu(std::make_unique<QMenu>())
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(5s);
    connect(&m_patience, &QTimer::timeout, this, &Tray::lost);
    buildMenu();
    sayNowAndAnew(m_menu.get(), [this] { say(); });
}

void Tray::say()
{
    m_add->setText(tr("&Add…"));
    m_pauseAll->setText(tr("&Pause all"));
    m_resumeAll->setText(tr("&Start all"));
    m_quit->setText(tr("&Quit"));
    setLimit(m_bytesPerSecond, m_isLimitOn);
    setWindowVisible(m_isWindowVisible);
    showTimetable();
    showProgress();
}

void Tray::showTimetable()
{
    m_timetableNote->setText(m_timetable.sentence());
    m_timetableNote->setVisible(m_timetable.limit() > 0);
}

Tray::~Tray() = default;

void Tray::setHostThere(bool isThere)
{
    if (isThere == m_isHostThere) {
        return;
    }
    m_isHostThere = isThere;
    if (isThere) {
        m_patience.stop();
        showIcon();
    } else {
        m_patience.start();
    }
}

void Tray::setWanted(bool isWanted)
{
    if (isWanted == m_isWanted) {
        return;
    }
    m_isWanted = isWanted;
    if (isWanted && m_isHostThere) {
        showIcon();
    } else if (m_icon) {
        m_icon->hide();
        emit lost();
    }
}

bool Tray::isThere() const
{
    return m_isHostThere && m_isWanted && m_icon && QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::setTotals(const engine::EngineTotals &totals)
{
    if (totals == m_totals) {
        return;
    }
    m_totals = totals;
    showProgress();
}

void Tray::setLimit(qint64 bytesPerSecond, bool isOn)
{
    m_bytesPerSecond = bytesPerSecond;
    m_isLimitOn = isOn;
    m_limit->setEnabled(bytesPerSecond > 0);
    m_limit->setChecked(isOn && bytesPerSecond > 0);
    m_limit->setText(bytesPerSecond > 0 ? tr("&Limit to %1").arg(words::speedText(bytesPerSecond))
                                        : tr("&Limit (none set)"));
}

void Tray::setTimetable(const engine::SpeedTimetable &timetable)
{
    m_timetable.setTimetable(timetable);
}

void Tray::setWindowVisible(bool isVisible)
{
    m_isWindowVisible = isVisible;
    m_toggle->setText(isVisible ? tr("&Hide the window") : tr("Show the &window"));
}

void Tray::buildMenu()
{
    m_menu->setObjectName(u"trayMenu"_s);
    const auto add = [this](const QString &name) {
        QAction *action = m_menu->addAction(QString());
        action->setObjectName(name);
        return action;
    };
    m_toggle = add(u"trayToggle"_s);
    m_menu->setDefaultAction(m_toggle);
    connect(m_toggle, &QAction::triggered, this, &Tray::toggleRequested);
    m_menu->addSeparator();
    m_add = add(u"trayAdd"_s);
    connect(m_add, &QAction::triggered, this, &Tray::addRequested);
    m_pauseAll = add(u"trayPauseAll"_s);
    connect(m_pauseAll, &QAction::triggered, this, &Tray::pauseAllRequested);
    m_resumeAll = add(u"trayResumeAll"_s);
    connect(m_resumeAll, &QAction::triggered, this, &Tray::resumeAllRequested);
    m_limit = add(u"trayLimit"_s);
    m_limit->setCheckable(true);
    connect(m_limit, &QAction::triggered, this, &Tray::limitToggled);
    m_timetableNote = add(u"trayTimetable"_s);
    m_timetableNote->setEnabled(false);
    connect(&m_timetable, &TimetableWatch::changed, this, &Tray::showTimetable);
    m_menu->addSeparator();
    m_quit = add(u"trayQuit"_s);
    connect(m_quit, &QAction::triggered, this, &Tray::quitRequested);
}

void Tray::showIcon()
{
    if (!m_isWanted) {
        return;
    }
    if (!m_icon) {
        m_icon = std::make_unique<QSystemTrayIcon>(m_base);
        m_icon->setObjectName(u"trayIcon"_s);
        m_icon->setContextMenu(m_menu.get());
        connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger) {
                    emit toggleRequested();
                }
            });
        m_shownPercent = -1;
        showProgress();
    }
    m_icon->show();
}

void Tray::showProgress()
{
    if (!m_icon) {
        return;
    }
    m_icon->setToolTip(trayToolTip(m_totals));
    const int percent
        = m_totals.running > 0 ? words::percent(m_totals.received, m_totals.total) : -1;
    // A new picture goes over to the panel each time; one in 2 % is plenty.
    const int shown = percent < 0 ? -1 : percent / 2 * 2;
    if (shown != m_shownPercent) {
        m_shownPercent = shown;
        m_icon->setIcon(progressIcon(m_base, shown));
    }
}

} // namespace ui
