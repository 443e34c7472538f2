// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace store {

enum class LockMode { Shared, Exclusive };

enum class LockResult {
    Taken,
    HeldByWindow,
    HeldByOther,
    ReadOnly, ///< the lock file cannot be made
    Failed,
};

/// Holds the file PROFILE/lock (flock): a window alone, bobbin-cli together with others. The
/// system lets go of it when the process ends, however it ends. Lives on the store thread.
class ProfileLock {
public:
    explicit ProfileLock(const QString &path);
    ~ProfileLock();
    Q_DISABLE_COPY_MOVE(ProfileLock)

    /// Tries for \a patience; blocks the calling thread that long at most.
    LockResult take(LockMode mode, std::chrono::milliseconds patience);
    /// Turns a shared lock into an exclusive one for a repair; false when others hold it too,
    /// the shared lock may then be lost and isHeld() says so.
    bool upgrade();
    /// Back to a shared lock.
    void downgrade();
    void release();
    bool isHeld() const { return m_isHeld; }
    /// The system's words of the last failure.
    const QString &detail() const { return m_detail; }

private:
    bool attempt(LockMode mode);
    void sayHolder(QByteArrayView holder);

    QString m_path;
    QString m_detail;
    int m_descriptor = -1;
    bool m_isHeld = false;
};

} // namespace store
