# SPDX-License-Identifier: GPL-3.0-or-later
"""What the programs of this folder have in common: options, the server, the verdict."""
import argparse
import os
import shutil
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from server import FileServer


def options_of(name, text, points):
    parser = argparse.ArgumentParser(prog=f"./dev soak {name}", description=text)
    parser.add_argument("--points", type=int, default=points, help=f"how many (default {points})")
    parser.add_argument("--jobs", type=int, default=4 * (os.cpu_count() or 1),
                        help="how many at once; most of them wait for the server")
    parser.add_argument("--seed", type=int, default=1, help="which ones (default 1)")
    parser.add_argument("--keep", action="store_true", help="keep the folders of what went wrong")
    return parser.parse_args()


def soak(name, text, points, work):
    """work(options, folder, server, pool) plays the points and gives [(point, what is wrong)]."""
    options = options_of(name, text, points)
    started = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="bobbin-soak-"))
    try:
        server = FileServer(folder)
        with ThreadPoolExecutor(options.jobs) as pool:
            wrong = work(options, folder, server, pool)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)
    for point, fault in wrong:
        print(f"FAILED: {point}: {fault}")
    print(f"{len(wrong)} wrong, {time.monotonic() - started:.0f} s, seed {options.seed}"
          + (f", kept in {folder}" if options.keep else ""))
    return 1 if wrong else 0
