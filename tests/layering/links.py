#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""links.py PROGRAM: fails when PROGRAM loads a library of a window system, directly or not."""

import re
import subprocess
import sys

REFUSED = re.compile(r"lib(?:Qt6(?:Gui|Widgets|Svg|OpenGL\w*|PrintSupport|Test)|X11|xcb|wayland-client|GLX?)\b")


def main():
    listed = subprocess.run(["ldd", sys.argv[1]], check=True, capture_output=True, text=True).stdout
    if "libQt6Core" not in listed:
        print(f"{sys.argv[1]} links no Qt at all: that is not the program")
        return 1
    refused = [line.strip() for line in listed.splitlines() if REFUSED.search(line)]
    for line in refused:
        print(f"{sys.argv[1]} runs without a display and must not load {line}")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
