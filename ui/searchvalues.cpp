// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchvalues.h"

#include "app/words/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qint64 kNoEnd = std::numeric_limits<qint64>::max();
constexpr double kAbout = 0.05;

struct Compared {
    QString sign; ///< ">", ">=", "<", "<=" or empty
    QString rest;
};

Compared compared(const QString &value)
{
    for (const QLatin1StringView sign : { ">="_L1, "<="_L1, ">"_L1, "<"_L1, "="_L1 }) {
        if (value.startsWith(sign)) {
            return { sign == "="_L1 ? QString() : QString(sign), value.mid(sign.size()).trimmed() };
        }
    }
    return { {}, value.trimmed() };
}

// What lies on the side of \a range that \a sign names.
ValueReading on(const QString &sign, const ValueRange &range)
{
    const auto reading = [](qint64 least, qint64 most) {
        return ValueReading { ValueReading::Kind::Range, { least, most } };
    };
    if (sign == ">"_L1) {
        return reading(range.most == kNoEnd ? kNoEnd : range.most + 1, kNoEnd);
    }
    if (sign == ">="_L1) {
        return reading(range.least, kNoEnd);
    }
    if (sign == "<"_L1) {
        return reading(0, range.least - 1);
    }
    return sign == "<="_L1 ? reading(0, range.most) : reading(range.least, range.most);
}

ValueRange days(const QDate &first, const QDate &last)
{
    return { first.startOfDay().toMSecsSinceEpoch(),
        last.addDays(1).startOfDay().toMSecsSinceEpoch() - 1 };
}

std::optional<ValueRange> dayByWord(const QString &text, const QDate &today)
{
    const std::array ranges { days(today, today), days(today.addDays(-1), today.addDays(-1)),
        days(today.addDays(-6), today), days(today.addDays(-29), today) };
    for (size_t i = 0; i < kDayWords.size(); ++i) {
        if (kDayWords[i].startsWith(text, Qt::CaseInsensitive)) {
            return ranges[i];
        }
    }
    return std::nullopt;
}

// A year, a month or a day.
std::optional<ValueRange> dayByNumbers(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int year = match.captured(1).toInt();
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate first(
        year, hasMonth ? match.captured(2).toInt() : 1, hasDay ? match.captured(3).toInt() : 1);
    if (!first.isValid()) {
        return std::nullopt;
    }
    const QDate behind = hasDay ? first.addDays(1)
        : hasMonth              ? first.addMonths(1)
                                : first.addYears(1);
    return days(first, behind.addDays(-1));
}

bool isDayBegun(const QString &text)
{
    return std::all_of(
        text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'-'; });
}

} // namespace

ValueReading readSize(const QString &value)
{
    const Compared parts = compared(value);
    if (parts.rest.isEmpty()) {
        return { ValueReading::Kind::Unfinished };
    }
    const std::optional<qint64> bytes = words::bytesFromText(parts.rest);
    if (!bytes) {
        return {};
    }
    if (parts.sign.isEmpty()) {
        const auto about = static_cast<qint64>(static_cast<double>(*bytes) * kAbout);
        return { ValueReading::Kind::Range, { *bytes - about, *bytes + about } };
    }
    return on(parts.sign, { *bytes, *bytes });
}

ValueReading readDay(const QString &value, const QDateTime &now)
{
    const Compared parts = compared(value);
    if (parts.rest.isEmpty()) {
        return { ValueReading::Kind::Unfinished };
    }
    if (const auto range = dayByWord(parts.rest, now.date())) {
        return on(parts.sign, *range);
    }
    if (const auto range = dayByNumbers(parts.rest)) {
        return on(parts.sign, *range);
    }
    return { isDayBegun(parts.rest) ? ValueReading::Kind::Unfinished : ValueReading::Kind::Wrong };
}

} // namespace ui
