// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QHash>

namespace settings {

/// What takes downloads that no rule is for; always the last category, without rules.
inline constexpr QLatin1StringView kOtherCategory("other");
/// The key of no category, which a download has whose user wants none for it; one whose key is
/// empty has none yet.
inline constexpr QLatin1StringView kNoCategory("none");

enum class CategoryRule { None, Ending, MimeType, Host };

/// The category of a download, and why.
struct CategoryMatch {
    QString key; ///< of a Category; empty = no rule is for it
    CategoryRule by = CategoryRule::None;
    QString rule; ///< the ending, type or host pattern that matched

    bool operator==(const CategoryMatch &) const = default;
};

/// The rules of a list of categories, made ready to be asked of 100,000 links. A plain value.
class CategoryRules {
public:
    CategoryRules() = default;
    explicit CategoryRules(const QList<Category> &categories);

    /// The first category with a rule for the host or the ending; where there is none, the first
    /// with one for the type: what a server calls a file says less than its name. \a fileName
    /// empty = the link's; \a mimeType without parameters, empty = not known.
    CategoryMatch match(const QUrl &url, const QString &fileName, const QString &mimeType) const;
    /// Null when there is none of that key.
    const Category *find(const QString &key) const;
    const QList<Category> &categories() const { return m_categories; }
    /// \a request with a category by the rules, if it has none, and with the category's folder, if
    /// it has none of its own. \a fileName and \a mimeType: what its server said, as far as known.
    engine::DownloadRequest categorised(const engine::DownloadRequest &request,
        const QString &fileName = {}, const QString &mimeType = {}) const;
    /// The category that \a download gets with the server's first answer, kOtherCategory where no
    /// rule is for it.
    QString late(const engine::Download &download) const;

private:
    using Hit = std::pair<qsizetype, QString>; ///< place of the category, its rule
    CategoryMatch matchOf(const Hit &hit, CategoryRule by) const;
    Hit hostHit(const QString &host) const;
    Hit endingHit(const QString &lowerName) const;
    Hit typeHit(const QString &lowerType) const;

    QList<Category> m_categories;
    QHash<QString, qsizetype> m_endings; ///< the first category that names each
    QHash<QString, qsizetype> m_types;
    QList<qsizetype> m_withHosts;
};

/// \a categories with kOtherCategory where it belongs.
QList<Category> withOther(const QList<Category> &categories);

} // namespace settings
