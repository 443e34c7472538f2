// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchoffers.h"

#include "app/words/words.h"
#include "ui/searchvalues.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qsizetype kMostOffers = 12;

// In the order of kSearchKeys.
constexpr std::array kKeyExplanations {
    QT_TRANSLATE_NOOP("ui::SearchOffers", "In this state"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "From a server of this name"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "Of this category"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "In this queue"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "Of this size"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "Added on this day"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "Finished on this day"),
};
static_assert(kKeyExplanations.size() == kSearchKeys.size());

// In the order of kStateGroups.
constexpr std::array kGroupExplanations {
    QT_TRANSLATE_NOOP("ui::SearchOffers", "Running"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "Waiting"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "Paused"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "Failed"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "Completed"),
};
static_assert(kGroupExplanations.size() == kStateGroups.size());

// In the order of kDayWords.
constexpr std::array kDayExplanations {
    QT_TRANSLATE_NOOP("ui::SearchOffers", "Today"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "Yesterday"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "In the last 7 days"),
    QT_TRANSLATE_NOOP("ui::SearchOffers", "In the last 30 days"),
};
static_assert(kDayExplanations.size() == kDayWords.size());

QString quoted(const QString &value)
{
    return value.contains(u' ') ? u'"' + value + u'"' : value;
}

// The part that the cursor stands in or behind; an empty one at the cursor where there is none.
SearchPart partAtCursor(const TypedSearch &typed)
{
    for (const SearchPart &part : searchParts(typed.text)) {
        if (part.from < typed.cursor && typed.cursor <= part.to) {
            return part;
        }
    }
    return { typed.cursor, typed.cursor, false, {}, {} };
}

} // namespace

QList<SearchOffer> SearchOffers::all()
{
    QList<SearchOffer> offers;
    for (size_t i = 0; i < kSearchKeys.size(); ++i) {
        offers.append({ kSearchKeys[i] + u':', tr(kKeyExplanations[i]) });
    }
    return offers;
}

QList<SearchOffer> SearchOffers::valuesOf(
    const QString &key, const ListNames &names, const QStringList &hosts)
{
    QList<SearchOffer> offers;
    if (key == "state"_L1) {
        for (size_t i = 0; i < kStateGroups.size(); ++i) {
            offers.append({ kStateGroups[i].word, tr(kGroupExplanations[i]) });
        }
    } else if (key == "host"_L1) {
        for (const QString &host : hosts) {
            offers.append({ host, {} });
        }
    } else if (key == "category"_L1) {
        for (const CategoryName &category : names.categories()) {
            offers.append({ quoted(category.name), {} });
        }
        offers.append({ u"none"_s, tr("Without a category") });
    } else if (key == "queue"_L1) {
        for (const QueueName &queue : names.queues()) {
            offers.append({ quoted(queue.name), {} });
        }
    } else if (key == "size"_L1) {
        offers = { { u">100M"_s, tr("Larger than 100 MiB") }, { u">1G"_s, tr("Larger than 1 GiB") },
            { u"<10M"_s, tr("Smaller than 10 MiB") } };
    } else {
        for (size_t i = 0; i < kDayWords.size(); ++i) {
            offers.append({ kDayWords[i], tr(kDayExplanations[i]) });
        }
        const QString year = QString::number(QDate::currentDate().year());
        offers.append({ u'>' + year + "-01-01"_L1, tr("After a day") });
    }
    return offers;
}

QList<SearchOffer> SearchOffers::at(
    const TypedSearch &typed, const ListNames &names, const QStringList &hosts)
{
    const SearchPart part = partAtCursor(typed);
    const QString sign = part.isNegated ? u"-"_s : QString();
    const bool isKey = part.key.isEmpty();
    QList<SearchOffer> offers;
    if (isKey && part.value.isEmpty()) {
        return {};
    }
    const QList<SearchOffer> known = isKey ? all() : valuesOf(part.key, names, hosts);
    for (const SearchOffer &each : known) {
        QString plain = each.text;
        plain.remove(u'"');
        const bool goesOn
            = plain.startsWith(part.value, Qt::CaseInsensitive) && plain.size() > part.value.size();
        if (goesOn && offers.size() < kMostOffers) {
            offers.append(
                { sign + (isKey ? QString() : part.key + u':') + each.text, each.explanation });
        }
    }
    return offers;
}

TypedSearch SearchOffers::taken(const TypedSearch &typed, const SearchOffer &offer)
{
    const SearchPart part = partAtCursor(typed);
    const bool isWhole = !offer.text.endsWith(u':');
    const QString text = offer.text + (isWhole ? u" "_s : QString());
    qsizetype to = part.to;
    if (isWhole && to < typed.text.size() && typed.text.at(to) == u' ') {
        ++to;
    }
    return { typed.text.first(part.from) + text + typed.text.sliced(to), part.from + text.size() };
}

} // namespace ui
