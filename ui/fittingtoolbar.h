// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

namespace ui {

/// A tool bar that gives up the words of its buttons before it would hide a part of it, and becomes
/// no narrower than everything needs without words.
class FittingToolBar : public QToolBar {
    Q_OBJECT

public:
    using QToolBar::QToolBar;

    QSize minimumSizeHint() const override;

protected:
    void actionEvent(QActionEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    int m_leastWidth = 0; ///< of everything without words
};

} // namespace ui
