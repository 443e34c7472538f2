// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/searchterm.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace ui {

/// What could stand in place of the part that is being typed.
struct SearchOffer {
    QString text; ///< "state:failed"; one that ends in a colon or a sign wants to be gone on with
    QString explanation; ///< in the user's language

    bool operator==(const SearchOffer &) const = default;
};

/// What was typed, and where the cursor stands in it.
struct TypedSearch {
    QString text;
    qsizetype cursor = 0;

    bool operator==(const TypedSearch &) const = default;
};

/// What the search field offers while one types. Functions only; the class is the context of their
/// translations.
class SearchOffers {
    Q_DECLARE_TR_FUNCTIONS(ui::SearchOffers)

public:
    /// What goes on with the part at the cursor; empty where nothing does, or it stands there
    /// already. \a hosts: best first.
    static QList<SearchOffer> at(
        const TypedSearch &typed, const ListNames &names, const QStringList &hosts);
    /// Every word that a condition begins with.
    static QList<SearchOffer> all();
    /// With \a offer in place of the part at the cursor, which stands behind it.
    static TypedSearch taken(const TypedSearch &typed, const SearchOffer &offer);

private:
    static QList<SearchOffer> valuesOf(
        const QString &key, const ListNames &names, const QStringList &hosts);
};

} // namespace ui
