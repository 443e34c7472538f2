// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkorder.h"

#include <QUrl>

#include <algorithm>
#include <vector>

namespace ui {
namespace {

/// What one row is sorted by: a number, or else a text. Neither = last.
struct Value {
    qint64 number = -1;
    QString text;
    int position = 0;

    bool isEmpty() const { return number < 0 && text.isEmpty(); }
};

Value valueOf(const CheckKey &key, CheckColumn column)
{
    switch (column) {
    case CheckColumn::Status:
        return { key.status, {} };
    case CheckColumn::Link:
        return { -1, key.link.toString() };
    case CheckColumn::FinalAddress:
        return { -1, key.finalUrl.toString() };
    case CheckColumn::Type:
        return { -1, key.type };
    case CheckColumn::Size:
        return { key.size, {} };
    case CheckColumn::Date:
        return { key.date, {} };
    case CheckColumn::Taken:
        return { key.taken, {} };
    case CheckColumn::Problem:
        return { -1, key.problem };
    }
    Q_UNREACHABLE();
}

bool isBefore(const Value &one, const Value &other, bool isDescending)
{
    if (one.isEmpty() != other.isEmpty()) {
        return other.isEmpty();
    }
    const Value &low = isDescending ? other : one;
    const Value &high = isDescending ? one : other;
    return low.number != high.number ? low.number < high.number : low.text < high.text;
}

bool matches(const CheckKey &key, const CheckCriteria &criteria)
{
    const bool isGood = key.stage == CheckStage::Answered && !key.isBad && !key.isUnanswered;
    if ((criteria.filter == CheckFilter::Good && !isGood)
        || (criteria.filter == CheckFilter::Bad && !key.isBad)
        || (criteria.filter == CheckFilter::Unanswered && !key.isUnanswered)) {
        return false;
    }
    const auto holds
        = [&](const QString &text) { return text.contains(criteria.text, Qt::CaseInsensitive); };
    return criteria.text.isEmpty() || holds(key.link.toDisplayString())
        || holds(key.finalUrl.toDisplayString()) || holds(key.type) || holds(key.problem);
}

} // namespace

bool CheckRow::isHostMissing() const
{
    return facts.error.kind == engine::ErrorKind::HostNotFound
        || facts.error.kind == engine::ErrorKind::ConnectionRefused;
}

bool CheckRow::isUnanswered() const
{
    const engine::ErrorKind kind = facts.error.kind;
    // Without a network it is so with every link; with one it is this one's fault.
    if (isHostMissing() && isNetworkSeen) {
        return false;
    }
    return stage == CheckStage::Answered
        && (engine::traits(kind).retriesAlone || kind == engine::ErrorKind::ProxyCredentials);
}

CheckKey checkKey(const CheckRow &row)
{
    const engine::LinkFacts &facts = row.facts;
    CheckKey key { row.request.url, facts.finalUrl, facts.mimeType, row.problem, row.stage,
        row.isBad(), row.isUnanswered() };
    key.status = row.stage == CheckStage::Answered ? facts.status : -1;
    key.size = facts.size;
    key.date = facts.modified.isValid() ? facts.modified.toMSecsSinceEpoch() : -1;
    key.taken = facts.taken.count();
    return key;
}

QList<int> checkOrder(const QList<CheckKey> &keys, const CheckCriteria &criteria)
{
    std::vector<Value> values;
    for (int i = 0; i < keys.size(); ++i) {
        if (matches(keys.at(i), criteria)) {
            Value value = criteria.sortColumn < 0
                ? Value()
                : valueOf(keys.at(i), static_cast<CheckColumn>(criteria.sortColumn));
            value.position = i;
            values.push_back(value);
        }
    }
    std::stable_sort(values.begin(), values.end(), [&](const Value &one, const Value &other) {
        return isBefore(one, other, criteria.isDescending);
    });
    QList<int> order;
    order.reserve(static_cast<qsizetype>(values.size()));
    for (const Value &value : values) {
        order.append(value.position);
    }
    return order;
}

} // namespace ui
