// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>

namespace ui {

struct CategoryName {
    QString key; ///< what downloads name it by
    QString name; ///< what it is called in the user's language

    bool operator==(const CategoryName &) const = default;
};

struct QueueName {
    qint64 id = 0; ///< 0 = the main queue
    QString name;

    bool operator==(const QueueName &) const = default;
};

/// What categories and queues are called, in the order they are shown. A plain value.
class ListNames {
    Q_DECLARE_TR_FUNCTIONS(ui::ListNames)

public:
    /// The main queue only.
    ListNames();
    explicit ListNames(const settings::Settings &settings);

    const QList<CategoryName> &categories() const { return m_categories; }
    /// The main queue is the first.
    const QList<QueueName> &queues() const { return m_queues; }
    /// \a key, or empty where there is no such category.
    QString knownCategory(const QString &key) const;
    /// \a id, or 0, the main queue, where there is no such queue.
    qint64 knownQueue(qint64 id) const;
    /// Empty where there is no such category.
    QString category(const QString &key) const;
    /// The main queue's where there is no such queue.
    QString queue(qint64 id) const;

    bool operator==(const ListNames &) const = default;

private:
    QList<CategoryName> m_categories;
    QList<QueueName> m_queues;
    QHash<QString, qsizetype> m_categoryPlaces;
    QHash<qint64, qsizetype> m_queuePlaces;
};

/// The usual name of a category that is there from the beginning; \a key itself for others.
QString builtInCategoryName(const QString &key);

} // namespace ui
