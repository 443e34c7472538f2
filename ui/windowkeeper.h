// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/settings/settings.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace ui {

class CloseDialog;
class Tray;

/// Shows, hides and closes the main window, together with the tray. Lives on the GUI thread.
class WindowKeeper : public QObject {
    Q_OBJECT

public:
    /// \a window and \a tray outlive this.
    WindowKeeper(QWidget &window, Tray &tray);

    void setSettings(const settings::Settings &settings) { m_settings = settings; }
    /// An open question follows them.
    void setTotals(const engine::EngineTotals &totals);
    /// The first appearance; \a isMinimized: in the tray, or minimized until there is one.
    void start(bool isMinimized);
    /// Brings the window to the front, and the dialog that was used last, if it is still open; the
    /// keyboard is a question's if there is one.
    void raise();
    /// Hides the window, or brings it to the front when it is hidden or behind others.
    void toggle();
    /// The window was asked to close.
    void close();
    /// The tray came.
    void noteTray();

signals:
    void quitRequested();
    void settingsChanged(const settings::Settings &settings);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hide();
    void noteActive();
    void ask(bool isTrayThere);
    void remember(settings::OnClose onClose);

    QWidget &m_window;
    Tray &m_tray;
    settings::Settings m_settings;
    engine::EngineTotals m_totals;
    QPointer<CloseDialog> m_question;
    QPointer<QWidget> m_dialog; ///< of the window; the last active one, unless that is the window
    bool m_waitsForTray = false; ///< started minimized, and nobody has looked at it since
};

} // namespace ui
