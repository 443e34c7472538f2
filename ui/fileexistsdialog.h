// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"
#include "app/settings/settings.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QLabel;

namespace ui {

/// Asks what to do with downloads whose file is there already; one question for all of them, and
/// it never blocks. Lives on the GUI thread, deletes itself when closed.
class FileExistsDialog : public QDialog {
    Q_OBJECT

public:
    explicit FileExistsDialog(QWidget *parent = nullptr);

    /// More files the question is about; the same id counts once.
    void addDownloads(const QList<engine::Download> &downloads);

signals:
    /// \a isRemembered: the answer goes for every later file as well.
    void chosen(
        const QList<engine::DownloadId> &ids, settings::OnFileExists answer, bool isRemembered);

private:
    void buildChoices();
    void say();
    void showFiles();

    QList<engine::DownloadId> m_ids;
    QString m_firstFile;
    QLabel *m_question = nullptr;
    QButtonGroup *m_choices = nullptr;
    QCheckBox *m_remember = nullptr;
};

} // namespace ui
