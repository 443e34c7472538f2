// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/diskerror.h"

#include <QFile>

#include <cstring>
#include <sys/stat.h>

namespace engine {

namespace {

ErrorKind kindForErrno(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return ErrorKind::DiskFull;
    case EFBIG:
        return ErrorKind::FileTooLarge;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorKind::FolderUnwritable;
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::FolderMissing;
    case EEXIST:
    case ELOOP:
        return ErrorKind::FileExists;
    default:
        return ErrorKind::DiskError;
    }
}

} // namespace

DownloadError errorForErrno(int code, const QString &path)
{
    return { kindForErrno(code), 0,
        QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(code))) };
}

DownloadError folderError(const QString &path, const FileIdentity &identity)
{
    const QString folder = path.left(path.lastIndexOf(u'/'));
    struct stat info { };
    if (::stat(QFile::encodeName(folder).constData(), &info) != 0) {
        return errorForErrno(errno, folder);
    }
    if (identity.isValid() && info.st_dev != identity.device) {
        return { ErrorKind::FolderMissing, 0, folder };
    }
    return {};
}

} // namespace engine
