/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded into a program under test, numbers its calls that change files, over all threads and
 * libraries (SQLite's too), and makes one of them the last one, or a failure; or writes down what
 * they do, for a power cut to be played afterwards. The environment says what and where:
 *   IOPOINT_ROOTS   folders, with colons between: only what lies in them counts
 *   IOPOINT_LOG     a line for every call, see note_call()
 *   IOPOINT_FROM    "CALL" or "CALL:TEXT": numbering begins with the first such call, TEXT being
 *                   part of its path; IOPOINT_SKIP: with the one after so many of them
 *   IOPOINT_AT      the number that ACTION is for, 1 being the first
 *   IOPOINT_ACTION  kill-before, kill-after, short (half of what was asked for is written), or the
 *                   error: ENOSPC, EIO, EINTR, EDQUOT, EFBIG, EROFS
 *   IOPOINT_TIMES   how many calls from AT on have an error (default 1)
 *   IOPOINT_CLOSES  close() counts as well when this is set
 *   IOPOINT_WHILE   every call from AT on that needs room fails while this file exists
 *   IOPOINT_DATA    what is written is kept in this file; calls wait for each other then
 */
#ifndef IOPOINT_H
#define IOPOINT_H

#include <sys/types.h>

enum io_verdict { IO_PASS, IO_SHORT, IO_FAIL };

/* One call: what the program wants, and what became of it. */
struct io_call {
    const char *name;
    char path[4096];
    char to[4096]; /* of renames and links */
    long long device;
    long long inode;
    long long offset; /* or the new size; -1 = none */
    long long size;
    const void *data;
    long number; /* below 0: before numbering began */
    enum io_verdict verdict;
    int error;
};

/* iopath.c: where a call goes. Both return whether that is in one of the folders. */
int path_of_descriptor(int fd, struct io_call *call);
int path_of_name(int folder, const char *name, char *path);

/* iolog.c */
void note_call(const struct io_call *call);
void note_result(const struct io_call *call, long long result);
void lock_record(void);
void unlock_record(void);
void keep_data(const struct io_call *call, long long count);

/* iodecide.c: number and verdict of the call; with a verdict of IO_FAIL the errno in error. */
void begin_call(struct io_call *call);
long long end_call(struct io_call *call, long long result);

#endif
