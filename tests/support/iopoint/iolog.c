/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "tests/support/iopoint/iopoint.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t opened = PTHREAD_ONCE_INIT;
static int log_file = -1;
static int data_file = -1;
static long long data_size;

static int open_named(const char *variable)
{
    const char *path = getenv(variable);
    return path
        ? (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)
        : -1;
}

static void open_files(void)
{
    log_file = open_named("IOPOINT_LOG");
    data_file = open_named("IOPOINT_DATA");
}

static void put(int file, const void *bytes, long long count)
{
    if (syscall(SYS_write, file, bytes, (size_t)count) != count) {
        abort();
    }
}

/* NUMBER TAB call TAB milliseconds TAB inode TAB offset TAB size TAB path TAB other path */
void note_call(const struct io_call *call)
{
    char line[9000];
    struct timespec now;
    pthread_once(&opened, open_files);
    if (log_file < 0) {
        return;
    }
    clock_gettime(CLOCK_MONOTONIC, &now);
    const int length = snprintf(line, sizeof line, "%ld\t%s\t%lld\t%lld\t%lld\t%lld\t%s\t%s\n",
        call->number, call->name, now.tv_sec * 1000LL + now.tv_nsec / 1000000, call->inode,
        call->offset, call->size, call->path, call->to);
    put(log_file, line, length);
}

/* NUMBER TAB = TAB result TAB errno TAB inode TAB place of its bytes in IOPOINT_DATA */
void note_result(const struct io_call *call, long long result)
{
    char line[256];
    if (log_file < 0) {
        return;
    }
    const int length = snprintf(line, sizeof line, "%ld\t=\t%lld\t%d\t%lld\t%lld\n", call->number,
        result, result < 0 ? call->error : 0, call->inode, data_size);
    put(log_file, line, length);
}

void lock_record(void)
{
    pthread_once(&opened, open_files);
    if (data_file >= 0) {
        pthread_mutex_lock(&one_at_a_time);
    }
}

void unlock_record(void)
{
    if (data_file >= 0) {
        pthread_mutex_unlock(&one_at_a_time);
    }
}

void keep_data(const struct io_call *call, long long count)
{
    if (data_file >= 0 && call->data && count > 0) {
        put(data_file, call->data, count);
        data_size += count;
    }
}
