// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remedies.h"

#include "app/settings/settingsfile.h"
#include "ui/certificatedialog.h"
#include "ui/changefolderdialog.h"
#include "ui/changelinkdialog.h"
#include "ui/downloadlimitdialog.h"
#include "ui/fileexistsdialog.h"
#include "ui/folderfield.h"
#include "ui/signindialog.h"
#include "ui/undoablecommands.h"

#include <QWidget>

namespace ui {

namespace {

bool hasFailed(const engine::Download &download)
{
    return download.state == engine::DownloadState::Failed;
}

bool isStoppedByFile(const engine::Download &download)
{
    return hasFailed(download) && download.error.kind == engine::ErrorKind::FileExists;
}

} // namespace

Remedies::Remedies(engine::Engine &engine, QThreadPool &pool, QWidget &window)
    : m_engine(engine)
    , m_pool(pool)
    , m_window(window)
{
}

void Remedies::open(engine::Remedy remedy, const QList<engine::Download> &downloads)
{
    if (downloads.isEmpty()) {
        return;
    }
    switch (remedy) {
    case engine::Remedy::ChangeLink:
        changeLink(downloads.constFirst());
        break;
    case engine::Remedy::ChangeFolder:
        changeFolder(downloads);
        break;
    case engine::Remedy::SignIn:
        signIn(downloads);
        break;
    case engine::Remedy::AcceptCertificate:
        lookAtCertificate(downloads);
        break;
    case engine::Remedy::ChooseExisting:
        askAboutFiles(downloads);
        break;
    case engine::Remedy::Retry:
    case engine::Remedy::StartOver:
    case engine::Remedy::FreeSpace:
    case engine::Remedy::CheckProxy:
    case engine::Remedy::OpenPage:
    case engine::Remedy::Ignore:
        break;
    }
}

void Remedies::noteAdded(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        if (isStoppedByFile(download)) {
            m_fileStopped.insert(download.id);
        }
    }
}

void Remedies::noteChanged(const QList<engine::Download> &downloads)
{
    QList<engine::Download> stopped;
    for (const engine::Download &download : downloads) {
        if (!isStoppedByFile(download)) {
            m_fileStopped.remove(download.id);
        } else if (!m_fileStopped.contains(download.id)) {
            m_fileStopped.insert(download.id);
            stopped.append(download);
        }
    }
    if (!stopped.isEmpty()) {
        askAboutFiles(stopped);
    }
}

void Remedies::noteRemoved(const QList<engine::DownloadId> &ids)
{
    for (engine::DownloadId id : ids) {
        m_fileStopped.remove(id);
    }
}

/// Which have failed of \a downloads and of what changes while \a dialog is open: what is answered
/// there sets them going again. The others rest or wait for a reason that stays.
std::shared_ptr<const QSet<engine::DownloadId>> Remedies::failedMeanwhile(
    const QList<engine::Download> &downloads, const QDialog &dialog)
{
    const auto failed = std::make_shared<QSet<engine::DownloadId>>();
    const auto noteFailed = [failed](const QList<engine::Download> &those) {
        for (const engine::Download &download : those) {
            if (hasFailed(download)) {
                failed->insert(download.id);
            } else if (download.state == engine::DownloadState::Paused) {
                failed->remove(download.id);
            }
        }
    };
    noteFailed(downloads);
    connect(&m_engine, &engine::Engine::changed, &dialog, noteFailed);
    return failed;
}

void Remedies::changeLink(const engine::Download &download)
{
    auto *dialog = new ChangeLinkDialog(download, &m_window);
    const auto failed = failedMeanwhile({ download }, *dialog);
    connect(&m_engine, &engine::Engine::changed, dialog, &ChangeLinkDialog::noteChanged);
    connect(dialog, &ChangeLinkDialog::chosen, this,
        [this, failed](engine::DownloadId id, const QUrl &url) {
            engine::DownloadEdit edit;
            edit.url = url;
            failed->contains(id) ? mend({ id }, edit, tr("Change Link"))
                                 : this->edit({ id }, edit, tr("Change Link"));
        });
    dialog->open();
}

void Remedies::changeFolder(const QList<engine::Download> &downloads)
{
    FolderChange change;
    for (const engine::Download &download : downloads) {
        change.add(download);
    }
    auto *dialog = new ChangeFolderDialog(change,
        offeredFolders(m_settings.engine.folder, m_settings.recentFolders), m_pool, &m_window);
    const auto failed = failedMeanwhile(downloads, *dialog);
    connect(dialog, &ChangeFolderDialog::chosen, this,
        [this, failed](const QList<engine::DownloadId> &ids, const QString &folder) {
            QList<engine::DownloadId> again = ids;
            again.removeIf([&](engine::DownloadId id) { return !failed->contains(id); });
            engine::DownloadEdit edit;
            edit.folder = folder;
            this->edit(ids, edit,
                tr("Change Folder of %n Downloads", nullptr, static_cast<int>(ids.size())));
            if (!again.isEmpty()) {
                m_engine.resume(again);
            }
        });
    dialog->open();
}

void Remedies::lookAtCertificate(const QList<engine::Download> &downloads)
{
    auto *dialog = new CertificateDialog(downloads.constFirst(), &m_window);
    connect(dialog, &CertificateDialog::trusted, this,
        [this, downloads](const engine::TlsException &exception) { trust(downloads, exception); });
    connect(dialog, &CertificateDialog::retryRequested, this,
        [this, id = downloads.constFirst().id] { m_engine.resume({ id }); });
    dialog->open();
}

void Remedies::trust(
    const QList<engine::Download> &downloads, const engine::TlsException &exception)
{
    QList<engine::TlsException> &exceptions = m_settings.engine.tlsExceptions;
    exceptions.removeIf(
        [&](const engine::TlsException &old) { return old.host == exception.host; });
    exceptions.append(exception);
    emit settingsChanged(m_settings);
    QList<engine::DownloadId> ids;
    for (const engine::Download &download : downloads) {
        const QList<engine::ShownCertificate> &shown = download.error.shown;
        if (!shown.isEmpty() && shown.constFirst().host == exception.host
            && shown.constFirst().sha256 == exception.sha256) {
            ids.append(download.id);
        }
    }
    m_engine.resume(ids);
}

void Remedies::signIn(const QList<engine::Download> &downloads)
{
    auto *dialog = new SignInDialog(downloads, m_pool, &m_window);
    connect(dialog, &SignInDialog::chosen, this, [this](const QList<SignIn> &answers) {
        for (const SignIn &answer : answers) {
            m_engine.edit(answer.id, answer.edit); // a password is not brought back by undoing
            m_engine.resume({ answer.id });
        }
    });
    dialog->open();
}

void Remedies::limit(const QList<engine::Download> &downloads)
{
    auto *dialog = new DownloadLimitDialog(downloads, &m_window);
    connect(dialog, &DownloadLimitDialog::chosen, this,
        [this](const QList<engine::DownloadId> &ids, const engine::DownloadEdit &edit) {
            this->edit(ids, edit,
                tr("Change Limit of %n Downloads", nullptr, static_cast<int>(ids.size())));
        });
    dialog->open();
}

void Remedies::askAboutFiles(const QList<engine::Download> &downloads)
{
    if (!m_fileQuestion) {
        m_fileQuestion = new FileExistsDialog(&m_window);
        connect(m_fileQuestion, &FileExistsDialog::chosen, this, &Remedies::takeFileAnswer);
    }
    m_fileQuestion->addDownloads(downloads);
    m_fileQuestion->show();
}

void Remedies::takeFileAnswer(
    const QList<engine::DownloadId> &ids, settings::OnFileExists answer, bool isRemembered)
{
    settings::Settings answered = m_settings;
    answered.onFileExists = answer;
    answered = settings::settled(answered);
    engine::DownloadEdit edit;
    edit.whenFileExists = answered.engine.whenFileExists;
    if (isRemembered) {
        m_settings = answered;
        emit settingsChanged(m_settings);
    }
    mend(ids, edit, tr("Choose What Happens to Existing Files"));
}

void Remedies::edit(
    const QList<engine::DownloadId> &ids, const engine::DownloadEdit &edit, const QString &text)
{
    if (m_commands) {
        m_commands->edit(ids, edit, text);
        return;
    }
    for (const engine::DownloadId id : ids) {
        m_engine.edit(id, edit);
    }
}

void Remedies::mend(
    const QList<engine::DownloadId> &ids, const engine::DownloadEdit &edit, const QString &text)
{
    this->edit(ids, edit, text);
    m_engine.resume(ids);
}

} // namespace ui
