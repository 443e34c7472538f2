// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folderreport.h"

#include "app/words/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The nearest ancestor of \a path, or \a path itself, that is there.
QFileInfo nearestExisting(const QString &path)
{
    QFileInfo info(path);
    while (!info.exists() && !info.isRoot()) {
        info.setFile(info.path());
    }
    return info;
}

} // namespace

QString typedPath(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text == "~"_L1) {
        return QDir::homePath();
    }
    if (text.startsWith("~/"_L1)) {
        return QDir::cleanPath(QDir::homePath() + text.mid(1));
    }
    return text.isEmpty() ? QString() : QDir::cleanPath(text);
}

FolderReport inspectFolder(const QString &typed)
{
    FolderReport report;
    report.path = typedPath(typed);
    if (report.path.isEmpty()) {
        return report;
    }
    if (QDir::isRelativePath(report.path)) {
        report.state = FolderState::NotAbsolute;
        return report;
    }
    const QFileInfo there = nearestExisting(report.path);
    const bool exists = QFileInfo::exists(report.path);
    const QStorageInfo storage(there.filePath());
    report.freeBytes = storage.bytesAvailable();
    if (!there.isDir()) {
        report.state = FolderState::NotAFolder;
    } else if (!there.isWritable() || storage.isReadOnly()) {
        report.state = exists ? FolderState::Unwritable : FolderState::Missing;
    } else if (report.freeBytes == 0) {
        report.state = FolderState::Full;
    } else {
        report.state = exists ? FolderState::Fine : FolderState::WillBeMade;
    }
    return report;
}

QString folderSentence(const FolderReport &report, qint64 neededBytes)
{
    switch (report.state) {
    case FolderState::Empty:
        return QCoreApplication::translate("ui::FolderReport", "Choose a folder.");
    case FolderState::NotAbsolute:
        return QCoreApplication::translate(
            "ui::FolderReport", "Type the whole path of the folder, beginning with /.");
    case FolderState::NotAFolder:
        return QCoreApplication::translate(
            "ui::FolderReport", "There is a file in the way: this is not a folder.");
    case FolderState::Missing:
        return QCoreApplication::translate(
            "ui::FolderReport", "This folder does not exist and cannot be made there.");
    case FolderState::Unwritable:
        return QCoreApplication::translate("ui::FolderReport", "You may not write to this folder.");
    case FolderState::Full:
        return QCoreApplication::translate(
            "ui::FolderReport", "There is no free space in this folder.");
    case FolderState::Fine:
    case FolderState::WillBeMade:
        break;
    }
    if (!hasRoom(report, neededBytes)) {
        return QCoreApplication::translate(
            "ui::FolderReport", "Not enough space: %1 are needed, %2 are free.")
            .arg(words::sizeText(neededBytes), words::sizeText(report.freeBytes));
    }
    if (report.freeBytes < 0) {
        return {};
    }
    const QString room = words::sizeText(report.freeBytes);
    return report.state == FolderState::Fine
        ? QCoreApplication::translate("ui::FolderReport", "%1 free").arg(room)
        : QCoreApplication::translate("ui::FolderReport", "The folder will be made; %1 free")
              .arg(room);
}

bool hasRoom(const FolderReport &report, qint64 neededBytes)
{
    return report.isUsable() && (report.freeBytes < 0 || neededBytes <= report.freeBytes);
}

} // namespace ui
