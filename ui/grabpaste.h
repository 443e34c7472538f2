// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QPushButton>

#include <functional>

class QThreadPool;

namespace ui {

class LinkIntake;

/// The button, and the shortcut of its window, that take the links in what is on the clipboard:
/// text, the source of a page, a feed, a list, what was copied from a page, or files. They are
/// found off the GUI thread, on which the button lives.
class GrabPaste : public QPushButton {
    Q_OBJECT

public:
    /// \a pool outlives the button and lives on the same thread. Relative links in the source of a
    /// page are of the page that \a base names.
    GrabPaste(QThreadPool &pool, std::function<QUrl()> base, QWidget *window);

    /// What was dropped: files, or text as it is pasted.
    void take(const QMimeData *data);

signals:
    /// May be empty.
    void found(const links::FoundLinks &links);
    /// A sentence for the user; plain text.
    void said(const QString &sentence);

private:
    void paste();

    QThreadPool &m_pool;
    std::function<QUrl()> m_base;
    LinkIntake *m_intake = nullptr;
};

} // namespace ui
