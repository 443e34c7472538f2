# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules on one file each. A rule yields (rule name, line, sentence)."""

import re

import lexer
import table

# (rule, pattern, sentence): looked for in code without comments and strings.
FORBIDDEN = [
    ("lock", r"\bQ(?:Recursive)?Mutex\w*|\bQReadWriteLock\b|\bQ(?:Read|Write)Locker\b"
             r"|\bQSemaphore\w*|\bQWaitCondition\b|\bQSystemSemaphore\b|\bQSharedMemory\b",
     "a lock: threads talk by queued signals alone"),
    ("lock", r"\bstd\s*::\s*(?:\w*mutex|lock_guard|unique_lock|scoped_lock|shared_lock|lock|try_lock"
             r"|condition_variable\w*|\w*semaphore|latch|barrier|call_once|once_flag)\b|\bpthread_(?:mutex|cond|rwlock|spin|barrier|create|join|once|key)\w*",
     "a lock: threads talk by queued signals alone"),
    ("lock", r"\bQ_GLOBAL_STATIC\w*", "a global with a lock in it"),
    ("atomic", r"\bQ(?:Basic)?Atomic\w*|\bstd\s*::\s*(?:atomic\w*|memory_order\w*)|\b__atomic_\w+"
               r"|\b__sync_\w+", "an atomic: threads share nothing"),
    ("atomic", r"\bvolatile\b", "volatile: threads share nothing"),
    ("wait", r"\bstd\s*::\s*(?:\w*future|promise|packaged_task|async|j?thread|this_thread)\b",
     "a thread that waits: pools run jobs, and engine::whenDone() brings the result"),
    ("wait", r"\bBlockingQueuedConnection\b", "a sender that waits for the receiver"),
    ("wait", r"\bwaitFor(?:Finished|Done|ReadyRead|BytesWritten|Connected|Disconnected|Encrypted"
             r"|NewConnection)\s*\(", "a thread that waits instead of taking a signal"),
    ("wait", r"\bQThread\s*::\s*(?:m|u)?sleep\b|\bq?usleep\s*\(|\bnanosleep\s*\(", "a thread that sleeps"),
    ("then", r"(?:\.|->)\s*(?:then|onCanceled|onFailed)\s*\(",
     "a continuation, which Qt 6.4 may run twice: engine::whenDone()"),
    ("direct", r"\bDirectConnection\b", "a slot on the sender's thread"),
    ("nested-loop", r"\bprocessEvents\b|\bQEventLoop\b", "a nested event loop"),
    ("nested-loop", r"\bQ(?:MessageBox\s*::\s*(?:question|information|warning|critical|about)"
                    r"|FileDialog\s*::\s*get\w+|InputDialog\s*::\s*get\w+|ColorDialog\s*::\s*getColor"
                    r"|FontDialog\s*::\s*getFont)\s*\(", "a dialog with a nested event loop: open() it"),
    ("friend", r"\bfriend\b", "friend: pass what is needed"),
    ("connect", r"\bSIGNAL\s*\(", "a connection by string: write &Class::signal"),
    ("connect", r"(?<!\w)sender\s*\(\s*\)", "sender(): pass what the slot needs"),
    ("static", r"\bthread_local\b", "thread_local: QThreadStorage, or a member"),
    ("mutable", r"(?:^|[;{}:])\s*mutable\b", "mutable: const means that readers may share"),
]
# Further headers that bring what is refused above.
FORBIDDEN_HEADERS = {"mutex", "shared_mutex", "atomic", "stdatomic.h", "condition_variable", "semaphore",
                     "latch", "barrier", "future", "thread", "stop_token", "pthread.h", "semaphore.h"}

TEST_FORBIDDEN = [
    ("test-sleep", r"\bqWait\s*\(|\bqSleep\s*\(|\bQThread\s*::\s*\w*sleep\b|\bsleep_for\b|\bu?sleep\s*\(",
     "a test that sleeps: QTRY_ macros and spies wait for what they wait for"),
    ("test-skip", r"\bQSKIP\b|\bQEXPECT_FAIL\b|\bQTEST_APPLESS_SKIP\b", "a test that does not test"),
]


def _line(text, at):
    return text.count("\n", 0, at) + 1


def forbidden_words(code, patterns=None):
    for rule, pattern, sentence in patterns or FORBIDDEN:
        for match in re.finditer(pattern, code, re.M):
            at = match.start() + len(match.group(0)) - len(match.group(0).lstrip(" \t\r\n;{}:"))
            yield rule, _line(code, at), f"`{match.group(0).strip(' ;{}:')}` is {sentence}"


def main_loops(path, code):
    """exec() of anything but a database query or a program's main()."""
    if path.startswith("app/store/"):
        return
    for match in re.finditer(r"(?:\.|->|::)\s*exec\s*\(", code):
        yield "nested-loop", _line(code, match.start()), "exec() is a nested event loop: open() it"


def future_results(code):
    """result() of what is called or declared as a future; a parser may well have a result()."""
    futures = set(re.findall(r"\bQFuture(?:Watcher)?\s*<[^;{}]*?>\s*[&*]?\s*(\w+)\s*[;=,({)]", code))
    futures |= set(re.findall(r"\bauto\s*&?\s*(\w+)\s*=\s*QtConcurrent\s*::", code))
    for match in re.finditer(r"(\w+|\))\s*(?:\.|->)\s*(?:takeResult|resultAt|results?)\s*\(", code):
        name = match.group(1)
        if name in futures or name == ")" or re.search("future|watcher", name, re.I):
            yield "wait", _line(code, match.start()), \
                "a future's result blocks: engine::whenDone() hands it over"


def translations(path, code):
    if path.startswith(("ui/", "app/words/", "app/cli/")):
        return
    for match in re.finditer(r"(?<![\w])(?:tr|translate|QT_TR_NOOP\w*|QT_TRANSLATE_NOOP\w*)\s*\(", code):
        yield "tr", _line(code, match.start()), "words for users are in ui/, app/words/ and app/cli/ only"


def marks(text):
    for match in re.finditer(r"\b(?:TODO|FIXME|XXX|HACK)\b", text):
        yield "mark", _line(text, match.start()), "unfinished work is said in the commit, not in the code"


def connections(path, code):
    is_link = path in table.LINK_FILES
    for line, arguments in lexer.calls(code, r"(?:QObject\s*::\s*)?connect"):
        if len(arguments) < 3:
            continue
        if is_link and "Qt::QueuedConnection" not in arguments:
            yield "queued", line, "a connection of a link file spells Qt::QueuedConnection"
        if len(arguments) == 3 and (arguments[2].startswith("[") or arguments[2].startswith("std::")):
            yield "connect", line, "a lambda needs a context object as third argument"
    # Qt D-Bus takes slots by their names only.
    layer = table.layer_of(path)
    speaks_dbus = layer is not None and "DBus" in layer.qt
    for match in re.finditer(r"\bSLOT\s*\(", "" if speaks_dbus else code):
        yield "connect", _line(code, match.start()), "a connection by string: write &Class::slot"
    for line, arguments in lexer.calls(code, r"invokeMethod"):
        if "Qt::QueuedConnection" not in arguments:
            yield "queued", line, "invokeMethod() spells Qt::QueuedConnection"


_NO_VARIABLE = re.compile(
    r"(?:using|typedef|template|friend|extern|static_assert|return|namespace|public|private|protected"
    r"|signals|slots|Q_\w+|QTEST\w*|class|struct|union|enum|concept|export|case|default|goto|break|continue"
    r"|delete|co_\w+|throw|if|for|while|switch|do|else|try|catch|asm|operator|explicit|virtual)\b")


def _is_constant(text):
    head = re.split(r"[={(]", text, 1)[0]
    if re.search(r"\b(?:constexpr|consteval)\b", head):
        return True
    if "*" in head:
        return bool(re.search(r"\*\s*const\b", head))
    return bool(re.search(r"\bconst\b", head))


def _is_function(text):
    """Whether `text` (without its body) declares a function rather than a variable."""
    if re.search(r"\boperator\b", text):
        return True
    head = text.split("=", 1)[0]
    while "<" in head and head != (shorter := re.sub(r"<[^<>]*>", "", head)):
        head = shorter
    match = re.search(r"[\w>:~\]&*]\s*\(", head)
    if not match:
        return False
    inside = head[match.end():]
    # Literals, calls and operators are arguments of a constructor, not parameters.
    return not re.match(r"\s*(?:\d|\"|'|\{|-|!|nullptr\b|true\b|false\b)", inside)


def statics(statements):
    for statement in statements:
        text = re.sub(r"\[\[.*?\]\]", " ", statement.text).strip()
        text = re.sub(r"^(?:(?:public|private|protected|signals|Q_SIGNALS)(?:\s+(?:slots|Q_SLOTS))?\s*:(?!:)\s*)+", "", text)
        if statement.opens == "function" or statement.opens in ("class", "file"):
            continue
        has_static = bool(re.match(r"(?:inline\s+|constinit\s+)*static\b", text))
        at_file = statement.scope == "file" and not _NO_VARIABLE.match(text) \
            and re.match(r"[\w:<>,\s*&]+?[\s*&>]\w+\s*(?:\[.*\]\s*)?(?:$|[={(])", text)
        if not (has_static or at_file):
            continue
        if re.match(r"(?:inline\s+|static\s+)*(?:class|struct|union|enum|using)\b", text):
            continue
        # A value for each thread is not shared; Qt destroys it with its thread.
        if _is_constant(text) or "thread_local" in text or re.match(r"static\s+QThreadStorage\s*<", text):
            continue
        if statement.scope in ("file", "class") and _is_function(text):
            continue
        yield "static", statement.line, f"`{' '.join(text.split())[:60]}` can change and is shared by " \
            "all threads: make it constexpr or const, or a member"


def crossing_values(path, statements):
    if path not in table.CROSSING:
        return
    structs = {s.text.split(":")[0].split()[-1]: s.line for s in statements
               if s.opens == "class" and re.match(r"struct\s+\w+", s.text)}
    compared = set()
    for statement in statements:
        if statement.owner not in structs:
            if re.search(r"operator\s*==", statement.text):
                compared.update(re.findall(r"\b\w+\b", statement.text))
            continue
        if re.search(r"\boperator\s*(?:==|<=>)", statement.text):
            compared.add(statement.owner)
            continue
        if statement.scope != "class" or statement.opens == "function" or _is_function(statement.text):
            continue
        if re.match(r"(?:using|static|friend|enum|struct|template|explicit)\b", statement.text):
            continue
        if re.search(r"[*&]|_ptr\b|\bQ\w*Pointer\b|\w+View\b|\b\w*string_view\b|\bspan\b|\breference_wrapper\b"
                     r"|\bstd\s*::\s*function\b", statement.text.split("=")[0]):
            yield "crossing", statement.line, f"`{statement.text}` points at memory of the other thread"
    for name, line in structs.items():
        if name not in compared:
            yield "crossing", line, f"{name} crosses threads and has no operator=="


def sizes(path, text, statements):
    lines = len(text.splitlines())
    is_header = path.endswith(".h")
    limit = table.MAX_HEADER_LINES if is_header else table.MAX_LINES
    if lines > limit:
        rule = "header-size" if is_header else "file-size"
        yield rule, lines, f"{lines} lines, {limit} at most: growth moves into a new noun"
    for statement in statements:
        if statement.opens != "function":
            continue
        length = statement.end - statement.brace - 1
        if length > table.MAX_FUNCTION_LINES:
            name = re.search(r"([\w:~]+)\s*\(", statement.text)
            yield "function-size", statement.line, \
                f"{name.group(1) if name else 'a function'} has {length} lines, " \
                f"{table.MAX_FUNCTION_LINES} at most"


def licence(text):
    first = [line for line in text.splitlines()[:2] if not line.startswith("#!")]
    if not first or "SPDX-License-Identifier: GPL-3.0-or-later" not in first[0]:
        yield "licence", 1, "the first line is not `SPDX-License-Identifier: GPL-3.0-or-later`"
