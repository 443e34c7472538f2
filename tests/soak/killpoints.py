# SPDX-License-Identifier: GPL-3.0-or-later
"""Kill points: bobbin-cli ends at any of its calls that change files; the next run goes on."""
import filecmp
import time
from collections import Counter
from dataclasses import dataclass

from program import Place

PHASES = ("before the first byte", "body", "checkpoint", "finishing", "rename to commit", "end")
KIB, MIB = 1024, 1024 * 1024
# Where two replies met and were not compared yet, a byte is asked for again, to compare there.
SEAMS = 64
# What is in the system's buffers when a connection is closed early, because others took over the
# rest of its segment, has been sent for nothing. On a busy machine these buffers are full.
ON_ITS_WAY = 3 * MIB


@dataclass
class Case:
    """A file to fetch, and how often it is taken."""
    size: int
    connections: int
    speed: int  # bytes a second each connection has; 0 = any
    weight: int
    body: int  # calls there are from the first byte on, or less

    def title(self):
        return f"{self.size} B over {self.connections}"


# Slow enough for a checkpoint or two: there is one a second.
CASES = (Case(0, 1, 0, 25, 1), Case(100 * 1000, 1, 0, 30, 2), Case(100 * 1000, 1, 60 * KIB, 12, 6),
         Case(20 * MIB, 1, 12 * MIB, 9, 300), Case(20 * MIB, 8, MIB + 512 * KIB, 14, 320),
         Case(256 * MIB, 1, 0, 3, 1800), Case(256 * MIB, 8, 0, 3, 1800))


@dataclass
class Point:
    """Where to kill: at call `at` from the first call like `start` on."""
    case: Case
    start: str
    skip: int
    at: int
    action: str

    def variables(self):
        wanted = {"IOPOINT_AT": str(self.at), "IOPOINT_ACTION": self.action,
                  "IOPOINT_SKIP": str(self.skip)}
        return wanted | ({"IOPOINT_FROM": self.start} if self.start else {})

    def title(self):
        return (f"{self.case.title()}, {self.action} call {self.at}"
                + (f" from {self.start} {self.skip}" if self.start else ""))


def choose(phase, rng):
    """A point that lies in `phase`, most likely."""
    cases = [case for case in CASES if phase != "checkpoint" or case.speed]
    cases = [case for case in cases if phase != "body" or case.size]
    case = rng.choices(cases, [case.weight for case in cases])[0]
    start, skip, most = {
        "before the first byte": ("", 0, 64),
        "body": ("pwrite:.part", 0, case.body),
        "checkpoint": ("fdatasync:.part", rng.choice((0, 0, 1)), 8),
        "finishing": ("ftruncate:.part", 0, 14),
        "rename to commit": ("rename:.part", 0, 8),
        "end": ("rename:.part", 0, 24),
    }[phase]
    return Point(case, start, skip, rng.randint(1, most),
                 rng.choice(("kill-before", "kill-after")))


def phase_of(calls):
    """The phase that the last of `calls` lies in."""
    phase, is_committed = PHASES[0], False
    for call in calls:
        is_part = call.is_on(".part")
        if phase == PHASES[0] and call.name == "pwrite" and is_part:
            phase = PHASES[1]
        if phase in PHASES[1:3] and call.name == "fdatasync" and is_part:
            phase, is_committed = PHASES[2], False
        elif phase == PHASES[2] and call.name == "fdatasync" and call.is_on("bobbin.db"):
            is_committed = True  # until then a checkpoint lasts, whatever else is written
        elif (phase == PHASES[2] and is_committed and call.name == "pwrite" and is_part
              and call.offset > 0):
            phase = PHASES[1]
        if phase in PHASES[:3] and is_part and call.name in ("ftruncate", "fsync"):
            phase = PHASES[3]
        if call.name in ("rename", "link") and is_part:
            phase = PHASES[4]
        if phase == PHASES[4] and call.name == "pwrite" and call.is_on("bobbin.db"):
            phase = PHASES[5]
    return phase


def safe_ranges(calls):
    """What must not be asked for again: written before the last but one checkpoint began.

    It begins with a duplicate of the part file's descriptor; its fdatasync may come much later."""
    syncs = [i for i, call in enumerate(calls) if call.name == "fdatasync" and call.is_on(".part")]
    begun = [i for i, call in enumerate(calls[:syncs[-2]] if len(syncs) > 1 else [])
             if call.name == "duplicate" and call.is_on(".part")]
    return [(call.offset, call.offset + call.result) for call in calls[:begun[-1] if begun else 0]
            if call.name == "pwrite" and call.is_on(".part") and call.is_done
            and call.done_before <= begun[-1]]


def written_again(first, second):
    """Bytes of `first` (ranges) that the calls `second` wrote once more."""
    again = 0
    for call in second:
        if call.name == "pwrite" and call.is_on(".part"):
            again += sum(max(0, min(to, call.offset + call.size) - max(begin, call.offset))
                         for begin, to in first)
    return again


def total(ranges):
    """Bytes in ranges that may overlap."""
    count, end = 0, 0
    for begin, to in sorted(ranges):
        count += max(0, to - max(begin, end))
        end = max(end, to)
    return count


class KillSoak:
    """Plays points, keeps what went wrong and how they were spread."""

    def __init__(self, folder, server):
        self.folder, self.server = folder, server
        self.spread, self.missed, self.wrong, self.again = Counter(), 0, [], 0

    def play(self, index, point):
        place = Place(self.folder / f"point{index}")
        case = point.case
        url = self.server.url(case.size, case.speed, f"{index}/file.bin")
        arguments = ("-x", str(case.connections))
        first = place.run(url, point.variables(), arguments)
        if not first.was_killed():
            self.missed += 1
            if first.status != 0:
                self.wrong.append((point.title(), f"first run ended with {first.status}"))
            place.remove()
            return
        phase = phase_of(first.calls)
        self.spread[phase] += 1
        while self.server.is_serving(url):
            time.sleep(0.01) # it has not noticed yet that nobody reads
        rows, sent = place.rows(), self.server.bytes_for(url)
        second = place.run(url, {}, arguments)
        wrong = list(self.faults(place, case, rows, second))
        wrong += self.repeated(case, first, second, self.server.bytes_for(url) - sent)
        wrong = [(f"{point.title()} [{phase}]", text) for text in wrong]
        self.wrong += wrong
        if not wrong:
            place.remove()

    def faults(self, place, case, rows, second):
        if second.status != 0:
            yield f"second run ended with {second.status}: {second.errors.strip()}"
        if place.files() != ["file.bin"]:
            yield f"left {place.files()}"
        file = place.downloads / "file.bin"
        if not file.exists() or not filecmp.cmp(file, self.server.path(case.size), shallow=False):
            yield "WRONG BYTES"
        after = place.rows()
        if set(rows) - set(after):
            yield f"rows lost: {rows} {after}"
        if [row[1] for row in after.values()] != ["completed"]:
            yield f"rows are {after}"

    def repeated(self, case, first, second, sent):
        """What the second run asked for although it was safe."""
        safe = safe_ranges(first.calls)
        again = written_again(safe, second.calls)
        if again > SEAMS:
            yield f"{again} safe bytes were fetched again"
        waste = case.connections * ON_ITS_WAY if case.size > MIB else 0
        if sent > case.size - total(safe) + waste:
            yield f"{sent} bytes sent, {total(safe)} of {case.size} were safe"
        self.again = max(self.again, sent + total(safe) - case.size)


def points(count, spread, rng):
    """`count` more points, so that each phase comes to about as many."""
    planned = Counter({phase: spread[phase] for phase in PHASES})
    planned[PHASES[5]] += 1 + sum(spread.values()) // 10  # the least interesting one
    for _ in range(count):
        phase = min(PHASES, key=lambda one: planned[one])
        planned[phase] += 10 if phase == PHASES[5] else 1
        yield choose(phase, rng)
