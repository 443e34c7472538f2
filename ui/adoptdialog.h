// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/partadopter.h"
#include "app/links/links.h"
#include "app/settings/settings.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;

namespace ui {

class FolderField;

/// Where what another program left of a download becomes a download: shows what of the file can be
/// used, asks for the link, makes the copy. Lives on the GUI thread, deletes itself when closed.
class AdoptDialog : public QDialog {
    Q_OBJECT

public:
    /// \a pool (looks) and \a copies must outlive the dialog. \a path: of the leftover.
    AdoptDialog(const settings::Settings &settings, const QString &path, QThreadPool &pool,
        QThreadPool &copies, QWidget *parent = nullptr);

    /// What was changed elsewhere, so that it is not told as it was.
    void setSettings(const settings::Settings &settings) { m_settings = settings; }

signals:
    /// The copy is made: a download is to go on from it.
    void requested(const engine::DownloadRequest &request, const engine::AdoptedPart &part);
    /// Folder or "start now" changed; the whole value.
    void settingsChanged(const settings::Settings &settings);

private:
    void build();
    QFormLayout *buildForm();
    void connectParts();
    void say();
    void take(const engine::Leftover &leftover);
    void checkLink();
    void refresh();
    void fit();
    void setCopying(bool isCopying);
    void tryAccept();
    void showFailure(const engine::DownloadError &error);
    void finish(const engine::AdoptedPart &part);
    void announceSettings();

    settings::Settings m_settings;
    QString m_path;
    engine::PartAdopter m_adopter;
    engine::Leftover m_leftover;
    links::FoundLink m_link;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_file = nullptr;
    QLabel *m_found = nullptr;
    QLineEdit *m_linkEdit = nullptr;
    QLabel *m_linkNote = nullptr;
    QLineEdit *m_name = nullptr;
    FolderField *m_folder = nullptr;
    QLabel *m_promise = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_failure = nullptr;
    QCheckBox *m_startNow = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    engine::DownloadError m_error; ///< of the last copy
    bool m_isExamined = false;
    bool m_isStartChosen = false; ///< whether to start, by the user
    bool m_wantsAccept = false; ///< OK was pressed before file and folder were looked at
};

} // namespace ui
