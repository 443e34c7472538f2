#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the whole tree against the layers, the thread rules and the sizes.

check.py --qt-headers FOLDER [--root FOLDER]   check; exit status 1 when something is wrong
check.py --table                               print the table for docs/architecture.md
"""

import argparse
import os
import sys

sys.dont_write_bytecode = True

import includes  # noqa: E402
import lexer  # noqa: E402
import rules  # noqa: E402
import table  # noqa: E402

CODE = (".cpp", ".h")
WITH_LICENCE = CODE + (".py", ".sh", ".cmake", "CMakeLists.txt")
SKIP = {".git", "build", "__pycache__"}


def files(root):
    """Every file of the tree, from its root; build folders left out."""
    for folder, names, found in os.walk(root):
        names[:] = sorted(name for name in names if name not in SKIP)
        for name in sorted(found):
            yield os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")


def is_script(text):
    return text.startswith("#!")


def check_code(path, text, qt):
    """What is wrong with one source file under app/ or ui/."""
    code = lexer.strip(text)
    found = lexer.statements(code)
    yield from includes.check(path, text, qt)
    yield from rules.forbidden_words(code)
    yield from rules.main_loops(path, code)
    yield from rules.future_results(code)
    yield from rules.translations(path, code)
    yield from rules.marks(text)
    yield from rules.connections(path, code)
    yield from rules.statics(found)
    yield from rules.crossing_values(path, found)
    yield from rules.sizes(path, text, found)


def check_test(path, text):
    """What is wrong with one source file under tests/."""
    code = lexer.strip(text)
    yield from rules.forbidden_words(code, rules.TEST_FORBIDDEN)
    yield from rules.marks(text)
    lines = len(text.splitlines())
    if lines > table.MAX_LINES:
        yield "file-size", lines, f"{lines} lines, {table.MAX_LINES} at most"


def check_file(path, text, qt):
    """All that is wrong with the file at `path`: (rule, line, sentence)."""
    if path.endswith(WITH_LICENCE) or is_script(text):
        yield from rules.licence(text)
    if path.endswith("CMakeLists.txt"):
        yield from includes.check_links(path, text)
    if path.endswith(CODE):
        if path.startswith(("app/", "ui/")):
            yield from check_code(path, text, qt)
        elif path.startswith("tests/"):
            yield from check_test(path, text)


def check_documentation(root):
    path = "docs/architecture.md"
    with open(os.path.join(root, path), encoding="utf-8") as file:
        if table.as_markdown() not in file.read():
            yield "docs", 1, "its table of layers is not what `tests/layering/check.py --table` prints"


def check_tree(root, qt):
    """Faults as lines, and the exceptions that nothing needs any more."""
    used, seen = set(), 0
    for path in files(root):
        try:
            with open(os.path.join(root, path), encoding="utf-8") as file:
                text = file.read()
        except UnicodeDecodeError:
            continue
        seen += path.endswith(CODE)
        for rule, line, sentence in check_file(path, text, qt):
            if (rule, path) in table.EXCEPTIONS:
                used.add((rule, path))
            else:
                yield f"{path}:{line}: {sentence} [{rule}]"
    for rule, line, sentence in check_documentation(root):
        yield f"docs/architecture.md:{line}: {sentence} [{rule}]"
    for rule, path in sorted(set(table.EXCEPTIONS) - used):
        if not os.path.exists(os.path.join(root, path)):
            continue
        yield f"tests/layering/table.py:1: nothing needs the exception ({rule}, {path}) [exception]"
    if seen < 10:
        yield f"{root}:1: only {seen} source files were found there [tree]"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--root", default=os.path.join(os.path.dirname(__file__), "..", ".."))
    parser.add_argument("--qt-headers", help="the folder that holds QtCore/, QtGui/ ...")
    parser.add_argument("--table", action="store_true", help="print the table of layers")
    arguments = parser.parse_args()
    if arguments.table:
        print(table.as_markdown())
        return 0
    if not arguments.qt_headers:
        parser.error("--qt-headers is missing")
    qt = includes.QtHeaders(arguments.qt_headers)
    faults = list(check_tree(arguments.root, qt))
    print("\n".join(faults) or "layers, threads and sizes: nothing to complain about")
    if faults:
        print(f"\n{len(faults)} faults; CONTRIBUTING.md says what the rules are for.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
