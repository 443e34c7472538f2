#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""batch.py OUT TEST...

Writes one source that compiles several tests in one go: each in a namespace of its own, what they
include before all of them. The program runs the test that it is called by the name of.
"""
import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^#include [<"].*[>"]$', re.M)
# Those of Qt Test open namespaces.
HEAD = """// SPDX-License-Identifier: GPL-3.0-or-later
// Made by tests/batch.py.
{includes}

#include <cstdio>
#include <string_view>
#include <utility>

#undef QTEST_APPLESS_MAIN
#undef QTEST_GUILESS_MAIN
#undef QTEST_MAIN
#undef Q_DECLARE_METATYPE
#if defined(QT_WIDGETS_LIB)
#define BATCH_APPLICATION QApplication
#elif defined(QT_GUI_LIB)
#define BATCH_APPLICATION QGuiApplication
#else
#define BATCH_APPLICATION QCoreApplication
#endif
#define BATCH_MAIN(APPLICATION, TEST)                                                              \\
    int main(int argc, char **argv)                                                                \\
    {{                                                                                              \\
        APPLICATION;                                                                               \\
        TEST test;                                                                                 \\
        return QTest::qExec(&test, argc, argv);                                                    \\
    }}
#define QTEST_APPLESS_MAIN(TEST) BATCH_MAIN(, TEST)
#define QTEST_GUILESS_MAIN(TEST) BATCH_MAIN(const QCoreApplication application(argc, argv), TEST)
#define QTEST_MAIN(TEST) \\
    BATCH_MAIN(QCoreApplication::setAttribute(Qt::AA_Use96Dpi);                                    \\
               const BATCH_APPLICATION application(argc, argv), TEST)
#define Q_DECLARE_METATYPE(...) // only where a type is not known to the end
"""
ONE = """
namespace {name} {{
#include "{path}"
}}
"""
TAIL = """
int main(int argc, char **argv)
{{
    static constexpr std::pair<std::string_view, int (*)(int, char **)> tests[] = {{
{tests}
    }};
    const std::string_view path = argv[0];
    for (const auto &[name, run] : tests) {{
        if (path.substr(path.rfind('/') + 1) == name) {{
            return run(argc, argv);
        }}
    }}
    std::fprintf(stderr, "call this by the name of a test that is in it\\n");
    return 2;
}}
"""


def main(out, *tests):
    paths = [Path(test) for test in tests]
    includes = []
    for path in paths:
        for line in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if not line.endswith('.moc"') and line not in includes:
                includes.append(line)
    text = HEAD.format(includes="\n".join(includes))
    text += "".join(ONE.format(name=path.stem, path=path) for path in paths)
    text += TAIL.format(
        tests="\n".join(f'        {{ "{path.stem}", {path.stem}::main }},' for path in paths))
    Path(out).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
