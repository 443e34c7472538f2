// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/freespace.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace desktop {

qint64 freeBytes(const QString &folder)
{
    if (!QDir::isAbsolutePath(folder)) {
        return -1;
    }
    QString path = QDir::cleanPath(folder);
    while (!QFileInfo(path).isDir()) {
        const QString above = QFileInfo(path).path();
        if (above == path) {
            return -1;
        }
        path = above;
    }
    const QStorageInfo disk(path);
    return disk.isValid() && disk.isReady() ? disk.bytesAvailable() : -1;
}

} // namespace desktop
