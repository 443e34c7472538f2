// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadorder.h"

#include "ui/onpool.h"
#include "ui/rowmatch.h"

#include <QCollator>
#include <QHash>
#include <QLocale>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <vector>

namespace ui {
namespace {

constexpr int kSoonMilliseconds = 1000;

QCollator nameCollator()
{
    // The C locale has no rules for digits within names ("part 2" before "part 10").
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

QString sortText(const OrderKey &key, int sortColumn)
{
    switch (static_cast<Column>(sortColumn)) {
    case Column::Host:
        return key.url.host();
    case Column::Folder:
        return key.folder;
    case Column::Link:
        return key.url.toDisplayString();
    case Column::Name:
        return key.name;
    default:
        return key.text;
    }
}

// Texts are compared many times each: turned into keys of plain numbers first.
void rankTexts(QList<OrderKey> &keys, int sortColumn)
{
    const QCollator collator = nameCollator();
    struct Named {
        QCollatorSortKey name;
        qsizetype index;
    };
    std::vector<Named> named;
    named.reserve(static_cast<size_t>(keys.size()));
    for (qsizetype i = 0; i < keys.size(); ++i) {
        named.push_back({ collator.sortKey(sortText(keys.at(i), sortColumn)), i });
    }
    std::sort(
        named.begin(), named.end(), [](const Named &a, const Named &b) { return a.name < b.name; });
    qint64 number = 0;
    for (size_t i = 0; i < named.size(); ++i) {
        number += i > 0 && named[i - 1].name < named[i].name ? 1 : 0;
        keys[named[i].index].number = number;
    }
}

// In the queue a group stands where the first of its own does.
void placeGroups(QList<OrderKey> &keys)
{
    QHash<int, qint64> first;
    for (const OrderKey &key : std::as_const(keys)) {
        if (key.group >= 0) {
            const auto known = first.constFind(key.group);
            first.insert(
                key.group, known == first.constEnd() ? key.rank : std::min(*known, key.rank));
        }
    }
    for (OrderKey &key : keys) {
        key.rank = key.isGroup ? first.value(key.record, key.rank) : key.rank;
    }
}

void removeOthers(const OrderCriteria &criteria, QList<OrderKey> &keys)
{
    QHash<int, OrderKey> groups;
    for (const OrderKey &key : std::as_const(keys)) {
        if (key.isGroup) {
            groups.insert(key.record, key);
        }
    }
    QSet<int> wanted;
    keys.removeIf([&](const OrderKey &key) {
        const auto group = groups.constFind(key.group);
        const bool isKept
            = key.isGroup || isMeant(criteria, key, group == groups.constEnd() ? nullptr : &*group);
        if (isKept && key.group >= 0) {
            wanted.insert(key.group);
        }
        return !isKept;
    });
    keys.removeIf([&](const OrderKey &key) { return key.isGroup && !wanted.contains(key.record); });
}

/// What is left of a key when it is only about its place.
struct Placed {
    qint64 number = 0;
    qint64 rank = 0;
    int record = 0;
    int group = -1;
    bool isGroup = false;
    bool isOpen = false;
};

std::vector<Placed> placedIn(const OrderCriteria &criteria, const QList<OrderKey> &keys)
{
    std::vector<Placed> placed;
    placed.reserve(static_cast<size_t>(keys.size()));
    for (const OrderKey &key : keys) {
        placed.push_back({ key.number, key.rank, key.record, key.group, key.isGroup,
            key.isOpen || !criteria.terms.isEmpty() });
    }
    std::sort(placed.begin(), placed.end(), [&](const Placed &a, const Placed &b) {
        if (a.number != b.number) {
            return criteria.isDescending ? b.number < a.number : a.number < b.number;
        }
        return a.rank != b.rank ? a.rank < b.rank : a.record < b.record;
    });
    return placed;
}

// Each group takes its own along.
QList<int> withMembers(const std::vector<Placed> &placed)
{
    QHash<int, QList<int>> members;
    for (const Placed &each : placed) {
        if (each.group >= 0) {
            members[each.group].append(each.record);
        }
    }
    QList<int> records;
    records.reserve(static_cast<qsizetype>(placed.size()));
    for (const Placed &each : placed) {
        if (each.group < 0) {
            records.append(each.record);
        }
        if (each.isGroup && each.isOpen) {
            records.append(members.value(each.record));
        }
    }
    return records;
}

} // namespace

QList<int> orderedRecords(const OrderCriteria &criteria, QList<OrderKey> keys)
{
    placeGroups(keys);
    if (criteria.isLimited()) {
        removeOthers(criteria, keys);
    }
    if (isSortedByText(criteria.sortColumn)) {
        rankTexts(keys, criteria.sortColumn);
    }
    return withMembers(placedIn(criteria, keys));
}

DownloadOrder::DownloadOrder(Snapshot snapshot, QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_snapshot(std::move(snapshot))
    , m_pool(pool)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &DownloadOrder::refresh);
}

void DownloadOrder::setCriteria(const OrderCriteria &criteria)
{
    if (criteria == m_criteria) {
        return;
    }
    m_criteria = criteria;
    ++m_generation;
    refresh();
}

void DownloadOrder::refreshSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void DownloadOrder::refresh()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_soon.stop();
    if (m_isRunning) {
        m_isStale = true;
        return;
    }
    const QList<OrderKey> keys = m_snapshot(m_criteria);
    if (keys.size() <= kAtOnce) {
        emit computed(orderedRecords(m_criteria, keys));
    } else {
        start(keys);
    }
}

void DownloadOrder::start(const QList<OrderKey> &keys)
{
    m_isRunning = true;
    m_isStale = false;
    onPool(
        *m_pool, this, [criteria = m_criteria, keys] { return orderedRecords(criteria, keys); },
        [this, generation = m_generation](
            const QList<int> &records) { take(generation, records); });
}

void DownloadOrder::take(quint64 generation, const QList<int> &records)
{
    if (generation == m_generation) {
        emit computed(records);
    }
    m_isRunning = false;
    if (m_isStale || generation != m_generation) {
        refresh();
    }
}

} // namespace ui
