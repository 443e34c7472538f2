#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packages.py BUILD-FOLDER PROGRAM...

Checks that everything that is used belongs to a package that packaging/apt-build.txt or
packaging/apt-test.txt names, to what such a package depends on, or to what every Debian has:
every system header that a compiler read in BUILD-FOLDER, every library that a PROGRAM loads, and
every tool that a script or a test calls.
"""

import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
BUILD_LIST = "packaging/apt-build.txt"
TEST_LIST = "packaging/apt-test.txt"
# Words of scripts and tests that are also the names of programs, and are not called.
WORDS = {"host", "open", "display", "column", "look"}


def output(*command):
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT).stdout


def listed(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return {line.split("#")[0].strip() for line in file} - {""}


class Packages:
    """The installed packages, what they need, and which of them the lists bring."""

    def __init__(self):
        self.needs, self.provides, self.always = {}, {}, set()
        fields = "${Package}\\t${Pre-Depends}, ${Depends}\\t${Provides}\\t${Essential}\\t${Priority}" \
                 "\\t${db:Status-Status}\\n"
        for line in output("dpkg-query", "-W", "-f", fields).splitlines():
            name, needs, provides, essential, priority, status = line.split("\t")
            if status != "installed":
                continue
            self.needs.setdefault(name, set()).update(self._names(needs))
            for offered in self._names(provides):
                self.provides.setdefault(offered, set()).add(name)
            if essential == "yes" or priority == "required":
                self.always.add(name)

    @staticmethod
    def _names(field):
        return {re.split(r"[\s(:]", entry.strip(), 1)[0] for entry in re.split(r"[,|]", field)} - {""}

    def closure(self, names):
        found, left = set(), set(names)
        while left:
            name = left.pop()
            if name in found:
                continue
            if name in self.needs:
                found.add(name)
                left |= self.needs[name]
            left |= self.provides.get(name, set()) - found
        return found


def owners(paths):
    """path -> packages that own it. Debian knows some files by their name before /usr was merged."""
    asked = {}
    for path in paths:
        real = os.path.realpath(path)
        for name in {path, real, real.removeprefix("/usr"), "/usr" + path}:
            asked.setdefault(name, set()).add(path)
    found = {path: set() for path in paths}
    names = sorted(asked)
    for start in range(0, len(names), 500):
        for line in output("dpkg-query", "-S", *names[start:start + 500]).splitlines():
            packages, _, name = line.rpartition(": ")
            if packages.startswith("diversion by"):
                continue
            for path in asked.get(name, ()):
                found[path].update(package.split(":")[0] for package in packages.split(", "))
    # What update-alternatives made belongs to where it points; realpath has asked for that.
    return found


def headers(build):
    """Every header outside the tree that a compiler read."""
    root = os.path.realpath(ROOT) + os.sep
    build = os.path.realpath(os.path.join(ROOT, build))
    found = set()
    for line in output("ninja", "-C", build, "-t", "deps").splitlines():
        path = os.path.normpath(os.path.join(build, line.strip()))
        if line.startswith("    ") and not path.startswith((root, build + os.sep)):
            found.add(path)
    return found


def libraries(program):
    listing = output("ldd", os.path.join(ROOT, program))
    for line in listing.splitlines():
        if "not found" in line:
            sys.exit(f"{program}: {line.strip()}")
    return set(re.findall(r"(/\S+) \(0x", listing))


def tools():
    """tool path -> the files whose words name it."""
    found = {}
    for name in output("git", "ls-files").splitlines():
        path = os.path.join(ROOT, name)
        try:
            with open(path, encoding="utf-8") as file:
                text = file.read()
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
        if re.match(r"#!.*\b(?:ba)?sh\b", text):
            code = re.sub(r"<<-?'?(\w+)'?\n.*?\n\1\b", "", text, flags=re.S)
            code = re.sub(r"(?:^|\s)#.*", "", code)
            # Where a command can begin: a line, after an operator, or after a word that runs one.
            words = re.findall(r"(?:^|[|&;(`]|\b(?:exec|then|do|else|xargs(?: -\S+(?: \d+)?)*|env|as_root"
                               r"|KILL|-v|if|!|--))[ \t]*([\w.-]+)", code, re.M)
        elif name.endswith(".cpp") and re.search(r"\bQProcess\b|\bfindExecutable\b|\bexecv?p\b", text):
            words = re.findall(r'"([\w.+-]+)"', text)
        elif name.endswith(".py"):
            words = re.findall(r'(?:output|run|Popen|call)\(\[?\s*"([\w.-]+)"', text)
        else:
            continue
        for word in set(words) - WORDS:
            tool = shutil.which(word, path="/usr/sbin:/usr/bin:/sbin:/bin")
            if tool:
                found.setdefault(tool, set()).add(name)
    return found


def check(packages, what, paths, allowed, where=lambda path: ""):
    faults = 0
    if not paths:
        print(f"no {what} were found: the check itself is broken")
        return 1
    for path, owner in sorted(owners(paths).items()):
        if not owner:
            print(f"{what[:-1] if what != 'libraries' else 'library'} {path} belongs to no package{where(path)}")
            faults += 1
        elif not owner & allowed:
            print(f"{path} belongs to {', '.join(sorted(owner))}, which the lists do not bring{where(path)}")
            faults += 1
    print(f"{len(paths)} {what}, {faults} from outside the lists")
    return faults


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    packages = Packages()
    build_names, test_names = listed(BUILD_LIST), listed(TEST_LIST)
    missing = sorted(name for name in build_names | test_names if name not in packages.needs)
    if missing:
        sys.exit(f"listed and not installed: {' '.join(missing)}")
    build = packages.closure(build_names | packages.always)
    everything = packages.closure(build_names | test_names | packages.always)
    faults = check(packages, "headers", headers(sys.argv[1]), build)
    for program in sys.argv[2:]:
        faults += check(packages, "libraries", libraries(program), build)
    users = tools()
    faults += check(packages, "tools", set(users), everything,
                    lambda path: f" (named in {', '.join(sorted(users[path]))})")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
