// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QObject>
#include <QSet>

namespace ui {

/// Finds the rows of what the user added last, which come a moment later. Lives on the GUI thread.
class AddedRows : public QObject {
    Q_OBJECT

public:
    /// So many rows are selected at most; of more, the first ones are enough to see where they are.
    static constexpr qsizetype kMostShown = 500;

    using QObject::QObject;

    /// The user adds these; what was waited for before is forgotten.
    void expect(const QList<engine::DownloadRequest> &requests);
    /// These are in the list now.
    void note(const QList<engine::Download> &downloads);

signals:
    /// Rows to be selected: those of the last expect() that have come so far.
    void came(const QList<engine::DownloadId> &ids);

private:
    QSet<QUrl> m_expected;
    QList<engine::DownloadId> m_ids; ///< that have come, in their order
};

} // namespace ui
