// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowkeeper.h"

#include "ui/closedialog.h"
#include "ui/closepolicy.h"
#include "ui/keyboardowner.h"
#include "ui/tray.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>

namespace ui {
namespace {

bool isDialogOf(const QWidget &window, const QWidget &dialog)
{
    const QWidget *parent = dialog.parentWidget();
    while (parent != nullptr && parent != &window) {
        parent = parent->parentWidget();
    }
    return parent == &window && dialog.isWindow() && qobject_cast<const QDialog *>(&dialog);
}

} // namespace

WindowKeeper::WindowKeeper(QWidget &window, Tray &tray)
    : m_window(window)
    , m_tray(tray)
{
    m_window.installEventFilter(this);
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, &WindowKeeper::noteActive);
    connect(&m_tray, &Tray::toggleRequested, this, &WindowKeeper::toggle);
    connect(&m_tray, &Tray::lost, this, [this] {
        if (!m_window.isVisible()) {
            m_window.showMinimized();
        }
    });
}

void WindowKeeper::start(bool isMinimized)
{
    if (!isMinimized) {
        m_window.show();
    } else if (!m_tray.isThere()) {
        m_waitsForTray = true;
        m_window.showMinimized();
    }
    m_tray.setWindowVisible(m_window.isVisible());
}

void WindowKeeper::raise()
{
    m_waitsForTray = false;
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    // Whoever was in the middle of something in a dialog goes on there.
    bringToFront(m_dialog && m_dialog->isVisible() ? *m_dialog : m_window);
}

/// What is active while a window of another program is does not count: that is none.
void WindowKeeper::noteActive()
{
    QWidget *active = QApplication::activeWindow();
    if (active == &m_window) {
        m_dialog.clear();
    } else if (active != nullptr && isDialogOf(m_window, *active)) {
        m_dialog = active;
    }
}

void WindowKeeper::setTotals(const engine::EngineTotals &totals)
{
    m_totals = totals;
    if (m_question) {
        m_question->setUnfinished(m_totals.running + m_totals.waiting);
    }
}

void WindowKeeper::toggle()
{
    const bool isInView = m_window.isVisible() && !m_window.isMinimized();
    if (isInView && m_tray.isThere()) {
        m_window.hide();
    } else {
        raise();
    }
}

/// The icon may have gone while the question was open: nobody could bring the window back.
void WindowKeeper::hide()
{
    m_tray.isThere() ? m_window.hide() : m_window.showMinimized();
}

void WindowKeeper::close()
{
    const int unfinished = m_totals.running + m_totals.waiting;
    switch (closeAction(m_settings.onClose, m_tray.isThere(), unfinished)) {
    case CloseAction::Hide:
        hide();
        break;
    case CloseAction::Quit:
        emit quitRequested();
        break;
    case CloseAction::AskTray:
        ask(true);
        break;
    case CloseAction::AskQuit:
        ask(false);
        break;
    }
}

void WindowKeeper::noteTray()
{
    if (m_waitsForTray && m_tray.isThere() && m_window.isMinimized()) {
        m_window.hide();
    }
    m_waitsForTray = false;
}

bool WindowKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide) {
        m_tray.setWindowVisible(event->type() == QEvent::Show);
    }
    return QObject::eventFilter(watched, event);
}

void WindowKeeper::ask(bool isTrayThere)
{
    if (m_question) {
        bringToFront(*m_question);
        return;
    }
    m_question = new CloseDialog(isTrayThere ? CloseAction::AskTray : CloseAction::AskQuit,
        m_totals.running + m_totals.waiting, &m_window);
    connect(m_question, &CloseDialog::keepRunningChosen, this, [this](bool isRemembered) {
        if (isRemembered) {
            remember(settings::OnClose::KeepRunning);
        }
        hide();
    });
    connect(m_question, &CloseDialog::quitChosen, this, [this](bool isRemembered) {
        if (isRemembered) {
            remember(settings::OnClose::Quit);
        }
        emit quitRequested();
    });
    m_question->open();
}

void WindowKeeper::remember(settings::OnClose onClose)
{
    m_settings.onClose = onClose;
    emit settingsChanged(m_settings);
}

} // namespace ui
