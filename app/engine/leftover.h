// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <functional>

namespace engine {

/// Why nothing of a leftover can be used.
enum class LeftoverProblem {
    None,
    Missing, ///< no such file, or its control file without it
    NotAFile, ///< a folder, a device
    Unreadable, ///< and the system says why
    Torrent, ///< aria2's, of BitTorrent
    BadControl, ///< aria2's notes are damaged: which bytes are there is not known
    Empty, ///< nothing but zeros, or nothing at all
};

/// What another program left of a download: a file it did not finish.
struct Leftover {
    QString path; ///< of the file with the bytes, absolute; not that of its control file
    LeftoverProblem problem = LeftoverProblem::None;
    QString name; ///< of the finished file, as the leftover's own tells; empty = it does not
    QUrl origin; ///< the link, where the file bears it (user.xdg.origin.url); empty = it does not
    FileIdentity identity;
    qint64 size = 0; ///< bytes of the file
    qint64 total = -1; ///< bytes of the whole file; -1 = unknown
    QList<Segment> ranges; ///< that are there, as far as can be told; sorted, disjoint

    bool isUsable() const { return problem == LeftoverProblem::None; }
    qint64 usableBytes() const; ///< sum of the ranges
    bool operator==(const Leftover &) const = default;
};

/// A finished file that is to be had once more, somewhere else.
struct ReuseOrder {
    QString path; ///< of the file that is there, absolute; empty = there is none
    qint64 size = 0; ///< bytes it has to have
    Checksum checksum; ///< that the copy has to have; empty = that is not looked at
    QString folder; ///< absolute; made if need be
    QString fileName; ///< wished; made safe, and numbered where it is taken

    bool operator==(const ReuseOrder &) const = default;
};

/// A file that was there before its download: the copy of a leftover, or of a finished file.
struct AdoptedPart {
    QString fileName; ///< the download's final name, without folder
    bool isWhole = false; ///< it is the finished file, under that name; total says its size
    QString partName; ///< the same of the part file; empty = there is none
    FileIdentity identity;
    QList<Segment> segments; ///< on disk for sure, but for the doubtfulPlaces()
    qint64 total = -1; ///< bytes of the whole file; -1 = unknown
    ReuseOrder reuse = {}; ///< nothing is there yet: this is copied first, to the request's folder

    bool operator==(const AdoptedPart &) const = default;
};

/// What shall become of a leftover.
struct AdoptOrder {
    Leftover leftover; ///< usable
    QString folder; ///< absolute, is there
    QString fileName; ///< wished; made safe, and numbered where it is taken

    bool operator==(const AdoptOrder &) const = default;
};

/// Whether \a path ends as the unfinished files of browsers and other programs do.
bool isLeftoverName(const QString &path);
/// Whether \a path is such a file. NAME.aria2 may be a control file, which has NAME beside it or
/// says so with its first byte, or a list for aria2. Asks the disk: not for the GUI thread.
bool isLeftover(const QString &path);

/// What the finished file is called whose leftover is \a name, both without folder; empty where the
/// name was made up (Chromium's "Unconfirmed 123456.crdownload").
QString finishedName(const QString &name);

/// Looks at the leftover at \a path, or at the one whose control file that is. What is there:
/// aria2's notes say it where there are some; else all of the file but holes and the zeros before
/// them and at its end, which may be room that was set aside. Reads the zeros: not for the GUI
/// thread. \a isStopped is asked before every MiB; Missing when it says so.
Leftover examineLeftover(const QString &path, const std::function<bool()> &isStopped);

/// Bytes within \a ranges to be fetched once more, so that they and what is around them are
/// compared with the server: of each of eight shares the last, of the whole the very last.
QList<qint64> doubtfulPlaces(const QList<Segment> &ranges);

/// Makes \a part, if there is one, the part file of \a record, which is new. Nothing ties its bytes
/// to a version on the server: the run that finds one begins with comparing them. With a whole file
/// the record is complete.
void takeAdopted(Download &record, const AdoptedPart &part);
/// Whether \a record waits for the copy of a file that is there, or did when the last run ended.
bool isReusing(const Download &record);
/// Whether what \a record has was adopted, and no run has found it to be of its link's file yet.
bool isAdopted(const Download &record);

/// Further values of Download::notice.
namespace notice {
inline constexpr QLatin1StringView kNotThisFile("not-this-file"); ///< what was adopted is another
inline constexpr QLatin1StringView kNotUsed("not-used"); ///< adopted; the server has no ranges
inline constexpr QLatin1StringView kNotCopied("not-copied"); ///< the file that is there was no use
} // namespace notice

} // namespace engine

Q_DECLARE_METATYPE(engine::Leftover)
Q_DECLARE_METATYPE(engine::AdoptedPart)
