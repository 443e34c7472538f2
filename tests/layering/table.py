# SPDX-License-Identifier: GPL-3.0-or-later
"""The one table of layers: what each folder may include and each library may link."""

# What clients of the engine see of it.
FACADE = ["engine.h", "engineconfig.h", "download.h", "downloadstate.h", "downloaderror.h",
          "persistence.h", "piecehashes.h", "leftover.h", "linkchecker.h", "checksumtext.h",
          "hostpattern.h", "linkexpiry.h", "pagefetcher.h", "partadopter.h", "poolresult.h",
          "queuetimes.h", "secretheader.h", "secretkeeper.h", "showncertificate.h",
          "speedtimetable.h", "downloadedit.h", "enginetotals.h", "filename.h", "history.h",
          "rundetail.h", "secretlink.h", "seldom.h", "setaside.h", "disguise.h", "storednotes.h",
          "wallwatch.h", "networkhint.h"]
# What those see that work beside the engine, not with it.
VALUES = ["download.h", "downloadstate.h", "downloaderror.h", "history.h", "persistence.h",
          "piecehashes.h", "rundetail.h", "secretheader.h", "secretkeeper.h", "showncertificate.h",
          "networkhint.h"]
ALL = None


class Layer:
    """One folder. uses: folder -> headers of it that may be included (ALL = every one)."""

    def __init__(self, folder, library, uses, qt, system=(), only=None, posix=False):
        self.folder = folder
        self.library = library  # without bobbin_; None = a program
        self.uses = uses
        self.qt = ["Core"] + qt
        self.system = list(system)  # folders of other libraries' headers
        self.only = only  # names of the files of this layer; None = the whole folder
        self.posix = posix  # may include <unistd.h> and its like


LAYERS = [
    Layer("app/engine", "engine", {}, ["Network", "Concurrent"], ["openssl"], posix=True),
    Layer("app/settings", "settings", {"app/engine": FACADE}, []),
    Layer("app/words", "words", {"app/engine": FACADE}, []),
    Layer("app/links", "links", {"app/engine": FACADE}, ["Concurrent"], ["libxml"]),
    Layer("app/store", "store", {"app/engine": VALUES}, ["Sql"], posix=True),
    Layer("app/secrets", "secrets", {"app/engine": VALUES}, ["DBus"], ["qt6keychain"]),
    Layer("app/desktop", "desktop", {"app/engine": VALUES}, ["Network", "DBus"], posix=True),
    Layer("ui", "ui",
          {"app/engine": FACADE, "app/settings": ALL, "app/words": ALL, "app/links": ALL},
          ["Gui", "Widgets", "Svg", "Concurrent"], ["xcb"]),
    Layer("app/cli", "cli",
          {"app/engine": FACADE, "app/settings": ALL, "app/words": ALL, "app/links": ALL,
           "app/store": ALL, "app/secrets": ALL},
          ["Network"], posix=True),
    # The composition root: the only place that sees both app/ and ui/.
    Layer("app", None,
          {"app/engine": FACADE, "app/settings": ALL, "app/words": ALL, "app/links": ALL,
           "app/store": ALL, "app/secrets": ALL, "app/desktop": ALL, "ui": ALL},
          ["Gui", "Widgets", "Network", "Concurrent"], posix=True,
          only=["main.cpp", "application.cpp", "application.h", "conversions.cpp",
                "conversions.h", "endwiring.cpp", "endwiring.h",
                "applicationlinks.cpp"]),
]

# Headers whose structs cross a thread boundary: plain values with operator==, no pointers.
CROSSING = ["app/engine/download.h", "app/engine/engineconfig.h", "app/engine/taskcommand.h",
            "app/engine/taskreport.h", "app/engine/enginetotals.h",
            "app/engine/history.h", "app/engine/rundetail.h", "app/engine/speedtimetable.h",
            "app/engine/tasklink.h", "app/engine/linkchecker.h", "app/engine/pagefetcher.h",
            "app/engine/leftover.h", "app/store/storelink.h",
            "app/store/storeorders.h", "app/store/storevalues.h"]

# Every connection in these spells Qt::QueuedConnection: they are the thread boundaries.
LINK_FILES = ["app/engine/tasklink.cpp", "app/store/storelink.cpp"]

MAX_LINES = 350
MAX_HEADER_LINES = 120
MAX_FUNCTION_LINES = 40

# (rule, file) -> why. A rule is broken here and nowhere else.
EXCEPTIONS = {
    ("header-size", "app/engine/download.h"):
        "one vocabulary: every value here is a member of Download or of its request",
    ("nested-loop", "app/engine/downloadtask.cpp"):
        "the loop of the task itself, on a pool thread that has no other",
    ("nested-loop", "app/engine/downloadtask.h"): "the same loop, which is a member",
    ("nested-loop", "app/main.cpp"): "the program's main loop",
    ("nested-loop", "app/cli/run.cpp"): "the program's main loop",
    ("wait", "app/engine/poolresult.h"):
        "the one place that asks a future for its result, when it is there",
    ("wait", "app/desktop/singleinstance.cpp"):
        "a second start, which has no window and no loop yet, hands its links over and ends",
    ("wait", "app/store/profilelock.cpp"):
        "the store thread, which has nothing else to do yet, asks for a lock of another process",
}


def layer_of(path):
    """The layer that the file at `path` (from the repository root) belongs to, or None."""
    folder, _, name = path.rpartition("/")
    for layer in LAYERS:
        inside = folder == layer.folder or folder.startswith(layer.folder + "/")
        if layer.only is not None:
            if folder == layer.folder and name in layer.only:
                return layer
        elif inside:
            return layer
    return None


def as_markdown():
    """The table as docs/architecture.md shows it."""
    def names(uses):
        shown = []
        for folder, headers in uses.items():
            part = {id(FACADE): " (facade)", id(VALUES): " (values)"}.get(id(headers), "")
            shown.append(f"{folder}{part}")
        return ", ".join(shown) or "-"

    lines = ["| folder | may include | Qt modules | other libraries |", "|---|---|---|---|"]
    for layer in LAYERS:
        folder = layer.folder
        if layer.only:
            folder += "/" + "{" + ",".join(layer.only) + "}"
        lines.append(f"| `{folder}` | {names(layer.uses)} | {', '.join(layer.qt)} "
                     f"| {', '.join(layer.system) or '-'} |")
    return "\n".join(lines)
