# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs of bobbin-cli under the preloaded library of tests/support/iopoint, and what they left."""
import json
import os
import shutil
import signal
import sqlite3
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

BUILD = Path(os.environ.get("BOBBIN_BUILD")
             or Path(__file__).resolve().parents[2] / "build/dev")
TOOLS = Path(os.environ.get("BOBBIN_TOOLS", BUILD))
PATIENCE = 120  # seconds; a run that takes longer hangs


@dataclass
class Call:
    """One call that the library wrote down."""
    number: int
    name: str
    at: int  # milliseconds
    inode: int
    offset: int
    size: int
    path: str
    to: str
    result: int = -1
    error: int = 0
    data: int = 0  # where its bytes end in the file of data
    is_done: bool = False
    done_before: int = 0  # how many calls had begun when this one was done

    def is_on(self, *ends):
        return self.path.removesuffix(" (deleted)").endswith(ends)


def read_calls(path):
    """All calls of a log in the order they began in."""
    calls, open_calls = [], {}
    if not path.exists():
        return calls
    for line in path.read_text(errors="surrogateescape").split("\n"):
        fields = line.split("\t")
        if len(fields) == 6 and fields[1] == "=" and int(fields[0]) in open_calls:
            call = open_calls.pop(int(fields[0]))
            call.result, call.error = int(fields[2]), int(fields[3])
            call.inode, call.data = int(fields[4]) or call.inode, int(fields[5])
            call.is_done, call.done_before = True, len(calls)
        elif len(fields) == 8:
            calls.append(Call(int(fields[0]), fields[1], *(int(f) for f in fields[2:6]),
                              fields[6], fields[7]))
            open_calls[calls[-1].number] = calls[-1]
    return calls


@dataclass
class Run:
    """How one run of bobbin-cli went."""
    status: int
    events: list
    calls: list
    errors: str

    def was_killed(self):
        return self.status == -signal.SIGKILL


@dataclass
class Place:
    """The folders of one point: a profile, a target and room for logs."""
    folder: Path
    runs: int = 0
    extra: list = field(default_factory=list)

    def __post_init__(self):
        self.profile = self.folder / "profile"
        self.downloads = self.folder / "downloads"
        self.downloads.mkdir(parents=True)

    def run(self, url, variables=None, arguments=(), patience=PATIENCE):
        """bobbin-cli URL, with `variables` for the library; it logs every call."""
        self.runs += 1
        log = self.folder / f"log{self.runs}"
        environment = {key: value for key, value in os.environ.items()
                       if not key.lower().endswith("_proxy")}
        environment |= {"HOME": str(self.folder), "LC_ALL": "C.UTF-8",
                        "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0",
                        "LD_PRELOAD": str(TOOLS / "tests/iopoint.so"),
                        "IOPOINT_ROOTS": f"{self.profile}:{self.downloads}",
                        "IOPOINT_LOG": str(log)} | (variables or {})
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            environment[f"XDG_{kind}_HOME"] = str(self.folder / kind.lower())
        command = [BUILD / "bin/bobbin-cli", "--json", "--profile",
                   self.profile, "-d", self.downloads, *arguments, url]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            try:
                out, errors = process.communicate(timeout=patience)
                status = process.returncode
            except subprocess.TimeoutExpired:
                process.kill()
                out, errors = process.communicate()
                status = None
        events = [json.loads(line) for line in out.decode(errors="replace").splitlines()
                  if line.endswith("}")]
        return Run(status, events, read_calls(log), errors.decode(errors="replace"))

    def rows(self):
        """What the database holds for sure: {id: (url, state, file name, part name)}."""
        database = self.profile / "bobbin.db"
        if not database.exists():
            return {}
        copy = self.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for suffix in ("", "-wal"):
            if Path(f"{database}{suffix}").exists():
                shutil.copy(f"{database}{suffix}", copy)
        connection = sqlite3.connect(copy / "bobbin.db")
        try:
            return {row[0]: row[1:] for row in
                    connection.execute("SELECT id, url, state FROM downloads")}
        except sqlite3.DatabaseError:
            return {}
        finally:
            connection.close()

    def files(self):
        return sorted(path.name for path in self.downloads.iterdir())

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
