# SPDX-License-Identifier: GPL-3.0-or-later
"""What has no rival to be compared with: how Bobbin's own costs grow, begin and end."""
import json
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from cases import MIB, Case
from measuring import sha256

QUIT_AFTER = 0.5  # seconds: far from either end of 2 GiB


@dataclass
class Figure:
    what: str
    value: float
    unit: str
    most: float = 0.0  # 0: nothing to reach


class FirstRequest(threading.Thread):
    """Listens, and notes when the first byte of a request came; never replies."""

    def __init__(self):
        super().__init__(daemon=True)
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.seen = threading.Event()
        self.at = 0.0
        self.start()

    def run(self):
        peer, _ = self.socket.accept()
        peer.recv(1)
        self.at = time.monotonic()
        self.seen.set()


class Own:
    """Measures by the Bench's own means, so that outputs are checked here too."""

    def __init__(self, bench, divisor, is_huge):
        self.bench, self.divisor, self.is_huge = bench, divisor, is_huge
        self.figures = []
        self.cases = {
            "start": ("from the start to the first request", self.start),
            "growth": ("cost of 1, 8, 32 downloads; 1 and 16 connections", self.growth),
            "many": ("time and memory of 1,000 and 10,000 small files (--huge: 100,000)", self.many),
            "quit": ("to quit 8 connections at full speed, and to go on", self.quit),
            "engine": ("longest block of the event loop with 10,000 rows; hashing", self.engine),
            "links": ("a page and a list of 100,000 links, with the windows open", self.links),
            "album": ("albums of 91 and 1,000 pictures through the windows (--huge: 9,000)",
                      self.album),
            "ui": ("the main window with 100,000 rows, and with none", self.window),
        }

    def measure(self, name):
        self.cases[name][1]()

    def note(self, *figure):
        self.figures.append(Figure(*figure))
        if len(self.figures) == 1:
            print(f"\n| {'what':60} | {'figure':16} | goal |\n|{'-' * 62}|{'-' * 18}|------|")
        one = self.figures[-1]
        goal = f"{one.most:4g}" if one.most else "  - "
        print(f"| {one.what:60} | {f'{one.value:.4g} {one.unit}':16} | {goal} |", flush=True)

    def median(self, case):
        """Medians of Bobbin alone over \a case."""
        names = [f"{case.name}{i}.bin" for i in range(case.count)]
        urls, hashes = self.bench.serve(case, names)
        samples = [self.bench.run("bobbin-cli", case, urls, names, hashes)
                   for _ in range(self.bench.pairs)]
        return [statistics.median(getattr(sample, field) for sample in samples)
                for field in ("seconds", "memory", "cpu")]

    # --- the cases ------------------------------------------------------------------------------

    def start(self):
        samples = []
        for _ in range(self.bench.pairs):
            with tempfile.TemporaryDirectory(dir=self.bench.fast) as folder:
                server = FirstRequest()
                begin = time.monotonic()
                child = subprocess.Popen(
                    [self.bench.bobbin, "-q", "-d", folder, "--profile", f"{folder}/profile",
                     f"http://127.0.0.1:{server.port}/"], stderr=subprocess.DEVNULL)
                if not server.seen.wait(10):
                    raise SystemExit("bobbin-cli sends no request")
                samples.append((server.at - begin) * 1000)
                child.send_signal(signal.SIGINT)
                child.wait()
        self.note("start to first request", statistics.median(samples), "ms", 50)

    def growth(self):
        total = 2048 * MIB // self.divisor
        for count, scheme in ((1, "http"), (8, "http"), (32, "http"), (32, "https")):
            seconds, memory, cpu = self.median(
                Case(f"at{count}x", "", size=total // count, count=count, at_once=count,
                     tls=scheme == "https"))
            what = f"{count} x {total // count // MIB} MiB over {scheme} at once"
            self.note(what, seconds, "s")
            self.note(f"{what}: CPU", cpu, "s")
            self.note(f"{what}: peak memory", memory, "MiB", 160 if count == 32 else 0)
        for connections in (1, 16):
            seconds, memory, cpu = self.median(
                Case("connections", "", size=total, connections=connections))
            what = f"{total // MIB} MiB over {connections} connection{'s'[:connections - 1]}"
            self.note(what, seconds, "s")
            self.note(f"{what}: CPU", cpu, "s")
            self.note(f"{what}: peak memory", memory, "MiB")

    def many(self):
        counts = [1000, 10_000] + ([100_000] if self.is_huge else [])
        for count in [count // self.divisor for count in counts]:
            seconds, memory, _ = self.median(
                Case("many", "", size=10_000, count=count, at_once=8))
            self.note(f"{count:,} files of 10 kB: time a file", seconds * 1000 / count, "ms")
            self.note(f"{count:,} files of 10 kB: peak memory", memory, "MiB")

    def quit(self):
        name, size = "quit.bin", 2048 * MIB // self.divisor
        case = Case("quit", "", size=size, path="/counted/")
        urls, hashes = self.bench.serve(case, [name])
        out = self.bench.fast / "out"
        out.mkdir()
        links = self.bench.fast / "links.txt"
        links.write_text(urls[0] + "\n")
        command = [str(part) for part in self.bench.bobbin_line(case, links, out)]
        child = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(QUIT_AFTER / self.divisor)
        begin = time.monotonic()
        child.send_signal(signal.SIGINT)
        status = child.wait()
        seconds = time.monotonic() - begin
        if status not in (0, 3):
            raise SystemExit(f"bobbin-cli ended with {status}")
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        if sha256(out / name) != hashes[name]:
            raise SystemExit(f"{name} is not what was served")
        sent = sum(int(line) for line in self.bench.servers.counted().split())
        self.note("quit with 8 connections at full speed", seconds, "s", 2)
        self.note("what the server sent twice then", (sent - size) / MIB, "MiB")
        shutil.rmtree(out)
        shutil.rmtree(self.bench.fast / "profile", ignore_errors=True)

    def engine(self):
        tool = Path(os.environ["BOBBIN_BUILD"]) / "tests" / "enginebench"
        count = 10_000 // self.divisor
        runs = [json.loads(subprocess.run([tool, str(count)], check=True, capture_output=True,
                                          text=True).stdout) for _ in range(self.bench.pairs)]
        for key in runs[0]:
            value = statistics.median(run[key] for run in runs)
            if block := re.fullmatch(r"(\w+)_block_ms", key):
                self.note(f"{count:,} rows, {block[1]}: longest block of the event loop", value,
                          "ms", 50)
            elif rate := re.fullmatch(r"(\w+)_mb_s", key):
                self.note(f"hashing, {rate[1]}", value, "MB/s")

    def links(self):
        runs = [json.loads(self.links_bench()[0]) for _ in range(self.bench.pairs)]
        for key, what, most in (("page", "10 MB of HTML with 100,000 links", 1.0),
                                ("paste", "100,000 lines pasted into the add dialog", 0.5)):
            if any(run[f"{key}_links"] != 100_000 for run in runs):
                raise SystemExit(f"{what}: some are missing")
            self.note(what, statistics.median(run[f"{key}_ms"] for run in runs) / 1000, "s", most)
            self.note(f"{what}: longest block of the event loop",
                      statistics.median(run[f"{key}_block_ms"] for run in runs), "ms", 50)

    def album(self):
        """From the page to the last file, each reply 200 ms late, 8 at a time."""
        body = self.bench.servers.file("picture", 100_000).read_bytes()
        port = self.bench.servers.late_port(body, 0.2)
        for count in [91, 1000 // self.divisor] + ([9000] if self.is_huge else []):
            page = self.bench.servers.www / f"album{count}.html"
            page.write_text("<title>Album</title>" + "".join(
                f"<a href=http://127.0.0.1:{port}/{i}.jpg>Picture</a>" for i in range(count)))
            samples = []
            for _ in range(self.bench.pairs if count == 91 else 1):
                out = self.bench.fast / "album"
                out.mkdir()
                text, memory = self.links_bench(
                    f"http://127.0.0.1:{self.bench.servers.http}/{page.name}", out)
                files = list((out / "Album").iterdir())
                if len(files) != count or any(file.read_bytes() != body for file in files):
                    raise SystemExit(f"the album of {count}: files are missing or wrong")
                shutil.rmtree(out)
                samples.append(json.loads(text) | {"memory": memory})
            what = f"album of {count:,} pictures"
            seconds, block, turn, memory = (
                statistics.median(sample[key] for sample in samples)
                for key in ("album_ms", "album_block_ms", "album_turn_ms", "memory"))
            self.note(what, seconds / 1000, "s", 2.6 if count == 91 else 0)
            self.note(f"{what}: time a picture", seconds / count, "ms")
            self.note(f"{what}: longest block of the event loop", block, "ms", 50)
            self.note(f"{what}: its thread's own work in the longest turn", turn, "ms")
            self.note(f"{what}: peak memory", memory, "MiB")

    def window(self):
        """The window's costs, offscreen and under Xvfb."""
        count = 100_000 // self.divisor
        goals = {"first_paint_ms": 1000, "reporting_p99_ms": 16, "typing_p99_ms": 16,
                 "scrolling_p99_ms": 16, "sorting_block_ms": 50, "adding_block_ms": 50,
                 "removing_block_ms": 50, "typing_block_ms": 50, "selected_block_ms": 120,
                 "moving_block_ms": 50, "sidebar_block_ms": 50, "resorting_p99_ms": 16,
                 "speed_graph_paint_ms": 4, "row_kib": 1.5, "idle_percent": 0.5,
                 "reporting_percent": 10}
        for platform in ("offscreen", "xcb"):
            runs = [json.loads(self.sandboxed(platform, "tests/uibench", str(count)))
                    for _ in range(self.bench.pairs)]
            for key in runs[0]:
                words, unit = key.rsplit("_", 1)
                value = statistics.median(run[key] for run in runs)
                self.note(f"{platform}, {count:,} rows: {words.replace('_', ' ')}", value,
                          {"ms": "ms", "kib": "KiB", "percent": "%"}[unit], goals.get(key, 0))
        self.note("window with an empty list: PSS", self.idle_memory(), "MiB", 40)
        rows = 1000
        self.note(f"program with {rows:,} rows, nothing to do: CPU", self.idle_percent(rows), "%",
                  0.5)

    def sandboxed(self, platform, tool, *arguments):
        """What a tool of the build prints as a new user's, on a desktop of its own."""
        sandbox = Path(os.environ["BOBBIN_SOURCE"]) / "tests" / "support" / "sandbox"
        return subprocess.run(
            [sandbox, "--openbox", Path(os.environ["BOBBIN_BUILD"]) / tool, *arguments],
            check=True, capture_output=True, text=True,
            env=os.environ | {"QT_QPA_PLATFORM": platform, "QT_QPA_PLATFORMTHEME": "none"}).stdout

    def idle_memory(self):
        """MiB of the program itself, 5 s after its start, nothing in its list."""
        printed = self.program("sleep 5; sed -n 's/^Pss: *//p' /proc/$!/smaps_rollup")
        return int(printed.split()[0]) / 1024

    def idle_percent(self, rows):
        """Of a core, over 20 s, by the program itself with so many rows that are paused."""
        ticks = self.program(
            "sleep 10; cut -d' ' -f14,15 /proc/$!/stat; sleep 20; cut -d' ' -f14,15 /proc/$!/stat",
            f"--paused $(seq -f 'http://127.0.0.1:9/%g.bin' {rows})").split()
        user, system, user_after, system_after = (int(one) for one in ticks)
        spent = user_after + system_after - user - system
        return spent / os.sysconf("SC_CLK_TCK") / 20 * 100

    def program(self, look, arguments=""):
        """What `look` prints while the program runs as $!."""
        script = f"\"$0\" --profile \"$HOME/profile\" {arguments} & {look}; kill $!; wait"
        sandbox = Path(os.environ["BOBBIN_SOURCE"]) / "tests" / "support" / "sandbox"
        return subprocess.run(
            [sandbox, "--openbox", "bash", "-c", script,
             Path(os.environ["BOBBIN_BUILD"]) / "bin" / "bobbin"],
            check=False, capture_output=True, text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "xcb", "QT_QPA_PLATFORMTHEME": "none"}).stdout

    def links_bench(self, *arguments):
        """What it prints, and its peak memory in MiB."""
        tool = Path(os.environ["BOBBIN_BUILD"]) / "tests" / "linksbench"
        child = subprocess.Popen(
            [tool, *(str(argument) for argument in arguments)], stdout=subprocess.PIPE, text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(self.bench.fast)})
        printed = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise SystemExit(f"linksbench ended with {child.returncode}")
        return printed, usage.ru_maxrss / 1024

    def is_reached(self):
        missed = [one for one in self.figures if one.most and one.value > one.most]
        for one in missed:
            print(f"MISSED: {one.what}: {one.value:.4g} {one.unit}, goal {one.most:g}")
        return not missed
