// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tablepage.h"

#include <QHash>
#include <QVariant>

class QPushButton;
class QTableWidgetItem;

namespace ui {

/// Every key of the settings in a table, with its value and its default. What its own rule refuses
/// is said and not taken. Lives on the GUI thread.
class AdvancedPage : public TablePage {
    Q_OBJECT

public:
    explicit AdvancedPage(QWidget *parent = nullptr);

    void fill(const settings::Settings &settings) override;
    void collect(settings::Settings &settings) const override;
    QStringList furtherKeys() const override;

private:
    void buildTable();
    QWidget *resetRow();
    void takeEdit(const QTableWidgetItem *item);
    void resetCurrent();
    void change(int row, const QVariant &value);
    void showRow(int row);
    QString rowWords(int row) const override;

    settings::Settings m_settings;
    QHash<QString, QVariant> m_changes; ///< by key; what the settings do not have yet
    bool m_isShowing = false; ///< the table follows the settings, not the other way round
    QPushButton *m_reset = nullptr;
};

} // namespace ui
