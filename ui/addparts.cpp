// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/addparts.h"

#include "ui/adddialog.h"
#include "ui/addlinkmodel.h"
#include "ui/dialogparts.h"
#include "ui/havedelegate.h"
#include "ui/linksedit.h"
#include "ui/liststyle.h"
#include "ui/retranslation.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
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
    header->resizeSection(AddLinkModel::Remark, em * 20);
    header->resizeSection(AddLinkModel::Answer, em * 13);
    header->setStretchLastSection(true);
    table->setItemDelegateForColumn(AddLinkModel::Answer, new HaveDelegate(table));
    return table;
}

QDialogButtonBox *addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *add = buttons->button(QDialogButtonBox::Ok);
    add->setObjectName(u"addButton"_s);
    // Enter alone begins a line in the field for the links.
    for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Enter }) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), add);
        QObject::connect(shortcut, &QShortcut::activated, add, &QPushButton::click);
    }
    sayNowAndAnew(add, [add] {
        const QKeySequence keys(Qt::CTRL | Qt::Key_Enter);
        add->setText(AddDialog::tr("&Add"));
        //: %1: Ctrl+Enter
        add->setToolTip(AddDialog::tr("Adds the links above (%1)")
                            .arg(keys.toString(QKeySequence::NativeText)));
    });
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelButton"_s);
    dropIcons(*buttons);
    return buttons;
}

QCheckBox *addCheck(const QString &objectName, bool isChecked)
{
    auto *check = new QCheckBox;
    check->setObjectName(objectName);
    check->setChecked(isChecked);
    return check;
}

QHBoxLayout *addBottom(QCheckBox &startNow, QDialogButtonBox &buttons)
{
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(&startNow, 1);
    bottom->addWidget(&buttons);
    return bottom;
}

} // namespace ui
