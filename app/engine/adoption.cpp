// SPDX-License-Identifier: GPL-3.0-or-later
// How a file of the user's becomes a part file, and its user's again.
#include "app/engine/filename.h"
#include "app/engine/newpart.h"

#include <QFile>

#include <sys/stat.h>
#include <sys/xattr.h>

namespace engine {

namespace {

constexpr char kAdopted[] = "user.bobbin.adopted"; ///< whose it is, its size and its time

QByteArray noteFor(const QByteArray &mark, const FileStamp &stamp)
{
    return mark + ' ' + QByteArray::number(stamp.size) + ' '
        + QByteArray::number(stamp.modified.toMSecsSinceEpoch());
}

/// What the file at \a path was before the download called \a mark adopted it, if it did.
std::optional<FileStamp> stampBefore(const QString &path, const QByteArray &mark)
{
    char note[128];
    const ssize_t size
        = ::lgetxattr(QFile::encodeName(path).constData(), kAdopted, note, sizeof note);
    const QList<QByteArray> words = QByteArray(note, std::max<ssize_t>(size, 0)).split(' ');
    if (words.size() != 3 || words.first() != mark) {
        return std::nullopt;
    }
    return FileStamp { words.at(1).toLongLong(),
        QDateTime::fromMSecsSinceEpoch(words.at(2).toLongLong(), Qt::UTC) };
}

} // namespace

std::optional<FileStamp> possibleBeginning(const QString &path, qint64 total)
{
    struct stat info { };
    const bool isPlain = ::lstat(QFile::encodeName(path).constData(), &info) == 0
        && S_ISREG(info.st_mode) && info.st_nlink == 1;
    if (!isPlain || info.st_size < 2 || info.st_size > total) {
        return std::nullopt;
    }
    const qint64 ms = info.st_mtim.tv_sec * 1000 + info.st_mtim.tv_nsec / 1000000;
    return FileStamp { info.st_size, QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) };
}

Result<NewPart> adoptAsPart(
    const QString &folder, const QString &name, const FileStamp &stamp, const QByteArray &mark)
{
    const QByteArray path = QFile::encodeName(folder + u'/' + name);
    const QByteArray note = noteFor(mark, stamp);
    ::lsetxattr(path.constData(), kAdopted, note.constData(), static_cast<size_t>(note.size()), 0);
    QString candidate = name;
    for (int number = 1; number < 100; ++number) {
        const QString partName = partNameFor(candidate);
        const int code = renameNoReplace(folder + u'/' + name, folder + u'/' + partName);
        if (code == 0) {
            auto opened = PartFile::open(folder + u'/' + partName, {});
            if (!opened) {
                renameNoReplace(folder + u'/' + partName, folder + u'/' + name);
                PartFile::unmark(folder + u'/' + name);
                return opened.error();
            }
            return Result<NewPart>(NewPart { std::move(opened.value()), name, partName });
        }
        if (code != EEXIST) {
            return errorForErrno(code, folder + u'/' + name);
        }
        candidate = numberedName(name, number);
    }
    return DownloadError { ErrorKind::FileExists, 0, name };
}

void returnAdopted(const QString &folder, const QString &name, const QByteArray &mark)
{
    const QString path = folder + u'/' + name;
    QString candidate = name;
    for (int number = 1; number < 100 && !isTaken(path); ++number) {
        const QString part = folder + u'/' + partNameFor(candidate);
        const std::optional<FileStamp> stamp = stampBefore(part, mark);
        auto opened = stamp ? PartFile::open(part, {})
                            : Result<PartFile>(DownloadError { ErrorKind::FileExists, 0, part });
        if (opened
            && (opened.value().size() == stamp->size
                || !opened.value().seal(stamp->size, stamp->modified))
            && renameNoReplace(part, path) == 0) {
            PartFile::unmark(path);
        } else if (!isTaken(part)) {
            return;
        }
        candidate = numberedName(name, number);
    }
}

} // namespace engine
