// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/trash.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace engine {

QString moveToTrash(const QString &path)
{
    // Without the data folder Qt would put the file into ./files of the working folder.
    if (!QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))) {
        return {};
    }
    QString inTrash;
    const bool isMoved = QFile::moveToTrash(path, &inTrash) && QDir::isAbsolutePath(inTrash);
    return isMoved ? inTrash : QString();
}

void forgetInTrash(const QString &inTrash)
{
    // As the specification of the trash has it: TRASH/files/NAME and TRASH/info/NAME.trashinfo.
    const QFileInfo file(inTrash);
    QDir folder = file.dir();
    if (folder.dirName() == QStringLiteral("files") && folder.cdUp()) {
        QFile::remove(folder.filePath(QStringLiteral("info/%1.trashinfo").arg(file.fileName())));
    }
}

} // namespace engine
