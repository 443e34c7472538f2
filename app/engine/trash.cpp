// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/trash.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace engine {

bool moveToTrash(const QString &path)
{
    // Without the data folder Qt would put the file into ./files of the working folder.
    if (!QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))) {
        return false;
    }
    QString inTrash;
    return QFile::moveToTrash(path, &inTrash) && QDir::isAbsolutePath(inTrash);
}

} // namespace engine
