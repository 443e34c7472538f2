// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rowdrag.h"

#include <QCoreApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

// The first line tells the program, each other one a download.
QByteArray thisProgram()
{
    return QByteArray::number(QCoreApplication::applicationPid());
}

} // namespace

QString rowDragType()
{
    return u"application/x-bobbin-downloads"_s;
}

QMimeData *rowDragData(const QList<engine::DownloadId> &ids)
{
    QByteArray text = thisProgram();
    for (const engine::DownloadId id : ids) {
        text += '\n' + QByteArray::number(id.value);
    }
    auto *data = new QMimeData;
    data->setData(rowDragType(), text);
    return data;
}

bool isRowDrag(const QMimeData *data)
{
    return data->hasFormat(rowDragType())
        && data->data(rowDragType()).startsWith(thisProgram() + '\n');
}

QList<engine::DownloadId> draggedRows(const QMimeData *data)
{
    QList<engine::DownloadId> ids;
    if (isRowDrag(data)) {
        const QList<QByteArray> lines = data->data(rowDragType()).split('\n');
        for (const QByteArray &line : lines.sliced(1)) {
            const engine::DownloadId id { line.toLongLong() };
            if (id.isValid()) {
                ids.append(id);
            }
        }
    }
    return ids;
}

} // namespace ui
