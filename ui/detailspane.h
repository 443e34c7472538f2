// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/speedtrack.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedLayout;
class QTabWidget;

namespace ui {

class ContentArea;
class DetailsGeneral;
class DetailsHistory;
class DetailsSegments;
class DetailsSpeed;
class DetailsTab;
class QueueHours;

/// Everything about the selected download, or the sums of several. Has the engine watch the one
/// that is looked at, and none while it is hidden. Lives on the GUI thread.
class DetailsPane : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the pane.
    DetailsPane(engine::Engine &engine, const SpeedTracks &tracks, const QueueHours &hours,
        QWidget *parent = nullptr);

    /// \a remedies: that help all of \a selected. Costs nothing while the pane is hidden.
    void setSelection(
        const QList<const engine::Download *> &selected, const QList<QAction *> &remedies);
    void setSettings(const settings::Settings &settings);
    /// 0 to 3.
    int tab() const;
    void setTab(int tab);
    /// A sample of these came into the tracks.
    void noteSamples(const QList<engine::Progress> &progress);

signals:
    void remedyRequested(engine::Remedy remedy, const QList<engine::Download> &downloads);
    void limitRequested(const QList<engine::Download> &downloads);
    void renameRequested(const engine::Download &download);
    void noteEdited(engine::DownloadId id, const QString &note);
    void fieldsRequested(const engine::Download &download);
    void checksumRequested(const engine::Download &download);
    void tabChanged();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void connectEngine();
    void connectGeneral();
    void say();
    void look(engine::DownloadId id);
    void fillTab();
    DetailsTab *current() const;

    engine::Engine &m_engine;
    QStackedLayout *m_pages = nullptr;
    ContentArea *m_scroll = nullptr;
    QLabel *m_words = nullptr; ///< of several, or of none
    QTabWidget *m_tabs = nullptr;
    DetailsGeneral *m_general = nullptr;
    DetailsSegments *m_segments = nullptr;
    DetailsSpeed *m_speed = nullptr;
    DetailsHistory *m_history = nullptr;
    engine::Download m_download; ///< that is looked at; its id is invalid where there is none
    engine::RunDetail m_detail;
};

} // namespace ui
