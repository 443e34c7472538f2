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
    QVariant (*toSql)(const engine::Download &download);
    /// Called with values that are not null only; whatever they are, the field is valid after it.
    void (*fromSql)(engine::Download &download, const QVariant &value);
};

/// Columns of the tables downloads (without id), files and validators.
std::span<const Column> downloadColumns();
std::span<const Column> fileColumns();
std::span<const Column> validatorColumns();

/// "a, b, c", each with \a prefix before it.
QString columnNames(std::span<const Column> columns, QLatin1StringView prefix);

} // namespace store
