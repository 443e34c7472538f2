// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QFrame>
#include <QSet>

class QLabel;
class QToolButton;

namespace ui {

/// One quiet bar above the list that offers the links copied elsewhere, however many copies
/// follow. Lives on the GUI thread.
class LinkOffer : public QFrame {
    Q_OBJECT

public:
    /// More are not gathered: whoever copies so many is not going to fetch them.
    static constexpr qsizetype kMostLinks = 10'000;

    explicit LinkOffer(QWidget *parent = nullptr);

    /// What is offered already is not offered twice.
    void add(const links::FoundLinks &found);

signals:
    /// The user wants them; never empty.
    void taken(const links::FoundLinks &links);

private:
    void say();
    void closeOffer();

    links::FoundLinks m_links;
    QSet<QUrl> m_urls;
    QLabel *m_text = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace ui
