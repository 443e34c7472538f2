// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabmenu.h"

#include "ui/grabmodel.h"
#include "ui/retranslation.h"
#include "ui/rowmenu.h"
#include "ui/takelinks.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

GrabMenu::GrabMenu(QTableView &table, GrabModel &model)
    : QObject(&table)
    , m_table(table)
    , m_model(model)
    , m_menu(new RowMenu(table, u"grabMenu"_s))
    , m_copy(m_menu->add(u"grabCopyLink"_s, u"copy"_s, QKeySequence::Copy))
    , m_copyName(m_menu->add(u"grabCopyName"_s, u"copy"_s))
    , m_open(m_menu->add(u"grabOpenLink"_s, u"page"_s))
    , m_tick(m_menu->add(u"grabTick"_s, QString()))
    , m_untick(m_menu->add(u"grabUntick"_s, QString()))
    , m_only(m_menu->add(u"grabTickOnly"_s, QString()))
{
    m_menu->menu().insertSeparator(m_tick);
    connect(m_copy, &QAction::triggered, this, [this] { copyLinks(links()); });
    connect(m_copyName, &QAction::triggered, this, &GrabMenu::copyNames);
    connect(m_open, &QAction::triggered, this, [this] { openInBrowser(links()); });
    const auto choose = [this](bool isChosen) { m_model.chooseRows(meantRows(m_table), isChosen); };
    connect(m_tick, &QAction::triggered, this, [choose] { choose(true); });
    connect(m_untick, &QAction::triggered, this, [choose] { choose(false); });
    connect(m_only, &QAction::triggered, this, &GrabMenu::chooseOnly);
    connect(&m_menu->menu(), &QMenu::aboutToShow, this, &GrabMenu::refresh);
    sayNowAndAnew(&table, [this] { say(); });
}

void GrabMenu::say()
{
    m_copy->setText(tr("&Copy link"));
    m_copyName->setText(tr("Copy &name"));
    m_open->setText(tr("&Open in browser"));
    m_tick->setText(tr("&Tick"));
    m_untick->setText(tr("&Untick"));
    m_only->setText(tr("Tick only the &selected"));
}

/// What was added is not there to be chosen any more.
void GrabMenu::refresh()
{
    const QList<int> rows = meantRows(m_table);
    const auto isAny = [this, &rows](bool isChosen) {
        return std::any_of(rows.begin(), rows.end(), [this, isChosen](int row) {
            const GrabRow &link = m_model.rows().at(m_model.recordAt(row));
            return !link.isAdded && link.isChosen == isChosen;
        });
    };
    for (QAction *const action : { m_copy, m_copyName, m_open }) {
        action->setEnabled(!rows.isEmpty());
    }
    m_tick->setEnabled(isAny(false));
    m_untick->setEnabled(isAny(true));
    m_only->setEnabled(isAny(false) || isAny(true));
}

void GrabMenu::chooseOnly()
{
    m_model.chooseShown(false);
    m_model.chooseRows(meantRows(m_table), true);
}

QList<QUrl> GrabMenu::links() const
{
    QList<QUrl> all;
    for (const int row : meantRows(m_table)) {
        all.append(m_model.rows().at(m_model.recordAt(row)).link.url);
    }
    return all;
}

void GrabMenu::copyNames() const
{
    QStringList names;
    for (const int row : meantRows(m_table)) {
        names.append(m_model.rows().at(m_model.recordAt(row)).name());
    }
    QGuiApplication::clipboard()->setText(names.join(u'\n'));
}

} // namespace ui
