// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/clipboardwatch.h"
#include "ui/detailssplitter.h"
#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/dropzone.h"
#include "ui/emptystate.h"
#include "ui/explanationbar.h"
#include "ui/freespace.h"
#include "ui/linkintake.h"
#include "ui/linkoffer.h"
#include "ui/linktools.h"
#include "ui/listcommands.h"
#include "ui/mainactions.h"
#include "ui/noticebar.h"
#include "ui/retranslation.h"
#include "ui/searchfield.h"
#include "ui/selectionfacts.h"
#include "ui/statusbar.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QThreadPool>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kSaveMilliseconds = 500;
constexpr int kMessageMilliseconds = 6000;

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
    m_commands = new ListCommands(m_engine, m_model, m_view, pool, this);
    m_tools = new LinkTools(*this, *m_model, *m_view, *pool);
    m_tools->fill(*menuBar());
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
    refreshEmptyState();
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
    m_empty = new EmptyState(m_view);
    m_explanation = new ExplanationBar(middle);
    m_offer = new LinkOffer(middle);
    layout->addWidget(m_notices);
    layout->addWidget(m_offer);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_explanation);
    m_details = new DetailsSplitter(*m_engine, middle, this);
    setCentralWidget(m_details);
    m_status = new StatusBar(this);
    setStatusBar(m_status);
    m_actions = new MainActions(this, m_view);
    m_actions->fill(menuBar(), m_view->columnActions());
    m_details->fill(*menuBar());
    buildToolBar();
    m_dropZone = new DropZone(this, middle);
    m_view->setFocus();
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = m_toolBar = addToolBar(QString());
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({ 20, 20 });
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
    m_commands->follow(*m_actions);
    connect(m_commands, &ListCommands::said, this, &MainWindow::showMessage);
    connect(m_commands, &ListCommands::remedyRequested, this, &MainWindow::remedyRequested);
    connect(m_commands, &ListCommands::limitRequested, this, &MainWindow::limitRequested);
    connect(m_tools, &LinkTools::grabRequested, this, &MainWindow::grabRequested);
    connect(m_tools, &LinkTools::checkRequested, this, &MainWindow::checkRequested);
    connect(m_tools, &LinkTools::said, this, &MainWindow::showNotice);
    connect(m_commands, &ListCommands::proxyPreferencesRequested, this,
        &MainWindow::proxyPreferencesRequested);
    connect(m_empty, &EmptyState::addRequested, this, &MainWindow::addRequested);
    connect(m_empty, &EmptyState::clearSearchRequested, m_search, &SearchField::clear);
    connect(m_details, &DetailsSplitter::remedyRequested, this, &MainWindow::remedyRequested);
    connect(m_details, &DetailsSplitter::limitRequested, this, &MainWindow::limitRequested);
    connect(m_details, &DetailsSplitter::renameRequested, this, &MainWindow::renameRequested);
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
    connect(m_view, &DownloadView::selectedIdsChanged, &m_refresh, refreshSoon);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        refreshActions();
        refreshEmptyState();
    });
    connect(m_details, &DetailsSplitter::shown, &m_refresh, refreshSoon);
    connect(m_details, &DetailsSplitter::changed, &m_save, refreshSoon);
    connect(m_view, &DownloadView::sortChosen, this, &MainWindow::changeCriteria);
    connect(m_view, &DownloadView::columnsChanged, &m_save, refreshSoon);
    connect(m_view, &QWidget::customContextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_search, &SearchField::textChanged, this, &MainWindow::search);
    connect(m_search, &SearchField::left, m_view, [this] { m_view->setFocus(); });
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
        if (!isAnyLink) {
            showMessage(tr("There is no link in what was pasted or dropped."));
        } else {
            emit linksOffered(found);
        }
    });
}

void MainWindow::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    m_clipboard->setRules(settings.clipboard);
    m_status->setLimit(settings.engine.speedLimit);
    m_status->setTimetable(settings.engine.timetable);
    m_space->setFolder(settings.engine.folder);
    m_details->setSettings(settings);
}

void MainWindow::showMessage(const QString &sentence)
{
    m_status->showMessage(sentence, kMessageMilliseconds);
}

void MainWindow::showNotice(const QString &sentence)
{
    m_notices->add(sentence);
}

void MainWindow::select(const QList<engine::DownloadId> &ids)
{
    m_view->selectIds(ids);
    m_view->setFocus();
}

void MainWindow::changeCriteria(int sortColumn, bool isDescending)
{
    OrderCriteria criteria = m_model->criteria();
    criteria.sortColumn = sortColumn;
    criteria.isDescending = sortColumn >= 0 && isDescending;
    m_model->setCriteria(criteria);
    m_refresh.start();
    m_save.start();
}

void MainWindow::search(const QString &typed)
{
    OrderCriteria criteria = m_model->criteria();
    criteria.words = filterWords(typed);
    m_model->setCriteria(criteria);
    m_refresh.start();
}

void MainWindow::refreshActions()
{
    const OrderCriteria &criteria = m_model->criteria();
    const QList<const engine::Download *> selected = m_view->selectedDownloads();
    SelectionFacts facts = selectionFacts(selected);
    facts.failedInGroups = m_view->failedInGroups();
    m_actions->update(
        facts, listFacts(m_model->counts(), criteria.sortColumn < 0, !criteria.words.isEmpty()));
    m_details->setSelection(selected, m_actions->offeredRemedies());
    m_explanation->explain(m_details->isExplaining(selected) ? decltype(selected)() : selected,
        m_actions->offeredRemedies());
}

void MainWindow::refreshEmptyState()
{
    using Kind = EmptyState::Kind;
    const bool isEmpty = m_model->downloadCount() == 0;
    const bool isNoMatch
        = !isEmpty && m_model->rowCount() == 0 && !m_model->criteria().words.isEmpty();
    m_view->header()->setVisible(!isEmpty);
    m_empty->show(isEmpty ? Kind::NoDownloads
            : isNoMatch   ? Kind::NoMatch
                          : Kind::None,
        m_search->text().trimmed());
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

void MainWindow::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"contextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    refreshActions();
    m_actions->fillContextMenu(menu);
    m_tools->fillContextMenu(*menu);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    saveLayout();
    emit closeRequested();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_space->setWatching(true);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_space->setWatching(false);
    saveLayout();
}

} // namespace ui
