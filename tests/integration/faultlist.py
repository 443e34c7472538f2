#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""faultlist.py TESTS: holds the tables of TESTS/README.md against the tests themselves.

Fails when a fault or a hostile input that is due has no test, when a test that a table names is
gone or says nothing of its number, when a test is named after a number (f12_..., h38_...) but is
in no table, and when a number has tests although WAITING says that it has none.
"""

import os
import re
import sys


def numbers(letter, *ranges):
    """The numbers of both ends and all between: numbers("F", (1, 2)) is {"F01", "F02"}."""
    return {f"{letter}{number:02}" for first, last in ranges for number in range(first, last + 1)}


DUE = numbers("F", (1, 57), (59, 69), (71, 85)) \
    | numbers("H", (1, 27), (30, 34), (36, 38), (58, 59), (62, 64))

# Due, and without a test. It shrinks to nothing.
WAITING = set()

# A line of a table: | F12 what it is | `integration/tst_ranges` | `resumes`, `startsOver` |
ROW = re.compile(r"^\| ([FH]\d\d)\b[^|]*\| `([\w/]+)` \| (.+) \|$", re.M)
# A private slot of a test class, as declared or with its body.
SLOT = re.compile(r"^    void (\w+)\(\);?(?: // .*)?$", re.M)
# Where tests stand that may be named after a number.
FOLDERS = ("integration", "unit", "window")


def text_of(path):
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def slots(path):
    """Names of the test functions of the class in the file at `path`."""
    return {name for name in SLOT.findall(text_of(path)) if not name.endswith("_data")}


def listed(readme):
    """(number, test file, test function) of every test that the tables name."""
    for number, file, names in ROW.findall(readme):
        for name in re.findall(r"`(\w+)`", names):
            yield number, file, name


def named_after_numbers(tests):
    """(number, test file, test function) of every test function named after a number."""
    for folder in FOLDERS:
        for entry in sorted(os.listdir(os.path.join(tests, folder))):
            if entry.endswith(".cpp"):
                for name in slots(os.path.join(tests, folder, entry)):
                    match = re.match(r"([fh]\d\d)_", name)
                    if match:
                        yield match.group(1).upper(), f"{folder}/{entry[:-4]}", name


def faults_of_row(tests, number, file, name):
    """What is wrong with one test that a table names."""
    path = os.path.join(tests, file + ".cpp")
    if name not in slots(path):
        yield f"{number}: {file}.cpp has no test {name}"
    elif number not in text_of(path) and f"{number.lower()}_" not in text_of(path):
        yield f"{number}: {file}.cpp says nothing of it"


def main():
    tests = sys.argv[1]
    table = set(listed(text_of(os.path.join(tests, "README.md"))))
    with_tests = {row[0] for row in table}
    wrong = [f"{number} is due and has no test" for number in sorted(DUE - with_tests - WAITING)]
    wrong += [f"{number} has tests: WAITING names it for nothing"
              for number in sorted(WAITING & with_tests | WAITING - DUE)]
    wrong += [fault for row in sorted(table) for fault in faults_of_row(tests, *row)]
    wrong += [f"{number}: {name} of {file}.cpp is not in README.md"
              for number, file, name in sorted(set(named_after_numbers(tests)) - table)]
    for line in wrong:
        print(line)
    if WAITING:
        print(f"still without a test: {' '.join(sorted(WAITING))}")
    print(f"{len(table)} tests of {len(with_tests)} numbers, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
