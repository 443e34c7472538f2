// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the check window's rows.
#include "ui/checkwindow.h"
#include "ui/retranslation.h"
#include "ui/rowmenu.h"
#include "ui/takelinks.h"

#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kFirstOrder = 3; ///< entry behind those that only take links along

} // namespace

void CheckWindow::buildMenu()
{
    struct Entry {
        const char *name;
        const char *icon;
        const char *text;
        QKeySequence::StandardKey keys;
        void (CheckWindow::*slot)();
    };
    static const QList<Entry> kEntries {
        { "checkCopyLink", "copy", QT_TR_NOOP("&Copy link"), QKeySequence::Copy,
            &CheckWindow::copySelected },
        { "checkCopyFinal", "copy", QT_TR_NOOP("Copy &final address"), QKeySequence::UnknownKey,
            &CheckWindow::copyFinal },
        { "checkOpenLink", "page", QT_TR_NOOP("&Open in browser"), QKeySequence::UnknownKey,
            &CheckWindow::openSelected },
        { "checkAgain", "retry", QT_TR_NOOP("Ask &selected again"), QKeySequence::UnknownKey,
            &CheckWindow::askSelectedAgain },
        { "checkAdd", "add", QT_TR_NOOP("A&dd the selected…"), QKeySequence::UnknownKey,
            &CheckWindow::addSelected },
        { "checkDrop", "remove", QT_TR_NOOP("&Remove from the report"), QKeySequence::Delete,
            &CheckWindow::dropSelected },
    };
    auto *const rows = new RowMenu(*m_table, u"checkMenu"_s);
    for (const Entry &entry : kEntries) {
        QAction *const action = rows->add(QString::fromLatin1(entry.name),
            QString::fromLatin1(entry.icon), QKeySequence(entry.keys));
        connect(action, &QAction::triggered, this, entry.slot);
        connect(&rows->menu(), &QMenu::aboutToShow, action,
            [this, action] { action->setEnabled(!meantRows(*m_table).isEmpty()); });
        sayNowAndAnew(&rows->menu(), [action, text = entry.text] { action->setText(tr(text)); });
    }
    rows->menu().insertSeparator(rows->menu().actions().at(kFirstOrder));
    rows->menu().addSeparator();
    rows->menu().addMenu(sortMenu());
    auto *const known = rows->menu().findChild<QAction *>(u"checkCopyFinal"_s);
    connect(&rows->menu(), &QMenu::aboutToShow, known,
        [this, known] { known->setEnabled(!finalLinks().isEmpty()); });
}

/// What a click on a heading does, for the keyboard.
QMenu *CheckWindow::sortMenu()
{
    auto *const menu = new QMenu(m_table);
    menu->setObjectName(u"checkSort"_s);
    for (int column = 0; column < kCheckColumns; ++column) {
        QAction *const by = menu->addAction(QString());
        by->setObjectName(u"checkSort%1"_s.arg(column));
        by->setCheckable(true);
        connect(by, &QAction::triggered, this, [this, column] { sort(column); });
    }
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        for (int column = 0; column < kCheckColumns; ++column) {
            menu->actions().at(column)->setChecked(column == m_model->criteria().sortColumn);
        }
    });
    sayNowAndAnew(menu, [this, menu] {
        menu->setTitle(tr("Sort &by"));
        for (int column = 0; column < kCheckColumns; ++column) {
            menu->actions().at(column)->setText(
                m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        }
    });
    return menu;
}

void CheckWindow::copySelected()
{
    copyLinks(selectedLinks());
}

void CheckWindow::copyFinal()
{
    copyLinks(finalLinks());
}

/// Where the selected links lead, as far as that is known.
QList<QUrl> CheckWindow::finalLinks() const
{
    QList<QUrl> links;
    for (const int row : meantRows(*m_table)) {
        links.append(m_model->row(row).facts.finalUrl);
    }
    links.removeIf([](const QUrl &link) { return link.isEmpty(); });
    return links;
}

void CheckWindow::openSelected()
{
    openInBrowser(selectedLinks());
}

QList<QUrl> CheckWindow::selectedLinks() const
{
    QList<QUrl> links;
    for (const int row : meantRows(*m_table)) {
        links.append(m_model->row(row).request.url);
    }
    return links;
}

} // namespace ui
