// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs.h"

#include "app/engine/storednotes.h"
#include "app/settings/categoryrules.h"
#include "app/settings/profile.h"
#include "ui/addchoices.h"
#include "ui/adddialog.h"
#include "ui/adoptdialog.h"
#include "ui/checkwindow.h"
#include "ui/grabwindow.h"
#include "ui/inpieces.h"
#include "ui/keyboardowner.h"
#include "ui/onpool.h"
#include "ui/preferencesdialog.h"
#include "ui/startlinks.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::chrono::seconds kWatchPause(2);
constexpr qsizetype kMostLeftovers = 10; ///< a dialog each

/// A new account has no such folder yet. Any other that is missing may be on a disk that is not
/// mounted, and making it would fill the wrong one (F62).
void makeFirstFolder(const QString &folder)
{
    if (folder == settings::defaultFolder()) {
        QDir().mkdir(folder);
    }
}

} // namespace

Dialogs::Dialogs(engine::Engine &engine, QThreadPool &pool, QWidget &window,
    MakeChecker makeChecker, const QStringList &languages)
    : m_engine(engine)
    , m_pool(pool)
    , m_window(window)
    , m_makeChecker(std::move(makeChecker))
    , m_languages(languages)
    , m_watched(pool, kWatchPause)
    , m_companions(engine, window)
    , m_gate(window)
{
    connect(&m_added, &AddedRows::came, this, &Dialogs::cameIn);
    connect(&m_gate, &PrivateGate::said, this, &Dialogs::said);
    connect(&m_gate, &PrivateGate::settingsChanged, this, &Dialogs::settingsChanged);
    connect(&m_companions, &Companions::settingsChanged, this, &Dialogs::settingsChanged);
    connect(&m_watched, &WatchedFolder::said, this, &Dialogs::said);
    connect(&m_watched, &WatchedFolder::found, this, &Dialogs::takeWatched);
    if (const auto *storing = qobject_cast<engine::StoringEngine *>(&m_engine)) {
        connect(&storing->storedNotes(), &engine::StoredNotes::stored, &m_watched,
            [this](const QList<qint64> &tokens) {
                for (const qint64 token : tokens) {
                    m_watched.settle(token);
                }
            });
    }
}

Dialogs::~Dialogs()
{
    qDeleteAll(m_window.findChildren<AdoptDialog *>());
}

void Dialogs::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    m_watched.setFolder(settings.watchedFolder);
    m_companions.setSettings(settings);
    m_gate.setSettings(settings);
    if (m_add) {
        m_add->setSettings(settings);
    }
    if (m_check) {
        m_check->setSettings(settings);
    }
    if (m_grab) {
        m_grab->setSettings(settings);
    }
    if (m_preferences) {
        m_preferences->setSettings(settings);
    }
    const QList<AdoptDialog *> adopting = m_window.findChildren<AdoptDialog *>();
    for (AdoptDialog *dialog : adopting) {
        dialog->setSettings(settings);
    }
}

void Dialogs::noteDownloads(const QList<engine::Download> &downloads)
{
    m_known.note(downloads);
}

void Dialogs::noteAdded(const QList<engine::Download> &downloads)
{
    m_added.note(downloads);
}

void Dialogs::openAdd()
{
    const bool isNew = m_add.isNull();
    AddDialog *dialog = addDialog();
    if (isNew) {
        dialog->offerClipboard(QGuiApplication::clipboard()->text());
    }
    bringToFront(*dialog);
}

void Dialogs::offerLinks(const links::FoundLinks &links)
{
    m_gate.takeTogether(links, [this](const links::FoundLinks &taken, PrivateGate::Let let) {
        if (let == PrivateGate::Let::Wanted) { // as what stands in an open dialog at the end
            showLinks(taken);
        }
    });
}

void Dialogs::showLinks(const links::FoundLinks &links)
{
    AddDialog *dialog = addDialog();
    dialog->offerLinks(links);
    bringToFront(*dialog);
}

void Dialogs::takeStart(const StartOptions &options)
{
    if (options.arguments.isEmpty()) {
        return;
    }
    // The dialog asks for a folder itself.
    const QString folder
        = options.links == StartLinks::Offer ? QString() : m_settings.engine.folder;
    onPool(
        m_pool, this,
        [arguments = options.arguments, folder] {
            const StartArguments parted = apartFromLeftovers(arguments);
            if (!parted.links.isEmpty()) {
                makeFirstFolder(folder);
            }
            return std::pair(parted, linksOfArguments(parted.links));
        },
        [this, what = options.links](const auto &start) {
            const auto &[parted, found] = start;
            offerLeftovers(parted.leftovers);
            if (!parted.links.isEmpty()) {
                takeLinks(found, what);
            }
        });
}

/// With categories by the rules, and their folders where none but the usual one was chosen.
QList<engine::DownloadRequest> Dialogs::categorised(
    const QList<engine::DownloadRequest> &requests) const
{
    const settings::CategoryRules rules(m_settings.categories);
    QList<engine::DownloadRequest> all;
    all.reserve(requests.size());
    for (engine::DownloadRequest request : requests) {
        const QString folder = request.folder;
        if (folder == m_settings.engine.folder) {
            request.folder.clear();
        }
        request = rules.categorised(request);
        if (request.folder.isEmpty()) {
            request.folder = folder;
        }
        all.append(request);
    }
    return all;
}

void Dialogs::takeLinks(const links::FoundLinks &links, StartLinks what)
{
    if (what == StartLinks::Offer) {
        // Nothing that is done to the path in the dialog would have the file read.
        links::FoundLinks offered = links;
        const links::FoundLinks missing = takeMissing(offered);
        if (!missing.links.isEmpty()) {
            emit said(badLinksSentence(missing));
        }
        if (!offered.links.isEmpty() || missing.links.isEmpty()) {
            offerLinks(offered);
        }
        return;
    }
    addTaken(requestsOf(m_gate.takeTold(links), what == StartLinks::Pause, ownFolders(m_settings)));
    if (const QString problem = badLinksSentence(links); !problem.isEmpty()) {
        emit said(problem);
    }
}

/// Nobody sees these links before they are added, and nobody may be there to be asked.
void Dialogs::takeWatched(const links::FoundLinks &links, qint64 token)
{
    const PrivateGate::Requests all
        = requestsOf(links, !m_settings.startWatched, ownFolders(m_settings));
    const QList<QUrl> files(all.size(), QUrl::fromLocalFile(m_settings.watchedFolder + u'/'));
    PrivateGate::Requests taken = m_gate.takeUnattended(all, files);
    if (taken.isEmpty()) {
        m_watched.settle(token); // all are left out
    } else {
        taken.last().token = token; // the last that is stored
    }
    addTaken(taken);
    if (const QString problem = badLinksSentence(links); !problem.isEmpty()) {
        emit said(problem);
    }
}

void Dialogs::addTaken(const PrivateGate::Requests &requests)
{
    const PrivateGate::Requests all = categorised(requests);
    const QStringList own = ownFolders(m_settings);
    if (all.isEmpty() || lackingFolders(all, own).isEmpty()) {
        return addNow(all);
    }
    m_withoutFolder.insert(++m_lastWithoutFolder, all);
    onPool(
        m_pool, this, [all, own] { return withFolders(all, own); },
        [this, number = m_lastWithoutFolder](auto) { addNow(m_withoutFolder.take(number)); });
}

void Dialogs::addNow(const PrivateGate::Requests &requests)
{
    if (!requests.isEmpty()) {
        m_engine.add(requests);
    }
}

void Dialogs::offerLeftovers(const QStringList &paths)
{
    for (const QString &path : paths.first(std::min(paths.size(), kMostLeftovers))) {
        auto *dialog = new AdoptDialog(m_settings, path, m_pool, m_copies, &m_window);
        connect(dialog, &AdoptDialog::requested, this, &Dialogs::addAdopted);
        connect(dialog, &AdoptDialog::settingsChanged, this, &Dialogs::settingsChanged);
        bringToFront(*dialog);
    }
    if (paths.size() > kMostLeftovers) {
        emit said(tr("Bobbin shows the first %Ln part files; add the others afterwards.", nullptr,
            static_cast<int>(kMostLeftovers)));
    }
}

void Dialogs::openGrabber()
{
    if (!m_grab) {
        const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + u"/bobbin/recipes"_s;
        m_grab = new GrabWindow(
            engine::createPageFetcher(m_settings.engine), m_pool, m_settings, own, &m_window);
        if (m_keeper != nullptr) {
            m_grab->setKeeper(*m_keeper);
        }
        connect(m_grab, &GrabWindow::requested, this,
            [this](const QList<engine::DownloadRequest> &requests, const QList<QUrl> &pages) {
                m_gate.take(requests, pages,
                    [this](const PrivateGate::Requests &taken, bool) { addTaken(taken); });
            });
        connect(&m_gate, &PrivateGate::leftOut, &m_grab->adder(), &GrabAdder::leaveOut);
        connect(m_grab, &GrabWindow::choicesChanged, this,
            [this](const settings::GrabberChoices &choices) {
                m_settings.grabber = choices;
                emit settingsChanged(m_settings);
            });
    }
    bringToFront(*m_grab);
}

void Dialogs::addRest()
{
    m_gate.addRest(); // first: it must not ask about what comes now
    if (m_grab) {
        m_grab->adder().addRest();
    }
    for (const PrivateGate::Requests &requests : std::exchange(m_withoutFolder, {})) {
        addNow(requests);
    }
}

void Dialogs::openCheck(const QList<engine::DownloadRequest> &requests)
{
    if (!m_check) {
        m_check = new CheckWindow(m_makeChecker(m_settings), m_pool, &m_window);
        m_check->setSettings(m_settings);
        connect(m_check, &CheckWindow::linksOffered, this, &Dialogs::offerLinks);
        connect(m_check, &CheckWindow::settingsChanged, this, &Dialogs::settingsChanged);
    }
    const auto ask = [window = m_check.data(), requests](qsizetype from, qsizetype to) {
        window->check(requests.sliced(from, to - from));
    };
    atOnceOrInPieces(m_check, requests.size(), ask, [] {});
    bringToFront(*m_check);
}

AddDialog *Dialogs::addDialog()
{
    if (!m_add) {
        m_add = new AddDialog(
            m_settings, m_known.list(), m_makeChecker(m_settings), m_pool, &m_window);
        connect(m_add, &AddDialog::requested, &m_added, &AddedRows::expect);
        connect(m_add, &AddDialog::requested, &m_engine, &engine::Engine::add);
        connect(m_add, &AddDialog::restartRequested, &m_engine, &engine::Engine::restart);
        connect(m_add, &AddDialog::reuseRequested, this, &Dialogs::reuse);
        connect(m_add, &AddDialog::haveAnswered, this, &Dialogs::takeAnswers);
        connect(m_add, &AddDialog::settingsChanged, this, &Dialogs::settingsChanged);
    }
    return m_add;
}

} // namespace ui
