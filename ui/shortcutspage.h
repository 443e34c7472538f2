// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actionbook.h"
#include "ui/tablepage.h"

class QKeySequenceEdit;
class QPushButton;

namespace ui {

/// The keys of every action that has a name. Keys that another action has are not taken from it
/// without a question. Lives on the GUI thread.
class ShortcutsPage : public TablePage {
    Q_OBJECT

public:
    explicit ShortcutsPage(const QList<NamedAction> &actions, QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;
    QStringList furtherKeys() const override { return { QStringLiteral("window/shortcuts") }; }

private:
    void buildTable();
    QWidget *editRow();
    QWidget *resetRow();
    QList<QKeySequence> keysOf(const NamedAction &action) const;
    /// The row of another action that has \a keys; -1 = none.
    int ownerOf(const QKeySequence &keys, int butRow) const;
    void selectRow(int row);
    void takeTyped();
    void takeOver();
    void setKeys(int row, const QList<QKeySequence> &keys);
    void showRow(int row);
    QString rowWords(int row) const override;

    QList<NamedAction> m_actions;
    QHash<QString, QString> m_own; ///< by name: the user's keys where they are not the default
    QStringList m_strangers; ///< lines of actions that are not here; they stay
    QKeySequenceEdit *m_edit = nullptr;
    QPushButton *m_none = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_resetAll = nullptr;
    QPushButton *m_takeOver = nullptr;
};

} // namespace ui
