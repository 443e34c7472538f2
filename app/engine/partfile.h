// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

namespace engine {

/// The error that errno value \a code stands for when writing (F59 to F62).
DownloadError errorForErrno(int code, const QString &path);

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
    /// Takes back, empty, a file at \a path that bears \a mark; FileExists where there is none.
    static Result<PartFile> reclaim(const QString &path, const QByteArray &mark);
    /// Takes the mark of the file at \a path away: it is nobody's part file any more.
    static void unmark(const QString &path);
    /// The file this download made before. PartFileChanged where it is missing or another file
    /// (F63), InUse where another process is writing it.
    static Result<PartFile> open(const QString &path, const FileIdentity &identity);

    PartFile(PartFile &&other) noexcept;
    PartFile &operator=(PartFile &&other) noexcept;
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;
    ~PartFile();

    const QString &path() const { return m_path; }
    FileIdentity identity() const;
    /// Bytes, by fstat.
    qint64 size() const;
    /// All of \a bytes at \a offset, or the error.
    DownloadError write(qint64 offset, QByteArrayView bytes);
    /// True where the bytes on disk at \a offset are \a bytes.
    bool matches(qint64 offset, QByteArrayView bytes) const;
    /// A second descriptor for a sync job, which closes it; -1 on failure.
    int duplicate() const;
    /// Blocks until what was written is durable.
    DownloadError sync();
    /// Sets the file's length, its time (where valid) and makes both durable.
    DownloadError seal(qint64 size, const QDateTime &modified);

private:
    PartFile(int descriptor, const QString &path);
    void close();

    int m_descriptor = -1;
    QString m_path;
};

} // namespace engine
