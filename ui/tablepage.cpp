// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tablepage.h"

#include "ui/dialogparts.h"
#include "ui/enterkey.h"
#include "ui/fieldparts.h"
#include "ui/settingssearch.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>

#include <algorithm>

namespace ui {

TablePage::TablePage(const Names &names, QWidget *parent)
    : PreferencesPage(parent)
    , m_filter(namedField<QLineEdit>(names.filter, names.filterWords))
    , m_table(namedField<QTableWidget>(names.table, names.tableWords))
    , m_note(plainLabel(names.note))
{
    m_filter->setClearButtonEnabled(true);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setMinimumHeight(fontMetrics().height() * 12);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { narrow(); });
    onEnter(*m_filter, [this] { goToTable(); });
}

bool TablePage::find(const QString &typed)
{
    m_found = typed;
    const int left = narrow();
    if (left == 0) {
        // The page is shown for another reason, if at all.
        m_found.clear();
        narrow();
    }
    return left > 0;
}

int TablePage::narrow()
{
    const QStringList words = settingsWords(m_filter->text() + u' ' + m_found);
    int left = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool isShown = hasWords(rowWords(row), words);
        m_table->setRowHidden(row, !isShown);
        left += isShown ? 1 : 0;
    }
    return left;
}

/// From the filter to what it left.
void TablePage::goToTable()
{
    int row = m_table->currentRow();
    if (row < 0 || m_table->isRowHidden(row)) {
        for (row = 0; row < m_table->rowCount() && m_table->isRowHidden(row);) {
            ++row;
        }
    }
    if (row < m_table->rowCount()) {
        m_table->setCurrentCell(row, std::max(0, m_table->currentColumn()));
        m_table->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace ui
