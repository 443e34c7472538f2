# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the programs, checks what they fetched, and prints the table."""
import hashlib
import os
import shutil
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

PROGRAMS = ("bobbin-cli", "aria2c", "curl")


@dataclass
class Sample:
    seconds: float
    memory: float  # MiB at the peak
    cpu: float  # seconds, user and system


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


class Bench:
    def __init__(self, fast, disk, servers, pairs):
        self.fast, self.disk, self.servers, self.pairs = fast, disk, servers, pairs
        self.bobbin = Path(os.environ["BOBBIN_BUILD"]) / "bin" / "bobbin-cli"
        self.rows = []
        self.verdicts = []
        self.hashes = {}
        self.version = subprocess.run([self.bobbin, "--version"], check=True, text=True,
                                      capture_output=True).stdout.strip()

    # --- one case -------------------------------------------------------------------------------

    def measure(self, case):
        names = [f"{case.name}{i}.bin" for i in range(case.count)]
        urls, hashes = self.serve(case, names)
        samples = {program: [] for program in PROGRAMS}
        for turn in range(self.pairs):
            order = PROGRAMS if turn % 2 == 0 else tuple(reversed(PROGRAMS))
            for program in order:
                samples[program].append(self.run(program, case, urls, names, hashes))
        self.rows.append((case, {program: Sample(
            statistics.median(s.seconds for s in many),
            statistics.median(s.memory for s in many),
            statistics.median(s.cpu for s in many)) for program, many in samples.items()}))
        self.print_row(*self.rows[-1])

    def serve(self, case, names):
        if case.late:
            body = self.servers.file("late.bin", case.size).read_bytes()
            base = f"http://127.0.0.1:{self.servers.late_port(body, case.late)}/"
            digest = hashlib.sha256(body).hexdigest()
            return [base + name for name in names], dict.fromkeys(names, digest)
        scheme, port = ("https", self.servers.https) if case.tls else ("http", self.servers.http)
        # Cases of one size share their files under links: tmpfs need not hold them twice.
        hashes = {}
        for index, name in enumerate(names):
            source = self.servers.file(f"data-{case.size}-{index}", case.size)
            link = self.servers.www / name
            if not link.exists():
                os.link(source, link)
            hashes[name] = self.hash_of(source)
        return [f"{scheme}://127.0.0.1:{port}{case.path}{name}" for name in names], hashes

    def hash_of(self, source):
        if source not in self.hashes:
            self.hashes[source] = sha256(source)
        return self.hashes[source]

    def run(self, program, case, urls, names, hashes):
        base = self.disk if case.on_disk else self.fast
        out = base / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        links = base / "links.txt"
        links.write_text(self.link_list(program, urls, names, out))
        line = {"bobbin-cli": self.bobbin_line, "aria2c": self.aria2_line, "curl": self.curl_line}
        sample = self.timed(line[program](case, links, out))
        for name in names:
            if sha256(out / name) != hashes[name]:
                raise SystemExit(f"{program}: {name} is not what was served")
        shutil.rmtree(out)
        shutil.rmtree(base / "profile", ignore_errors=True)
        return sample

    def link_list(self, program, urls, names, out):
        if program == "curl":
            return "".join(f'url = "{url}"\noutput = "{out / name}"\n'
                           for url, name in zip(urls, names))
        return "\n".join(urls) + "\n"

    def timed(self, command):
        begin = time.monotonic()
        child = subprocess.Popen([str(part) for part in command], stdin=subprocess.DEVNULL,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise SystemExit(f"{command[0]} ended with {child.returncode}: "
                             + child.stderr.read().decode(errors="replace"))
        child.stderr.close()
        return Sample(seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime)

    # --- command lines --------------------------------------------------------------------------

    def bobbin_line(self, case, links, out):
        return [self.bobbin, "-q", "-d", out, "--profile", out.parent / "profile",
                "-j", case.at_once, "-x", case.connections, "--ca", self.servers.ca, "-i", links]

    def aria2_line(self, case, links, out):
        # -s follows -x: its default of five connections would hide the sixth to eighth.
        return ["aria2c", "-q", "-d", out, "-j", case.at_once, "-x", case.rival_connections,
                "-s", max(case.rival_connections, 5), *(["-k", "1M"] if case.path != "/" else []),
                "--ca-certificate", self.servers.ca, "-i", links]

    def curl_line(self, case, links, out):
        parallel = ["--parallel", "--parallel-max", case.at_once] if case.at_once > 1 else []
        return ["curl", "-s", "-S", *parallel, "--cacert", self.servers.ca, "-K", links]

    # --- the table ------------------------------------------------------------------------------

    def print_row(self, case, result):
        if len(self.rows) == 1:
            print(f"{self.version}; medians of {self.pairs}; seconds (peak MiB; CPU s); "
                  "ratio: Bobbin's time over the rival's\n")
            print(f"| {'work':40} | {'Bobbin':24} | {'aria2c':24} | ratio | {'curl':24} | ratio |")
            print(f"|{'-' * 42}|{'-' * 26}|{'-' * 26}|-------|{'-' * 26}|-------|")
        cells = [f"{s.seconds:7.2f} ({s.memory:4.0f}; {s.cpu:5.2f})".ljust(24)
                 for s in (result[program] for program in PROGRAMS)]
        own = result["bobbin-cli"].seconds
        ratios = [f"{own / result[rival].seconds:5.2f}" for rival in ("aria2c", "curl")]
        print(f"| {case.title:40} | {cells[0]} | {cells[1]} | {ratios[0]} | {cells[2]} "
              f"| {ratios[1]} |", flush=True)
        for goal in case.goals:
            self.judge(case, goal, result)

    def judge(self, case, goal, result):
        own = result["bobbin-cli"]
        value, text = {
            "ratio": lambda: (own.seconds / result[goal.rival].seconds,
                              f"of {goal.rival}'s time"),
            "seconds": lambda: (own.seconds, "s"),
            "memory": lambda: (own.memory, "MiB at the peak"),
        }[goal.what]()
        verdict = "reached" if value <= goal.most else "MISSED"
        self.verdicts.append((verdict == "reached",
                              f"{verdict}: {case.title}: {value:.2f} {text}, goal {goal.most}"))

    def print_costs(self):
        """CPU seconds a GiB, where the work is large enough to say so."""
        for case, result in self.rows:
            if case.count == 1 and case.path == "/":
                costs = ", ".join(f"{program} {sample.cpu * (1 << 30) / case.size:.2f}"
                                  for program, sample in result.items())
                print(f"CPU seconds a GiB, {case.title}: {costs}")

    def report(self):
        print()
        self.print_costs()
        for _, line in self.verdicts:
            print(line)
        return all(reached for reached, _ in self.verdicts)
