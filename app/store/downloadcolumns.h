// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QString>
#include <QVariant>

#include <span>

namespace store {

/// One column and the field of a download it keeps. A null value stands for the field's default.
struct Column {
    QLatin1StringView name;
    /// False when the two have different values here; may also be false when they have not.
    bool (*isSame)(const engine::Download &a, const engine::Download &b);
    QVariant (*toSql)(const engine::Download &download);
    /// Called with values that are not null only; whatever they are, the field is valid after it.
    void (*fromSql)(engine::Download &download, const QVariant &value);
    int since = 1; ///< the first schema version that has it
};

/// Columns of the tables downloads (without id), files and validators.
std::span<const Column> downloadColumns();
std::span<const Column> fileColumns();
std::span<const Column> validatorColumns();

/// Some of the columns of a table: the bits with their places in the span.
using ColumnSet = quint64;

/// The columns in which \a a and \a b may differ.
ColumnSet changedColumns(
    std::span<const Column> columns, const engine::Download &a, const engine::Download &b);

/// "a, b, c", each with \a prefix before it; NULL for one that a schema of \a version has not.
QString columnNames(std::span<const Column> columns, QLatin1StringView prefix, int version);

/// A checksum's algorithm as it is stored; null for none, and none for what nobody knows.
QVariant algorithmName(engine::ChecksumAlgorithm algorithm);
engine::ChecksumAlgorithm algorithmFromName(const QVariant &name);

} // namespace store
