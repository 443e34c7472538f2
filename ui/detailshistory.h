// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detailstab.h"

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

/// What happened to the download, in plain words, the latest last; what was asked and answered word
/// for word behind each line. Lives on the GUI thread.
class DetailsHistory : public DetailsTab {
    Q_OBJECT

public:
    explicit DetailsHistory(QWidget *parent = nullptr);

    void setDownload(const engine::Download &download) override;
    /// What it shows is no longer all there is; the next setDownload() asks.
    void forget() { m_download = {}; }
    /// All that is known; of another download it is passed over.
    void setEntries(engine::DownloadId id, const QList<engine::HistoryEntry> &entries);
    void append(engine::DownloadId id, const QList<engine::HistoryEntry> &entries);

signals:
    /// setEntries() is to follow.
    void asked(engine::DownloadId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(const engine::HistoryEntry &entry);
    void rebuild();
    void refresh();
    void copyReport();
    void copyLine();

    QTreeWidget *m_tree = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_copy = nullptr;
    engine::Download m_download;
    QList<engine::HistoryEntry> m_entries;
    bool m_isKnown = false;
};

} // namespace ui
