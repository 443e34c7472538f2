# SPDX-License-Identifier: GPL-3.0-or-later
"""Power cuts: what may be on disk when the power goes at any moment of a recorded run.

The model is a file system that keeps no order: until its file is synced, each page of 4 KiB that
was written is there or not, the size is an old or a new one, and until its folder is synced each
new, renamed or removed name is there or not.
"""
from dataclasses import dataclass, field

PAGE = 4096


@dataclass
class Node:
    """A file: what is on disk for sure, and what has been written since."""
    size: int = 0
    pages: dict = field(default_factory=dict)
    new_size: int = 0
    new_pages: dict = field(default_factory=dict)  # page -> versions since the last sync
    inode: int = 0
    mark: str = ""  # whose part file it is

    def page(self, number):
        versions = self.new_pages.get(number)
        return versions[-1] if versions else self.pages.get(number, bytes(PAGE))

    def write(self, offset, data):
        start, end = offset, offset + len(data)
        while start < end:
            number, inside = divmod(start, PAGE)
            count = min(PAGE - inside, end - start)
            old = self.page(number)
            piece = data[start - offset:start - offset + count]
            self.new_pages.setdefault(number, []).append(
                old[:inside] + piece + old[inside + count:])
            start += count
        self.new_size = max(self.new_size, end)

    def truncate(self, size):
        for number in set(self.pages) | set(self.new_pages):
            if number * PAGE >= size:
                self.new_pages.setdefault(number, []).append(bytes(PAGE))
        if size % PAGE:
            number = size // PAGE
            kept = self.page(number)[:size % PAGE]
            self.new_pages.setdefault(number, []).append(kept.ljust(PAGE, b"\0"))
        self.new_size = size

    def sync(self):
        for number, versions in self.new_pages.items():
            self.pages[number] = versions[-1]
        self.new_pages = {}
        self.size = self.new_size

    def after_cut(self, rng, mood):
        """The bytes that are on disk afterwards."""
        size = self.new_size if mood == "new sizes" else rng.choice((self.size, self.new_size))
        content = bytearray(size)
        for number in set(self.pages) | set(self.new_pages):
            versions = [self.pages.get(number, bytes(PAGE))]
            if mood != "nothing unsynced":
                versions += self.new_pages.get(number, [])
            page = versions[0] if mood == "new sizes" else rng.choice(versions)
            start = number * PAGE
            count = max(0, min(PAGE, size - start))
            content[start:start + count] = page[:count]
        return bytes(content)


class Disk:
    """Files and folders as a record of calls leaves them."""

    def __init__(self):
        self.names = {}  # path -> node, for sure
        self.changes = []  # (folder, {path: node or None}) since the folder was synced
        self.nodes = {}  # inode -> node
        self.offsets = {}

    def now(self):
        names = dict(self.names)
        for _, change in self.changes:
            names.update(change)
        return {path: node for path, node in names.items() if node}

    def play(self, call, data):
        if not call.is_done or call.result < 0:
            return
        if call.name == "open":
            self.nodes[call.inode] = Node(inode=call.inode, mark=call.path.partition("/.bobbin-")[2])
            self.rename_to({call.path: self.nodes[call.inode]})
        elif call.name in ("write", "pwrite"):
            self.node(call).write(call.offset, data)
        elif call.name == "ftruncate":
            self.node(call).truncate(call.offset)
        elif call.name in ("fdatasync", "fsync"):
            self.sync(call)
        elif call.name == "unlink":
            self.rename_to({call.path: None})
        elif call.name == "rename":
            node = self.now().get(call.path)
            if node:  # both names change at once or not at all
                self.rename_to({call.path: None, call.to: node})

    def node(self, call):
        return self.nodes.setdefault(call.inode, Node(inode=call.inode))

    def rename_to(self, change):
        self.changes.append((next(iter(change)).rsplit("/", 1)[0], change))

    def sync(self, call):
        if call.inode in self.nodes:
            self.nodes[call.inode].sync()
            return
        for folder, change in self.changes:
            if folder == call.path:
                self.names.update(change)
        self.changes = [one for one in self.changes if one[0] != call.path]

    def after_cut(self, rng):
        """{path: (node, bytes)} of a disk that has just lost its power."""
        mood = rng.choice(("any", "any", "nothing unsynced", "new sizes", "names lost",
                           "names kept"))
        names, last = dict(self.names), {}
        for _, change in self.changes:
            if mood == "names kept" or (mood != "names lost" and rng.random() < 0.5):
                names.update(change)
                last |= {id(node): path for path, node in change.items() if node}
        # A file has one name, whatever becomes of the renames before the last one.
        names = {path: node for path, node in names.items() if last.get(id(node), path) == path}
        return {path: (node, node.after_cut(rng, mood)) for path, node in names.items() if node}

    def for_sure(self):
        """The same with nothing but what was synced."""
        return {path: (node, bytes().join(node.pages.get(i, bytes(PAGE)) for i in
                                          range((node.size + PAGE - 1) // PAGE))[:node.size])
                for path, node in self.names.items() if node}
