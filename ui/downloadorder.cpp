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

QString sortText(const RowWords &words, int sortColumn)
{
    switch (static_cast<Column>(sortColumn)) {
    case Column::Host:
        return words.url.host();
    case Column::Folder:
        return words.folder;
    case Column::Link:
        return words.url.toDisplayString();
    case Column::Name:
        return words.name;
    default:
        return words.text;
    }
}

// Texts are compared many times each: turned into keys of plain numbers first.
void rankTexts(OrderKeys &all, int sortColumn)
{
    const QCollator collator = nameCollator();
    struct Named {
        QCollatorSortKey name;
        qsizetype index;
    };
    std::vector<Named> named;
    named.reserve(static_cast<size_t>(all.words.size()));
    for (qsizetype i = 0; i < all.words.size(); ++i) {
        named.push_back({ collator.sortKey(sortText(all.words.at(i), sortColumn)), i });
    }
    std::sort(
        named.begin(), named.end(), [](const Named &a, const Named &b) { return a.name < b.name; });
    qint64 number = 0;
    for (size_t i = 0; i < named.size(); ++i) {
        number += i > 0 && named[i - 1].name < named[i].name ? 1 : 0;
        all.keys[named[i].index].number = number;
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

// The keys of the groups, by their record.
QHash<int, qsizetype> groupsIn(const QList<OrderKey> &keys)
{
    QHash<int, qsizetype> groups;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (keys.at(i).isGroup) {
            groups.insert(keys.at(i).record, i);
        }
    }
    return groups;
}

void removeOthers(const OrderCriteria &criteria, OrderKeys &all)
{
    const QHash<int, qsizetype> groups = groupsIn(all.keys);
    std::vector<bool> isKept(static_cast<size_t>(all.keys.size()));
    QSet<int> wanted;
    for (qsizetype i = 0; i < all.keys.size(); ++i) {
        const OrderKey &key = all.keys.at(i);
        const auto group = groups.constFind(key.group);
        if (!key.isGroup
            && isMeant(criteria, all.words.at(i),
                group == groups.constEnd() ? nullptr : &all.words.at(*group))) {
            isKept[static_cast<size_t>(i)] = true;
            wanted.insert(key.group);
        }
    }
    OrderKeys kept;
    for (qsizetype i = 0; i < all.keys.size(); ++i) {
        const OrderKey &key = all.keys.at(i);
        if (key.isGroup ? wanted.contains(key.record) : isKept[static_cast<size_t>(i)]) {
            kept.keys.append(key);
            kept.words.append(all.words.at(i));
        }
    }
    all = kept;
}

void sortKeys(const OrderCriteria &criteria, QList<OrderKey> &keys)
{
    std::sort(keys.begin(), keys.end(), [&](const OrderKey &a, const OrderKey &b) {
        if (a.number != b.number) {
            return criteria.isDescending ? b.number < a.number : a.number < b.number;
        }
        return a.rank != b.rank ? a.rank < b.rank : a.record < b.record;
    });
}

// Each group takes its own along.
QList<int> withMembers(const OrderCriteria &criteria, const QList<OrderKey> &sorted)
{
    QHash<int, QList<int>> members;
    for (const OrderKey &key : sorted) {
        if (key.group >= 0) {
            members[key.group].append(key.record);
        }
    }
    QList<int> records;
    records.reserve(sorted.size());
    for (const OrderKey &key : sorted) {
        if (key.group < 0) {
            records.append(key.record);
        }
        if (key.isGroup && (key.isOpen || !criteria.terms.isEmpty())) {
            records.append(members.value(key.record));
        }
    }
    return records;
}

} // namespace

QList<int> orderedRecords(const OrderCriteria &criteria, OrderKeys all)
{
    placeGroups(all.keys);
    if (criteria.isLimited()) {
        removeOthers(criteria, all);
    }
    if (isSortedByText(criteria.sortColumn)) {
        rankTexts(all, criteria.sortColumn);
    }
    sortKeys(criteria, all.keys);
    return withMembers(criteria, all.keys);
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
    OrderKeys keys = m_snapshot(m_criteria);
    if (keys.keys.size() <= kAtOnce) {
        emit computed(orderedRecords(m_criteria, std::move(keys)));
    } else {
        start(std::move(keys));
    }
}

void DownloadOrder::start(OrderKeys keys)
{
    m_isRunning = true;
    m_isStale = false;
    onPool(
        *m_pool, this,
        [criteria = m_criteria, keys = std::move(keys)] { return orderedRecords(criteria, keys); },
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
