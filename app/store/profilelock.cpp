// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/profilelock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace store {

namespace {

// What the holder of an exclusive lock writes into the file, for those it turns away.
constexpr QByteArrayView kWindow("window\n");
constexpr QByteArrayView kOther("other\n");
constexpr unsigned long kPauseMilliseconds = 20;

} // namespace

ProfileLock::ProfileLock(const QString &path)
    : m_path(path)
{
}

ProfileLock::~ProfileLock()
{
    release();
}

LockResult ProfileLock::take(LockMode mode, std::chrono::milliseconds patience)
{
    const QByteArray path = QFile::encodeName(m_path);
    m_descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_descriptor < 0) {
        const int error = errno;
        m_detail = qt_error_string(error);
        const bool isReadOnly = error == EROFS || error == EACCES || error == EPERM;
        return isReadOnly ? LockResult::ReadOnly : LockResult::Failed;
    }
    // Another bobbin-cli may hold it alone for a moment, while it checks the database.
    const QDeadlineTimer deadline(patience);
    while (!attempt(mode)) {
        if (errno != EWOULDBLOCK && errno != EINTR) {
            m_detail = qt_error_string(errno);
            return LockResult::Failed;
        }
        if (deadline.hasExpired()) {
            std::array<char, 16> holder {};
            const ssize_t size = ::pread(m_descriptor, holder.data(), holder.size(), 0);
            const QByteArrayView said(holder.data(), size > 0 ? size : 0);
            release();
            return said == kWindow ? LockResult::HeldByWindow : LockResult::HeldByOther;
        }
        QThread::msleep(kPauseMilliseconds);
    }
    sayHolder(mode == LockMode::Exclusive ? kWindow : kOther);
    return LockResult::Taken;
}

bool ProfileLock::upgrade()
{
    if (attempt(LockMode::Exclusive)) {
        return true;
    }
    // The system gives the old lock up before it tries for the new one.
    attempt(LockMode::Shared);
    return false;
}

void ProfileLock::downgrade()
{
    attempt(LockMode::Shared);
}

void ProfileLock::release()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
    m_descriptor = -1;
    m_isHeld = false;
}

bool ProfileLock::attempt(LockMode mode)
{
    const int operation = mode == LockMode::Exclusive ? LOCK_EX : LOCK_SH;
    m_isHeld = ::flock(m_descriptor, operation | LOCK_NB) == 0;
    return m_isHeld;
}

void ProfileLock::sayHolder(QByteArrayView holder)
{
    // A hint for a message; without it the message is only less exact.
    const bool isSaid = ::ftruncate(m_descriptor, 0) == 0
        && ::pwrite(m_descriptor, holder.data(), static_cast<size_t>(holder.size()), 0) >= 0;
    if (!isSaid) {
        m_detail = qt_error_string(errno);
    }
}

} // namespace store
