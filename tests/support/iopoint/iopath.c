/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "tests/support/iopoint/iopoint.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int is_watched(const char *path)
{
    const char *root = getenv("IOPOINT_ROOTS");
    while (root && *root) {
        const size_t length = strcspn(root, ":");
        if (strncmp(path, root, length) == 0 && (path[length] == '/' || path[length] == '\0')) {
            return 1;
        }
        root += length + (root[length] == ':');
    }
    return 0;
}

static int read_link_of(int fd, char *path, size_t room)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = readlink(link, path, room - 1);
    path[length > 0 ? length : 0] = '\0';
    return length > 0;
}

int path_of_descriptor(int fd, struct io_call *call)
{
    struct stat info;
    if (!read_link_of(fd, call->path, sizeof call->path) || !is_watched(call->path)
        || fstat(fd, &info) != 0) {
        return 0;
    }
    call->device = (long long)info.st_dev;
    call->inode = (long long)info.st_ino;
    return S_ISREG(info.st_mode) || S_ISDIR(info.st_mode);
}

int path_of_name(int folder, const char *name, char *path)
{
    char base[2048];
    if (name[0] == '/') {
        snprintf(path, 4096, "%s", name);
    } else if (folder == AT_FDCWD ? getcwd(base, sizeof base) != NULL
                                  : read_link_of(folder, base, sizeof base)) {
        snprintf(path, 4096, "%s/%s", base, name);
    } else {
        return 0;
    }
    return is_watched(path);
}
