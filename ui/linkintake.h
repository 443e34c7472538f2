// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QObject>

class QMimeData;
class QThreadPool;

namespace ui {

/// Finds the links in what was dropped or pasted, off the GUI thread, since a dropped file may be
/// large or on a slow disk. Lives on the GUI thread.
class LinkIntake : public QObject {
    Q_OBJECT

public:
    /// \a pool outlives the object and lives on the same thread.
    explicit LinkIntake(QThreadPool *pool, QObject *parent = nullptr);

    /// Copies what it needs of \a data; found() follows.
    void take(const QMimeData *data);

signals:
    /// May be empty.
    void found(const links::FoundLinks &links);

private:
    QThreadPool *m_pool = nullptr;
};

} // namespace ui
