// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/settings/settings.h"

#include <QCoreApplication>

#include <array>

namespace ui {

/// One line of what is known of a download.
enum class Fact {
    Link,
    FinalLink,
    Name,
    Folder,
    Size,
    Limit,
    Connections,
    Mirrors,
    Referrer,
    Headers,
    Added,
    Started,
    Finished,
    Type,
    Server,
    Version,
    Modified,
    Checksum,
    Category,
    Queue,
    Priority,
};

inline constexpr int kFactCount = static_cast<int>(Fact::Priority) + 1;

/// The words for facts. Functions only; the class is the context of their translations.
class DetailsFacts {
    Q_DECLARE_TR_FUNCTIONS(ui::DetailsFacts)

public:
    static QString name(Fact fact);
    /// Empty where there is nothing to say; never markup.
    static QString value(Fact fact, const engine::Download &download,
        const engine::RunDetail &detail, const settings::Settings &settings);
    /// What its button does; empty where it cannot be changed while it runs.
    static QString change(Fact fact, const engine::Download &download);
    /// Of several downloads: how many there are, what they are at and how large they are together.
    static QString sums(const QList<const engine::Download *> &downloads);

private:
    static QString asked(Fact fact, const engine::Download &download);
    static QString size(const engine::Download &download);
    static QString checksum(const engine::Download &download);
    static QString headers(const engine::Download &download);
    static QString mirrors(const engine::Download &download);
    static QString moment(const QDateTime &at);
    static QString place(
        Fact fact, const engine::Download &download, const settings::Settings &settings);
};

} // namespace ui
