# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured: the work, the command lines and the figures to reach."""
from dataclasses import dataclass, field

MIB = 1 << 20


@dataclass
class Goal:
    """A figure to reach: Bobbin's time over a rival's, seconds, or MiB of memory."""
    what: str  # "ratio", "seconds" or "memory"
    most: float
    rival: str = ""


@dataclass
class Case:
    name: str
    title: str
    size: int = 0
    count: int = 1
    tls: bool = False
    path: str = "/"
    at_once: int = 1
    connections: int = 8  # bobbin-cli's own default
    rival_connections: int = 4
    late: float = 0.0  # seconds until a reply
    on_disk: bool = False
    goals: list = field(default_factory=list)


def all_cases(divisor):
    big = 2048 * MIB // divisor
    count = 1000 // divisor
    small = dict(size=100_000, count=count, at_once=8)
    return [
        Case("http", "2 GiB over http", size=big,
             goals=[Goal("ratio", 0.65, "aria2c"), Goal("ratio", 1.0, "curl")]),
        Case("https", "2 GiB over https", size=big, tls=True,
             goals=[Goal("ratio", 1.0, "aria2c"), Goal("memory", 40)]),
        Case("limited", "64 MiB, 8 MB/s a connection", size=64 * MIB // divisor,
             path="/limited/", rival_connections=8, goals=[Goal("ratio", 1.05, "aria2c")]),
        Case("small", "1,000 files of 100 kB, http", **small,
             goals=[Goal("ratio", 0.8, "aria2c")]),
        Case("smalltls", "1,000 files of 100 kB, https", tls=True, **small,
             goals=[Goal("ratio", 0.95, "aria2c")]),
        Case("smalldisk", "1,000 files of 100 kB, http, on disk", on_disk=True, **small),
        Case("album1", "91 images, 200 ms late, 1 at a time", size=100_000, count=91, late=0.2),
        Case("album8", "91 images, 200 ms late, 8 at a time", size=100_000, count=91, late=0.2,
             at_once=8, goals=[Goal("seconds", 2.6)]),
    ]
