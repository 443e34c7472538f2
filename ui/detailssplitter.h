// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/detailspane.h"

#include <QElapsedTimer>
#include <QSplitter>

class QMenuBar;

namespace ui {

/// The list and, below or beside it, the details, which are made when they are shown first. Keeps
/// the speeds of this session, shown or not. Lives on the GUI thread.
class DetailsSplitter : public QSplitter {
    Q_OBJECT

public:
    /// \a engine outlives this; \a list becomes a child. \a hours, as the list has them, are
    /// borrowed.
    DetailsSplitter(
        engine::Engine &engine, const QueueHours &hours, QWidget *list, QWidget *parent = nullptr);

    /// Puts its actions into the menu of what is shown.
    void fill(const QMenuBar &bar);
    void restore(const settings::Settings &settings);
    /// Writes down what is its own.
    void save(settings::Panes &panes) const;
    void setSettings(const settings::Settings &settings);
    /// Whether, where and with which tab it is shown, where that is another than before.
    void applyLayout(const settings::Panes &before, const settings::Panes &now);
    void setSelection(
        const QList<const engine::Download *> &selected, const QList<QAction *> &remedies);
    /// The details say what is wrong with the one that is selected.
    bool isExplaining(const QList<const engine::Download *> &selected) const;

    /// Of one below the other, as both stand where there is no room for them side by side.
    QSize minimumSizeHint() const override;

signals:
    void remedyRequested(engine::Remedy remedy, const QList<engine::Download> &downloads);
    void limitRequested(const QList<engine::Download> &downloads);
    void renameRequested(const engine::Download &download);
    void noteEdited(engine::DownloadId id, const QString &note);
    void fieldsRequested(const engine::Download &download);
    void checksumRequested(const engine::Download &download);
    /// They were shown: setSelection() is wanted.
    void shown();
    /// What save() writes down is another one now.
    void changed();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makePane();
    void shareRoom();
    void showPane(bool isShown);
    void place();
    bool hasRoomBeside() const;

    engine::Engine &m_engine;
    const QueueHours &m_hours;
    SpeedTracks m_tracks;
    QElapsedTimer m_clock;
    settings::Settings m_settings;
    DetailsPane *m_pane = nullptr; ///< null until it is shown first
    QAction *m_show = nullptr;
    QAction *m_right = nullptr;
    bool m_isShared = false; ///< the room between list and pane; once, when there is some
};

} // namespace ui
