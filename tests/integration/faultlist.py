#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""faultlist.py TESTS: holds the table of TESTS/README.md against the tests themselves.

Fails when a fault that is due has no test, when a test that the table names is gone, and when a
test is named after a fault (f12_...) but is not in the table.
"""

import os
import re
import sys

DUE = ("F01 F02 F03 F04 F05 F11 F12 F15 F16 F18 F20 F28 F29 F34 F35 F36 F37 F39 F40 F43 F44 F46 F47"
       " F48 F49 F50 F51 F59 F64 F67 F68 F71 F74 F76 F80 F83").split()

# A line of the table: | F12 | `integration/tst_ranges` | `resumes`, `startsOver` |
ROW = re.compile(r"^\| (F\d\d)\b[^|]*\| `([\w/]+)` \| (.+) \|$", re.M)
# A private slot of a test class, as declared: one a line, nothing after the semicolon.
SLOT = re.compile(r"^    void (\w+)\(\);$", re.M)


def slots(path):
    """Names of the test functions declared in the file at `path`."""
    if not os.path.exists(path):
        return set()
    with open(path, encoding="utf-8") as file:
        return {name for name in SLOT.findall(file.read()) if not name.endswith("_data")}


def listed(readme):
    """(fault, test file, test function) of every test that the table names."""
    for fault, file, names in ROW.findall(readme):
        for name in re.findall(r"`(\w+)`", names):
            yield fault, file, name


def named_after_faults(tests):
    """(fault, test file, test function) of every test function named after a fault."""
    folder = os.path.join(tests, "integration")
    for entry in sorted(os.listdir(folder)):
        if entry.endswith(".cpp"):
            for name in slots(os.path.join(folder, entry)):
                match = re.match(r"f(\d\d)_", name)
                if match:
                    yield f"F{match.group(1)}", f"integration/{entry[:-4]}", name


def main():
    tests = sys.argv[1]
    with open(os.path.join(tests, "README.md"), encoding="utf-8") as file:
        table = set(listed(file.read()))
    wrong = [f"{fault} is due and has no test" for fault in DUE
             if fault not in {row[0] for row in table}]
    wrong += [f"{fault}: {file}.cpp has no test {name}" for fault, file, name in sorted(table)
              if name not in slots(os.path.join(tests, file + ".cpp"))]
    wrong += [f"{fault}: {name} of {file}.cpp is not in README.md"
              for fault, file, name in sorted(set(named_after_faults(tests)) - table)]
    for line in wrong:
        print(line)
    print(f"{len(table)} tests of {len({row[0] for row in table})} faults, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
