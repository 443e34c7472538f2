// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// How far one download is, with what can be done about it. Goes by itself when the download is
/// complete, if that is wanted. Lives on the GUI thread, deletes itself when closed.
class DownloadWindow : public QDialog {
    Q_OBJECT

public:
    DownloadWindow(const engine::Download &download, QWidget *parent);

    void setDownload(const engine::Download &download);
    void setProgress(const engine::Progress &progress);

signals:
    void pauseRequested(engine::DownloadId id);
    void resumeRequested(engine::DownloadId id);
    /// The download and what there is of its file shall go.
    void cancelRequested(engine::DownloadId id);

private:
    QWidget *buttonRow();
    void say();

    engine::Download m_download;
    qint64 m_speed = 0; ///< bytes a second
    QLabel *m_name = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_figures = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_cancel = nullptr;
    QCheckBox *m_closes = nullptr;
};

} // namespace ui
