# SPDX-License-Identifier: GPL-3.0-or-later
"""Every #include and every declared library against the table."""

import os
import re

import rules
import table

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<([^>]+)>|"([^"]+)")', re.M)


class QtHeaders:
    """Which module each Qt header belongs to, from the folder that holds QtCore/, QtGui/ ..."""

    def __init__(self, folder):
        self._modules = {}
        for module in sorted(os.listdir(folder)):
            if not module.startswith("Qt"):
                continue
            for header in os.listdir(os.path.join(folder, module)):
                self._modules.setdefault(header, module[2:])
        if self._modules.get("QObject") != "Core":
            raise SystemExit(f"layering: {folder} holds no Qt headers")

    def module(self, name):
        """The module of <name>, or None when it is not Qt's."""
        if "/" in name:
            folder = name.split("/")[0]
            return folder[2:] if folder.startswith("Qt") else None
        return self._modules.get(name)


def check(path, text, qt):
    """What is wrong with the includes of the file at `path`, as (rule, line, sentence)."""
    layer = table.layer_of(path)
    for match in _INCLUDE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        system, own = match.groups()
        if layer is None:
            yield "include", line, "this file belongs to no layer: see tests/layering/table.py"
            return
        if own is not None:
            yield from _own(layer, path, own, line)
        else:
            yield from _system(layer, system, qt, line)


def _own(layer, path, name, line):
    if name.startswith(("moc_", "ui_")) or name.endswith(".moc"):
        return
    if ".." in name.split("/") or not name.startswith(("app/", "ui/")):
        yield "include", line, f'"{name}" is not written from the repository root'
        return
    target = table.layer_of(name)
    if target is layer:
        return
    folder, _, header = name.rpartition("/")
    if target is None or target.folder not in layer.uses:
        yield "include", line, f"{layer.folder} may not see {folder}"
        return
    allowed = layer.uses[target.folder]
    if allowed is not table.ALL and (folder != target.folder or header not in allowed):
        yield "include", line, f"{layer.folder} sees of {target.folder} only {', '.join(allowed)}"


def _system(layer, name, qt, line):
    if name in rules.FORBIDDEN_HEADERS:
        yield "lock", line, f"<{name}>: threads share nothing and wait for nothing"
        return
    module = qt.module(name)
    if module is not None:
        if module not in layer.qt:
            yield "include", line, f"{layer.folder} may not use Qt {module} (<{name}>)"
    elif "/" in name and not name.startswith(("sys/", "linux/", "netinet/", "arpa/")):
        if name.split("/")[0] not in layer.system:
            yield "include", line, f"{layer.folder} may not use <{name}>"
    elif name.endswith(".h") and not layer.posix:
        yield "include", line, f"{layer.folder} may not use the system directly (<{name}>)"


def check_links(path, text):
    """bobbin_library(NAME ... LINKS ...) in a CMakeLists.txt against the table."""
    text = re.sub(r"#[^\n]*", "", text)
    for match in re.finditer(r"bobbin_library\(\s*(\w+)(.*?)\)", text, re.S):
        line = text.count("\n", 0, match.start()) + 1
        name, body = match.groups()
        layer = next((entry for entry in table.LAYERS if entry.library == name), None)
        if layer is None:
            yield "link", line, f"bobbin_{name} is not in tests/layering/table.py"
            continue
        links = body.split("LINKS", 1)[1].split() if "LINKS" in body else []
        for library in links:
            if library.startswith("Qt6::") and library[5:] not in layer.qt:
                yield "link", line, f"bobbin_{name} may not link {library}"
            if library.startswith("bobbin_") and not any(
                    entry.library == library[7:] and entry.folder in layer.uses
                    for entry in table.LAYERS):
                yield "link", line, f"bobbin_{name} may not link {library}"
