// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferencespage.h"

class QLabel;
class QLineEdit;
class QTableWidget;

namespace ui {

/// A page of the preferences that is a table, and a field above it that leaves the rows with the
/// words typed there, or searched for in all pages. Lives on the GUI thread.
class TablePage : public PreferencesPage {
    Q_OBJECT

public:
    /// The names that tests and screen readers know the parts by.
    struct Names {
        QString filter;
        QString filterWords;
        QString table;
        QString tableWords;
        QString note;
    };

    explicit TablePage(const Names &names, QWidget *parent = nullptr);

    bool find(const QString &typed) override;

protected:
    /// What is looked through of \a row.
    virtual QString rowWords(int row) const = 0;

    QLineEdit *const m_filter;
    QTableWidget *const m_table;
    QLabel *const m_note;

private:
    int narrow();
    void goToTable();

    QString m_found; ///< searched for in all pages
};

} // namespace ui
