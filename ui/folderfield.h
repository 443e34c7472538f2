// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/folderreport.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QThreadPool;
class QToolButton;

namespace ui {

/// A folder to choose: typed, picked from the recent ones or browsed for, with a line below that
/// says how much is free or what is wrong. The disk is asked on a pool. Lives on the GUI thread.
class FolderField : public QWidget {
    Q_OBJECT

public:
    /// \a pool must outlive the field.
    explicit FolderField(QThreadPool &pool, QWidget *parent = nullptr);

    /// \a offered: in the order shown, each folder once.
    void setFolders(const QString &current, const QStringList &offered);
    /// What is typed, cleaned once the disk has been asked.
    QString folder() const;
    /// The last answer of the disk; isCurrent() tells whether it speaks of what is typed now.
    const FolderReport &report() const { return m_report; }
    bool isCurrent() const { return m_isCurrent; }
    /// Bytes that are going to be written there; 0 = unknown.
    void setNeededBytes(qint64 bytes);
    /// Whether the folder is there. One that is missing is being made then, and inspected()
    /// follows: ask again, unless isUsable() of it says that it cannot be made.
    bool makeFolder();

signals:
    /// Another folder stands there: what was wanted of the one before is not wanted of this one.
    void typed();
    /// The disk answered for the folder now typed.
    void inspected(const ui::FolderReport &report);

private:
    void say(QToolButton &browseButton);
    void browse();
    void askLater();
    void ask();
    void take(int generation, const FolderReport &report);
    void showReport();

    QThreadPool &m_pool;
    QComboBox *m_combo = nullptr;
    QLabel *m_note = nullptr;
    QTimer m_delay;
    FolderReport m_report;
    qint64 m_neededBytes = 0;
    int m_generation = 0;
    QString m_ownName; ///< for screen readers, where nobody else gave it one
    bool m_isCurrent = false;
    bool m_isMaking = false; ///< the folder of the last generation
};

/// The folders to offer: the set one, the system's download folder, the recent ones.
QStringList offeredFolders(const QString &current, const QStringList &recent);

} // namespace ui
