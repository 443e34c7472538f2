// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>

namespace links {

/// One step from the root of a JSON text to a value: a member of an object, or a place in an array.
struct JsonStep {
    QString name; ///< of the member; empty in an array
    qint64 index = -1; ///< in the array; -1 in an object

    bool operator==(const JsonStep &) const = default;
};

/// A string, a number, true, false or null, and how to come to it.
struct JsonValue {
    const QList<JsonStep> &path;
    QString text; ///< a string without its escapes; all else as it stands
    bool isString = false;
    int line = 1;
};

/// Reads JSON from front to end without building a tree: numbers of any size, members named twice
/// and broken surrogates do no harm, and what stands before a fault is kept (H34). Calls \a onValue
/// for every value that is no object or array; it returns false to stop. True when the whole text
/// was read; false on a fault, deeper than 512, or when told to stop, and then \a line, where it is
/// wanted, is the line of that, from 1.
bool readJson(QByteArrayView json, const std::function<bool(const JsonValue &)> &onValue,
    int *line = nullptr);
/// The same of \a json, which is the beginning of a text: a value that may go on is not told. The
/// way to where it breaks off: what lies beside that way has come to its end.
QList<JsonStep> readJsonSoFar(
    QByteArrayView json, const std::function<bool(const JsonValue &)> &onValue);

} // namespace links
