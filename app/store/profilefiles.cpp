// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profilefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t kPrivateFolder = 0700;
constexpr mode_t kPrivateFile = 0600;

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

QString setAside(const ProfileFiles &files, const QDateTime &now)
{
    const QString stem = files.database() + u".damaged-"_s + now.toString(u"yyyyMMdd-HHmmss"_s);
    QString target = stem;
    for (int n = 2; QFileInfo::exists(target); ++n) {
        target = stem + u'-' + QString::number(n);
    }
    // The log first: without its database it is still found by name, while a new database beside
    // an old log would be taken for its own.
    for (const QString &suffix : { u"-wal"_s, u"-shm"_s, QString() }) {
        const QString source = files.database() + suffix;
        if (QFileInfo::exists(source) && !QFile::rename(source, target + suffix)) {
            return {};
        }
    }
    return target;
}

bool syncFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    const bool ok = ::fsync(file) == 0;
    ::close(file);
    return ok;
}

} // namespace store
