// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/watchedlook.h"

#include "app/engine/leftover.h"
#include "app/links/linkcollector.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr int kMostFiles = 100;
constexpr int kMostNumbers = 1000;
constexpr auto kAdding = ".adding"_L1;
constexpr std::array kPassedOver { ".done"_L1, ".failed"_L1, ".part"_L1, ".crdownload"_L1,
    ".tmp"_L1, "~"_L1 };

bool isPassedOver(const QFileInfo &file)
{
    const QString name = file.fileName();
    if (name.endsWith(".aria2"_L1, Qt::CaseInsensitive)) { // lists for aria2 are called so, too
        return engine::isLeftover(file.absoluteFilePath());
    }
    return std::any_of(kPassedOver.begin(), kPassedOver.end(),
        [&name](QLatin1StringView ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

/// What \a path is called then, NAME.done, NAME.1.done ...: the first that is free; empty where it
/// cannot be renamed. QFile never puts a file in another's place.
QString renameAside(const QString &path, const QString &name, QLatin1StringView ending)
{
    for (int number = 0; number < kMostNumbers; ++number) {
        const QString middle = number == 0 ? QString() : u".%1"_s.arg(number);
        const QString aside = name + middle + ending;
        if (aside == path || QFile::rename(path, aside)) {
            return aside;
        }
        if (!QFileInfo::exists(aside) && !QFileInfo(aside).isSymLink()) {
            return {}; // it is not the name
        }
    }
    return {};
}

/// \a path before it was taken in.
QString plainPath(const QString &path)
{
    return path.endsWith(kAdding) ? path.chopped(kAdding.size()) : path;
}

bool hasLink(const FoundLinks &found)
{
    return std::any_of(found.links.begin(), found.links.end(),
        [](const FoundLink &link) { return link.problem == LinkProblem::None; });
}

/// False where there is no room for its links beside those of other files: it stays as it is.
bool takeFile(const QFileInfo &file, qsizetype mostLinks, WatchedLook *look, LinkCollector *links)
{
    const bool isLarge = file.size() > kMaxBytes;
    const FoundLinks found = isLarge ? FoundLinks {} : fromFile(file.absoluteFilePath());
    if (!found.unread.isEmpty()) {
        look->unread.append(file.fileName());
        return true;
    }
    const bool isGood = hasLink(found);
    if (isGood && !look->taken.isEmpty()
        && links->found().links.size() + found.links.size() > mostLinks) {
        return false;
    }
    const QString path = file.absoluteFilePath();
    const bool isLeft = path.endsWith(kAdding); // by a run that ended: its name can be kept
    const bool mayRename = !isLeft || QFileInfo(file.absolutePath()).isWritable();
    const QString aside = mayRename
        ? renameAside(path, plainPath(path), isGood ? kAdding : ".failed"_L1)
        : QString();
    if (aside.isEmpty()) {
        // Else its links would be added anew with every look.
        look->stuck.append(file.fileName());
    } else if (isGood) {
        links->add(found);
        look->taken.append(aside);
        if (found.isCut) {
            look->cut.append(file.fileName());
        }
    } else {
        (isLarge ? look->large : look->failed).append(file.fileName());
    }
    return true;
}

} // namespace

WatchedLook lookInto(const QString &folder, const QHash<QString, WatchedStamp> &before,
    const QStringList &pending, qsizetype mostLinks, std::chrono::milliseconds time)
{
    WatchedLook look;
    const QDir dir(folder);
    look.isFolderThere = dir.exists();
    if (!look.isFolderThere) {
        return look;
    }
    const QDeadlineTimer deadline(time);
    // Each list has its own time to be read in; what was found in it is kept.
    LinkCollector links(std::chrono::milliseconds::max());
    int taken = 0;
    const QFileInfoList files = dir.entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &file : files) {
        if (!file.isFile() || isPassedOver(file) || pending.contains(file.absoluteFilePath())) {
            continue;
        }
        const WatchedStamp stamp { file.size(), file.lastModified().toUTC() };
        const bool isWhole = before.value(file.fileName()) == stamp && stamp.modified.isValid();
        const bool hasTime = taken == 0 || !deadline.hasExpired();
        const bool isTaken
            = isWhole && taken < kMostFiles && hasTime && takeFile(file, mostLinks, &look, &links);
        if (isTaken) {
            ++taken;
        } else {
            look.seen.insert(file.fileName(), stamp);
            taken = isWhole ? kMostFiles : taken; // the next look goes on with it
        }
    }
    look.found = links.take(false);
    return look;
}

QStringList settleTaken(const QStringList &paths)
{
    QStringList stuck;
    for (const QString &path : paths) {
        if (renameAside(path, plainPath(path), ".done"_L1).isEmpty() && QFileInfo::exists(path)) {
            stuck.append(path);
        }
    }
    return stuck;
}

} // namespace links
