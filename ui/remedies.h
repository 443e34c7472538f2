// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/settings/settings.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <memory>

class QDialog;
class QThreadPool;
class QWidget;

namespace ui {

class FileExistsDialog;
class UndoableCommands;

/// Opens the dialogs that mend a failed download and tells the engine what was answered. Lives on
/// the GUI thread.
class Remedies : public QObject {
    Q_OBJECT

public:
    /// \a window is the dialogs' parent; it, \a engine and \a pool outlive this.
    Remedies(engine::Engine &engine, QThreadPool &pool, QWidget &window);

    void setSettings(const settings::Settings &settings) { m_settings = settings; }
    /// What is answered can be undone by these from then on; they outlive this.
    void setCommands(UndoableCommands &commands) { m_commands = &commands; }
    /// ChangeLink, ChangeFolder, SignIn, ChooseExisting or AcceptCertificate; the others need no
    /// dialog.
    void open(engine::Remedy remedy, const QList<engine::Download> &downloads);
    /// Asks for the limit and the connections of \a downloads.
    void limit(const QList<engine::Download> &downloads);
    /// Rows of the list as it was: what stands at a question already is not asked again.
    void noteAdded(const QList<engine::Download> &downloads);
    /// Asks about every file that stopped because its name is taken and that nobody was asked
    /// about.
    void noteChanged(const QList<engine::Download> &downloads);
    void noteRemoved(const QList<engine::DownloadId> &ids);

signals:
    void settingsChanged(const settings::Settings &settings);

private:
    std::shared_ptr<const QSet<engine::DownloadId>> failedMeanwhile(
        const QList<engine::Download> &downloads, const QDialog &dialog);
    void changeLink(const engine::Download &download);
    void changeFolder(const QList<engine::Download> &downloads);
    void lookAtCertificate(const QList<engine::Download> &downloads);
    void trust(const QList<engine::Download> &downloads, const engine::TlsException &exception);
    void signIn(const QList<engine::Download> &downloads);
    void askAboutFiles(const QList<engine::Download> &downloads);
    void takeFileAnswer(
        const QList<engine::DownloadId> &ids, settings::OnFileExists answer, bool isRemembered);
    void edit(const QList<engine::DownloadId> &ids, const engine::DownloadEdit &edit,
        const QString &text);
    void mend(const QList<engine::DownloadId> &ids, const engine::DownloadEdit &edit,
        const QString &text);

    engine::Engine &m_engine;
    QThreadPool &m_pool;
    QWidget &m_window;
    settings::Settings m_settings;
    UndoableCommands *m_commands = nullptr;
    QPointer<FileExistsDialog> m_fileQuestion;
    QSet<engine::DownloadId> m_fileStopped; ///< stand at FileExists; asked about once each
};

} // namespace ui
