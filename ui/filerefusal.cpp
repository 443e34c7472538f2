// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filerefusal.h"

#include "app/words/words.h"

#include <QCoreApplication>

namespace ui {
namespace {

class FileRefusal {
    Q_DECLARE_TR_FUNCTIONS(FileRefusal)
};

} // namespace

QString fileRefusalSentence(const QString &name, const engine::DownloadError &error)
{
    switch (error.kind) {
    case engine::ErrorKind::FileExists:
        return FileRefusal::tr("%1 keeps its name: a file with the new name is there already. "
                               "Choose another one.")
            .arg(name);
    case engine::ErrorKind::PartFileChanged:
    case engine::ErrorKind::FolderMissing:
        return FileRefusal::tr("%1 is not in its folder any more. Start it over to fetch it again.")
            .arg(name);
    case engine::ErrorKind::FolderUnwritable:
        return FileRefusal::tr("%1 stays where it is: its folder or the new one cannot be written "
                               "to. Choose another folder.")
            .arg(name);
    case engine::ErrorKind::DiskFull:
    case engine::ErrorKind::FileTooLarge:
        return FileRefusal::tr("%1 stays where it is: it does not fit on the other disk. Make room "
                               "there, or choose another folder.")
            .arg(name);
    case engine::ErrorKind::InUse:
        return FileRefusal::tr("%1 is in use just now. Try again in a moment.").arg(name);
    default:
        return FileRefusal::tr("%1 cannot be read or written (%2). Look at its disk.")
            .arg(name, error.detail);
    }
}

QString untrashFailedSentence(const QStringList &files)
{
    return FileRefusal::tr("The trash does not have these files any more:") + u'\n'
        + words::namesText(files);
}

QString unremoveRefusedSentence(int count, const engine::DownloadError &error)
{
    switch (error.kind) {
    case engine::ErrorKind::FolderMissing:
        return FileRefusal::tr("%n downloads stay removed: the disk of their files is not there "
                               "(%1). Connect it and undo again.",
            nullptr, count)
            .arg(error.detail);
    case engine::ErrorKind::FolderUnwritable:
        return FileRefusal::tr("%n downloads stay removed: their folder cannot be written to "
                               "(%1). Change its permissions and undo again.",
            nullptr, count)
            .arg(error.detail);
    case engine::ErrorKind::DiskFull:
    case engine::ErrorKind::FileTooLarge:
        return FileRefusal::tr("%n downloads stay removed: their files do not fit on the disk "
                               "(%1). Make room there and undo again.",
            nullptr, count)
            .arg(error.detail);
    default:
        return FileRefusal::tr("%n downloads stay removed: their files cannot be taken out of the "
                               "trash (%1). Look at its disk and undo again.",
            nullptr, count)
            .arg(error.detail);
    }
}

} // namespace ui
