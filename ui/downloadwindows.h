// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QHash>
#include <QPointer>
#include <QSet>

namespace ui {

class DownloadWindow;

/// Opens a window for each download that starts, while that is wanted; one that was closed stays
/// closed until its download starts anew. Lives on the GUI thread.
class DownloadWindows : public QObject {
    Q_OBJECT

public:
    /// At the same time; with more of them nobody finds one.
    static constexpr qsizetype kMost = 12;

    /// \a engine and \a parent, of the windows, outlive this.
    DownloadWindows(engine::Engine &engine, QWidget &parent);

    /// Those that are open stay when \a isOn is false.
    void setOn(bool isOn) { m_isOn = isOn; }

signals:
    /// The download and its part file are to go.
    void cancelRequested(engine::DownloadId id);

private:
    void noteChanged(const QList<engine::Download> &downloads);
    void noteProgress(const QList<engine::Progress> &progress);
    void noteRemoved(const QList<engine::DownloadId> &ids);
    void open(const engine::Download &download);

    engine::Engine &m_engine;
    QWidget &m_parent;
    bool m_isOn = false;
    QSet<engine::DownloadId> m_running;
    QHash<engine::DownloadId, QPointer<DownloadWindow>> m_windows;
};

} // namespace ui
