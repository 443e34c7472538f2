#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that check.py finds what it is there for.

selftest/NAME.txt is a file with faults planted in it. Its second line says where in the tree it
pretends to be; `EXPECT rule...` at the end of a line names what must be found there. Anything else
that is found, or not found, is a failure.
"""

import glob
import os
import re
import sys

sys.dont_write_bytecode = True

import check  # noqa: E402
import includes  # noqa: E402
import rules  # noqa: E402
import table  # noqa: E402


def planted(text):
    """(line, rule) of everything that a file says it holds."""
    for number, line in enumerate(text.splitlines(), 1):
        match = re.search(r"EXPECT ([\w -]+)$", line)
        for rule in match.group(1).split() if match else []:
            yield number, rule


def compare(name, expected, found):
    missing, surplus = sorted(expected), []
    for fault in sorted(found):
        if fault in missing:
            missing.remove(fault)
        else:
            surplus.append(fault)
    for line, rule in missing:
        print(f"FAIL {name}:{line}: {rule} was not found")
    for line, rule in surplus:
        print(f"FAIL {name}:{line}: {rule} was found, and is not there")
    return len(missing) + len(surplus)


def check_planted(qt):
    failures, seen = 0, set()
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "selftest")
    for file_name in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        with open(file_name, encoding="utf-8") as file:
            text = file.read()
        path = re.search(r"^(?://|#) as (\S+)$", text, re.M).group(1)
        expected = list(planted(text))
        seen.update(rule for _, rule in expected)
        found = [(line, rule) for rule, line, _ in check.check_file(path, text, qt)]
        failures += compare(os.path.basename(file_name), expected, found)
    return failures, seen


def check_made(qt):
    """Faults of size and licence are easier made than written down."""
    spdx = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
    body = "void f()\n{\n" + "    g();\n" * 41 + "}\n"
    cases = [
        ("file-size", "app/engine/a.cpp", spdx + "//\n" * 350),
        ("header-size", "app/engine/a.h", spdx + "//\n" * 120),
        ("file-size", "tests/unit/tst_a.cpp", spdx + "//\n" * 350),
        ("function-size", "app/engine/a.cpp", spdx + body),
        ("function-size", "app/engine/a.cpp",
         spdx + "namespace engine {\nA::A(int b)\n    : m_b(b)\n" + body[9:] + "}\n"),
        ("licence", "app/engine/a.cpp", "\n" + spdx),
        ("licence", "tests/support/run", "#!/bin/sh\ntrue\n"),
        (None, "app/engine/a.cpp", spdx + "//\n" * 349),
        (None, "app/engine/a.cpp", spdx + body.replace("    g();\n", "", 1)),
        (None, "tests/support/run", "#!/bin/sh\n# " + spdx[3:]),
    ]
    failures, seen = 0, set()
    for rule, path, text in cases:
        found = [name for name, _, _ in check.check_file(path, text, qt)]
        seen.add(rule)
        if found != ([rule] if rule else []):
            print(f"FAIL {path} with {rule or 'nothing wrong'}: found {found}")
            failures += 1
    return failures, seen


def main():
    qt = includes.QtHeaders(sys.argv[1])
    failures, seen = check_planted(qt)
    more, made = check_made(qt)
    failures += more
    known = {rule for rule, _, _ in rules.FORBIDDEN + rules.TEST_FORBIDDEN}
    known |= {rule for rule, _ in table.EXCEPTIONS}
    for rule in sorted(known - seen - made):
        print(f"FAIL no planted fault shows that {rule} is found")
        failures += 1
    if failures == 0:
        print(f"{len(seen | made) - 1} rules find what is planted for them, and nothing else")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
