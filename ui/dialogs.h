// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/leftover.h"
#include "app/engine/linkchecker.h"
#include "app/settings/settings.h"
#include "ui/addedrows.h"
#include "ui/companions.h"
#include "ui/knownlinks.h"
#include "ui/privategate.h"
#include "ui/startoptions.h"
#include "ui/watchedfolder.h"

#include <QMap>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace ui {

class AddDialog;
class CheckWindow;
class GrabWindow;
struct HaveAnswers;
class PreferencesDialog;

/// Opens the window's own dialogs, each once: asked for again, it comes to the front. Lives on the
/// GUI thread.
class Dialogs : public QObject {
    Q_OBJECT

public:
    using MakeChecker
        = std::function<std::unique_ptr<engine::LinkChecker>(const settings::Settings &)>;

    /// \a window is the dialogs' parent; it, \a engine and \a pool outlive this. \a languages:
    /// codes of the translations that are there.
    Dialogs(engine::Engine &engine, QThreadPool &pool, QWidget &window, MakeChecker makeChecker,
        const QStringList &languages);
    /// Ends copies that are under way, so that nobody waits for them.
    ~Dialogs() override;

    /// Where logins are kept beyond this run; \a keeper outlives this.
    void setKeeper(engine::SecretKeeper &keeper) { m_keeper = &keeper; }
    /// Hands them to the open dialogs too.
    void setSettings(const settings::Settings &settings);
    void noteDownloads(const QList<engine::Download> &downloads);
    void noteAdded(const QList<engine::Download> &downloads);
    void noteRemoved(const QList<engine::DownloadId> &ids) { m_known.forget(ids); }
    /// The add dialog with the clipboard's links.
    void openAdd();
    /// The add dialog with these; added to what stands there if it is open already.
    void offerLinks(const links::FoundLinks &links);
    /// A dialog of its own for each file that another program did not finish.
    void offerLeftovers(const QStringList &paths);
    /// The links of a start of the program: shown in the add dialog, or added without asking.
    void takeStart(const StartOptions &options);
    /// The window that takes links out of pages.
    void openGrabber();
    /// What was asked for and is still being added is added at once: the program ends.
    void addRest();
    /// The window that asks links, with those of \a requests besides what it has already.
    void openCheck(const QList<engine::DownloadRequest> &requests);
    void openPreferences();
    void setTrayThere(bool isThere); ///< the desktop shows tray icons; it may come and go
    void openProxyPreferences();
    void openAbout();

signals:
    void settingsChanged(const settings::Settings &settings);
    void categoriesRequested();
    void queuesRequested();
    /// A sentence for the window; plain text.
    void said(const QString &sentence);
    /// Rows to be selected.
    void shown(const QList<engine::DownloadId> &ids);
    /// Rows of what the user just added, to be selected where they are shown.
    void cameIn(const QList<engine::DownloadId> &ids);
    /// Links that are added next although their files are there, as the user wants it.
    void fetchedAgain(const QList<QUrl> &urls);

private:
    QList<engine::DownloadRequest> categorised(
        const QList<engine::DownloadRequest> &requests) const;
    void takeLinks(const links::FoundLinks &links, StartLinks what);
    void takeWatched(const links::FoundLinks &links, qint64 token);
    void addTaken(const QList<engine::DownloadRequest> &requests);
    void addNow(const QList<engine::DownloadRequest> &requests);
    AddDialog *addDialog();
    void reuse(const QList<ReuseWish> &wishes);
    void addAdopted(const engine::DownloadRequest &request, const engine::AdoptedPart &part);
    void showLinks(const links::FoundLinks &links);
    void takeAnswers(const HaveAnswers &answers);

    engine::Engine &m_engine;
    QThreadPool &m_pool;
    QWidget &m_window;
    MakeChecker m_makeChecker;
    engine::SecretKeeper *m_keeper = nullptr;
    QStringList m_languages;
    bool m_isTrayThere = true;
    settings::Settings m_settings;
    KnownLinks m_known;
    AddedRows m_added;
    WatchedFolder m_watched;
    Companions m_companions;
    QThreadPool m_copies; ///< of files; the window's own work does not wait for them
    PrivateGate m_gate;
    QMap<qint64, QList<engine::DownloadRequest>> m_withoutFolder; ///< until it is made
    qint64 m_lastWithoutFolder = 0;
    QPointer<AddDialog> m_add;
    QPointer<CheckWindow> m_check;
    QPointer<GrabWindow> m_grab;
    QPointer<PreferencesDialog> m_preferences;
};

} // namespace ui
