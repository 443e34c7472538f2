// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filetools.h"

#include "app/engine/engine.h"
#include "app/words/words.h"
#include "ui/actionbook.h"
#include "ui/changefieldsdialog.h"
#include "ui/changefolderdialog.h"
#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/filerefusal.h"
#include "ui/folderfield.h"
#include "ui/inpieces.h"
#include "ui/renamedialog.h"
#include "ui/retranslation.h"
#include "ui/selectionwatch.h"
#include "ui/tintedicon.h"
#include "ui/undoablecommands.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMenu>
#include <QUrl>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qsizetype kMostFoldersOpened = 5;
constexpr int kFileWorkMilliseconds = 100;

/// The menu of the menu bar that has \a action.
QMenu *menuOf(const QAction *action)
{
    const QList<QObject *> objects = action->associatedObjects();
    for (QObject *object : objects) {
        if (auto *menu = qobject_cast<QMenu *>(object)) {
            return menu;
        }
    }
    return nullptr;
}

bool hasChecksum(const engine::Download *download)
{
    return !download->request.checksum.isEmpty() || !download->request.pieces.isEmpty()
        || !download->foundChecksum->isEmpty();
}

bool isOneUnfinished(const QList<const engine::Download *> &downloads)
{
    return downloads.size() == 1 && !engine::traits(downloads.constFirst()->state).isComplete;
}

} // namespace

void openFoldersOf(const QStringList &files)
{
    QStringList folders;
    for (const QString &file : files) {
        folders.append(QFileInfo(file).path());
    }
    folders.removeDuplicates();
    for (const QString &folder : folders.first(std::min(folders.size(), kMostFoldersOpened))) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    }
}

FileTools::FileTools(QWidget &window, DownloadModel &model, DownloadView &view, QThreadPool &pool,
    engine::Engine &engine, UndoableCommands &commands)
    : QObject(&window)
    , m_window(window)
    , m_model(model)
    , m_view(view)
    , m_pool(pool)
    , m_engine(engine)
    , m_commands(commands)
    , m_selection(new SelectionWatch(engine, view, this))
    , m_undo(addAction(u"undo"_s, u"undo"_s, u"Ctrl+Z"_s))
    , m_redo(addAction(u"redo"_s, u"redo"_s, u"Ctrl+Shift+Z"_s))
    , m_rename(addAction(u"renameFiles"_s, u"rename"_s, u"F2"_s))
    , m_move(addAction(u"moveToFolder"_s, u"folder"_s, u"Ctrl+Shift+M"_s))
    , m_fields(addAction(u"changeFields"_s, u"preferences"_s, {}))
    , m_verify(addAction(u"verifyFiles"_s, u"state-verifying"_s, {}))
    , m_stop(addAction(u"stopFileWork"_s, u"close"_s, {}))
{
    connectActions();
    connect(&m_engine, &engine::Engine::fileRefused, this,
        [this](engine::DownloadId id, const engine::DownloadError &error) {
            const engine::Download *download = m_model.find(id);
            emit said(
                fileRefusalSentence(download ? words::listedName(*download) : QString(), error));
        });
    connect(&m_engine, &engine::Engine::untrashFailed, this,
        [this](const QStringList &files) { emit said(untrashFailedSentence(files)); });
    connect(&m_engine, &engine::Engine::unremoveRefused, this,
        [this](const QList<engine::DownloadId> &ids, const engine::DownloadError &error) {
            emit said(unremoveRefusedSentence(static_cast<int>(ids.size()), error));
        });
    follow();
    refresh({});
    sayNowAndAnew(&window, [this] { say(); });
}

void FileTools::follow()
{
    connect(m_selection, &SelectionWatch::changed, this, &FileTools::refresh);
    // At once: a key may follow a click within the same moment.
    connect(&m_view, &DownloadView::selectedIdsChanged, this, [this] {
        const bool isAny = m_view.selectionModel()->hasSelection();
        m_rename->setEnabled(isAny);
        m_move->setEnabled(isAny);
        const QItemSelection ranges = m_view.selectionModel()->selection();
        const bool isOneRow = ranges.size() == 1 && ranges.constFirst().height() == 1;
        m_fields->setEnabled(isOneRow && isOneUnfinished(m_view.selectedDownloads()));
    });
    m_stopSoon.setSingleShot(true);
    m_stopSoon.setInterval(kFileWorkMilliseconds);
    connect(&m_stopSoon, &QTimer::timeout, this, &FileTools::refreshStop);
    connect(&m_engine, &engine::Engine::added, this, &FileTools::noteFileWork);
    connect(&m_engine, &engine::Engine::changed, this, &FileTools::noteFileWork);
    connect(&m_engine, &engine::Engine::progressed, this, &FileTools::noteProgress);
    connect(
        &m_engine, &engine::Engine::removed, this, [this](const QList<engine::DownloadId> &ids) {
            for (const engine::DownloadId id : ids) {
                m_atWork.remove(id);
            }
        });
}

void FileTools::connectActions()
{
    connect(m_undo, &QAction::triggered, &m_commands, &UndoableCommands::undo);
    connect(m_redo, &QAction::triggered, &m_commands, &UndoableCommands::redo);
    for (const auto signal : { &QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged }) {
        connect(&m_commands.stack(), signal, this, &FileTools::sayUndo);
    }
    connect(m_rename, &QAction::triggered, this, &FileTools::rename);
    connect(m_move, &QAction::triggered, this, &FileTools::moveToFolder);
    connect(m_fields, &QAction::triggered, this, [this] {
        if (const auto one = m_view.selectedDownloads(); one.size() == 1) {
            changeFields(*one.constFirst());
        }
    });
    connect(m_verify, &QAction::triggered, this, [this] { m_engine.verify(selectedIds()); });
    connect(m_stop, &QAction::triggered, this, [this] { m_engine.pause(selectedIds()); });
}

QAction *FileTools::addAction(const QString &name, const QString &icon, const QString &keys)
{
    auto *action = new QAction(tintedIcon(icon), QString(), this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(keys));
    m_window.addAction(action);
    return action;
}

void FileTools::say()
{
    m_rename->setText(tr("Re&name…"));
    m_move->setText(tr("Move to &folder…"));
    m_fields->setText(tr("Change &header fields…"));
    m_verify->setText(tr("&Verify checksum"));
    m_stop->setText(tr("Stop moving or &checking"));
    sayUndo();
}

void FileTools::sayUndo()
{
    const auto say = [](QAction *action, const QStringList &words, const QString &step) {
        action->setText(step.isEmpty() ? words.first() : words.last().arg(step));
        action->setProperty(kLastingText, words.first());
        action->setEnabled(!step.isEmpty());
    };
    //: %1: Remove 3 Downloads
    say(m_undo, { tr("&Undo"), tr("&Undo %1") }, m_commands.stack().undoText());
    //: %1: Remove 3 Downloads
    say(m_redo, { tr("&Redo"), tr("&Redo %1") }, m_commands.stack().redoText());
}

void FileTools::fill(const MainActions &actions)
{
    QAction *first = actions.action(ActionId::SelectAll);
    if (QMenu *menu = menuOf(first)) {
        menu->insertActions(first, { m_undo, m_redo });
        menu->insertSeparator(first);
    }
    const QAction *copy = actions.action(ActionId::CopyLink);
    if (QMenu *menu = menuOf(copy)) {
        fillContextMenu(*menu, copy);
    }
}

void FileTools::fillContextMenu(QMenu &menu, const QAction *before)
{
    const QList<QAction *> there = menu.actions();
    const qsizetype at = there.indexOf(before) + 1;
    QAction *next = at > 0 && at < there.size() ? there.at(at) : nullptr;
    menu.insertActions(next, { m_rename, m_move, m_fields, m_verify, m_stop });
}

void FileTools::setSettings(const settings::Settings &settings)
{
    m_folders = offeredFolders(settings.engine.folder, settings.recentFolders);
}

void FileTools::refresh(const QList<const engine::Download *> &downloads)
{
    m_rename->setEnabled(!downloads.isEmpty());
    m_move->setEnabled(!downloads.isEmpty());
    m_fields->setEnabled(isOneUnfinished(downloads));
    m_verify->setEnabled(
        std::any_of(downloads.begin(), downloads.end(), [](const engine::Download *download) {
            return engine::traits(download->state).isComplete && hasChecksum(download);
        }));
    refreshStop();
}

void FileTools::refreshStop()
{
    m_stopSoon.stop();
    m_stop->setEnabled(std::any_of(m_atWork.cbegin(), m_atWork.cend(),
        [this](engine::DownloadId id) { return m_selection->contains(id); }));
}

/// A move is told by the download, and a check by its progress, which ends with the next change.
void FileTools::noteFileWork(const QList<engine::Download> &downloads)
{
    const qsizetype before = m_atWork.size();
    for (const engine::Download &download : downloads) {
        if (engine::traits(download.state).isComplete && download.partMove->isPending()) {
            m_atWork.insert(download.id);
        } else {
            m_atWork.remove(download.id);
        }
    }
    if (m_atWork.size() != before && !m_stopSoon.isActive()) {
        m_stopSoon.start();
    }
}

void FileTools::noteProgress(const QList<engine::Progress> &progress)
{
    const qsizetype before = m_atWork.size();
    for (const engine::Progress &value : progress) {
        const engine::Download *download = m_model.find(value.id);
        if (download && engine::traits(download->state).isComplete) {
            m_atWork.insert(value.id);
        }
    }
    if (m_atWork.size() != before && !m_stopSoon.isActive()) {
        m_stopSoon.start();
    }
}

/// The complete ones.
QList<engine::DownloadId> FileTools::selectedIds() const
{
    QList<engine::DownloadId> ids;
    for (const engine::Download *download : m_view.selectedDownloads()) {
        if (engine::traits(download->state).isComplete) {
            ids.append(download->id);
        }
    }
    return ids;
}

void FileTools::rename()
{
    if (m_isGathering) {
        return; // its dialog is about to open
    }
    m_isGathering = true;
    const QList<engine::DownloadId> ids = m_view.selectedIds();
    const auto items = std::make_shared<QList<RenameItem>>();
    const auto copy = [this, ids, items](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            if (const engine::Download *download = m_model.find(ids.at(i))) {
                items->append({ download->id, words::listedName(*download),
                    download->request.folder, download->request.url, download->addedAt,
                    engine::traits(download->state).isComplete });
            }
        }
    };
    atOnceOrInPieces(this, ids.size(), copy, [this, items] {
        m_isGathering = false;
        if (!items->isEmpty()) {
            openRename(*items);
        }
    });
}

void FileTools::openRename(const QList<RenameItem> &items)
{
    auto *dialog = new RenameDialog(items, m_pool, &m_window);
    connect(dialog, &RenameDialog::chosen, this, [this](const QList<Renaming> &renamings) {
        QList<std::pair<engine::DownloadId, engine::DownloadEdit>> edits;
        for (const auto &[id, name] : renamings) {
            edits.append({ id, {} });
            edits.last().second.fileName = name;
        }
        //: What follows "Undo" in the menu.
        m_commands.edit(edits, tr("Rename %n Downloads", nullptr, static_cast<int>(edits.size())));
    });
    dialog->open();
}

void FileTools::changeFields(const engine::Download &download)
{
    auto *dialog = new ChangeFieldsDialog(download, &m_window);
    connect(dialog, &ChangeFieldsDialog::chosen, this,
        [this](engine::DownloadId id, const engine::DownloadEdit &edit) {
            const engine::Download *now = m_model.find(id);
            if (now && !engine::traits(now->state).isComplete) {
                m_commands.edit({ id }, edit, tr("Change Header Fields"));
            } else {
                emit said(now ? tr("It is complete: nothing more will be asked for.")
                              : tr("The download was removed meanwhile."));
            }
        });
    dialog->open();
}

void FileTools::moveToFolder()
{
    FolderChange change;
    for (const engine::Download *download : m_view.selectedDownloads()) {
        change.add(*download);
    }
    if (change.ids.isEmpty()) {
        return;
    }
    auto *dialog = new ChangeFolderDialog(change, m_folders, m_pool, &m_window);
    connect(dialog, &ChangeFolderDialog::chosen, this,
        [this](const QList<engine::DownloadId> &ids, const QString &folder) {
            engine::DownloadEdit edit;
            edit.folder = folder;
            //: What follows "Undo" in the menu.
            m_commands.edit(ids, edit,
                tr("Move %n Downloads to Another Folder", nullptr, static_cast<int>(ids.size())));
        });
    dialog->open();
}

} // namespace ui
