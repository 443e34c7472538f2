// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/linkexpiry.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

/// What no signed link lives longer than; the services allow a week.
constexpr qint64 kLongestLife = 366LL * 24 * 3600;
// Numbers outside of the years 2001 to 2100 are no moments but something else.
constexpr qint64 kEarliest = 1'000'000'000;
constexpr qint64 kLatest = 4'102'444'800;
constexpr qsizetype kLongestQuery = 64 * 1024;

constexpr std::array kEpochNames { "expires"_L1, "exp"_L1, "e"_L1, "expiry"_L1, "expiration"_L1,
    "expire"_L1 };

/// Query values by lower-case name; of a name that comes twice the first counts.
using Query = QHash<QString, QString>;

Query queryOf(const QUrl &url)
{
    Query query;
    if (url.query().size() > kLongestQuery) {
        return query;
    }
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (!query.contains(name.toLower())) {
            query.insert(name.toLower(), value);
        }
    }
    return query;
}

std::optional<qint64> number(const QString &text)
{
    const bool isPlain = !text.isEmpty() && text.size() <= 18
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isPlain ? std::optional(text.toLongLong()) : std::nullopt;
}

std::optional<QDateTime> moment(const std::optional<qint64> &secondsSinceEpoch)
{
    if (!secondsSinceEpoch || *secondsSinceEpoch < kEarliest || *secondsSinceEpoch > kLatest) {
        return std::nullopt;
    }
    return QDateTime::fromSecsSinceEpoch(*secondsSinceEpoch, Qt::UTC);
}

/// X-Amz-Date=20240131T120000Z with X-Amz-Expires=3600.
std::optional<QDateTime> fromDateAndLife(const Query &query, const QString &prefix)
{
    QDateTime date
        = QDateTime::fromString(query.value(prefix + u"date"_s), u"yyyyMMdd'T'HHmmss'Z'"_s);
    const std::optional<qint64> life = number(query.value(prefix + u"expires"_s));
    if (!date.isValid() || !life || *life > kLongestLife) {
        return std::nullopt;
    }
    date.setTimeSpec(Qt::UTC);
    return moment(date.toSecsSinceEpoch() + *life);
}

/// se=2024-01-31T12:00:00Z beside the signature in sig.
std::optional<QDateTime> fromSharedAccess(const Query &query)
{
    static const QRegularExpression kForm(
        u"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,7})?)?Z)?$"_s);
    const QString text = query.value(u"se"_s);
    if (!query.contains(u"sig"_s) || !kForm.match(text).hasMatch()) {
        return std::nullopt;
    }
    QDateTime date = QDateTime::fromString(text, Qt::ISODate);
    if (!date.isValid()) {
        return std::nullopt;
    }
    date.setTimeSpec(Qt::UTC);
    return moment(date.toSecsSinceEpoch());
}

} // namespace

std::optional<QDateTime> linkExpiry(const QUrl &url)
{
    if (!url.hasQuery()) {
        return std::nullopt;
    }
    const Query query = queryOf(url);
    QList<std::optional<QDateTime>> moments { fromDateAndLife(query, u"x-amz-"_s),
        fromDateAndLife(query, u"x-goog-"_s), fromSharedAccess(query) };
    for (const QLatin1StringView name : kEpochNames) {
        moments.append(moment(number(query.value(name))));
    }
    std::optional<QDateTime> earliest;
    for (const auto &one : std::as_const(moments)) {
        if (one && (!earliest || *one < *earliest)) {
            earliest = one;
        }
    }
    return earliest;
}

} // namespace engine
