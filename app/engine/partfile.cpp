// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/partfile.h"

#include "app/engine/newpart.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace engine {

namespace {

constexpr char kMark[] = "user.bobbin.part"; ///< of a part file: whose it is
constexpr char kDescriptors[] = "/proc/self/fd";

FileIdentity identityOf(int descriptor)
{
    struct stat info { };
    if (::fstat(descriptor, &info) != 0) {
        return {};
    }
    return { static_cast<quint64>(info.st_dev), static_cast<quint64>(info.st_ino) };
}

bool isMarked(int descriptor, const QByteArray &mark)
{
    QByteArray found(mark.size() + 1, '\0');
    const ssize_t size
        = ::fgetxattr(descriptor, kMark, found.data(), static_cast<size_t>(found.size()));
    return size >= 0 && found.left(size) == mark;
}

/// A plain file of the user's that has one name only, and nothing in it or \a mark on it.
bool isOurs(int descriptor, const QByteArray &mark, bool isEmptyEnough)
{
    struct stat info { };
    return ::fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode) && info.st_nlink == 1
        && info.st_uid == ::geteuid()
        && ((isEmptyEnough && info.st_size == 0) || isMarked(descriptor, mark));
}

int openExisting(const QByteArray &name, int access = O_RDWR)
{
    return uninterrupted(
        [&] { return ::open(name.constData(), access | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC); });
}

int createAnew(const QByteArray &name)
{
    return uninterrupted([&] {
        return ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    });
}

/// Where nothing can be marked, a name with id and time in it is proof enough.
bool keepsNoMarks(int descriptor)
{
    return ::fgetxattr(descriptor, kMark, nullptr, 0) < 0 && errno == EOPNOTSUPP;
}

QString firstName(const QString &folder, const QByteArray &mark)
{
    return folder + QStringLiteral("/.bobbin-") + QString::fromLatin1(mark);
}

/// Gives a file without a name its first one; 0 or an errno value.
int linkNameless(int descriptor, const QString &path)
{
    const QByteArray from = QByteArray(kDescriptors) + '/' + QByteArray::number(descriptor);
    const QByteArray to = QFile::encodeName(path);
    const auto link = [&] {
        return ::linkat(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), AT_SYMLINK_FOLLOW);
    };
    return uninterrupted(link) == 0 ? 0 : errno;
}

} // namespace

PartFile::PartFile(int descriptor, const QString &path)
    : m_descriptor(descriptor)
    , m_path(path)
    , m_extent(size())
{
}

PartFile::PartFile(PartFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
    , m_extent(other.m_extent)
{
}

PartFile &PartFile::operator=(PartFile &&other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_path = std::move(other.m_path);
        m_extent = other.m_extent;
    }
    return *this;
}

PartFile::~PartFile()
{
    close();
}

void PartFile::close()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

Result<PartFile> PartFile::create(const QString &path)
{
    const int descriptor = createAnew(QFile::encodeName(path));
    if (descriptor < 0) {
        return errorForErrno(errno, path);
    }
    PartFile file(descriptor, path);
    ::flock(descriptor, LOCK_EX | LOCK_NB);
    return Result<PartFile>(std::move(file));
}

void PartFile::removeUnnamed(const QString &folder, const QByteArray &mark)
{
    const QByteArray name = QFile::encodeName(firstName(folder, mark));
    const int descriptor = openExisting(name);
    if (descriptor >= 0) {
        if (isOurs(descriptor, mark, true) || keepsNoMarks(descriptor)) {
            ::unlink(name.constData());
        }
        ::close(descriptor);
    }
}

Result<PartFile> PartFile::createUnnamed(const QString &folder, const QByteArray &mark)
{
    // Its first name says whose it is until the mark does: the next run finds it by either.
    const QString path = firstName(folder, mark);
    int descriptor = createAnew(QFile::encodeName(path));
    if (descriptor < 0 && errno == EEXIST) {
        removeUnnamed(folder, mark);
        descriptor = createAnew(QFile::encodeName(path));
    }
    if (descriptor < 0) {
        return errorForErrno(errno, folder); // nobody has heard of that name
    }
    PartFile file(descriptor, path);
    ::flock(descriptor, LOCK_EX | LOCK_NB);
    // A file system without marks: what follows holds all the same, but for a kill.
    ::fsetxattr(descriptor, kMark, mark.constData(), static_cast<size_t>(mark.size()), 0);
    return Result<PartFile>(std::move(file));
}

Result<PartFile> PartFile::createTemporary(const QString &folder, const QByteArray &mark)
{
    constexpr int kAccess = O_TMPFILE | O_RDWR | O_CLOEXEC;
    const bool canName = ::access(kDescriptors, X_OK) == 0;
    const int descriptor = !canName ? -1 : uninterrupted([&] {
        return ::open(QFile::encodeName(folder).constData(), kAccess, 0666);
    });
    if (descriptor < 0) {
        return createUnnamed(folder, mark); // which knows what is wrong, if something is
    }
    PartFile file(descriptor, folder + u'/');
    ::flock(descriptor, LOCK_EX | LOCK_NB);
    ::fsetxattr(descriptor, kMark, mark.constData(), static_cast<size_t>(mark.size()), 0);
    return Result<PartFile>(std::move(file));
}

int PartFile::nameIt(const QString &path)
{
    const bool hasName = !m_path.endsWith(u'/');
    const int code = hasName ? renameNoReplace(m_path, path) : linkNameless(m_descriptor, path);
    if (code == 0) {
        m_path = path;
    }
    return code;
}

Result<PartFile> PartFile::createMarked(const QString &path, const QByteArray &mark)
{
    auto made = createUnnamed(path.left(path.lastIndexOf(u'/')), mark);
    if (!made) {
        return made;
    }
    if (const int code = made.value().nameIt(path); code != 0) {
        ::unlink(QFile::encodeName(made.value().path()).constData());
        return errorForErrno(code, path);
    }
    return made;
}

Result<PartFile> PartFile::reclaim(const QString &path, const QByteArray &mark)
{
    const DownloadError taken { ErrorKind::FileExists, 0, path };
    const int descriptor = openExisting(QFile::encodeName(path));
    if (descriptor < 0) {
        return taken;
    }
    PartFile file(descriptor, path);
    if (!isOurs(descriptor, mark, false) || ::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        return taken;
    }
    if (uninterrupted([&] { return ::ftruncate(descriptor, 0); }) != 0) {
        return errorForErrno(errno, path);
    }
    file.acceptCut();
    return Result<PartFile>(std::move(file));
}

void PartFile::unmark(const QString &path)
{
    for (const char *const name : { kMark, "user.bobbin.adopted" }) {
        ::lremovexattr(QFile::encodeName(path).constData(), name);
    }
}

Result<PartFile> PartFile::open(
    const QString &path, const FileIdentity &identity, const QByteArray &mark, Access access)
{
    const int descriptor
        = openExisting(QFile::encodeName(path), access == Access::Read ? O_RDONLY : O_RDWR);
    if (descriptor < 0) {
        const int code = errno;
        const DownloadError folder = code == ENOENT ? folderError(path, identity) : DownloadError();
        if (folder) {
            return folder;
        }
        if (code == ENOENT || code == ELOOP) {
            return DownloadError { ErrorKind::PartFileChanged, 0, path };
        }
        return errorForErrno(code, path);
    }
    PartFile file(descriptor, path);
    const FileIdentity found = identityOf(descriptor);
    const bool isSame = found == identity
        || (found.inode == identity.inode && !mark.isEmpty() && isMarked(descriptor, mark));
    if (identity.isValid() && !isSame) {
        return DownloadError { ErrorKind::PartFileChanged, 0, path };
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        return DownloadError { ErrorKind::InUse, 0, path };
    }
    return Result<PartFile>(std::move(file));
}

FileIdentity PartFile::identity() const
{
    return identityOf(m_descriptor);
}

QDateTime PartFile::modified() const
{
    struct stat info { };
    return ::fstat(m_descriptor, &info) != 0
        ? QDateTime()
        : QDateTime::fromMSecsSinceEpoch(
            info.st_mtim.tv_sec * 1000 + info.st_mtim.tv_nsec / 1000000, Qt::UTC);
}

qint64 PartFile::size() const
{
    struct stat info { };
    return ::fstat(m_descriptor, &info) == 0 ? info.st_size : 0;
}

DownloadError PartFile::write(qint64 offset, QByteArrayView bytes)
{
    const auto begun = std::chrono::steady_clock::now();
    while (!bytes.isEmpty()) {
        const ssize_t count = uninterrupted([&] {
            return ::pwrite(m_descriptor, bytes.data(), static_cast<size_t>(bytes.size()), offset);
        });
        if (count < 0) {
            return errorForErrno(errno, m_path);
        }
        offset += count;
        bytes = bytes.sliced(count);
    }
    m_extent = std::max(m_extent, offset);
    m_writing += std::chrono::steady_clock::now() - begun;
    return {};
}

qint64 PartFile::read(qint64 offset, QByteArray &buffer) const
{
    return uninterrupted([&] {
        return ::pread(m_descriptor, buffer.data(), static_cast<size_t>(buffer.size()), offset);
    });
}

bool PartFile::matches(qint64 offset, QByteArrayView bytes) const
{
    QByteArray onDisk(bytes.size(), Qt::Uninitialized);
    qsizetype have = 0;
    while (have < bytes.size()) {
        const ssize_t count = uninterrupted([&] {
            return ::pread(m_descriptor, onDisk.data() + have,
                static_cast<size_t>(bytes.size() - have), offset + have);
        });
        if (count <= 0) {
            return false;
        }
        have += count;
    }
    return bytes == QByteArrayView(onDisk);
}

bool PartFile::bears(const QByteArray &mark) const
{
    return isMarked(m_descriptor, mark) || keepsNoMarks(m_descriptor);
}

DownloadError PartFile::sync()
{
    const bool isSynced = uninterrupted([&] { return ::fdatasync(m_descriptor); }) == 0;
    return isSynced ? DownloadError() : errorForErrno(errno, m_path);
}

DownloadError PartFile::seal(qint64 size, const QDateTime &modified)
{
    if (uninterrupted([&] { return ::ftruncate(m_descriptor, size); }) != 0) {
        return errorForErrno(errno, m_path);
    }
    if (modified.isValid()) {
        const qint64 ms = modified.toMSecsSinceEpoch();
        const timespec at { ms / 1000, (ms % 1000) * 1000000 };
        const timespec times[2] { { 0, UTIME_OMIT }, at };
        // A file system that keeps no times is no reason to fail a whole file.
        ::futimens(m_descriptor, times);
    }
    const bool isSynced = uninterrupted([&] { return ::fsync(m_descriptor); }) == 0;
    return isSynced ? DownloadError() : errorForErrno(errno, m_path);
}

} // namespace engine
