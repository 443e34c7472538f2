// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

/// The part of a window that scrolls up and down where not all of it has room: on a small screen,
/// or with large letters. It never scrolls sideways, and nothing in it lies over anything else.
/// What stands below it stays in view. Lives on the GUI thread.
class ContentArea : public QScrollArea {
    Q_OBJECT

public:
    explicit ContentArea(QWidget *parent = nullptr);

    /// What scrolls, from top to bottom; fill it before the area is shown.
    QVBoxLayout &rows() const { return *m_rows; }
    QSize sizeHint() const override;
    /// As wide as all that scrolls needs, and a few lines high.
    QSize minimumSizeHint() const override;

private:
    QVBoxLayout *m_rows = nullptr;
};

} // namespace ui
