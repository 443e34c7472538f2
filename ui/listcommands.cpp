// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listcommands.h"

#include "ui/arrangemenus.h"
#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/inpieces.h"
#include "ui/mainactions.h"
#include "ui/onpool.h"
#include "ui/queueplaces.h"
#include "ui/sourcepage.h"
#include "ui/takelinks.h"
#include "ui/undoablecommands.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qsizetype kMostFolders = 5;
constexpr qsizetype kMostShown = 50;

constexpr std::array kRemedies { engine::Remedy::Retry, engine::Remedy::StartOver,
    engine::Remedy::ChangeLink, engine::Remedy::ChangeFolder, engine::Remedy::SignIn,
    engine::Remedy::ChooseExisting, engine::Remedy::FreeSpace, engine::Remedy::CheckProxy,
    engine::Remedy::OpenPage, engine::Remedy::AcceptCertificate, engine::Remedy::Ignore };

} // namespace

ListCommands::ListCommands(engine::Engine *engine, DownloadModel *model, DownloadView *view,
    QThreadPool *pool, UndoableCommands *undoable, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_model(model)
    , m_view(view)
    , m_pool(pool)
    , m_undoable(undoable)
{
    connect(view, &QAbstractItemView::doubleClicked, this, &ListCommands::doubleClicked);
    connect(view, &DownloadView::placeRequested, undoable, &UndoableCommands::place);
}

void ListCommands::follow(const MainActions &actions)
{
    followSelection(actions);
    followList(actions);
    followArranging(actions.arranging());
    for (const engine::Remedy remedy : kRemedies) {
        connect(
            actions.remedy(remedy), &QAction::triggered, this, [this, remedy] { apply(remedy); });
    }
}

void ListCommands::followSelection(const MainActions &actions)
{
    const auto on = [&](ActionId id, auto slot) {
        connect(actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::Open, [this] { open(); });
    on(ActionId::OpenFolder, [this] { openFolders(); });
    on(ActionId::CopyLink, [this] { copyLinks(); });
    on(ActionId::Start, [this] { m_engine->resume(m_view->selectedIds()); });
    on(ActionId::StartNow, [this] { m_engine->startNow(m_view->selectedIds()); });
    on(ActionId::Pause, [this] { m_engine->pause(m_view->selectedIds()); });
    on(ActionId::TogglePause, [this] { togglePause(); });
    on(ActionId::RetryFailedInGroup, [this] { retryFailed(); });
    on(ActionId::StartOver, [this] { m_engine->restart(m_view->selectedIds()); });
    on(ActionId::Limit, [this] { limit(); });
    on(ActionId::Remove, [this] { remove(engine::RemoveFiles::TrashPart); });
    on(ActionId::RemoveWithFile, [this] { remove(engine::RemoveFiles::TrashAll); });
    const auto onMove
        = [&](ActionId id, engine::QueueMove how) { on(id, [this, how] { move(how); }); };
    onMove(ActionId::MoveUp, engine::QueueMove::Up);
    onMove(ActionId::MoveDown, engine::QueueMove::Down);
    onMove(ActionId::MoveToTop, engine::QueueMove::Top);
    onMove(ActionId::MoveToBottom, engine::QueueMove::Bottom);
}

/// Where a queue is shown alone, past what is shown.
void ListCommands::move(engine::QueueMove how)
{
    const bool isByOne = how == engine::QueueMove::Up || how == engine::QueueMove::Down;
    if (!isByOne || !m_model->criteria().isLimited()) {
        m_undoable->move(m_view->selectedIds(), how);
    } else {
        m_undoable->placeEach(placesPastNeighbours(*m_model, *m_view, how));
    }
}

void ListCommands::followList(const MainActions &actions)
{
    const auto on = [&](ActionId id, auto slot) {
        connect(actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::SelectAll, [this] { m_view->selectAll(); });
    on(ActionId::QueueOrder, [this] { m_view->sortByQueue(); });
    on(ActionId::PauseAll, [this] { m_engine->pauseAll(); });
    on(ActionId::ResumeAll, [this] { m_engine->resumeAll(); });
    on(ActionId::RetryFailed,
        [this] { m_engine->resume(m_model->idsIn(engine::DownloadState::Failed)); });
    on(ActionId::ClearCompleted, [this] { m_undoable->clearCompleted(); });
}

void ListCommands::open()
{
    QStringList files;
    for (const engine::Download *download : m_view->selectedDownloads()) {
        if (engine::traits(download->state).isComplete) {
            files.append(download->filePath());
        }
    }
    openFiles(files);
}

void ListCommands::doubleClicked()
{
    const QModelIndex current = m_view->currentIndex();
    if (m_model->isGroup(current)) {
        m_model->setOpen(current, !current.data(GroupRole).toBool());
        return;
    }
    const QList<const engine::Download *> selected = m_view->selectedDownloads();
    if (selected.size() == 1 && !engine::traits(selected.first()->state).isComplete) {
        emit said(tr("This download is not complete yet."));
        return;
    }
    open();
}

void ListCommands::openFiles(const QStringList &files)
{
    const auto findMissing = [files] {
        QStringList missing;
        std::copy_if(files.begin(), files.end(), std::back_inserter(missing),
            [](const QString &file) { return !QFileInfo::exists(file); });
        return missing;
    };
    // Asked on the pool: the disk may be slow to wake.
    onPool(*m_pool, this, findMissing, [this, files](const QStringList &missing) {
        for (const QString &file : files) {
            if (missing.contains(file)) {
                emit said(tr("%1 is not in its folder any more. Start it over to fetch it again.")
                              .arg(QFileInfo(file).fileName()));
            } else {
                QDesktopServices::openUrl(QUrl::fromLocalFile(file));
            }
        }
    });
}

void ListCommands::openFolders()
{
    QStringList folders;
    QStringList files;
    for (const engine::Download *download : m_view->selectedDownloads()) {
        const QString folder = download->request.folder;
        const bool isComplete = engine::traits(download->state).isComplete;
        if (isComplete && files.size() < kMostShown) {
            files.append(download->filePath());
        } else if (!isComplete && !folders.contains(folder) && folders.size() < kMostFolders) {
            folders.append(folder);
        }
    }
    if (!files.isEmpty()) {
        emit shown(files);
    }
    for (const QString &folder : std::as_const(folders)) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    }
}

void ListCommands::openPages()
{
    QList<QUrl> pages;
    for (const engine::Download *download : m_view->selectedDownloads()) {
        pages.append(sourcePage(*download));
    }
    openInBrowser(pages);
}

/// Copies those of the selected that are meant, and does nothing else where there is none. A dialog
/// follows: another one does not open before it.
void ListCommands::gather(const std::function<bool(const engine::Download &)> &isMeant,
    const std::function<void(const QList<engine::Download> &)> &then)
{
    if (std::exchange(m_isGathering, true)) {
        return;
    }
    const QList<engine::DownloadId> ids = m_view->selectedIds();
    const auto found = std::make_shared<QList<engine::Download>>();
    const auto copy = [this, ids, isMeant, found](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            const engine::Download *download = m_model->find(ids.at(i));
            if (download && isMeant(*download)) {
                found->append(*download);
            }
        }
    };
    atOnceOrInPieces(this, ids.size(), copy, [this, then, found] {
        m_isGathering = false;
        if (!found->isEmpty()) {
            then(*found);
        }
    });
}

void ListCommands::limit()
{
    const auto isUnfinished = [](const engine::Download &download) {
        return !engine::traits(download.state).isComplete;
    };
    gather(isUnfinished,
        [this](const QList<engine::Download> &unfinished) { emit limitRequested(unfinished); });
}

void ListCommands::copyLinks()
{
    QList<QUrl> links;
    for (const engine::Download *download : m_view->selectedDownloads()) {
        links.append(download->request.url);
    }
    ui::copyLinks(links);
    emit said(tr("%n links copied.", nullptr, static_cast<int>(links.size())));
}

void ListCommands::togglePause()
{
    QList<engine::DownloadId> running;
    QList<engine::DownloadId> resting;
    for (const engine::Download *download : m_view->selectedDownloads()) {
        if (engine::traits(download->state).canPause) {
            running.append(download->id);
        } else if (engine::traits(download->state).canResume) {
            resting.append(download->id);
        }
    }
    if (!running.isEmpty()) {
        m_engine->pause(running);
    } else if (!resting.isEmpty()) {
        m_engine->resume(resting);
    }
}

void ListCommands::retryFailed()
{
    QList<engine::DownloadId> failed;
    for (const engine::Download *download : m_view->selectedDownloads()) {
        if (download->state == engine::DownloadState::Failed) {
            failed.append(download->id);
        }
    }
    m_engine->resume(failed);
}

void ListCommands::remove(engine::RemoveFiles files)
{
    const QList<engine::DownloadId> ids = m_view->selectedIds();
    // The next row is selected, so that the keyboard can go on from there.
    const engine::DownloadId next = successor();
    m_undoable->remove(ids, files);
    if (next.isValid()) {
        m_view->selectIds({ next });
    }
}

engine::DownloadId ListCommands::successor() const
{
    const QList<int> rows = m_view->selectedRows();
    if (rows.isEmpty()) {
        return {};
    }
    // What stands below a selected group goes with it.
    const QList<engine::DownloadId> ids = m_view->selectedIds();
    const QSet<engine::DownloadId> going(ids.begin(), ids.end());
    const auto rest = [&](int row) {
        const engine::Download *download = m_model->download(m_model->index(row, 0));
        return download && !going.contains(download->id) ? download->id : engine::DownloadId();
    };
    for (int row = rows.last() + 1; row < m_model->rowCount(); ++row) {
        if (rest(row).isValid()) {
            return rest(row);
        }
        if (m_model->isGroup(m_model->index(row, 0))) {
            return {};
        }
    }
    return rows.first() > 0 ? rest(rows.first() - 1) : engine::DownloadId();
}

void ListCommands::apply(engine::Remedy remedy)
{
    switch (remedy) {
    case engine::Remedy::Retry:
        m_engine->resume(m_view->selectedIds());
        return;
    case engine::Remedy::StartOver:
        m_engine->restart(m_view->selectedIds());
        return;
    case engine::Remedy::FreeSpace:
        openFolders();
        return;
    case engine::Remedy::OpenPage:
        openPages();
        return;
    case engine::Remedy::Ignore:
        m_undoable->ignore(m_view->selectedIds());
        return;
    case engine::Remedy::CheckProxy:
        emit proxyPreferencesRequested();
        return;
    case engine::Remedy::ChangeLink:
    case engine::Remedy::ChangeFolder:
    case engine::Remedy::SignIn:
    case engine::Remedy::ChooseExisting:
    case engine::Remedy::AcceptCertificate:
        gather([](const engine::Download &) { return true; },
            [this, remedy](const QList<engine::Download> &downloads) {
                emit remedyRequested(remedy, downloads);
            });
        return;
    }
}

} // namespace ui
