// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace ui {

/// A list of names that the user arranges, with buttons below it: add, remove, up and down. What
/// they do is its owner's business. Lives on the GUI thread.
class ArrangedList : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString list; ///< what it is a list of
        QString add;
        QString remove;
        QString up;
        QString down;
        QString removeTip; ///< empty = none
    };

    /// Which buttons can be pressed.
    struct Allowed {
        bool add = false;
        bool remove = false;
        bool up = false;
        bool down = false;
    };

    /// \a noun: what the parts are called by, as in "queueList" and "addQueueButton".
    explicit ArrangedList(const QString &noun, QWidget *parent = nullptr);

    void setWords(const Words &words);
    /// The selected row stays selected, or the next one where it is gone; tells nothing.
    void fill(const QStringList &names);
    void setName(int row, const QString &name);
    /// -1 = none.
    int row() const;
    void select(int row);
    void allow(const Allowed &allowed);

signals:
    /// The user, or select(), chose another one.
    void chosen(int row);
    void addRequested();
    void removeRequested();
    /// \a step: -1 = up, 1 = down.
    void moveRequested(int step);

private:
    QPushButton *button(const QString &name);

    QListWidget *m_list = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    bool m_isFilling = false; ///< the list follows its owner, not the other way round
};

} // namespace ui
