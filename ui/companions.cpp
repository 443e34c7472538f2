// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/companions.h"

#include "ui/arrangemenus.h"
#include "ui/commandpalette.h"
#include "ui/droptarget.h"
#include "ui/keyboardowner.h"
#include "ui/linkintake.h"
#include "ui/undoablecommands.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace ui {

Companions::Companions(engine::Engine &engine, QWidget &window)
    : m_window(window)
    , m_actions(window)
    , m_windows(engine, window)
{
    if (const auto *action = window.findChild<QAction *>(u"commandPalette"_s)) {
        connect(action, &QAction::triggered, this, &Companions::openPalette);
    }
    if (const auto *menus = window.findChild<ArrangeMenus *>()) {
        connect(
            menus, &ArrangeMenus::filled, this, [this] { m_actions.apply(m_settings.shortcuts); });
    }
    if (auto *commands = window.findChild<UndoableCommands *>()) {
        connect(&m_windows, &DownloadWindows::cancelRequested, commands,
            [commands](engine::DownloadId id) {
                commands->remove({ id }, engine::RemoveFiles::TrashPart);
            });
    }
    connect(
        &engine, &engine::Engine::totalsChanged, this, [this](const engine::EngineTotals &totals) {
            m_totals = totals;
            if (m_target) {
                m_target->setTotals(totals);
            }
        });
}

Companions::~Companions() = default;

void Companions::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    m_actions.apply(settings.shortcuts);
    m_windows.setOn(settings.panes.opensWindows);
    showTarget(settings.panes.showsDropTarget);
}

void Companions::showTarget(bool isWanted)
{
    if (isWanted == (m_target != nullptr)) {
        return;
    }
    if (!isWanted) {
        // Perhaps from its own menu; it may tell its place as it goes.
        DropTarget *gone = m_target.release();
        gone->hide();
        gone->deleteLater();
        return;
    }
    QList<QAction *> actions;
    for (const char *name : { "addLinks", "pauseAll", "resumeAll", "quit" }) {
        if (auto *action = m_window.findChild<QAction *>(QLatin1StringView(name))) {
            actions.append(action);
        }
    }
    m_target = std::make_unique<DropTarget>(actions);
    m_target->setTotals(m_totals);
    connect(m_target.get(), &DropTarget::windowRequested, this, &Companions::raiseWindow);
    connect(m_target.get(), &DropTarget::closeRequested, this, &Companions::hideTarget);
    if (auto *intake = m_window.findChild<LinkIntake *>()) {
        connect(m_target.get(), &DropTarget::dropped, intake, &LinkIntake::take);
    }
    connect(m_target.get(), &DropTarget::placed, this, [this](const QByteArray &geometry) {
        m_settings.panes.dropTargetPlace = geometry;
        emit settingsChanged(m_settings);
    });
    m_target->setPlace(m_settings.panes.dropTargetPlace);
    m_target->show();
}

void Companions::hideTarget()
{
    m_settings.panes.showsDropTarget = false;
    showTarget(false);
    emit settingsChanged(m_settings);
}

void Companions::raiseWindow()
{
    bringToFront(m_window);
}

void Companions::openPalette()
{
    if (m_palette) {
        m_palette->close();
    }
    m_palette = new CommandPalette(m_actions.actions(), m_window);
    m_palette->open();
}

} // namespace ui
