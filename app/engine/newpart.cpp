// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/newpart.h"

#include "app/engine/filename.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <limits>
#include <linux/magic.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr int kMostNumbers = 1 << 20;

bool isFree(const QString &folder, const QString &name)
{
    return !isTaken(folder + u'/' + name) && !isTaken(folder + u'/' + partNameFor(name));
}

template <typename IsFree>
QString firstFree(const QString &name, IsFree isFree)
{
    if (isFree(name)) {
        return name;
    }
    int taken = 0;
    int free = 1;
    while (free < kMostNumbers && !isFree(numberedName(name, free))) {
        taken = free;
        free *= 2;
    }
    while (free - taken > 1) {
        const int middle = taken + (free - taken) / 2;
        (isFree(numberedName(name, middle)) ? free : taken) = middle;
    }
    return numberedName(name, free);
}

Result<PartFile> makeOrTakeBack(const QString &path, const PartOwner &owner)
{
    if (owner.mark.isEmpty()) {
        return PartFile::create(path);
    }
    auto made = PartFile::createMarked(path, owner.mark);
    if (!made && made.error().kind == ErrorKind::FileExists
        && (!owner.kept.isValid() || identityAt(path) != owner.kept)) {
        return PartFile::reclaim(path, owner.mark);
    }
    return made;
}

Result<NewPart> makeNumberedPart(
    const QString &folder, const QString &name, bool keepsName, const PartOwner &owner)
{
    QString candidate = name;
    for (int tries = 0; tries < 100; ++tries) {
        const QString partName = partNameFor(candidate);
        auto made = makeOrTakeBack(folder + u'/' + partName, owner);
        if (made) {
            return Result<NewPart>(
                NewPart { std::move(made.value()), keepsName ? name : candidate, partName });
        }
        if (made.error().kind != ErrorKind::FileExists) {
            return made.error();
        }
        candidate = freeName(folder, name);
    }
    return DownloadError { ErrorKind::FileExists, 0, name };
}

/// For file systems without hard links: an empty file of our own takes the name, and the rename
/// replaces that. 0 or an errno value.
int renameOverOwn(const QByteArray &source, const QByteArray &target)
{
    constexpr int kAccess = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    const int made = uninterrupted([&] { return ::open(target.constData(), kAccess, 0600); });
    if (made < 0) {
        return errno;
    }
    ::close(made);
    const QString name = QFile::decodeName(target);
    const FileIdentity own = identityAt(name);
    const auto rename = [&] { return ::rename(source.constData(), target.constData()); };
    const int code = uninterrupted(rename) == 0 ? 0 : errno;
    if (code != 0 && identityAt(name) == own) {
        ::unlink(target.constData());
    }
    // EEXIST would have the caller look for another name, for ever: there was nothing but our own.
    return code == EEXIST ? EIO : code;
}

bool needsOwnFile(int code)
{
    return code == EPERM || code == ENOSYS || code == EOPNOTSUPP;
}

} // namespace

QByteArray partMark(const Download &download)
{
    return QByteArray::number(download.id.value) + '-'
        + QByteArray::number(download.addedAt.toMSecsSinceEpoch());
}

FileIdentity identityAt(const QString &path)
{
    struct stat info { };
    if (::lstat(QFile::encodeName(path).constData(), &info) != 0 || !S_ISREG(info.st_mode)) {
        return {};
    }
    return { static_cast<quint64>(info.st_dev), static_cast<quint64>(info.st_ino) };
}

bool isTaken(const QString &path)
{
    struct stat info { };
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0;
}

QString freeName(const QString &folder, const QString &name)
{
    return firstFree(name, [&](const QString &candidate) { return isFree(folder, candidate); });
}

QString freeFinalName(const QString &folder, const QString &name)
{
    return firstFree(
        name, [&](const QString &candidate) { return !isTaken(folder + u'/' + candidate); });
}

Result<NewPart> makePart(const QString &folder, const QString &name, WhenFileExists whenExists,
    bool keepsName, const PartOwner &owner)
{
    if (keepsName || !isTaken(folder + u'/' + name)) {
        return makeNumberedPart(folder, name, keepsName, owner);
    }
    switch (whenExists) {
    case WhenFileExists::Skip:
    case WhenFileExists::Ask:
        return DownloadError { ErrorKind::FileExists, 0, name };
    case WhenFileExists::Overwrite:
    case WhenFileExists::Continue:
        return makeNumberedPart(folder, name, true, owner);
    case WhenFileExists::Default:
    case WhenFileExists::Number:
        break;
    }
    return makeNumberedPart(folder, freeName(folder, name), false, owner);
}

int renameNoReplace(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    const auto rename = [&] {
        return ::renameat2(
            AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE);
    };
    if (uninterrupted(rename) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return errno;
    }
    if (uninterrupted([&] { return ::link(source.constData(), target.constData()); }) != 0) {
        return needsOwnFile(errno) ? renameOverOwn(source, target) : errno;
    }
    return uninterrupted([&] { return ::unlink(source.constData()); }) == 0 ? 0 : errno;
}

qint64 largestFile(const QString &folder)
{
    constexpr qint64 kMostOnFat = 0xffffffff;
    qint64 most = std::numeric_limits<qint64>::max();
    struct statfs info { };
    if (::statfs(QFile::encodeName(folder).constData(), &info) == 0
        && info.f_type == MSDOS_SUPER_MAGIC) {
        most = kMostOnFat;
    }
    struct rlimit limit { };
    if (::getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        most = std::min(most, static_cast<qint64>(limit.rlim_cur));
    }
    return most;
}

DownloadError sizeError(qint64 total, const QString &folder)
{
    return total > largestFile(folder) ? DownloadError { ErrorKind::FileTooLarge, 0, folder }
                                       : DownloadError {};
}

void forgetPart(Download &download)
{
    download.partName.clear();
    download.partIdentity = {};
    download.segments.clear();
    download.received = 0;
    download.total = -1;
    download.validators = {};
    download.isFinishing = false;
}

void removePart(Download &download)
{
    if (!download.partName.isEmpty()) {
        const auto opened = PartFile::open(download.partPath(), download.partIdentity);
        if (opened) {
            ::unlink(QFile::encodeName(download.partPath()).constData());
        }
    }
    forgetPart(download);
}

void setPartAside(Download &download, bool hasBytes)
{
    // A finished file that is to be replaced is the version before already, and stays till then.
    if (hasBytes && download.oldPart == OldPart()) {
        download.oldPart = OldPart { download.partName, download.partIdentity };
        forgetPart(download);
    } else {
        removePart(download);
    }
}

qint64 freeSpace(const QString &folder)
{
    struct statvfs info { };
    if (::statvfs(QFile::encodeName(folder).constData(), &info) != 0) {
        return -1;
    }
    return static_cast<qint64>(info.f_bavail) * static_cast<qint64>(info.f_frsize);
}

qint64 diskSize(const QString &path)
{
    static constexpr qint64 kBlock = 512; // of stat(2), whatever the file system's are
    struct stat info { };
    const bool isThere = ::stat(QFile::encodeName(path).constData(), &info) == 0;
    return isThere ? info.st_blocks * kBlock : 0;
}

} // namespace engine
