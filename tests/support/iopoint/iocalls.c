/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calls themselves, in the place of the C library's. */
#define _GNU_SOURCE
#include "tests/support/iopoint/iopoint.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define CALL(word)                                                                                 \
    {                                                                                              \
        .name = word, .offset = -1                                                                 \
    }

static size_t allowed(const struct io_call *call, size_t count)
{
    return call->verdict == IO_SHORT ? count / 2 : count;
}

static ssize_t write_at(const char *name, int fd, const void *data, size_t count, off_t offset)
{
    struct io_call call = CALL(name);
    if (!path_of_descriptor(fd, &call)) {
        return offset < 0 ? syscall(SYS_write, fd, data, count)
                          : syscall(SYS_pwrite64, fd, data, count, offset);
    }
    call.data = data;
    call.size = (long long)count;
    call.offset = offset < 0 ? lseek(fd, 0, SEEK_CUR) : offset;
    begin_call(&call);
    if (call.verdict == IO_FAIL) {
        return end_call(&call, -1);
    }
    return end_call(&call,
        offset < 0 ? syscall(SYS_write, fd, data, allowed(&call, count))
                   : syscall(SYS_pwrite64, fd, data, allowed(&call, count), offset));
}

ssize_t write(int fd, const void *data, size_t count)
{
    return write_at("write", fd, data, count, -1);
}

ssize_t pwrite(int fd, const void *data, size_t count, off_t offset)
{
    return write_at("pwrite", fd, data, count, offset);
}

ssize_t pwrite64(int fd, const void *data, size_t count, off64_t offset)
{
    return write_at("pwrite", fd, data, count, offset);
}

static int on_descriptor(const char *name, long number, int fd, off_t size)
{
    struct io_call call = CALL(name);
    if (!path_of_descriptor(fd, &call)) {
        return (int)syscall(number, fd, size);
    }
    call.offset = size;
    begin_call(&call);
    if (call.verdict == IO_FAIL && number != SYS_close) {
        return (int)end_call(&call, -1);
    }
    const long result = syscall(number, fd, size); // a close that fails has closed all the same
    return (int)end_call(&call, call.verdict == IO_FAIL ? -1 : result);
}

int ftruncate(int fd, off_t size)
{
    return on_descriptor("ftruncate", SYS_ftruncate, fd, size);
}

int ftruncate64(int fd, off64_t size)
{
    return on_descriptor("ftruncate", SYS_ftruncate, fd, size);
}

int fdatasync(int fd)
{
    return on_descriptor("fdatasync", SYS_fdatasync, fd, -1);
}

int fsync(int fd)
{
    return on_descriptor("fsync", SYS_fsync, fd, -1);
}

int close(int fd)
{
    if (!getenv("IOPOINT_CLOSES")) {
        return (int)syscall(SYS_close, fd);
    }
    return on_descriptor("close", SYS_close, fd, -1);
}

/* Changes nothing and is never numbered, but tells when a program began to make sure of a file. */
static void note_duplicate(int fd, int command)
{
    struct io_call call = CALL("duplicate");
    if (command == F_DUPFD_CLOEXEC && path_of_descriptor(fd, &call)) {
        note_call(&call);
    }
}

#define FCNTL                                                                                      \
    va_list arguments;                                                                             \
    va_start(arguments, command);                                                                  \
    void *argument = va_arg(arguments, void *);                                                    \
    va_end(arguments);                                                                             \
    note_duplicate(fd, command);                                                                   \
    return (int)syscall(SYS_fcntl, fd, command, argument)

int fcntl(int fd, int command, ...)
{
    FCNTL;
}

int fcntl64(int fd, int command, ...)
{
    FCNTL;
}

static int between(const char *name, int fromFolder, const char *from, int toFolder, const char *to,
    unsigned flags)
{
    struct io_call call = CALL(name);
    const int is_link = name[0] == 'l';
    const int from_counts = path_of_name(fromFolder, from, call.path);
    const int to_counts = path_of_name(toFolder, to, call.to);
    const int counts = from_counts || to_counts;
    struct stat info;
    if (counts) {
        if (fstatat(fromFolder, from, &info, is_link && flags ? 0 : AT_SYMLINK_NOFOLLOW) == 0) {
            call.inode = (long long)info.st_ino;
        }
        begin_call(&call);
        if (call.verdict == IO_FAIL) {
            return (int)end_call(&call, -1);
        }
    }
    const long result = is_link ? syscall(SYS_linkat, fromFolder, from, toFolder, to, flags)
                                : syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags);
    return (int)(counts ? end_call(&call, result) : result);
}

int rename(const char *from, const char *to)
{
    return between("rename", AT_FDCWD, from, AT_FDCWD, to, 0);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    return between("rename", fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to)
{
    return between("link", AT_FDCWD, from, AT_FDCWD, to, 0);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    return between("link", fromFolder, from, toFolder, to, (unsigned)flags);
}

int unlink(const char *name)
{
    struct io_call call = CALL("unlink");
    if (!path_of_name(AT_FDCWD, name, call.path)) {
        return (int)syscall(SYS_unlink, name);
    }
    begin_call(&call);
    return (int)end_call(&call, call.verdict == IO_FAIL ? -1 : syscall(SYS_unlink, name));
}

/* Only a file that is not there yet counts: opening changes nothing otherwise. */
static int open_at(int folder, const char *name, int flags, unsigned mode)
{
    struct io_call call = CALL("open");
    struct stat info;
    const int is_unnamed = (flags & O_TMPFILE) == O_TMPFILE;
    const int makes = (flags & O_CREAT) != 0 || is_unnamed;
    if (!makes || !path_of_name(folder, name, call.path)
        || (!is_unnamed && fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0)) {
        return (int)syscall(SYS_openat, folder, name, flags, mode);
    }
    snprintf(call.to, sizeof call.to, "%s", is_unnamed ? "unnamed" : "");
    begin_call(&call);
    if (call.verdict == IO_FAIL) {
        return (int)end_call(&call, -1);
    }
    const long fd = syscall(SYS_openat, folder, name, flags, mode);
    const int code = errno;
    if (fd >= 0 && fstat((int)fd, &info) == 0) {
        call.inode = (long long)info.st_ino;
    }
    errno = code;
    return (int)end_call(&call, fd);
}

static unsigned mode_from(int flags, va_list arguments)
{
    const int has_mode = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return has_mode ? va_arg(arguments, unsigned) : 0;
}

#define OPEN(folder)                                                                               \
    va_list arguments;                                                                             \
    va_start(arguments, flags);                                                                    \
    const unsigned mode = mode_from(flags, arguments);                                             \
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
