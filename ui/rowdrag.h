// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QList>
#include <QString>

class QMimeData;

namespace ui {

/// What rows of the list are while they are dragged.
QString rowDragType();
/// The caller owns it.
QMimeData *rowDragData(const QList<engine::DownloadId> &ids);
/// Rows of this very program: another one's downloads have other ids.
bool isRowDrag(const QMimeData *data);
/// In the order they were shown; empty for anything else.
QList<engine::DownloadId> draggedRows(const QMimeData *data);

} // namespace ui
