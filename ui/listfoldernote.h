// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/listfolders.h"

#include <QLabel>

class QThreadPool;

namespace ui {

/// Settles on the pool which folders the lists of the add dialog may name for their links, and says
/// how many of these go there instead of to the folder above. Hidden while none does. Lives on the
/// GUI thread.
class ListFolderNote : public QLabel {
    Q_OBJECT

public:
    /// \a pool outlives the object.
    explicit ListFolderNote(QThreadPool &pool, QWidget *parent = nullptr);

    void setWishes(const FolderWishes &wishes);
    /// See grantedFolders().
    void setFolders(const QStringList &own, const QString &chosen);
    /// Whether granted() speaks of the last wishes and folders; settled() follows else.
    bool isCurrent() const { return m_isCurrent; }
    const GrantedFolders &granted() const { return m_granted; }

signals:
    void settled();

private:
    void settle();
    void take(const GrantedFolders &granted);
    void say();

    QThreadPool &m_pool;
    FolderWishes m_wishes;
    QStringList m_own;
    QString m_chosen;
    GrantedFolders m_granted;
    int m_generation = 0;
    bool m_isCurrent = true;
};

} // namespace ui
