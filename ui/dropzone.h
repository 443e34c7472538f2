// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMimeData;

namespace ui {

/// True when links may be in what is dragged; looks at the formats only, since reading them may ask
/// another program.
bool mayHoldLinks(const QMimeData *data);

/// Makes a widget a place to drop links on, and lies over the area within it as a highlight
/// meanwhile.
class DropZone : public QWidget {
    Q_OBJECT

public:
    DropZone(QWidget *target, QWidget *area);

signals:
    /// \a data lives until the slot returns.
    void dropped(const QMimeData *data);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showHighlight();

    QWidget *m_target = nullptr;
};

} // namespace ui
