// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QDialog>

class QPushButton;
class QThreadPool;

namespace ui {

class ArrangedList;
class CategoryFields;

/// The categories: a list of them, and folder and rules of the selected one. Every change leaves as
/// settingsChanged() at once. Lives on the GUI thread, deletes itself when closed.
class CategoriesDialog : public QDialog {
    Q_OBJECT

public:
    /// \a pool must outlive the dialog.
    CategoriesDialog(
        const settings::Settings &settings, QThreadPool &pool, QWidget *parent = nullptr);

    /// What was changed elsewhere meanwhile; emits nothing.
    void setSettings(const settings::Settings &settings);
    void done(int result) override;

signals:
    void settingsChanged(const settings::Settings &settings);

private:
    void say();
    void fillList();
    void showCategory(int row);
    void takeFields();
    void add();
    void remove();
    void move(int step);
    void askReset();
    void refreshButtons();
    void tell();
    QStringList offered() const;

    settings::Settings m_settings;
    QList<settings::Category> m_categories; ///< the one for all others is the last
    ArrangedList *m_list = nullptr;
    QPushButton *m_reset = nullptr;
    CategoryFields *m_fields = nullptr;
};

} // namespace ui
