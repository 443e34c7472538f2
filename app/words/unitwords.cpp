// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/translator.h"
#include "app/words/words.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace words {

namespace {

constexpr double kKibi = 1024.0;

constexpr std::array kSizes { QT_TRANSLATE_NOOP("Words", "%1 B"),
    QT_TRANSLATE_NOOP("Words", "%1 KiB"), QT_TRANSLATE_NOOP("Words", "%1 MiB"),
    QT_TRANSLATE_NOOP("Words", "%1 GiB"), QT_TRANSLATE_NOOP("Words", "%1 TiB"),
    QT_TRANSLATE_NOOP("Words", "%1 PiB"), QT_TRANSLATE_NOOP("Words", "%1 EiB") };

struct TimeUnit {
    qint64 seconds;
    const char *text;
};

constexpr std::array kTimes {
    TimeUnit { 86'400, QT_TRANSLATE_NOOP("Words", "%1 d") },
    TimeUnit { 3'600, QT_TRANSLATE_NOOP("Words", "%1 h") },
    TimeUnit { 60, QT_TRANSLATE_NOOP("Words", "%1 min") },
    TimeUnit { 1, QT_TRANSLATE_NOOP("Words", "%1 s") },
};

constexpr double kMostTyped = 4611686018427387904.0; // 2^62
constexpr QStringView kUnitLetters(u"bkmgtpe");

constexpr qint64 kMaxDays = 99;

/// Without group separators: nothing here grows over four digits.
QString numberText(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

/// The place in kSizes of a unit as it is typed, -1 = it is none.
int unitOf(const QString &typed)
{
    const QString unit = typed.toLower();
    for (std::size_t i = 0; i < kSizes.size(); ++i) {
        if (unit == Words::tr(kSizes[i]).remove(QStringLiteral("%1")).trimmed().toLower()) {
            return static_cast<int>(i);
        }
    }
    const bool isKnown = unit.size() == 1 || unit.mid(1) == QStringLiteral("b")
        || unit.mid(1) == QStringLiteral("ib");
    const bool isBytes = unit.isEmpty() || unit == QStringLiteral("b");
    return isBytes ? 0 : isKnown ? static_cast<int>(kUnitLetters.indexOf(unit.front())) : -1;
}

QString timeText(const TimeUnit &unit, qint64 count)
{
    return Words::tr(unit.text).arg(numberText(static_cast<double>(count), 0));
}

} // namespace

QString sizeText(qint64 bytes)
{
    if (bytes < 0) {
        return Words::tr("unknown size");
    }
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    // 1023.96 would round to 1024.0: what rounds to the next unit is said in it.
    while (unit + 1 < kSizes.size() && value >= (unit == 0 ? kKibi : kKibi - 0.5)) {
        value /= kKibi;
        ++unit;
    }
    const int decimals = unit == 0 || value >= 99.95 ? 0 : (unit >= 3 && value < 9.995 ? 2 : 1);
    return Words::tr(kSizes[unit]).arg(numberText(value, decimals));
}

std::optional<qint64> bytesFromText(const QString &typed)
{
    const QString text = typed.trimmed();
    const auto letter
        = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    const QString number = text.left(letter - text.begin()).trimmed();
    bool isNumber = false;
    double value = QLocale().toDouble(number, &isNumber);
    if (!isNumber) {
        // A comma or a point, whatever the language has.
        value = QString(number).replace(u',', u'.').toDouble(&isNumber);
    }
    const int unit = unitOf(text.mid(letter - text.begin()));
    const double bytes = value * std::pow(kKibi, unit);
    if (!isNumber || unit < 0 || !(bytes >= 0) || bytes > kMostTyped) {
        return {};
    }
    return static_cast<qint64>(std::round(bytes));
}

QString speedText(qint64 bytesPerSecond)
{
    return bytesPerSecond <= 0 ? QString() : Words::tr("%1/s").arg(sizeText(bytesPerSecond));
}

QString durationText(qint64 seconds)
{
    if (seconds < 0) {
        return {};
    }
    if (seconds > kMaxDays * kTimes.front().seconds) {
        return Words::tr("over %1").arg(timeText(kTimes.front(), kMaxDays));
    }
    const auto large = std::find_if(kTimes.begin(), kTimes.end() - 1,
        [seconds](const TimeUnit &unit) { return seconds >= unit.seconds; });
    const QString text = timeText(*large, seconds / large->seconds);
    if (large == kTimes.end() - 1) {
        return text;
    }
    const TimeUnit &small = *(large + 1);
    const qint64 rest = seconds % large->seconds / small.seconds;
    return rest == 0 ? text : Words::tr("%1 %2", "two units").arg(text, timeText(small, rest));
}

int percent(qint64 received, qint64 total)
{
    if (total < 0) {
        return -1;
    }
    if (received >= total) {
        return 100;
    }
    const double share
        = static_cast<double>(std::max<qint64>(received, 0)) / static_cast<double>(total);
    return std::min(99, static_cast<int>(std::floor(share * 100)));
}

QString percentText(int percent)
{
    return percent < 0 ? QString() : Words::tr("%1 %").arg(QLocale().toString(percent));
}

} // namespace words
