// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detailstab.h"
#include "ui/speedtrack.h"

class QButtonGroup;
class QLabel;

namespace ui {

class SpeedGraph;

/// How fast the download is and was. Lives on the GUI thread.
class DetailsSpeed : public DetailsTab {
    Q_OBJECT

public:
    /// \a tracks outlives this.
    explicit DetailsSpeed(const SpeedTracks &tracks, QWidget *parent = nullptr);

    void setDownload(const engine::Download &download) override;
    void setDetail(const engine::RunDetail &detail) override;
    /// A sample came into the tracks; of another download, nothing is drawn.
    void showSample(engine::DownloadId id);
    void enter() override { refresh(); }

private:
    void buildChoice();
    void refresh();

    const SpeedTracks &m_tracks;
    QButtonGroup *m_span = nullptr;
    QLabel *m_words = nullptr;
    SpeedGraph *m_graph = nullptr;
    engine::Download m_download;
    qint64 m_runLimit = 0; ///< bytes a second, that the run keeps to; 0 = none
};

} // namespace ui
