// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/renamerule.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QThreadPool;
class QTreeView;

namespace ui {

class RenameModel;

/// Asks for another name of one download, or for the rule by which many get theirs, and shows what
/// comes of it, computed on the pool. Lives on the GUI thread, deletes itself when closed.
class RenameDialog : public QDialog {
    Q_OBJECT

public:
    /// \a items: not empty. \a pool must outlive the dialog.
    RenameDialog(const QList<RenameItem> &items, QThreadPool &pool, QWidget *parent = nullptr);

signals:
    /// Never empty.
    void chosen(const QList<ui::Renaming> &renamings);

private:
    QLineEdit *field(const QString &name, const QString &label);
    void build(const QString &onlyName);
    void buildTable();
    void connectFields();
    RenameRule rule() const;
    void compute();
    void take(const RenameRule &rule, const RenamePreview &preview);
    void sayOutcome();
    void finish();

    QThreadPool &m_pool;
    RenameModel *m_model = nullptr;
    QLineEdit *m_name = nullptr; ///< of the only one
    QLineEdit *m_mask = nullptr;
    QLineEdit *m_find = nullptr;
    QLineEdit *m_replacement = nullptr;
    QCheckBox *m_isPattern = nullptr;
    QCheckBox *m_isCaseSensitive = nullptr;
    QTreeView *m_table = nullptr;
    QLabel *m_summary = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QTimer m_typing;
    bool m_isComputing = false;
    bool m_isCurrent = false; ///< what is shown is of the rule that is typed
};

} // namespace ui
