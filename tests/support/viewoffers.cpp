// SPDX-License-Identifier: GPL-3.0-or-later
// What the program asks and offers by itself, and menus within menus.
#include "tests/support/viewdesk.h"
#include "tests/support/views.h"
#include "ui/adddialog.h"
#include "ui/havefiles.h"
#include "ui/linkoffer.h"
#include "ui/pagebook.h"
#include "ui/preferencesdialog.h"
#include "ui/privategate.h"
#include "ui/tray.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;

namespace support {
namespace {

links::FoundLinks sampleLinks(const QStringList &links)
{
    links::FoundLinks found;
    for (const QString &link : links) {
        links::FoundLink each;
        each.url = QUrl(link);
        each.text = link;
        each.place = links::LinkPlace::Anchor;
        found.links.append(each);
    }
    return found;
}

QWidget *openHaveOffer(ViewDesk &desk)
{
    desk.fill();
    emit desk.window.findChild<ui::HaveFiles *>()->found(
        sampleOf(desk.downloads, u"debian"_s).id, sampleOf(desk.downloads, u"river"_s).id);
    desk.opened("haveOffer");
    return &desk.window;
}

/// The list has its file, and the file is there.
QWidget *openAddHave(ViewDesk &desk)
{
    desk.fill();
    const engine::Download have = sampleOf(desk.downloads, u"river"_s);
    QFile file(have.filePath());
    if (!file.open(QIODevice::WriteOnly) || !file.resize(have.received)) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    desk.dialogs.openAdd();
    auto *dialog = desk.part<ui::AddDialog>("addDialog");
    dialog->offerText(have.request.url.toString());
    desk.opened("haveLabel");
    return dialog;
}

QWidget *openClipboardOffer(ViewDesk &desk)
{
    desk.fill();
    desk.window.findChild<ui::LinkOffer *>()->add(
        sampleLinks({ u"https://example.org/one.zip"_s, u"https://example.org/two.zip"_s }));
    desk.opened("linkOffer");
    return &desk.window;
}

QWidget *openSearchCompletion(ViewDesk &desk)
{
    desk.fill();
    auto *field = desk.part<QLineEdit>("searchField");
    field->setFocus();
    QTest::keyClicks(field, u"s"_s);
    return desk.opened("searchOffers");
}

QWidget *openPrivateQuestion(ViewDesk &desk)
{
    auto *gate = new ui::PrivateGate(desk.window);
    gate->setSettings(desk.settings);
    gate->take(sampleLinks({ u"http://192.168.1.1/reboot"_s, u"http://localhost:8080/a"_s }),
        [](const links::FoundLinks &, ui::PrivateGate::Let) {});
    return desk.opened("privateQuestion");
}

QWidget *openFields(ViewDesk &desk)
{
    desk.fill();
    desk.select(u"field-recordings"_s);
    desk.trigger("changeFields");
    return desk.opened("changeFieldsDialog");
}

QWidget *openLimitOther(ViewDesk &desk)
{
    desk.fill();
    desk.trigger("limitOther");
    return desk.opened("limitDialog");
}

QWidget *openCategoriesReset(ViewDesk &desk)
{
    desk.arrangeDesk.openCategories();
    desk.part<QAbstractButton>("resetCategoriesButton")->click();
    return desk.opened("resetQuestion");
}

QWidget *openForgetAll(ViewDesk &desk)
{
    desk.dialogs.openPreferences();
    auto *dialog = desk.part<ui::PreferencesDialog>("preferencesDialog");
    desk.part<ui::PageBook>("pageBook")->showPageOf(u"secretList"_s);
    dialog->showSecrets({ u"https://a.example"_s, u"https://b.example"_s });
    desk.part<QAbstractButton>("forgetAll")->click();
    return desk.opened("forgetAllQuestion");
}

/// As the panel shows it; the icon itself needs a tray.
QWidget *openTrayMenu(ViewDesk &desk)
{
    auto *tray = new ui::Tray(QIcon(), &desk.window);
    tray->setLimit(desk.settings.speedLimit, true);
    QMenu *menu = nullptr;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *each : windows) {
        menu = each->objectName() == u"trayMenu"_s ? qobject_cast<QMenu *>(each) : menu;
    }
    menu->popup(QPoint(20, 20));
    return desk.opened("trayMenu");
}

/// The menu of this name, which another one leads to.
View subMenuView(const QByteArray &name, const char *menu)
{
    return { name, [menu](ViewDesk &desk) {
                desk.fill();
                desk.select(u"field-recordings"_s);
                desk.window.findChild<QMenu *>(QLatin1StringView(menu))
                    ->popup(desk.window.mapToGlobal(QPoint(20, 40)));
                return desk.opened(menu);
            } };
}

} // namespace

QList<View> offerViews()
{
    return { { "have-offer", &openHaveOffer }, { "add-have", &openAddHave },
        { "clipboard-offer", &openClipboardOffer }, { "search-completion", &openSearchCompletion },
        { "private-question", &openPrivateQuestion }, { "header-fields", &openFields },
        { "limit-all", &openLimitOther }, { "categories-reset", &openCategoriesReset },
        { "forget-all", &openForgetAll }, { "menu-tray", &openTrayMenu },
        subMenuView("menu-limit", "limitMenu"), subMenuView("menu-queues", "queueChoices"),
        subMenuView("menu-categories", "categoryChoices"),
        subMenuView("menu-priorities", "priorityChoices") };
}

} // namespace support
