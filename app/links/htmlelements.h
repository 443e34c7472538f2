// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QByteArrayView>
#include <QHash>
#include <QStringList>

#include <libxml/xmlstring.h>

#include <array>

namespace links {

/// An attribute whose value is a link.
struct Source {
    QByteArrayView element;
    QByteArrayView attribute;
    LinkPlace place;
};

// Pages that load pictures late keep their links in attributes of their own.
inline constexpr std::array kSources {
    Source { "a", "href", LinkPlace::Anchor },
    Source { "area", "href", LinkPlace::Anchor },
    Source { "audio", "src", LinkPlace::Media },
    Source { "embed", "src", LinkPlace::Media },
    Source { "img", "src", LinkPlace::Picture },
    Source { "img", "data-src", LinkPlace::Picture },
    Source { "img", "data-original", LinkPlace::Picture },
    Source { "img", "data-lazy-src", LinkPlace::Picture },
    Source { "source", "src", LinkPlace::Media },
    Source { "video", "src", LinkPlace::Media },
    Source { "video", "data-src", LinkPlace::Media },
    Source { "video", "poster", LinkPlace::Media },
};

/// Fields of a page's head that name a picture, a video or a sound.
inline constexpr std::array kMediaFields { QLatin1StringView("og:image"),
    QLatin1StringView("og:image:url"), QLatin1StringView("og:image:secure_url"),
    QLatin1StringView("og:video"), QLatin1StringView("og:video:url"),
    QLatin1StringView("og:video:secure_url"), QLatin1StringView("og:audio"),
    QLatin1StringView("og:audio:url"), QLatin1StringView("og:audio:secure_url"),
    QLatin1StringView("twitter:image"), QLatin1StringView("twitter:image:src"),
    QLatin1StringView("twitter:player:stream") };

/// What a link element may lead to that is no file: the page itself, or a name to look up.
inline constexpr std::array kNoFiles { QLatin1StringView("canonical"),
    QLatin1StringView("dns-prefetch"), QLatin1StringView("preconnect"),
    QLatin1StringView("shortlink"), QLatin1StringView("prev"), QLatin1StringView("next") };

/// The attributes of one element.
class Attributes {
public:
    explicit Attributes(const xmlChar **list)
        : m_list(list)
    {
    }

    QString value(QByteArrayView wanted) const
    {
        for (const xmlChar **a = m_list; a != nullptr && *a != nullptr; a += 2) {
            if (wanted == QByteArrayView(reinterpret_cast<const char *>(a[0]))) {
                return QString::fromUtf8(reinterpret_cast<const char *>(a[1]));
            }
        }
        return {};
    }

    QStringList words(QByteArrayView wanted) const
    {
        return value(wanted).toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    }

    QHash<QByteArray, QString> all() const
    {
        QHash<QByteArray, QString> attributes;
        for (const xmlChar **a = m_list; a != nullptr && *a != nullptr; a += 2) {
            attributes.insert(reinterpret_cast<const char *>(a[0]),
                QString::fromUtf8(reinterpret_cast<const char *>(a[1])));
        }
        return attributes;
    }

private:
    const xmlChar **m_list;
};

} // namespace links
