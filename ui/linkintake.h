// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/links.h"

#include <QObject>

class QMimeData;
class QThreadPool;
class QWidget;

namespace ui {

/// Finds the links in what was dropped or pasted, and the files that other programs did not finish,
/// off the GUI thread, since a dropped file may be large or on a slow disk. Lives on the GUI
/// thread.
class LinkIntake : public QObject {
    Q_OBJECT

public:
    /// \a pool outlives the object and lives on the same thread.
    explicit LinkIntake(QThreadPool *pool, QObject *parent = nullptr);

    /// Copies what it needs of \a data; found() follows, or leftoversFound(), or both.
    void take(const QMimeData *data);

    /// Asks for files with a dialog of \a window and takes their links.
    void chooseFiles(QWidget *window);
    /// Asks for a download that another program left; leftoversFound() follows.
    void chooseLeftover(QWidget *window);
    /// The same, or foundNothing().
    void takeFiles(const QStringList &paths);
    /// What to say of leftoversFound() where only links are of use.
    static QString leftoversSentence();

signals:
    /// In files that were chosen; one sentence.
    void foundNothing(const QString &sentence);
    /// May be empty.
    void found(const links::FoundLinks &links);
    /// Absolute paths, at least one; nothing was read of them.
    void leftoversFound(const QStringList &paths);

private:
    QThreadPool *m_pool = nullptr;
};

} // namespace ui
