// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/views.h"

#include "tests/support/viewdesk.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace support {
namespace {

QWidget *openEmpty(ViewDesk &desk)
{
    desk.opened("emptyState");
    return &desk.window;
}

QWidget *openList(ViewDesk &desk)
{
    desk.fill();
    return &desk.window;
}

/// The group's row is the last one; its downloads come below it.
QWidget *openGroup(ViewDesk &desk)
{
    desk.fill();
    desk.select(u"03-swans"_s);
    return &desk.window;
}

QWidget *openFailed(ViewDesk &desk)
{
    desk.fill();
    desk.select(u"members-only"_s);
    desk.opened("explanationBar");
    return &desk.window;
}

QWidget *openSearch(ViewDesk &desk)
{
    desk.fill();
    const auto *list = desk.part<QTreeView>("downloadList");
    const int all = list->model()->rowCount();
    desk.part<QLineEdit>("searchField")->setText(u"example photos"_s);
    desk.until("the rows that match", [list, all] { return list->model()->rowCount() < all; });
    return &desk.window;
}

QWidget *openSearchOffers(ViewDesk &desk)
{
    desk.fill();
    auto *field = desk.part<QLineEdit>("searchField");
    field->setFocus();
    field->setText(u"nothing-is-called-so"_s);
    desk.opened("emptyState");
    return &desk.window;
}

QWidget *openUndo(ViewDesk &desk)
{
    desk.fill();
    desk.select(u"city-map"_s);
    desk.trigger("remove");
    desk.opened("undoOffer");
    return &desk.window;
}

QWidget *openNotice(ViewDesk &desk)
{
    desk.fill();
    desk.window.showNotice(u"⟦A sentence that must not pass unseen, from the system itself⟧"_s);
    desk.opened("noticeBar");
    return &desk.window;
}

QWidget *openDetails(ViewDesk &desk, const QString &name, int tab)
{
    desk.fill();
    desk.trigger("showDetails");
    desk.select(name);
    const engine::Download looked = sampleOf(desk.downloads, name);
    desk.until("the watch", [&] { return desk.engine.watched == looked.id; });
    desk.part<QTabWidget>("detailsTabs")->setCurrentIndex(tab);
    if (engine::traits(looked.state).isActive) {
        emit desk.engine.detailed(sampleRun(looked));
    }
    emit desk.engine.historyKnown(looked.id, sampleHistory(looked));
    return &desk.window;
}

QWidget *openDetailsAside(ViewDesk &desk)
{
    desk.trigger("detailsRight");
    return openDetails(desk, u"debian"_s, 0);
}

QWidget *openSeveral(ViewDesk &desk)
{
    openDetails(desk, u"debian"_s, 0);
    desk.trigger("selectAll");
    const auto *words = desk.part<QLabel>("detailsWords");
    desk.until("the sums", [words] { return !words->text().isEmpty(); });
    return &desk.window;
}

/// What a person sees who opens the menu of this number.
QWidget *openMenu(ViewDesk &desk, int number)
{
    desk.fill();
    desk.select(u"members-only"_s);
    QMenu *menu = desk.window.menuBar()->actions().at(number)->menu();
    menu->popup(desk.window.mapToGlobal(QPoint(20, 40)));
    desk.until("the menu", [menu] { return menu->isVisible(); });
    return menu;
}

QWidget *openContextMenu(ViewDesk &desk)
{
    desk.fill();
    desk.select(u"members-only"_s);
    emit desk.part<QTreeView>("downloadList")->customContextMenuRequested(QPoint(20, 20));
    return desk.opened("contextMenu");
}

View detailsView(const QByteArray &name, const QString &download, int tab)
{
    return { name, [download, tab](ViewDesk &desk) { return openDetails(desk, download, tab); } };
}

View menuView(const QByteArray &name, int number)
{
    return { name, [number](ViewDesk &desk) { return openMenu(desk, number); } };
}

} // namespace

QList<View> mainViews()
{
    return { { "empty", &openEmpty }, { "main", &openList }, { "group", &openGroup },
        { "failed", &openFailed }, { "search", &openSearch },
        { "search-nothing", &openSearchOffers }, { "undo", &openUndo }, { "notice", &openNotice },
        detailsView("details-general", u"debian"_s, 0),
        detailsView("details-segments", u"debian"_s, 1),
        detailsView("details-speed", u"debian"_s, 2),
        detailsView("details-history", u"debian"_s, 3),
        detailsView("details-failed", u"members-only"_s, 0),
        detailsView("details-paused", u"field-recordings"_s, 1),
        { "details-aside", &openDetailsAside }, { "details-several", &openSeveral },
        { "menu-context", &openContextMenu }, menuView("menu-file", 0), menuView("menu-edit", 1),
        menuView("menu-download", 2), menuView("menu-queue", 3), menuView("menu-view", 4),
        menuView("menu-tools", 5), menuView("menu-help", 6) };
}

const QList<View> &allViews()
{
    static const QList<View> all = mainViews() + linkViews() + dialogViews() + offerViews();
    return all;
}

} // namespace support
