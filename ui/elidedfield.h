// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ui {

/// A value to be read and copied. What has no room in it has an ellipsis in its middle, since its
/// end may say most, or at its end, and is whole in the tool tip; with the focus, it scrolls. Lives
/// on the GUI thread.
class ElidedField : public QLineEdit {
    Q_OBJECT

public:
    explicit ElidedField(QWidget *parent = nullptr);

    /// For figures, of which no digit may go out of the middle.
    void elideAtEnd() { m_mode = Qt::ElideRight; }

    /// What can be seen of the text while the field has no focus.
    QString shownText() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRect textArea() const;

    Qt::TextElideMode m_mode = Qt::ElideMiddle;
};

} // namespace ui
