/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded into a program under test, makes a folder fold names as those of other systems do: who
 * asks for a name gets the file whose name differs only in case, or in how its letters are
 * composed. The environment says which folder:
 *   FOLD_FOLDER  its path; the folders in it do not fold
 *   FOLD_LOG     a line is appended for every name that was found under another one
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const struct {
    const char *composed;
    const char *decomposed;
} letters[] = { { "\xc3\xa9", "e\xcc\x81" }, { "\xc3\xbc", "u\xcc\x88" } };

/* A file system looks for a name and takes it in one step. */
static pthread_mutex_t step = PTHREAD_MUTEX_INITIALIZER;

/* Small letters, decomposed. */
static void fold(const char *name, char *folded)
{
    while (*name) {
        size_t i = 0;
        while (i < sizeof letters / sizeof *letters && strncmp(name, letters[i].composed, 2) != 0) {
            ++i;
        }
        if (i < sizeof letters / sizeof *letters) {
            folded = stpcpy(folded, letters[i].decomposed);
            name += 2;
        } else {
            *folded++ = (char)tolower((unsigned char)*name++);
        }
    }
    *folded = '\0';
}

static void note(const char *asked, const char *found)
{
    const char *path = getenv("FOLD_LOG");
    const int fd = path
        ? (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)
        : -1;
    if (fd >= 0) {
        dprintf(fd, "%s = %s\n", asked, found);
        close(fd);
    }
}

/* The path to go on with: of the file that is there by another form of the name, or as asked. */
static const char *there(const char *path, char *room)
{
    const char *folder = getenv("FOLD_FOLDER");
    const size_t length = folder ? strlen(folder) : 0;
    char wanted[1024];
    char have[1024];
    if (!folder || strncmp(path, folder, length) != 0 || path[length] != '/'
        || strchr(path + length + 1, '/') || strlen(path + length + 1) > 255) {
        return path;
    }
    const int code = errno;
    const char *const name = path + length + 1;
    const char *result = path;
    DIR *const names = opendir(folder);
    fold(name, wanted);
    for (struct dirent *entry = names ? readdir(names) : NULL; entry; entry = readdir(names)) {
        fold(entry->d_name, have);
        if (strcmp(have, wanted) == 0) {
            snprintf(room, 4096, "%s/%s", folder, entry->d_name);
            result = room;
            if (strcmp(entry->d_name, name) != 0) {
                note(name, entry->d_name);
            }
        }
    }
    if (names) {
        closedir(names);
    }
    errno = code;
    return result;
}

static int open_at(int folder, const char *name, int flags, unsigned mode)
{
    char room[4096];
    pthread_mutex_lock(&step);
    const long fd = syscall(SYS_openat, folder, there(name, room), flags, mode);
    pthread_mutex_unlock(&step);
    return (int)fd;
}

#define OPEN(folder)                                                                               \
    va_list arguments;                                                                             \
    va_start(arguments, flags);                                                                    \
    const unsigned mode = (flags & O_CREAT) != 0 ? va_arg(arguments, unsigned) : 0;                \
    va_end(arguments);                                                                             \
    return open_at(folder, name, flags, mode)

int open(const char *name, int flags, ...)
{
    OPEN(AT_FDCWD);
}

int open64(const char *name, int flags, ...)
{
    OPEN(AT_FDCWD);
}

int openat(int folder, const char *name, int flags, ...)
{
    OPEN(folder);
}

int openat64(int folder, const char *name, int flags, ...)
{
    OPEN(folder);
}

int lstat(const char *name, struct stat *info)
{
    char room[4096];
    return (int)syscall(SYS_newfstatat, AT_FDCWD, there(name, room), info, AT_SYMLINK_NOFOLLOW);
}

int lstat64(const char *name, struct stat64 *info)
{
    return lstat(name, (struct stat *)info);
}

int stat(const char *name, struct stat *info)
{
    char room[4096];
    return (int)syscall(SYS_newfstatat, AT_FDCWD, there(name, room), info, 0);
}

int stat64(const char *name, struct stat64 *info)
{
    return stat(name, (struct stat *)info);
}

int statx(int folder, const char *name, int flags, unsigned mask, struct statx *info)
{
    char room[4096];
    return (int)syscall(SYS_statx, folder, there(name, room), flags, mask, info);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    char fromRoom[4096];
    char toRoom[4096];
    pthread_mutex_lock(&step);
    const long result = syscall(
        SYS_renameat2, fromFolder, there(from, fromRoom), toFolder, there(to, toRoom), flags);
    pthread_mutex_unlock(&step);
    return (int)result;
}

int rename(const char *from, const char *to)
{
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char *name)
{
    char room[4096];
    return (int)syscall(SYS_unlink, there(name, room));
}

int lremovexattr(const char *path, const char *name)
{
    char room[4096];
    return (int)syscall(SYS_lremovexattr, there(path, room), name);
}
