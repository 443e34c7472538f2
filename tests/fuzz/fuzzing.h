// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstddef>
#include <cstdint>

/// What a fuzzer calls, over and over, on one thread; so does the test that replays the corpus.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace fuzzing {

/// The input as bytes.
QByteArray bytesOf(const uint8_t *data, size_t size);

/// \a count lines of the input, the last one with all that is left.
QList<QByteArray> linesOf(const QByteArray &input, qsizetype count);

/// Ends the program with \a property when it does not hold, which is a finding.
void hold(bool holds, const char *property);
void hold(bool holds, const QString &property);

/// That the engine may use \a name for a file on disk, or that it may not.
void holdHarmless(const QString &name);

/// A folder of this process, of files that need no disk where there is such a place; empty at
/// every call.
QString emptyFolder();

} // namespace fuzzing
