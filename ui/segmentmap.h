// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/rundetail.h"

#include <QWidget>

namespace ui {

/// How much of what a column of the map stands for is there.
enum class MapCell { Missing, Some, Written, Synced, Running };

/// The file as \a columns equal parts, in order; empty while its size is unknown or 0. Of sizes to
/// 2^63, and of segments out of any bounds.
QList<MapCell> mapCells(const engine::RunDetail &detail, int columns);

/// A picture of the file: what is there, what is being fetched, what is missing; told apart by
/// patterns as well as by colours. Lives on the GUI thread.
class SegmentMap : public QWidget {
    Q_OBJECT

public:
    explicit SegmentMap(QWidget *parent = nullptr);

    void setDetail(const engine::RunDetail &detail);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// What a cell looks like; for the legend as well.
    static QBrush brush(MapCell cell, const QPalette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void say();

    engine::RunDetail m_detail;
};

/// One word of the map with its pattern. Lives on the GUI thread.
class MapSwatch : public QWidget {
    Q_OBJECT

public:
    explicit MapSwatch(MapCell cell, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MapCell m_cell;
};

} // namespace ui
