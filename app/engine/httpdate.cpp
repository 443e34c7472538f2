// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/httpdate.h"

#include <QRegularExpression>
#include <QString>
#include <QTimeZone>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

/// 1 to 12; 0 = no month.
int monthNumber(QStringView name)
{
    static constexpr QLatin1StringView kMonths("JanFebMarAprMayJunJulAugSepOctNovDec");
    const qsizetype at = kMonths.indexOf(name, 0, Qt::CaseInsensitive);
    return name.size() == 3 && at >= 0 && at % 3 == 0 ? static_cast<int>(at / 3) + 1 : 0;
}

/// Two digits are a year at most 50 years ahead of now, as RFC 9110 wants it.
int fullYear(QStringView digits)
{
    const int year = digits.toInt();
    if (digits.size() > 2) {
        return year;
    }
    const int now = QDate::currentDate().year();
    const int sameCentury = now - now % 100 + year;
    return sameCentury > now + 50 ? sameCentury - 100 : sameCentury;
}

} // namespace

QDateTime fromHttpDate(const QByteArray &text)
{
    // "Sun, 06 Nov 1994 08:49:37 GMT" and "Sunday, 06-Nov-94 08:49:37 GMT"
    static const QRegularExpression kDayFirst(
        u"^[a-z]{3,9},\\s*(?<day>\\d{1,2})[ -](?<month>[a-z]{3})[ -](?<year>\\d{4}|\\d{2})"
        "\\s+(?<time>\\d{2}:\\d{2}:\\d{2})\\s+(?:GMT|UTC|[+-]0000)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    // "Sun Nov  6 08:49:37 1994"
    static const QRegularExpression kMonthFirst(
        u"^[a-z]{3}\\s+(?<month>[a-z]{3})\\s+(?<day>\\d{1,2})"
        "\\s+(?<time>\\d{2}:\\d{2}:\\d{2})\\s+(?<year>\\d{4})$"_s,
        QRegularExpression::CaseInsensitiveOption);

    const QString line = QString::fromLatin1(text.trimmed());
    QRegularExpressionMatch match = kDayFirst.match(line);
    if (!match.hasMatch()) {
        match = kMonthFirst.match(line);
    }
    if (!match.hasMatch()) {
        return {};
    }
    const QDate date(fullYear(match.capturedView(u"year"_s)),
        monthNumber(match.capturedView(u"month"_s)), match.capturedView(u"day"_s).toInt());
    const QTime time = QTime::fromString(match.captured(u"time"_s), u"hh:mm:ss"_s);
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

} // namespace engine
