// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QFileInfo>
#include <QHash>
#include <QStringList>

#include <functional>

namespace settings {
struct Settings;
}

namespace ui {

/// The folders that lists wish for their links. A plain value.
struct FolderWishes {
    QStringList wishes; ///< each once, in the order they came in
    QHash<QString, int> links; ///< how many have the wish

    void add(const links::FoundLink &link);
    bool operator==(const FolderWishes &) const = default;
};
/// Of the good ones among \a links.
FolderWishes folderWishes(const QList<links::FoundLink> &links);

/// Which of them are granted. A plain value.
struct GrantedFolders {
    QHash<QString, QString> byWish; ///< absolute and clean; what is not granted is not in it
    QHash<QString, QString> lacking; ///< those that are not there, each with the user's around it
    int linksElsewhere = 0; ///< that go to another folder than the chosen one
    int linksTooMany = 0; ///< whose folders would be more than one list may have made

    /// Empty: it goes where it would go without a list.
    QString of(const links::FoundLink &link) const { return byWish.value(link.folder); }
    bool operator==(const GrantedFolders &) const = default;
};

/// So many folders are made for one list at most, those in between counted.
inline constexpr int kMostMadeFolders = 1000;

/// Where the user's files go: the folders of \a settings, of its categories and lately chosen ones.
QStringList ownFolders(const settings::Settings &settings);

/// How the disk is asked what there is.
using LookAt = std::function<QFileInfo(const QString &path)>;

/// Whoever wrote a list does not choose where files come to lie (I6). Granted is a folder that is
/// one of \a own, or lies openly within one that is there; a relative one below \a chosen, which
/// may be made yet, its parts named as files may be. Links of the disk are followed. Asks the disk
/// once for each folder: not for the GUI thread.
GrantedFolders grantedFolders(
    const FolderWishes &wishes, const QStringList &own, const QString &chosen,
    const LookAt &lookAt = [](const QString &path) { return QFileInfo(path); });

/// Makes those of \a lacking that are in \a wanted, where the user's folder around it is there: its
/// disk may be away. What cannot be made is said of its download. Not for the GUI thread.
void makeFolders(const QHash<QString, QString> &lacking, const QStringList &wanted);

/// That some links go to no folder of their own; empty where none has to.
QString tooManySentence(const GrantedFolders &granted);

} // namespace ui
