// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QSplitter>

namespace ui {

class Sidebar;

/// The sidebar and what it stands beside. Lives on the GUI thread.
class SidebarPane : public QSplitter {
    Q_OBJECT

public:
    /// \a content becomes a child.
    explicit SidebarPane(QWidget *content, QWidget *parent = nullptr);

    Sidebar &sidebar() const { return *m_sidebar; }
    void restore(const settings::Panes &panes);
    void store(settings::Panes &panes) const;
    /// A hidden sidebar hides nothing of the list: all is shown then.
    void setShown(bool isShown);
    bool isShown() const;

signals:
    /// Its width or whether it is shown.
    void changed();

private:
    Sidebar *m_sidebar = nullptr;
};

} // namespace ui
