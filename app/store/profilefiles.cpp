// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profilefiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t kPrivateFolder = 0700;
constexpr mode_t kPrivateFile = 0600;

bool renameFile(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

QString nameOfDamaged(const ProfileFiles &files)
{
    // By a time that a run which goes on with it finds as well.
    const QDateTime when = QFileInfo(files.repaired()).lastModified();
    const QString stem = files.database() + u".damaged-"_s + when.toString(u"yyyyMMdd-HHmmss"_s);
    QString last = stem;
    QString free = stem;
    for (int n = 2; QFileInfo::exists(free); ++n) {
        last = free;
        free = stem + u'-' + QString::number(n);
    }
    return QFileInfo::exists(files.database()) ? free : last;
}

} // namespace

QString makeProfileFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir()) {
        return {};
    }
    if (!QDir().mkpath(info.absolutePath())) {
        return qt_error_string(errno);
    }
    if (::mkdir(QFile::encodeName(folder).constData(), kPrivateFolder) != 0 && errno != EEXIST) {
        return qt_error_string(errno);
    }
    return QFileInfo(folder).isDir() ? QString() : qt_error_string(ENOTDIR);
}

bool makePrivateFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int made = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, kPrivateFile);
    if (made >= 0) {
        ::close(made);
        return true;
    }
    // Read-only files and files of others keep their mode; opening them decides what comes of it.
    return errno == EEXIST
        && (::chmod(name.constData(), kPrivateFile) == 0 || ::access(name.constData(), W_OK) == 0);
}

void markEndAskedFor(const QString &profileFolder)
{
    makePrivateFile(ProfileFiles { profileFolder }.endMark());
}

int schemaVersionOnDisk(const QString &path)
{
    // https://www.sqlite.org/fileformat.html, section 1.3: user_version is at offset 60.
    constexpr qint64 kHeaderSize = 100;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray header = file.read(kHeaderSize);
    if (header.size() < kHeaderSize || !header.startsWith("SQLite format 3")) {
        return 0;
    }
    return qFromBigEndian<qint32>(header.constData() + 60);
}

bool emptyUnfinished(const ProfileFiles &files)
{
    QFile::remove(files.unfinished() + u"-journal"_s);
    return makePrivateFile(files.unfinished())
        && ::truncate(QFile::encodeName(files.unfinished()).constData(), 0) == 0;
}

void removeUnfinished(const ProfileFiles &files)
{
    QFile::remove(files.unfinished() + u"-journal"_s);
    QFile::remove(files.unfinished());
}

bool finishUnfinished(const ProfileFiles &files)
{
    if (QFile::exists(files.unfinished() + u"-journal"_s)) {
        errno = EIO;
        return false;
    }
    return syncFile(files.unfinished()) && renameFile(files.unfinished(), files.repaired())
        && syncFile(files.folder);
}

QString replaceDatabase(const ProfileFiles &files)
{
    const QString target = nameOfDamaged(files);
    // The database last, so that who goes on knows by it how far this came.
    for (const QString &suffix : { u"-wal"_s, u"-shm"_s, u"-journal"_s, QString() }) {
        const QString source = files.database() + suffix;
        if (QFileInfo::exists(source) && !renameFile(source, target + suffix)) {
            return {};
        }
    }
    // Synced between: SQLite would take the old log beside the new database for its own.
    if (!syncFile(files.folder) || !renameFile(files.repaired(), files.database())) {
        return {};
    }
    syncFile(files.folder);
    return target;
}

bool syncFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    const bool ok = ::fsync(file) == 0 || errno == EINVAL;
    const int error = errno;
    ::close(file);
    errno = error;
    return ok;
}

} // namespace store
