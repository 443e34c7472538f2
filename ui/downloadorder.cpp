// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/downloadorder.h"

#include "ui/downloadrows.h"
#include "ui/onpool.h"

#include <QCollator>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <limits>
#include <vector>

namespace ui {
namespace {

constexpr int kSoonMilliseconds = 1000;

bool matches(const QStringList &words, const OrderKey &key)
{
    const QString link = key.url.toDisplayString();
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return key.name.contains(word, Qt::CaseInsensitive)
            || link.contains(word, Qt::CaseInsensitive)
            || key.folder.contains(word, Qt::CaseInsensitive);
    });
}

QCollator nameCollator()
{
    // The C locale has no rules for digits within names ("part 2" before "part 10").
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

// Names are compared many times each: turned into keys of plain numbers first.
void rankNames(QList<OrderKey> &keys)
{
    const QCollator collator = nameCollator();
    struct Named {
        QCollatorSortKey name;
        qsizetype index;
    };
    std::vector<Named> named;
    named.reserve(static_cast<size_t>(keys.size()));
    for (qsizetype i = 0; i < keys.size(); ++i) {
        named.push_back({ collator.sortKey(keys.at(i).name), i });
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

void removeOthers(const QStringList &words, QList<OrderKey> &keys)
{
    QSet<int> named; // groups that match by name: all of theirs is meant
    QSet<int> wanted;
    for (const OrderKey &key : std::as_const(keys)) {
        if (key.isGroup && matches(words, key)) {
            named.insert(key.record);
        }
    }
    keys.removeIf([&](const OrderKey &key) {
        const bool isMeant = key.isGroup || named.contains(key.group) || matches(words, key);
        if (isMeant && key.group >= 0) {
            wanted.insert(key.group);
        }
        return !isMeant;
    });
    keys.removeIf([&](const OrderKey &key) { return key.isGroup && !wanted.contains(key.record); });
}

// Of sorted keys: each group takes its own along.
QList<int> withMembers(const QList<OrderKey> &keys, bool areAllOpen)
{
    QHash<int, QList<int>> members;
    for (const OrderKey &key : keys) {
        if (key.group >= 0) {
            members[key.group].append(key.record);
        }
    }
    QList<int> records;
    records.reserve(keys.size());
    for (const OrderKey &key : keys) {
        if (key.group < 0) {
            records.append(key.record);
        }
        if (key.isGroup && (key.isOpen || areAllOpen)) {
            records.append(members.value(key.record));
        }
    }
    return records;
}

} // namespace

QStringList filterWords(const QString &typed)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return typed.split(space, Qt::SkipEmptyParts);
}

qint64 sortNumber(const Row &row, int sortColumn)
{
    if (sortColumn < 0) {
        return 0;
    }
    switch (static_cast<Column>(sortColumn)) {
    case Column::Name:
        return 0;
    case Column::Size:
        return row.total();
    case Column::Progress:
        if (row.isGroup()) {
            return 100 * row.batch.percent;
        }
        return row.total() > 0 ? static_cast<qint64>(10000.0 * row.received() / row.total()) : -1;
    case Column::State:
        return static_cast<qint64>(row.download.state);
    case Column::Speed:
        return row.progress.speed;
    case Column::TimeLeft: {
        const qint64 left = row.secondsLeft();
        return left < 0 ? std::numeric_limits<qint64>::max() : left;
    }
    case Column::Connections:
        return row.progress.connections;
    case Column::Added:
        return row.download.addedAt.toMSecsSinceEpoch();
    }
    Q_UNREACHABLE();
}

OrderKey orderKey(int record, const Row &row, int sortColumn)
{
    return { record, row.download.queueRank, sortNumber(row, sortColumn), row.name(),
        row.download.request.url, row.download.request.folder, row.group, row.isGroup(),
        row.batch.isOpen };
}

bool placesDiffer(const Row &before, const Row &after, const OrderCriteria &criteria)
{
    const bool isNameAsked
        = !criteria.words.isEmpty() || criteria.sortColumn == static_cast<int>(Column::Name);
    if (isNameAsked && before.name() != after.name()) {
        return true;
    }
    if (!criteria.words.isEmpty()
        && (before.download.request.url != after.download.request.url
            || before.download.request.folder != after.download.request.folder)) {
        return true;
    }
    if (criteria.sortColumn < 0) {
        return before.download.queueRank != after.download.queueRank;
    }
    return sortNumber(before, criteria.sortColumn) != sortNumber(after, criteria.sortColumn);
}

QList<int> orderedRecords(const OrderCriteria &criteria, QList<OrderKey> keys)
{
    placeGroups(keys);
    if (!criteria.words.isEmpty()) {
        removeOthers(criteria.words, keys);
    }
    if (criteria.sortColumn == static_cast<int>(Column::Name)) {
        rankNames(keys);
    }
    std::sort(keys.begin(), keys.end(), [&](const OrderKey &a, const OrderKey &b) {
        if (a.number != b.number) {
            return criteria.isDescending ? b.number < a.number : a.number < b.number;
        }
        return a.rank != b.rank ? a.rank < b.rank : a.record < b.record;
    });
    return withMembers(keys, !criteria.words.isEmpty());
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
    const QList<OrderKey> keys = m_snapshot(m_criteria.sortColumn);
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
