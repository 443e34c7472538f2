// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/finishing.h"

#include "app/engine/filename.h"
#include "app/engine/newpart.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace engine {

namespace {

int replaceFile(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    const auto rename = [&] { return ::rename(source.constData(), target.constData()); };
    return uninterrupted(rename) == 0 ? 0 : errno;
}

/// Which is to be replaced, and nothing else of that name (I4).
bool isVersionBefore(const FinishOrder &order, const QString &file)
{
    return order.oldPartName.isEmpty() && order.oldPartIdentity.isValid()
        && identityAt(file) == order.oldPartIdentity;
}

FinishResult done(const FinishOrder &order)
{
    PartFile::unmark(order.folder + u'/' + order.fileName);
    const QString oldPart = order.folder + u'/' + order.oldPartName;
    if (order.oldPartIdentity.isValid() && identityAt(oldPart) == order.oldPartIdentity) {
        ::unlink(QFile::encodeName(oldPart).constData());
    }
    if (const int code = syncFolder(order.folder); code != 0) {
        return { FinishEnd::Broke, {}, errorForErrno(code, order.folder) };
    }
    return { FinishEnd::Done, {}, {} };
}

} // namespace

int syncFolder(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    const int descriptor = uninterrupted(
        [&] { return ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (descriptor < 0) {
        return errno;
    }
    // EINVAL: a file system whose folders cannot be synced.
    const bool isSynced = uninterrupted([&] { return ::fsync(descriptor); }) == 0;
    const int code = isSynced || errno == EINVAL ? 0 : errno;
    ::close(descriptor);
    return code;
}

FinishResult finishFile(const FinishOrder &order)
{
    const QString part = order.folder + u'/' + order.partName;
    const QString file = order.folder + u'/' + order.fileName;
    if (!order.partIdentity.isValid()) {
        return { FinishEnd::Lost, {}, {} }; // nothing is no file's identity
    }
    if (identityAt(part) != order.partIdentity) {
        const bool isOurs = identityAt(file) == order.partIdentity
            && QFileInfo(file).size() == order.size; // inodes are used again
        if (isOurs) {
            return done(order);
        }
        const DownloadError folder = folderError(part, order.partIdentity);
        return { folder ? FinishEnd::Broke : FinishEnd::Lost, {}, folder };
    }
    int code = renameNoReplace(part, file);
    if (code == EEXIST && identityAt(file) == order.partIdentity) {
        code = ::unlink(QFile::encodeName(part).constData()) == 0 ? 0 : errno; // link was made
    } else if (code == EEXIST && (order.replaces || isVersionBefore(order, file))) {
        code = replaceFile(part, file);
    }
    if (code == EEXIST) {
        return { FinishEnd::NameTaken, freeFinalName(order.folder, order.fileName), {} };
    }
    if (code != 0) {
        return { FinishEnd::Broke, {}, errorForErrno(code, file) };
    }
    return done(order);
}

QString setAsideAsBad(const FinishOrder &order)
{
    const QString part = order.folder + u'/' + order.partName;
    if (identityAt(part) != order.partIdentity) {
        return {};
    }
    const QString name = freeFinalName(order.folder, order.fileName + QStringLiteral(".bad"));
    const QString bad = order.folder + u'/' + name;
    if (renameNoReplace(part, bad) != 0) {
        return {};
    }
    PartFile::unmark(bad);
    return name;
}

} // namespace engine
