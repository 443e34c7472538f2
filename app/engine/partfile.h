// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/diskerror.h"

#include <chrono>
#include <fcntl.h>
#include <sys/stat.h>

namespace engine {

/// Owns one .part file: its own unbuffered descriptor, locked against other processes (F76).
/// Lives on the task's thread.
class PartFile {
public:
    /// A file nobody else made, O_EXCL and O_NOFOLLOW (I4, F67). FileExists where the name is
    /// taken.
    static Result<PartFile> create(const QString &path);
    /// The same, for the download called \a mark: the file bears that mark from before it has its
    /// name, so that a kill before the database knows the file leaves none that is nobody's. Where
    /// the file system keeps no marks it is a plain create().
    static Result<PartFile> createMarked(const QString &path, const QByteArray &mark);
    /// The same in two steps: a file in \a folder under a name of its own, which goes with the
    /// mark, until nameIt(). What a killed run left under that name goes first.
    static Result<PartFile> createUnnamed(const QString &folder, const QByteArray &mark);
    /// The same, of a file that goes with this process until nameIt(), where the file system can.
    static Result<PartFile> createTemporary(const QString &folder, const QByteArray &mark);
    /// Deletes such a file that a killed run left.
    static void removeUnnamed(const QString &folder, const QByteArray &mark);
    /// Renames it without replacing; 0 or an errno value.
    int nameIt(const QString &path);
    /// Takes back, empty, a file at \a path that bears \a mark; FileExists where there is none.
    static Result<PartFile> reclaim(const QString &path, const QByteArray &mark);
    /// Takes the mark of the file at \a path away: it is nobody's part file any more.
    static void unmark(const QString &path);
    /// The file this download made before. PartFileChanged where it is missing or another file
    /// (F63), FolderMissing where its disk is not there (F62), InUse where another process is
    /// writing it. Devices change their numbers between two starts of a computer: with \a mark on
    /// it, it is the file all the same.
    enum class Access { Write, Read };
    static Result<PartFile> open(const QString &path, const FileIdentity &identity,
        const QByteArray &mark = {}, Access access = Access::Write);

    PartFile(PartFile &&other) noexcept;
    PartFile &operator=(PartFile &&other) noexcept;
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;
    ~PartFile();

    const QString &path() const { return m_path; }
    FileIdentity identity() const;
    /// Bytes, by fstat.
    qint64 size() const;
    QDateTime modified() const; ///< UTC
    /// Whether it has \a mark, or can have none.
    bool bears(const QByteArray &mark) const;
    /// Reads into \a buffer, its size at most; how many bytes came, 0 = the end, -1 = errno says
    /// why.
    qint64 read(qint64 offset, QByteArray &buffer) const;
    /// Whether another program has cut it shorter than it was here (F63).
    bool isCut() const { return size() < m_extent; }
    void acceptCut() { m_extent = size(); }
    /// All of \a bytes at \a offset, or the error.
    DownloadError write(qint64 offset, QByteArrayView bytes);
    /// How long write() has taken since it was opened.
    std::chrono::nanoseconds writing() const { return m_writing; }
    /// True where the bytes on disk at \a offset are \a bytes.
    bool matches(qint64 offset, QByteArrayView bytes) const;
    /// A second descriptor for a sync job, which closes it; -1 on failure.
    int duplicate() const { return ::fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0); }
    /// Blocks until what was written is durable.
    DownloadError sync();
    /// Who may read and write it, as chmod has them; it need not have a name yet.
    void setRights(mode_t rights) { ::fchmod(m_descriptor, rights); }
    /// Sets the file's length, its time (where valid) and makes both durable.
    DownloadError seal(qint64 size, const QDateTime &modified);

private:
    PartFile(int descriptor, const QString &path);
    void close();

    int m_descriptor = -1;
    QString m_path;
    qint64 m_extent = 0; ///< bytes that it has had
    std::chrono::nanoseconds m_writing { 0 };
};

} // namespace engine
