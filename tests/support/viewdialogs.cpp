// SPDX-License-Identifier: GPL-3.0-or-later
// What asks, tells and sets: dialogs, the pages of the settings, and what goes along with the
// window.
#include "app/settings/settingsexchange.h"
#include "tests/support/viewdesk.h"
#include "tests/support/views.h"
#include "ui/closedialog.h"
#include "ui/countdowndialog.h"
#include "ui/downloadwindow.h"
#include "ui/filetools.h"
#include "ui/settingsexchangedialog.h"
#include "ui/storeproblemdialog.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace support {
namespace {

/// Each page is as long as it is: its lower part is a view of its own.
enum class PagePart { Top, Bottom };

QWidget *openPage(ViewDesk &desk, int row, PagePart part)
{
    desk.dialogs.openPreferences();
    QWidget *dialog = desk.opened("preferencesDialog");
    desk.part<QListWidget>("pageList")->setCurrentRow(row);
    const QList<QScrollArea *> areas = dialog->findChildren<QScrollArea *>();
    for (QScrollArea *area : areas) {
        QScrollBar *bar = area->verticalScrollBar();
        bar->setValue(part == PagePart::Top ? bar->minimum() : bar->maximum());
    }
    return dialog;
}

View pageView(const QByteArray &name, int row, PagePart part = PagePart::Top)
{
    return { name, [row, part](ViewDesk &desk) { return openPage(desk, row, part); } };
}

QWidget *openSettingsSearch(ViewDesk &desk)
{
    QWidget *dialog = openPage(desk, 0, PagePart::Top);
    desk.part<QLineEdit>("settingsSearch")->setText(u"proxy"_s);
    return dialog;
}

QWidget *openImport(ViewDesk &desk)
{
    settings::Settings other = desk.settings;
    other.engine.downloadsAtOnce = 12;
    other.engine.retries = 9;
    other.watchedFolder = u"/srv/links"_s;
    const QByteArray file = settings::exported(other) + "[nonsense]\nkey=1\n";
    return desk.keep(
        std::make_unique<ui::ImportDialog>(settings::imported(file, desk.settings), &desk.window));
}

QWidget *openQueues(ViewDesk &desk)
{
    desk.arrangeDesk.openQueues();
    QWidget *dialog = desk.opened("queuesDialog");
    desk.part<QListWidget>("queueList")->setCurrentRow(1);
    return dialog;
}

QWidget *openCategories(ViewDesk &desk)
{
    desk.arrangeDesk.openCategories();
    return desk.opened("categoriesDialog");
}

QWidget *openRename(ViewDesk &desk)
{
    desk.fill();
    desk.select(u"city-map"_s);
    desk.trigger("renameFiles");
    return desk.opened("renameDialog");
}

QWidget *openRenameMany(ViewDesk &desk)
{
    desk.fill();
    desk.select(u"city-map"_s);
    desk.trigger("selectAll");
    desk.trigger("renameFiles");
    QWidget *dialog = desk.opened("renameDialog");
    const auto *table = desk.part<QAbstractItemView>("renameTable");
    desk.until("the names", [table] { return table->model()->rowCount() > 0; });
    return dialog;
}

QWidget *openColumns(ViewDesk &desk)
{
    desk.fill();
    desk.trigger("arrangeColumns");
    return desk.opened("columnsDialog");
}

QWidget *openPalette(ViewDesk &desk)
{
    desk.fill();
    desk.trigger("commandPalette");
    return desk.opened("commandPalette");
}

QWidget *openCountdown(ViewDesk &desk)
{
    desk.arrangeDesk.ends().takeDone(desk.settings.engine.queues.constFirst().id);
    return desk.opened("countdownDialog");
}

QWidget *openDropTarget(ViewDesk &desk)
{
    desk.settings.panes.showsDropTarget = true;
    desk.dialogs.setSettings(desk.settings);
    desk.fill();
    return desk.opened("dropTarget");
}

QWidget *openDownloadWindow(ViewDesk &desk)
{
    desk.fill();
    const engine::Download shown = sampleOf(desk.downloads, u"debian"_s);
    auto *window = desk.keep(std::make_unique<ui::DownloadWindow>(shown, &desk.window));
    window->setProgress(sampleProgress({ shown }).constFirst());
    return window;
}

QWidget *openAbout(ViewDesk &desk)
{
    desk.trigger("about");
    return desk.opened("aboutDialog");
}

/// The dialog of this name, by which a download of that name is mended.
View remedyView(
    const QByteArray &name, engine::Remedy remedy, const QString &download, const char *dialog)
{
    return { name, [remedy, download, dialog](ViewDesk &desk) {
                desk.fill();
                desk.remedies.open(remedy, { sampleOf(desk.downloads, download) });
                return desk.opened(dialog);
            } };
}

QWidget *openLimit(ViewDesk &desk)
{
    desk.fill();
    desk.select(u"debian"_s);
    desk.trigger("limitDownloads");
    return desk.opened("downloadLimitDialog");
}

QWidget *openMove(ViewDesk &desk)
{
    desk.fill();
    desk.select(u"river"_s);
    desk.trigger("moveToFolder");
    return desk.opened("changeFolderDialog");
}

QWidget *openStoreProblem(ViewDesk &desk)
{
    return desk.keep(std::make_unique<ui::StoreProblemDialog>(
        u"⟦The list in /home/anna/.local/share/bobbin cannot be opened: the disk is full.⟧"_s,
        ui::StoreProblemDialog::WayOut::GoOnWithout));
}

View closeView(const QByteArray &name, ui::CloseAction action)
{
    return { name, [action](ViewDesk &desk) {
                return desk.keep(std::make_unique<ui::CloseDialog>(action, 3, &desk.window));
            } };
}

QList<View> settingsViews()
{
    return { pageView("settings-general", 0), pageView("settings-downloads", 1),
        pageView("settings-downloads-end", 1, PagePart::Bottom), pageView("settings-network", 2),
        pageView("settings-network-end", 2, PagePart::Bottom), pageView("settings-security", 3),
        pageView("settings-notifications", 4), pageView("settings-links", 5),
        pageView("settings-shortcuts", 6), pageView("settings-advanced", 7),
        { "settings-search", &openSettingsSearch }, { "settings-import", &openImport } };
}

QList<View> remedyViews()
{
    using engine::Remedy;
    return { remedyView("sign-in", Remedy::SignIn, u"members-only"_s, "signInDialog"),
        remedyView("certificate", Remedy::AcceptCertificate, u"firmware"_s, "certificateDialog"),
        remedyView("change-link", Remedy::ChangeLink, u"annual"_s, "changeLinkDialog"),
        remedyView("change-folder", Remedy::ChangeFolder, u"the-whole"_s, "changeFolderDialog"),
        remedyView("file-exists", Remedy::ChooseExisting, u"annual"_s, "fileExistsDialog") };
}

} // namespace

QList<View> dialogViews()
{
    return settingsViews() + remedyViews()
        + QList<View> { { "queues", &openQueues }, { "categories", &openCategories },
              { "rename", &openRename }, { "rename-many", &openRenameMany },
              { "columns", &openColumns }, { "palette", &openPalette },
              { "countdown", &openCountdown }, { "drop-target", &openDropTarget },
              { "download-window", &openDownloadWindow }, { "about", &openAbout },
              { "limit", &openLimit }, { "move", &openMove },
              { "store-problem", &openStoreProblem },
              closeView("close-tray", ui::CloseAction::AskTray),
              closeView("close-quit", ui::CloseAction::AskQuit) };
}

} // namespace support
