// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QTableWidget>

namespace ui {

/// A week's hours, marked where the speed is limited. A mark is drawn with the mouse, or set on the
/// selected hours with Space; a heading stands for its whole day or hour. Lives on the GUI thread.
class TimetableGrid : public QTableWidget {
    Q_OBJECT

public:
    explicit TimetableGrid(QWidget *parent = nullptr);

    void setTimetable(const engine::SpeedTimetable &timetable);
    /// The timetable with the hours as they are marked here, by its first limit.
    engine::SpeedTimetable marked(engine::SpeedTimetable timetable) const;

    /// All of it; where there is less room, it scrolls.
    QSize sizeHint() const override { return maximumSize(); }

signals:
    void edited();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildHeadings();
    int dayOf(int row) const;
    void mark(QTableWidgetItem *cell, bool isLimited);
    void markAll(const QList<QTableWidgetItem *> &cells, bool isLimited);
    void toggleSelected();
    void toggleLine(int row, int column);

    int m_firstDay = Qt::Monday;
    bool m_isDrawing = false; ///< a stroke of the mouse is under way
    bool m_drawsLimit = false; ///< it marks hours, or takes marks away
};

} // namespace ui
