// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/addchoices.h"

#include <QMap>
#include <QObject>

class QThreadPool;

namespace ui {

/// What was chosen to be added, as far as it is known without the disk and before patterns are
/// taken apart. A plain value.
struct ChosenLinks {
    QList<engine::DownloadRequest> requests;
    QHash<QString, QString> lacking = {}; ///< folders to be made, see GrantedFolders
    QList<engine::DownloadId> restarts = {};
    QHash<QUrl, links::LinkPattern> patterns = {}; ///< by the links of their requests
    QList<KnownLink> known = {}; ///< what the list has; wanted for patterns
    settings::OnDuplicate onDuplicate = settings::OnDuplicate::Skip; ///< of the links of patterns
};

/// Makes ready on a pool what has to be before links are added (folders, the links of patterns),
/// and keeps them until then, whoever has closed what they were chosen in. Lives on the GUI thread.
class LinkAdder : public QObject {
    Q_OBJECT

public:
    /// \a pool outlives the object.
    explicit LinkAdder(QThreadPool &pool);

    /// What is ready is told at once.
    void add(const ChosenLinks &chosen);
    /// Tells all at once, whatever becomes of their folders: the program ends.
    void addRest();

signals:
    /// Never empty.
    void requested(const QList<engine::DownloadRequest> &requests);
    /// Rows of the list to be started over instead of being added again; never empty.
    void restartRequested(const QList<engine::DownloadId> &ids);

private:
    void tell(const ExpandedLinks &links);

    QThreadPool &m_pool;
    QMap<qint64, ChosenLinks> m_waiting;
    qint64 m_last = 0; ///< key in m_waiting
};

} // namespace ui
