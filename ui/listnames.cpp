// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listnames.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

struct BuiltInCategory {
    QLatin1StringView key;
    const char *name;
};

constexpr std::array kBuiltInCategories {
    BuiltInCategory { "documents"_L1, QT_TRANSLATE_NOOP("ui::ListNames", "Documents") },
    BuiltInCategory { "pictures"_L1, QT_TRANSLATE_NOOP("ui::ListNames", "Pictures") },
    BuiltInCategory { "music"_L1, QT_TRANSLATE_NOOP("ui::ListNames", "Music") },
    BuiltInCategory { "video"_L1, QT_TRANSLATE_NOOP("ui::ListNames", "Video") },
    BuiltInCategory { "archives"_L1, QT_TRANSLATE_NOOP("ui::ListNames", "Archives") },
    BuiltInCategory { "programs"_L1, QT_TRANSLATE_NOOP("ui::ListNames", "Programs") },
    BuiltInCategory { "other"_L1, QT_TRANSLATE_NOOP("ui::ListNames", "Other") },
};

} // namespace

QString builtInCategoryName(const QString &key)
{
    const auto found = std::find_if(kBuiltInCategories.begin(), kBuiltInCategories.end(),
        [&key](const BuiltInCategory &row) { return row.key == key; });
    return found == kBuiltInCategories.end() ? key : ListNames::tr(found->name);
}

ListNames::ListNames()
    : ListNames(settings::Settings())
{
}

ListNames::ListNames(const settings::Settings &settings)
{
    for (const settings::Category &category : settings.categories) {
        m_categories.append({ category.key,
            category.name.isEmpty() ? builtInCategoryName(category.key) : category.name });
    }
    m_queues.append({ 0, tr("Main queue") });
    for (const engine::QueueConfig &queue : settings.engine.queues) {
        if (queue.id == 0 && !queue.name.isEmpty()) {
            m_queues.first().name = queue.name;
        } else if (queue.id != 0) {
            m_queues.append({ queue.id, queue.name });
        }
    }
    for (qsizetype i = 0; i < m_categories.size(); ++i) {
        m_categoryPlaces.insert(m_categories.at(i).key, i);
    }
    for (qsizetype i = 0; i < m_queues.size(); ++i) {
        m_queuePlaces.insert(m_queues.at(i).id, i);
    }
}

QString ListNames::knownCategory(const QString &key) const
{
    return m_categoryPlaces.contains(key) ? key : QString();
}

qint64 ListNames::knownQueue(qint64 id) const
{
    return m_queuePlaces.contains(id) ? id : 0;
}

QString ListNames::category(const QString &key) const
{
    const auto place = m_categoryPlaces.constFind(key);
    return place == m_categoryPlaces.constEnd() ? QString() : m_categories.at(*place).name;
}

QString ListNames::queue(qint64 id) const
{
    return m_queues.at(m_queuePlaces.value(id)).name;
}

} // namespace ui
