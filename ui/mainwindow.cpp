// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/checksumdialog.h"
#include "ui/clipboardwatch.h"
#include "ui/detailssplitter.h"
#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/dropzone.h"
#include "ui/explanationbar.h"
#include "ui/filetools.h"
#include "ui/fittingtoolbar.h"
#include "ui/forecastlabel.h"
#include "ui/freespace.h"
#include "ui/havefiles.h"
#include "ui/haveoffer.h"
#include "ui/linkintake.h"
#include "ui/linkoffer.h"
#include "ui/linkrows.h"
#include "ui/linktools.h"
#include "ui/listcommands.h"
#include "ui/listfinder.h"
#include "ui/mainactions.h"
#include "ui/noticebar.h"
#include "ui/retranslation.h"
#include "ui/searchfield.h"
#include "ui/selectionwatch.h"
#include "ui/sidebar.h"
#include "ui/sidebarmenu.h"
#include "ui/sidebarpane.h"
#include "ui/sortmenu.h"
#include "ui/statusbar.h"
#include "ui/undoablecommands.h"
#include "ui/undooffer.h"
#include "ui/windowroom.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr QSize kFirstSize(1240, 640);
constexpr int kSaveMilliseconds = 500;

} // namespace

MainWindow::MainWindow(
    engine::Engine *engine, const settings::Settings &settings, QThreadPool *pool, QWidget *parent)
    : QMainWindow(parent)
    , m_engine(engine)
    , m_settings(settings)
    , m_model(new DownloadModel(pool, this))
    , m_intake(new LinkIntake(pool, this))
    , m_space(new FreeSpace(pool, this))
{
    // Results of the pool come back by way of the pool object itself.
    Q_ASSERT(m_engine && pool && pool->thread() == thread());
    setObjectName(u"mainWindow"_s);
    build();
    auto *undoable = new UndoableCommands(*m_engine, *m_model, this);
    m_commands = new ListCommands(m_engine, m_model, m_view, pool, undoable, this);
    m_files = new FileTools(*this, *m_model, *m_view, *pool, *m_engine, *undoable);
    m_files->fill(*m_actions);
    connect(m_commands, &ListCommands::shown, m_files, &FileTools::shown);
    auto *have = new HaveFiles(*m_engine, *m_model, *pool, this);
    auto *offer = new HaveOffer(*have, *m_model, *undoable);
    static_cast<QBoxLayout *>(m_notices->parentWidget()->layout())->insertWidget(1, offer);
    connect(offer, &HaveOffer::chosen, this, [this](engine::DownloadId id) { select({ id }); });
    m_status->addForecast(new ForecastLabel(*m_engine, *m_model, *pool));
    m_status->addWidget(new UndoOffer(*undoable));
    connect(undoable, &UndoableCommands::said, this, &MainWindow::showMessage);
    m_tools = new LinkTools(*this, *m_model, *m_view, *pool);
    m_tools->fill(*menuBar(), m_actions->editors());
    m_refresh.setSingleShot(true);
    m_save.setSingleShot(true);
    m_save.setInterval(kSaveMilliseconds);
    connect(&m_save, &QTimer::timeout, this, &MainWindow::saveLayout);
    connectActions();
    connectIntake();
    m_clipboard = new ClipboardWatch(*pool, this);
    connect(m_clipboard, &ClipboardWatch::found, m_offer, &LinkOffer::add);
    connect(m_offer, &LinkOffer::taken, this, &MainWindow::linksOffered);
    connectList();
    restoreLayout();
    setSettings(settings);
    sayNowAndAnew(this, [this] { say(); });
}

void MainWindow::say()
{
    setWindowTitle(tr("Bobbin"));
    m_toolBar->setWindowTitle(tr("Tool bar"));
    refreshActions();
    m_files->selection().readSoon();
    m_finder->refreshEmptyState();
}

// The list says a last word while it goes, so everything else must still be there.
MainWindow::~MainWindow()
{
    delete takeCentralWidget();
}

void MainWindow::build()
{
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_notices = new NoticeBar(middle);
    m_view = new DownloadView(m_model, middle);
    m_explanation = new ExplanationBar(middle);
    m_offer = new LinkOffer(middle);
    layout->addWidget(m_notices);
    layout->addWidget(m_offer);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_explanation);
    m_details = new DetailsSplitter(*m_engine, m_model->hours(), middle, this);
    m_pane = new SidebarPane(m_details, this);
    setCentralWidget(m_pane);
    m_status = new StatusBar(this);
    setStatusBar(m_status);
    m_actions = new MainActions(this, m_view);
    m_view->setOrderAction(m_actions->action(ActionId::QueueOrder));
    m_actions->fill(menuBar(), new SortMenu(*m_view, this), m_view->columnActions());
    m_details->fill(*menuBar());
    buildToolBar();
    m_dropZone = new DropZone(this, middle);
    m_view->setFocus();
}

void MainWindow::buildToolBar()
{
    auto *bar = new FittingToolBar(this);
    m_toolBar = bar;
    addToolBar(bar);
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const int iconSize = std::max(20, fontMetrics().height());
    bar->setIconSize({ iconSize, iconSize });
    m_actions->fill(bar);
    auto *gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    m_search = new SearchField(bar);
    bar->addWidget(m_search);
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto slot) {
        connect(m_actions->action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::AddLinks, [this] { emit addRequested(); });
    on(ActionId::PasteLinks, [this] { m_intake->take(QGuiApplication::clipboard()->mimeData()); });
    on(ActionId::Import, [this] { m_intake->chooseFiles(this); });
    on(ActionId::AdoptPart, [this] { m_intake->chooseLeftover(this); });
    on(ActionId::Preferences, [this] { emit preferencesRequested(); });
    on(ActionId::About, [this] { emit aboutRequested(); });
    on(ActionId::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(ActionId::Quit, [this] {
        saveLayout();
        emit quitRequested();
    });
    on(ActionId::ShowSidebar, [this](bool isOn) { m_pane->setShown(isOn); });
    m_commands->follow(*m_actions);
    connect(m_commands, &ListCommands::said, this, &MainWindow::showMessage);
    connect(m_commands, &ListCommands::remedyRequested, this, &MainWindow::remedyRequested);
    connect(m_commands, &ListCommands::limitRequested, this, &MainWindow::limitRequested);
    connect(m_tools, &LinkTools::grabRequested, this, &MainWindow::grabRequested);
    connect(m_tools, &LinkTools::checkRequested, this, &MainWindow::checkRequested);
    connect(m_tools, &LinkTools::said, this, &MainWindow::showNotice);
    connect(m_files, &FileTools::said, this, &MainWindow::showNotice);
    connect(m_commands, &ListCommands::proxyPreferencesRequested, this,
        &MainWindow::proxyPreferencesRequested);
    connect(m_details, &DetailsSplitter::remedyRequested, this, &MainWindow::remedyRequested);
    connect(m_details, &DetailsSplitter::limitRequested, this, &MainWindow::limitRequested);
    connect(m_details, &DetailsSplitter::renameRequested, m_files, &FileTools::rename);
    connect(m_details, &DetailsSplitter::noteEdited, m_commands, &ListCommands::setNote);
    connect(m_details, &DetailsSplitter::fieldsRequested, m_files, &FileTools::changeFields);
    connect(m_details, &DetailsSplitter::checksumRequested, this,
        [this](const auto &download) { askForChecksum(download, m_files->commands(), *this); });
    connect(m_status, &StatusBar::limitChosen, this, &MainWindow::changeLimit);
}

void MainWindow::connectList()
{
    m_model->follow(m_engine);
    connect(m_engine, &engine::Engine::totalsChanged, m_status, &StatusBar::setTotals);
    connect(m_space, &FreeSpace::measured, m_status, &StatusBar::setFreeSpace);
    const auto refreshSoon = qOverload<>(&QTimer::start);
    connect(m_model, &DownloadModel::statesChanged, &m_refresh, refreshSoon);
    connect(m_model, &QAbstractItemModel::rowsInserted, &m_refresh, refreshSoon);
    connect(m_model, &QAbstractItemModel::rowsRemoved, &m_refresh, refreshSoon);
    SelectionWatch *selection = &m_files->selection();
    connect(selection, &SelectionWatch::changed, this, &MainWindow::showSelection);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        refreshActions();
        m_finder->refreshEmptyState();
    });
    connect(m_details, &DetailsSplitter::shown, selection, &SelectionWatch::readSoon);
    connect(m_details, &DetailsSplitter::changed, &m_save, refreshSoon);
    connect(m_view, &QWidget::customContextMenuRequested, this, &MainWindow::showContextMenu);
    m_finder = new ListFinder({ *m_model, *m_view, *m_search, *m_pane }, this);
    connect(m_finder, &ListFinder::addRequested, this, &MainWindow::addRequested);
    connect(m_finder, &ListFinder::criteriaChanged, &m_refresh, refreshSoon);
    connect(m_finder, &ListFinder::criteriaChanged, selection, &SelectionWatch::readSoon);
    connect(m_finder, &ListFinder::layoutChanged, &m_save, refreshSoon);
    connect(m_view, &DownloadView::placeRefused, this, &MainWindow::showMessage);
    const Sidebar *sidebar = &m_pane->sidebar();
    new SidebarMenu(m_pane->sidebar(), *m_model, *m_engine, *m_actions);
    connect(sidebar, &Sidebar::categoryDropped, m_commands, &ListCommands::setCategory);
    connect(sidebar, &Sidebar::queueDropped, m_commands, &ListCommands::setQueue);
}

void MainWindow::connectIntake()
{
    connect(m_dropZone, &DropZone::dropped, m_intake, &LinkIntake::take);
    connect(m_intake, &LinkIntake::foundNothing, this, &MainWindow::showNotice);
    connect(m_intake, &LinkIntake::leftoversFound, this, &MainWindow::leftoversOffered);
    connect(m_intake, &LinkIntake::found, this, [this](const links::FoundLinks &found) {
        // A link of a kind Bobbin cannot fetch is offered too: the dialog says so.
        const bool isAnyLink
            = std::any_of(found.links.begin(), found.links.end(), [](const links::FoundLink &link) {
                  return link.problem != links::LinkProblem::NotALink;
              });
        if (!found.unread.isEmpty()) {
            showNotice(unreadSentence(found));
        } else if (!isAnyLink) {
            showMessage(tr("There is no link in what was pasted or dropped."));
        }
        if (isAnyLink) {
            emit linksOffered(found);
        }
    });
}

void MainWindow::restoreLayout()
{
    restoreWindow(*this, m_settings.windowGeometry, kFirstSize);
    m_finder->restore(m_settings);
    m_details->restore(m_settings);
    m_actions->action(ActionId::ShowSidebar)->setChecked(m_pane->isShown());
}

void MainWindow::setSettings(const settings::Settings &settings)
{
    const settings::Settings before = std::exchange(m_settings, settings);
    m_clipboard->setRules(settings.clipboard);
    m_status->setLimit(settings.engine.speedLimit);
    m_status->setTimetable(settings.engine.timetable);
    m_space->setFolder(settings.engine.folder);
    m_finder->setSettings(settings);
    m_details->setSettings(settings);
    m_files->setSettings(settings);
    // Only what was changed elsewhere: what the user did here may not be stored yet.
    m_finder->applyLayout(before, settings);
    m_details->applyLayout(before.panes, settings.panes);
    m_actions->action(ActionId::ShowSidebar)->setChecked(m_pane->isShown());
}

void MainWindow::showMessage(const QString &sentence)
{
    m_status->tell(sentence);
}

void MainWindow::showNotice(const QString &sentence)
{
    m_notices->add(sentence);
}

void MainWindow::select(const QList<engine::DownloadId> &ids)
{
    m_finder->select(ids);
}

void MainWindow::refreshActions()
{
    const OrderCriteria &criteria = m_model->criteria();
    m_actions->update(m_files->selection().facts(),
        listFacts(m_model->counts(), criteria.sortColumn < 0,
            criteria.isLimited() && !criteria.isOneQueue()));
}

void MainWindow::showSelection(const QList<const engine::Download *> &selected)
{
    refreshActions();
    m_details->setSelection(selected, m_actions->offeredRemedies());
    m_explanation->explain(
        m_details->isExplaining(selected) ? QList<const engine::Download *>() : selected,
        m_actions->offeredRemedies());
}

void MainWindow::changeLimit(qint64 bytesPerSecond)
{
    m_settings.isLimitOn = bytesPerSecond > 0;
    if (m_settings.isLimitOn) {
        m_settings.speedLimit = bytesPerSecond;
    }
    m_settings.engine.speedLimit = bytesPerSecond;
    m_status->setLimit(bytesPerSecond);
    emit settingsChanged(m_settings);
}

void MainWindow::saveLayout()
{
    m_save.stop();
    settings::Settings changed = m_settings;
    changed.windowGeometry = saveGeometry();
    m_finder->store(changed);
    m_details->save(changed.panes);
    if (changed != m_settings) {
        m_settings = changed;
        emit settingsChanged(m_settings);
    }
}

void MainWindow::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"contextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    m_files->selection().settle();
    refreshActions();
    m_actions->fillContextMenu(menu);
    m_files->fillContextMenu(*menu, m_actions->action(ActionId::CopyLink));
    m_tools->fillContextMenu(*menu);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace ui
