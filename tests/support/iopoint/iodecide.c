/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "tests/support/iopoint/iopoint.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long met; /* calls like IOPOINT_FROM */
static atomic_long numbered;
static atomic_long unnumbered;

static long variable(const char *name, long otherwise)
{
    const char *text = getenv(name);
    return text ? atol(text) : otherwise;
}

/* Whether numbering has begun, with this call at the latest. */
static int has_begun(const struct io_call *call)
{
    const char *from = getenv("IOPOINT_FROM");
    const long skipped = variable("IOPOINT_SKIP", 0);
    if (!from || atomic_load(&met) > skipped) {
        return 1;
    }
    const size_t length = strcspn(from, ":");
    const char *text = from[length] == ':' ? from + length + 1 : "";
    if (strncmp(from, call->name, length) != 0 || call->name[length] != '\0'
        || !strstr(call->path, text)) {
        return 0;
    }
    return atomic_fetch_add(&met, 1) >= skipped;
}

static int errno_named(const char *name)
{
    static const struct {
        const char *name;
        int code;
    } codes[] = { { "ENOSPC", ENOSPC }, { "EIO", EIO }, { "EINTR", EINTR }, { "EDQUOT", EDQUOT },
        { "EFBIG", EFBIG }, { "EROFS", EROFS } };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; ++i) {
        if (strcmp(codes[i].name, name) == 0) {
            return codes[i].code;
        }
    }
    return 0;
}

static int needs_room(const struct io_call *call)
{
    return strcmp(call->name, "close") != 0 && strcmp(call->name, "unlink") != 0;
}

static int is_still_wanted(const struct io_call *call, long at)
{
    const char *full = getenv("IOPOINT_WHILE");
    if (full) {
        return call->number >= at && needs_room(call)
            && syscall(SYS_faccessat, AT_FDCWD, full, F_OK) == 0;
    }
    return call->number >= at && call->number < at + variable("IOPOINT_TIMES", 1);
}

static void die(void)
{
    syscall(SYS_kill, getpid(), SIGKILL);
    while (1) {
        pause();
    }
}

static void decide(struct io_call *call)
{
    const long at = variable("IOPOINT_AT", 0);
    const char *action = getenv("IOPOINT_ACTION");
    if (at <= 0 || !action || !is_still_wanted(call, at)) {
        return;
    }
    if (strcmp(action, "kill-before") == 0) {
        die();
    } else if (strcmp(action, "short") == 0) {
        call->verdict = call->data && call->size > 1 ? IO_SHORT : IO_PASS;
    } else {
        call->error = errno_named(action);
        call->verdict = call->error ? IO_FAIL : IO_PASS;
    }
}

void begin_call(struct io_call *call)
{
    lock_record();
    if (!has_begun(call)) {
        call->number = -1 - atomic_fetch_add(&unnumbered, 1);
    } else {
        call->number = atomic_fetch_add(&numbered, 1) + 1;
    }
    note_call(call);
    if (call->number > 0) {
        decide(call);
    }
}

long long end_call(struct io_call *call, long long result)
{
    const char *action = getenv("IOPOINT_ACTION");
    const int code = errno;
    if (result < 0 && call->error == 0) {
        call->error = code;
    }
    keep_data(call, result);
    note_result(call, result);
    if (call->number > 0 && call->number == variable("IOPOINT_AT", 0) && action
        && strcmp(action, "kill-after") == 0) {
        die();
    }
    unlock_record();
    errno = result < 0 ? call->error : code;
    return result;
}
