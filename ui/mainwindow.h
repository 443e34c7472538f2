// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/links/links.h"
#include "app/settings/settings.h"

#include <QMainWindow>
#include <QTimer>

class QThreadPool;
class QToolBar;

namespace ui {

class ClipboardWatch;
class DetailsSplitter;
class DownloadModel;
class DownloadView;
class DropZone;
class ExplanationBar;
class FileTools;
class FreeSpace;
class LinkIntake;
class LinkOffer;
class LinkTools;
class ListCommands;
class ListFinder;
class MainActions;
class NoticeBar;
class SearchField;
class SidebarPane;
class StatusBar;

/// The window with the list. What needs a dialog leaves as a signal. Lives on the GUI thread.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// \a engine and \a pool (sorting, filtering, free space) are borrowed and outlive the window.
    MainWindow(engine::Engine *engine, const settings::Settings &settings, QThreadPool *pool,
        QWidget *parent = nullptr);
    ~MainWindow() override;

    MainActions &actions() const { return *m_actions; }
    /// Takes over settings that were changed elsewhere (preferences, tray); emits nothing.
    void setSettings(const settings::Settings &settings);
    /// Plain text: in passing in the status bar, or above the list until it is closed.
    void showMessage(const QString &sentence);
    void showNotice(const QString &sentence);
    /// Selects these rows and scrolls to the first one (for a clicked notification).
    void select(const QList<engine::DownloadId> &ids);
    /// Its commands are the way by which downloads are changed so that it can be undone.
    FileTools &files() const { return *m_files; }

signals:
    /// The user wants the add dialog, empty but for the clipboard's links.
    void addRequested();
    /// Links were pasted or dropped; never empty. The add dialog shows them.
    void linksOffered(const links::FoundLinks &links);
    void leftoversOffered(const QStringList &paths);
    void preferencesRequested();
    void proxyPreferencesRequested();
    void limitRequested(const QList<engine::Download> &downloads);
    /// The links of these shall be asked; empty: the window for it alone.
    void grabRequested();
    void checkRequested(const QList<engine::DownloadRequest> &requests);
    void aboutRequested();
    /// File > Quit: leave the program. closeRequested(): the window did not close when asked to.
    void quitRequested();
    void closeRequested();
    /// A remedy that needs a dialog; the others the window applies itself.
    void remedyRequested(engine::Remedy remedy, const QList<engine::Download> &downloads);
    /// The window changed its own part of the settings or the limit; the whole value.
    void settingsChanged(const settings::Settings &settings);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void say();
    void buildToolBar();
    void connectActions();
    void connectList();
    void connectIntake();
    void restoreLayout();
    void refreshActions();
    void showSelection(const QList<const engine::Download *> &selected);
    void changeLimit(qint64 bytesPerSecond);
    void saveLayout();
    void showContextMenu(const QPoint &position);

    engine::Engine *m_engine = nullptr;
    settings::Settings m_settings;
    DownloadModel *m_model = nullptr;
    DownloadView *m_view = nullptr;
    DetailsSplitter *m_details = nullptr;
    MainActions *m_actions = nullptr;
    ListCommands *m_commands = nullptr;
    LinkTools *m_tools = nullptr;
    FileTools *m_files = nullptr;
    QToolBar *m_toolBar = nullptr;
    SearchField *m_search = nullptr;
    SidebarPane *m_pane = nullptr;
    ListFinder *m_finder = nullptr;
    StatusBar *m_status = nullptr;
    NoticeBar *m_notices = nullptr;
    ExplanationBar *m_explanation = nullptr;
    ClipboardWatch *m_clipboard = nullptr;
    LinkOffer *m_offer = nullptr;
    DropZone *m_dropZone = nullptr;
    LinkIntake *m_intake = nullptr;
    FreeSpace *m_space = nullptr;
    QTimer m_refresh; ///< gathers changes into one look at what can be done
    QTimer m_save; ///< gathers the many steps of a drag
};

} // namespace ui
