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

/// The number that the \a count digits at \a at make.
int numberAt(QByteArrayView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (const char digit : text.sliced(at, count)) {
        number = number * 10 + (digit - '0');
    }
    return number;
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", which nearly every server sends, without the cost of an
/// expression: each reply has a few dates. Invalid for any other form.
QDateTime fromFixedForm(QByteArrayView text)
{
    // a: any letter, 0: any digit, else the character itself.
    static constexpr QByteArrayView kForm("aaa, 00 aaa 0000 00:00:00 GMT");
    if (text.size() != kForm.size()) {
        return {};
    }
    for (qsizetype i = 0; i < kForm.size(); ++i) {
        const bool isLetter = (text[i] | 0x20) >= 'a' && (text[i] | 0x20) <= 'z';
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        const bool fits = kForm[i] == 'a' ? isLetter
            : kForm[i] == '0'             ? isDigit
                                          : text[i] == kForm[i];
        if (!fits) {
            return {};
        }
    }
    const char month[] { text[8], text[9], text[10] };
    const QDate date(numberAt(text, 12, 4), monthNumber(QString::fromLatin1(month, sizeof month)),
        numberAt(text, 5, 2));
    const QTime time(numberAt(text, 17, 2), numberAt(text, 20, 2), numberAt(text, 23, 2));
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

} // namespace

QDateTime fromHttpDate(const QByteArray &text)
{
    const QDateTime fixed = fromFixedForm(text);
    if (fixed.isValid()) {
        return fixed;
    }
    // The same with other spaces, and "Sunday, 06-Nov-94 08:49:37 GMT"
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
