// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultserver.h"
#include "tests/support/viewsample.h"
#include "tests/window/fakeengine.h"
#include "ui/arrangedesk.h"
#include "ui/dialogs.h"
#include "ui/mainwindow.h"
#include "ui/remedies.h"

#include <QTemporaryDir>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace support {

/// The program's windows, wired as in the program, on an engine without a network. Ends the program
/// where what it waits for does not come. Lives on the GUI thread.
class ViewDesk {
    Q_DISABLE_COPY_MOVE(ViewDesk)

public:
    ViewDesk();
    ~ViewDesk();

    /// Puts the sample into the list.
    void fill();
    /// The row of the download whose name begins so, as by a click.
    void select(const QString &name);
    /// As by its menu entry.
    void trigger(const char *action);
    void until(const char *what, const std::function<bool()> &holds);
    /// The visible window or widget of this name, anywhere in the program; waits for it.
    QWidget *opened(const char *objectName);
    template <typename Widget>
    Widget *part(const char *objectName)
    {
        return qobject_cast<Widget *>(opened(objectName));
    }
    /// A window that the program opens from elsewhere, or on its own.
    template <typename Window>
    Window *keep(std::unique_ptr<Window> made)
    {
        made->setAttribute(Qt::WA_DeleteOnClose, false);
        Window *kept = made.get();
        m_kept.push_back(std::move(made));
        kept->show();
        return kept;
    }

    QTemporaryDir folder;
    settings::Settings settings;
    QList<engine::Download> downloads; ///< of fill()
    QThreadPool pool;
    FakeEngine engine;
    ui::MainWindow window;
    ui::Dialogs dialogs;
    ui::Remedies remedies;
    ui::ArrangeDesk arrangeDesk;
    std::unique_ptr<FaultServer> server; ///< of pages; for those who grab links

private:
    void connectAll();

    std::vector<std::unique_ptr<QWidget>> m_kept;
};

} // namespace support
