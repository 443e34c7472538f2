// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include "tests/support/hostilenames.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace fuzzing {

using namespace Qt::StringLiterals;

QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

QList<QByteArray> linesOf(const QByteArray &input, qsizetype count)
{
    QList<QByteArray> lines;
    qsizetype from = 0;
    while (lines.size() < count - 1) {
        const qsizetype end = input.indexOf('\n', from);
        lines.append(end < 0 ? input.sliced(from) : input.sliced(from, end - from));
        from = end < 0 ? input.size() : end + 1;
    }
    lines.append(input.sliced(from));
    return lines;
}

void hold(bool holds, const char *property)
{
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", property);
        std::abort();
    }
}

void hold(bool holds, const QString &property)
{
    hold(holds, holds ? "" : qUtf8Printable(property));
}

void holdHarmless(const QString &name)
{
    const QString complaint = hostile::complaint(name);
    hold(complaint.isEmpty(), complaint + u": "_s + name);
}

QString emptyFolder()
{
    static const QTemporaryDir kRoot;
    static int number = 0;
    QDir(kRoot.filePath(QString::number(number))).removeRecursively();
    // A new name each time: whoever remembers files by their names must not remember the last one.
    const QString folder = kRoot.filePath(QString::number(++number));
    QDir().mkdir(folder);
    return folder;
}

} // namespace fuzzing
