// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace ui {

/// What the grabber has read, and what was added of it as one batch.
struct GrabBatch {
    QString title; ///< of what was read; empty = it has none
    QUrl source; ///< the page or file; empty = what was pasted
    QString host; ///< of the first page that came, after redirects; empty = none, or not known yet
    qint64 id = 0; ///< what is added joins it; 0 = nothing was added yet
    QString name; ///< once something was added, whatever is found later
    QString folder; ///< made for what was added last
    qsizetype added = 0; ///< links
    qsizetype numbers = 0; ///< names in it have as many digits as this
    int pages = 0; ///< read for it
    int judged = 0; ///< records that were there to be added; what joins by itself is found later

    bool operator==(const GrabBatch &) const = default;
};

} // namespace ui
