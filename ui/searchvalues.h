// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>

namespace ui {

/// From and to, both included.
struct ValueRange {
    qint64 least = 0;
    qint64 most = 0;

    bool operator==(const ValueRange &) const = default;
};

/// What a value means: a range, nothing yet because it is not complete, or no such thing.
struct ValueReading {
    enum class Kind { Range, Unfinished, Wrong };

    Kind kind = Kind::Wrong;
    ValueRange range = {};
};

/// Days by name, never translated: of today, of yesterday, of the last 7 and of the last 30 days.
inline constexpr std::array kDayWords { QLatin1StringView("today"), QLatin1StringView("yesterday"),
    QLatin1StringView("week"), QLatin1StringView("month") };

/// Bytes: ">1G", "<=10M"; without a sign, about so much (5 in 100 more or less).
ValueReading readSize(const QString &value);
/// Milliseconds since 1970: a day word or the beginning of one, "2026", "2026-01", "2026-01-31",
/// with or without >, >=, <, <= before it. Days are those of local time, by \a now.
ValueReading readDay(const QString &value, const QDateTime &now);

} // namespace ui
