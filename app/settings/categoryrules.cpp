// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/categoryrules.h"

#include "app/engine/hostpattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace settings {

namespace {

constexpr qsizetype kNoPlace = -1;

/// Whether the category at \a one comes before the one at \a other, where there may be none.
bool isBefore(qsizetype one, qsizetype other)
{
    return one != kNoPlace && (other == kNoPlace || one < other);
}

} // namespace

CategoryRules::CategoryRules(const QList<Category> &categories)
    : m_categories(categories)
{
    for (qsizetype i = 0; i < m_categories.size(); ++i) {
        const Category &category = m_categories.at(i);
        for (const QString &ending : category.endings) {
            m_endings.insert(ending, m_endings.value(ending, i));
        }
        for (const QString &type : category.mimeTypes) {
            m_types.insert(type, m_types.value(type, i));
        }
        if (!category.hosts.isEmpty()) {
            m_withHosts.append(i);
        }
    }
}

/// "tar.gz" counts as an ending too; a name that is nothing but one has none.
CategoryRules::Hit CategoryRules::endingHit(const QString &lowerName) const
{
    Hit first(kNoPlace, {});
    for (qsizetype dot = lowerName.indexOf(u'.', 1); dot > 0;
         dot = lowerName.indexOf(u'.', dot + 1)) {
        const QString ending = lowerName.mid(dot + 1);
        const qsizetype place = m_endings.value(ending, kNoPlace);
        if (isBefore(place, first.first)) {
            first = { place, ending };
        }
    }
    return first;
}

CategoryRules::Hit CategoryRules::hostHit(const QString &host) const
{
    for (const qsizetype place : m_withHosts) {
        for (const QString &pattern : m_categories.at(place).hosts) {
            if (engine::hostMatches(pattern, host)) {
                return { place, pattern };
            }
        }
    }
    return { kNoPlace, {} };
}

CategoryRules::Hit CategoryRules::typeHit(const QString &lowerType) const
{
    const QString group = lowerType.section(u'/', 0, 0) + "/*"_L1;
    const Hit exact(m_types.value(lowerType, kNoPlace), lowerType);
    const Hit wide(m_types.value(group, kNoPlace), group);
    return isBefore(wide.first, exact.first) ? wide : exact;
}

CategoryMatch CategoryRules::matchOf(const Hit &hit, CategoryRule by) const
{
    if (hit.first == kNoPlace) {
        return {};
    }
    return { m_categories.at(hit.first).key, by, hit.second };
}

CategoryMatch CategoryRules::match(
    const QUrl &url, const QString &fileName, const QString &mimeType) const
{
    const QString name = fileName.isEmpty() ? url.fileName(QUrl::FullyDecoded) : fileName;
    const Hit ending = endingHit(name.toLower());
    const Hit host = hostHit(url.host());
    if (isBefore(host.first, ending.first) || (host.first == ending.first && host.first >= 0)) {
        return matchOf(host, CategoryRule::Host);
    }
    if (ending.first != kNoPlace) {
        return matchOf(ending, CategoryRule::Ending);
    }
    return mimeType.isEmpty() ? CategoryMatch()
                              : matchOf(typeHit(mimeType.toLower()), CategoryRule::MimeType);
}

const Category *CategoryRules::find(const QString &key) const
{
    const auto found = std::find_if(m_categories.begin(), m_categories.end(),
        [&](const Category &category) { return category.key == key; });
    return found == m_categories.end() ? nullptr : &*found;
}

engine::DownloadRequest CategoryRules::categorised(
    const engine::DownloadRequest &request, const QString &fileName, const QString &mimeType) const
{
    engine::DownloadRequest own = request;
    if (own.category.isEmpty()) {
        const QString &name = own.fileName.isEmpty() ? fileName : own.fileName;
        own.category = match(own.url, name, mimeType).key;
    }
    const Category *category = find(own.category);
    if (category && own.folder.isEmpty()) {
        own.folder = category->folder;
    }
    return own;
}

QString CategoryRules::late(const engine::Download &download) const
{
    const CategoryMatch found = match(download.request.url, download.fileName, download.mimeType);
    return found.key.isEmpty() ? QString(kOtherCategory) : found.key;
}

QList<Category> withOther(const QList<Category> &categories)
{
    QList<Category> all;
    Category other;
    other.key = kOtherCategory;
    for (const Category &category : categories) {
        if (category.key == kOtherCategory) {
            other.name = category.name;
            other.folder = category.folder;
        } else {
            all.append(category);
        }
    }
    all.append(other);
    return all;
}

} // namespace settings
