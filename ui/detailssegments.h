// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detailstab.h"

class QLabel;
class QTableView;

namespace ui {

class ConnectionModel;
class SegmentMap;

/// Which bytes are there, and who fetches the others. Lives on the GUI thread.
class DetailsSegments : public DetailsTab {
    Q_OBJECT

public:
    explicit DetailsSegments(QWidget *parent = nullptr);

    void setDownload(const engine::Download &download) override;
    void setDetail(const engine::RunDetail &detail) override;

private:
    QWidget *legend();
    void refresh();

    SegmentMap *m_map = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_none = nullptr;
    ConnectionModel *m_model = nullptr;
    engine::Download m_download;
    engine::RunDetail m_detail;
};

} // namespace ui
