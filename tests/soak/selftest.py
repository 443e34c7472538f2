#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that the kill soak calls wrong what was safe and is fetched again, and nothing else."""
import sys
import unittest
from types import SimpleNamespace

sys.dont_write_bytecode = True

from killpoints import MIB, ON_ITS_WAY, SEAMS, Case, KillSoak, safe_ranges  # noqa: E402
from program import Call  # noqa: E402

PART = "/downloads/file.bin.part"


def calls(*steps):
    """Calls one after the other, each done before the next one begins: NAME or (from, bytes)."""
    made = []
    for number, step in enumerate(steps):
        name, offset, size = step if isinstance(step, tuple) else (step, 0, 0)
        made.append(Call(number, name, 0, 1, offset, size, PART, "", result=size, is_done=True,
                         done_before=number + 1))
    return made


def write(offset, size):
    return ("pwrite", offset, size)


SYNC = ("duplicate", "fdatasync")


class KillSoakTest(unittest.TestCase):
    def judged(self, first, second, sent, case):
        soak = KillSoak(None, None)
        return list(soak.repeated(case, SimpleNamespace(calls=first),
                                  SimpleNamespace(calls=second), sent))

    def test_what_the_last_but_one_checkpoint_has_is_safe(self):
        first = calls(write(0, MIB), *SYNC, write(MIB, MIB), *SYNC, write(2 * MIB, MIB))
        self.assertEqual(safe_ranges(first), [(0, MIB)])
        self.assertEqual(safe_ranges(first[:3]), [])  # there is one only, and it may not be kept

    def test_what_comes_after_the_duplicate_is_not(self):
        first = calls(write(0, MIB), "duplicate", write(MIB, MIB), "fdatasync", *SYNC)
        self.assertEqual(safe_ranges(first), [(0, MIB)])

    def test_safe_bytes_that_are_written_again_are_wrong(self):
        first = calls(write(0, 2 * MIB), *SYNC, *SYNC)
        case = Case(4 * MIB, 1, 0, 1, 1)
        self.assertEqual(self.judged(first, calls(write(2 * MIB - SEAMS, 2 * MIB)), 0, case), [])
        wrong = self.judged(first, calls(write(2 * MIB - SEAMS - 1, 2 * MIB)), 0, case)
        self.assertEqual(wrong, [f"{SEAMS + 1} safe bytes were fetched again"])

    def test_full_buffers_of_each_connection_are_allowed(self):
        first = calls(write(0, 2 * MIB), *SYNC, *SYNC)
        for connections in (1, 8):
            case = Case(256 * MIB, connections, 0, 1, 1)
            most = 254 * MIB + connections * ON_ITS_WAY
            self.assertEqual(self.judged(first, [], most, case), [])
            self.assertEqual(len(self.judged(first, [], most + 1, case)), 1)

    def test_small_files_have_no_such_allowance(self):
        case = Case(100 * 1000, 1, 0, 1, 1)
        self.assertEqual(self.judged([], [], 100 * 1000, case), [])
        self.assertEqual(len(self.judged([], [], 100 * 1000 + 1, case)), 1)


if __name__ == "__main__":
    unittest.main()
