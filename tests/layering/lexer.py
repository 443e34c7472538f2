# SPDX-License-Identifier: GPL-3.0-or-later
"""Just enough C++ to look at code without comments and strings, and to know scopes."""

import re

_TOKEN = re.compile(
    r'//[^\n]*'
    r'|/\*.*?\*/'
    r'|(?:u8|u|U|L)?R"(?P<d>[^\s()\\]{0,16})\(.*?\)(?P=d)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",
    re.S)


def strip(text):
    """`text` without comments, with empty strings, and with every line where it was."""
    def blank(match):
        token = match.group(0)
        lines = "\n" * token.count("\n")
        if token.startswith("/"):
            return " " + lines
        return ("''" if token.endswith("'") else '""') + lines
    # An #include keeps its name: it is looked at elsewhere, on the raw text.
    return _TOKEN.sub(blank, text)


class Statement:
    """A piece of code that ends with `;` or opens a block. scope: file, class or function."""

    def __init__(self, text, line, scope, opens, owner=""):
        self.text = text
        self.line = line  # of its first character
        self.scope = scope
        self.opens = opens
        self.owner = owner  # the class around it, if any
        self.brace = line  # of the opening brace, for one that opens a block
        self.end = line  # of its closing brace


def _kind(head, scope):
    """What the block is that `head` opens."""
    head = re.sub(r"\btemplate\s*<[^{};]*?>(?=\s*(?:class|struct|union|requires|concept)\b)", " ", head)
    head = re.sub(r"\[\[.*?\]\]|\balignas\s*\([^)]*\)", " ", head)
    if re.search(r"\bnamespace\b", head) or re.search(r'\bextern\s*""\s*$', head):
        return "file"
    if re.search(r"\benum\b", head):
        return "other"
    if re.match(r"\s*(?:export\s+|static\s+)*(?:class|struct|union)\b", head) and "(" not in head.split(":")[0]:
        return "class"
    if scope in ("file", "class") and ("=" in _outside_parens(head) or ")" not in head):
        return "other"  # an initialiser
    return "function"


def _outside_parens(text):
    depth, out = 0, []
    for char in text:
        if char in "([":
            depth += 1
        elif char in ")]":
            depth -= 1
        elif depth == 0:
            out.append(char)
    # operator== and its kin are no initialisers
    return re.sub(r"operator\s*[=!<>]=?|[=!<>]=", "", "".join(out))


def statements(stripped):
    """All statements of stripped code, preprocessor lines left out."""
    code = re.sub(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", lambda m: "\n" * m.group(0).count("\n"),
                  stripped, flags=re.M)
    found, stack = [], [("file", None, "")]
    start, line, first, parens = 0, 1, None, 0
    for at, char in enumerate(code):
        if char == "\n":
            line += 1
        if first is None and not char.isspace() and char not in "{};":
            first, start = line, at
        if char in "([":
            parens += 1
        elif char in ")]":
            parens = max(0, parens - 1)
        scope, _, owner = stack[-1]
        if char == ";" and (parens == 0 or scope in ("function", "lambda")):
            if first is not None and parens == 0:
                found.append(Statement(code[start:at].strip(), first, scope, False, owner))
                first = None
        elif char == "{":
            head = code[start:at].strip() if first is not None else ""
            kind = "lambda" if scope in ("function", "lambda") or parens else _kind(head, scope)
            if scope in ("function", "lambda") and re.match(r"(?:static\s+)?(?:struct|class|union)\s+\w+[^()]*$", head):
                kind = "class"
            if scope == "other" and kind == "function":
                kind = "other"
            statement = Statement(head, first or line, scope, kind, owner)
            statement.brace = line
            name = re.search(r"\b(?:class|struct|union)\s+(?:[A-Z_]+_EXPORT\s+)?(\w+)", head)
            stack.append((kind, (statement, first, start, parens),
                          name.group(1) if kind == "class" and name else owner))
            if kind in ("file", "class", "function") or head.startswith("static"):
                found.append(statement)
            first, parens = None, 0
        elif char == "}" and len(stack) > 1:
            kind, (statement, was_first, was_start, was_parens), _ = stack.pop()
            statement.end = line
            parens = was_parens
            # `x = { ... };` and lambdas go on; blocks of functions, classes and namespaces end.
            if kind in ("other", "lambda") and was_first is not None:
                if _goes_on(code, at):
                    first, start = was_first, was_start
                else:
                    first = None
            else:
                first = None
    return found


def _goes_on(code, at):
    following = re.match(r"\s*(.)", code[at + 1:at + 200], re.S)
    return bool(following) and following.group(1) in ";,).({[=?:+-*/<>&|!"


def calls(stripped, name):
    """(line, arguments) of each call of `name(`, the arguments split at their own commas."""
    for match in re.finditer(r"(?<![\w])" + name + r"\s*\(", stripped):
        depth, begin, parts = 1, match.end(), []
        at = begin
        while at < len(stripped) and depth:
            char = stripped[at]
            if char in "([{":
                depth += 1
            elif char in ")]}":
                depth -= 1
            if (char == "," and depth == 1) or depth == 0:
                parts.append(stripped[begin:at].strip())
                begin = at + 1
            at += 1
        yield stripped.count("\n", 0, match.start()) + 1, parts
