// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QPushButton>

#include <functional>

class QLineEdit;
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
    /// What is pasted while \a address, a field of the window, has the focus goes there only where
    /// it may be an address.
    void spare(QLineEdit &address);

signals:
    /// All that was copied is the link of a page.
    void pageFound(const QUrl &page);
    /// May be empty.
    void found(const links::FoundLinks &links);
    /// A sentence for the user; plain text.
    void said(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paste();

    QThreadPool &m_pool;
    std::function<QUrl()> m_base;
    LinkIntake *m_intake = nullptr;
};

} // namespace ui
