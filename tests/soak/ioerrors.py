# SPDX-License-Identifier: GPL-3.0-or-later
"""I/O errors: each call that changes files fails once, is cut short, or fails until there is room."""
import filecmp
import threading
from collections import Counter
from dataclasses import dataclass

from program import Place

MIB = 1024 * 1024
ERRORS = ("ENOSPC", "EIO", "EINTR", "short")
KINDS = {"ENOSPC": "disk-full", "EIO": "disk-error"}
FIRST_CALLS = 500


@dataclass
class Fault:
    """Call `at` fails with `error`, `times` times; 0 = as long as the disk is full."""
    size: int
    connections: int
    speed: int
    at: int
    error: str
    times: int = 1
    start: str = ""

    def title(self):
        which = f"call {self.at}" + (f" from {self.start}" if self.start else "")
        how = f"{self.times} times" if self.times else "until there is room"
        return f"{self.size} B over {self.connections}, {which}: {self.error} {how}"


def faults():
    """Each of the first calls of a long run with each error, and of short ones, which end sooner."""
    shapes = [(32 * MIB, 4, 4 * MIB, FIRST_CALLS, ""), (100 * 1000, 1, 0, 120, ""),
              (0, 1, 0, 120, ""), (5 * MIB, 4, MIB, 60, "open:.bobbin-"),
              (5 * MIB, 4, MIB, 60, "fdatasync:.part")]
    for times in (1, 3, 0):
        for size, connections, speed, calls, start in shapes:
            for at in range(1, calls + 1):
                for error in ERRORS if times != 0 else ERRORS[:1]:
                    yield Fault(size, connections, speed, at, error, times, start)


def sample(count):
    """`count` of all faults, evenly."""
    every = list(faults())
    step = max(len(every) / count, 1)
    return [every[int(i * step)] for i in range(min(count, len(every)))]


class ErrorSoak:
    """Plays faults, keeps what went wrong and what came of them."""

    def __init__(self, folder, server):
        self.folder, self.server = folder, server
        self.wrong, self.ends, self.failing = [], Counter(), Counter()

    def play(self, index, fault):
        place = Place(self.folder / f"fault{index}")
        url = self.server.url(fault.size, fault.speed, f"{index}/file.bin")
        variables = {"IOPOINT_AT": str(fault.at), "IOPOINT_ACTION": fault.error,
                     "IOPOINT_TIMES": str(fault.times), "IOPOINT_CLOSES": "1"}
        if fault.start:
            variables["IOPOINT_FROM"] = fault.start
        arguments = ("-x", str(fault.connections), "--retries", "2")
        timer = None
        if fault.times == 0:
            full = place.folder / "full"
            full.touch()
            variables["IOPOINT_WHILE"] = str(full)
            timer = threading.Timer(3, full.unlink)
            timer.start()
        first = place.run(url, variables, arguments, patience=60)
        if timer:
            timer.join()
        wrong = list(self.judge(place, fault, first))
        # A run whose list could not be kept says so, and the next one knows nothing of it.
        is_kept = "completed" in [row[1] for row in place.rows().values()]
        if not wrong and first.status == 0 and not is_kept and not first.errors:
            wrong = ["the row is lost and nothing was said"]
        elif not wrong and (is_kept or first.status != 0):
            wrong = list(self.judge_next(place, fault, place.run(url, {}, arguments)))
        self.wrong += [(fault.title() + met(first, fault), text) for text in wrong]
        if not wrong:
            place.remove()

    def judge(self, place, fault, run):
        self.ends[run.status] += 1
        failing = met(run, fault)
        self.failing[failing.split()[1] if failing else "not reached"] += 1
        if run.status is None:
            yield f"hangs: {run.events[-1:]} {run.errors.strip()}"
        elif run.status == 0:
            if not self.is_right(place, fault.size):
                yield "FALSELY COMPLETE"
            if [event["event"] for event in run.events].count("finished") != 1:
                yield "ends with 0 and finishes nothing"
        elif run.status == 1:
            kinds = [event["error"]["kind"] for event in run.events if event["event"] == "failed"]
            refused = not kinds and run.errors.strip()  # the profile could not be opened
            if not refused and kinds != [KINDS.get(fault.error)]:
                yield f"says {kinds} {run.errors.strip()}"
            elif fault.times == 0 and kinds:
                yield f"did not wait for room: {kinds}"
            elif fault.error in ("EINTR", "short"):
                yield f"gave up: {kinds} {run.errors.strip()}"
        else:
            yield f"ended with {run.status}: {run.errors.strip()}"

    def judge_next(self, place, fault, run):
        if run.status != 0:
            yield f"next run ended with {run.status}: {run.events[-1:]} {run.errors.strip()}"
        elif not self.is_right(place, fault.size):
            yield f"WRONG BYTES in the next run: {place.files()}"
        elif place.files() != ["file.bin"]:
            yield f"left {place.files()}"

    def is_right(self, place, size):
        file = place.downloads / "file.bin"
        return file.exists() and filecmp.cmp(file, self.server.path(size), shallow=False)


def met(run, fault):
    """The call that failed, in words; empty when the run did not come to it."""
    for call in run.calls:
        if call.number == fault.at:
            name = call.path.removesuffix(" (deleted)").rsplit("/", 1)[-1]
            name = ".bobbin-..." if name.startswith(".bobbin-") else name
            return f" ({call.name} {name})"
    return ""
