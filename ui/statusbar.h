// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "ui/timetablewatch.h"

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace ui {

class LimitMenu;

/// Speed, counts, free space and the limit, beside passing messages.
class StatusBar : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    /// In passing, and for screen readers at once.
    void tell(const QString &sentence);
    /// Takes the room that the others leave, and gives it to messages while there is one.
    void addForecast(QWidget *forecast);
    void setTotals(const engine::EngineTotals &totals);
    /// \a bytes -1 = unknown. \a folder is where new downloads go.
    void setFreeSpace(const QString &folder, qint64 bytes);
    /// What it limits counts too; while it does, that is said.
    void setTimetable(const engine::SpeedTimetable &timetable);
    /// Bytes a second, 0 = unlimited.
    void setLimit(qint64 bytesPerSecond);

    QSize minimumSizeHint() const override;

signals:
    /// Bytes a second, 0 = unlimited.
    void limitChosen(qint64 bytesPerSecond);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showLimit();
    void fit();
    int neededWidth(bool isLeast) const;
    QLabel *addLabel(const QString &name);

    QWidget *m_told = nullptr; ///< for screen readers: messages are no widget
    QLabel *m_counts = nullptr;
    QLabel *m_speed = nullptr;
    QLabel *m_space = nullptr;
    QToolButton *m_limit = nullptr;
    QWidget *m_forecast = nullptr;
    LimitMenu *m_menu = nullptr;
    TimetableWatch m_timetable;
    engine::EngineTotals m_totals;
    QString m_folder;
    qint64 m_free = -1; ///< bytes in the folder; -1 = unknown
    qint64 m_bytesPerSecond = 0;
};

} // namespace ui
