// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"
#include "app/settings/settings.h"

#include <QObject>
#include <QTimer>

class QThreadPool;

namespace ui {

/// Looks for links in what other programs copy, while that is wished. What Bobbin copies itself is
/// passed over. Text is read on a pool. Lives on the GUI thread.
class ClipboardWatch : public QObject {
    Q_OBJECT

public:
    /// \a pool outlives the object and lives on the same thread.
    explicit ClipboardWatch(QThreadPool &pool, QObject *parent = nullptr);

    void setRules(const settings::ClipboardWatch &rules) { m_rules = rules; }
    /// Whether the desktop shows a program the clipboard only while its window has the focus.
    static bool needsFocus();

signals:
    /// Never empty; only good links that the rules accept.
    void found(const links::FoundLinks &links);

private:
    void look();

    QThreadPool &m_pool;
    settings::ClipboardWatch m_rules;
    QTimer m_delay; ///< some programs set the clipboard several times for one copy
};

} // namespace ui
