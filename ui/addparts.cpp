// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/addparts.h"

#include "ui/addlinkmodel.h"
#include "ui/dialogparts.h"
#include "ui/linksedit.h"
#include "ui/liststyle.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

LinksEdit *linksEdit()
{
    auto *text = new LinksEdit;
    text->setObjectName(u"linksEdit"_s);
    text->setMinimumHeight(text->fontMetrics().lineSpacing() * 5);
    return text;
}

QTableView *linksTable(AddLinkModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(u"linksTable"_s);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setMinimumHeight(table->fontMetrics().lineSpacing() * 6);
    table->setTextElideMode(Qt::ElideRight);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().lineSpacing() * 3 / 2);
    const int em = table->fontMetrics().horizontalAdvance(u'M');
    QHeaderView *header = table->horizontalHeader();
    ListStyle::apply(table, header);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->resizeSection(AddLinkModel::Name, em * 20);
    header->resizeSection(AddLinkModel::Size, em * 8);
    header->resizeSection(AddLinkModel::Link, em * 20);
    header->setStretchLastSection(true);
    return table;
}

QDialogButtonBox *addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"addButton"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    dropIcons(*buttons);
    return buttons;
}

} // namespace ui
