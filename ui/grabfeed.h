// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QTimer>

namespace ui {

/// Whether links that are found later join the batch by themselves, and when. Lives on the GUI
/// thread.
class GrabFeed : public QCheckBox {
    Q_OBJECT

public:
    explicit GrabFeed(QWidget *parent = nullptr);

    /// Links were found; the table takes them in.
    void noteFound() { m_hasNews = true; }
    /// The table has, or a filter is done with them.
    void noteCounted();
    /// What was found so far does not join by itself.
    void stop();

signals:
    /// The chosen ones among what was found are to be added. Some at a time, not each by itself.
    void due();

private:
    QTimer m_delay;
    bool m_hasNews = false;
};

} // namespace ui
