/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded into a program under test, makes its disk fail as a real one does. The environment
 * says what and where:
 *   IOFAULT_PATH   only files whose path contains this (default: ".part")
 *   IOFAULT_BYTES  pwrite() works for this many bytes in all; then it writes short, then ENOSPC
 *   IOFAULT_SYNC   fdatasync() and fsync() work this many times, then ENOSPC
 *   IOFAULT_SYNC_FAILURES  how many of them fail; the next ones work (default: all fail)
 *   IOFAULT_GONE   while this file exists the disk is full; without it there is room again
 *   IOFAULT_HANGS  when it is set, what would fail never returns instead
 *   IOFAULT_LOG    a line is appended for every failure: the name of the call
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long long written;
static long long synced;

static long long number(const char *name)
{
    const char *text = getenv(name);
    return text ? atoll(text) : -1;
}

/* Whether the file behind a descriptor is one that shall fail, and the disk is full now. */
static int is_ours(int fd)
{
    char link[64];
    char path[4096];
    const char *wanted = getenv("IOFAULT_PATH");
    const char *gone = getenv("IOFAULT_GONE");
    if (gone && access(gone, F_OK) != 0) {
        return 0;
    }
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) {
        return 0;
    }
    path[length] = '\0';
    return strstr(path, wanted ? wanted : ".part") != NULL;
}

/* Before a call fails, or hangs as on a disk that is gone. */
static void note(const char *call)
{
    const char *path = getenv("IOFAULT_LOG");
    const int fd = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
    char line[32];
    const int length = snprintf(line, sizeof line, "%s\n", call);
    if (fd >= 0) {
        if (write(fd, line, (size_t)length) != length) {
            abort();
        }
        close(fd);
    }
    while (getenv("IOFAULT_HANGS")) {
        pause();
    }
}

/* How many of count bytes may still be written: fewer than asked is a disk that has just filled. */
static size_t room(int fd, size_t count)
{
    const long long limit = number("IOFAULT_BYTES");
    size_t allowed = count;
    if (limit < 0 || !is_ours(fd)) {
        return count;
    }
    pthread_mutex_lock(&lock);
    if (written + (long long)count > limit) {
        allowed = written < limit ? (size_t)(limit - written) : 0;
    }
    written += (long long)allowed;
    pthread_mutex_unlock(&lock);
    return allowed;
}

static int sync_fails(int fd)
{
    const long long limit = number("IOFAULT_SYNC");
    const long long failures = number("IOFAULT_SYNC_FAILURES");
    int fails = 0;
    if (limit < 0 || !is_ours(fd)) {
        return 0;
    }
    pthread_mutex_lock(&lock);
    fails = synced >= limit && (failures < 0 || synced < limit + failures);
    ++synced;
    pthread_mutex_unlock(&lock);
    return fails;
}

ssize_t pwrite64(int fd, const void *data, size_t count, off64_t offset)
{
    ssize_t (*next)(int, const void *, size_t, off64_t)
        = (ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
    const size_t allowed = room(fd, count);
    if (allowed == 0 && count > 0) {
        note("pwrite");
        errno = ENOSPC;
        return -1;
    }
    return next(fd, data, allowed, offset);
}

ssize_t pwrite(int fd, const void *data, size_t count, off_t offset)
{
    return pwrite64(fd, data, count, offset);
}

int fdatasync(int fd)
{
    int (*next)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    if (sync_fails(fd)) {
        note("fdatasync");
        errno = ENOSPC;
        return -1;
    }
    return next(fd);
}

int fsync(int fd)
{
    int (*next)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    if (sync_fails(fd)) {
        note("fsync");
        errno = ENOSPC;
        return -1;
    }
    return next(fd);
}
