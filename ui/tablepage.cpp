// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tablepage.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/settingssearch.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>

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
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setMinimumHeight(fontMetrics().height() * 12);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { narrow(); });
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

} // namespace ui
