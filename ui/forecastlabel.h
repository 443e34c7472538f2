// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/elidedlabel.h"
#include "ui/forecast.h"
#include "ui/queueforecast.h"

#include <QTimer>

namespace ui {

/// What is left, when it will be done and what does not fit, in the status bar; one line a disk in
/// its tool tip. Gives way where the bar is narrow.
class ForecastLabel : public ElidedLabel {
    Q_OBJECT

public:
    /// All are borrowed and outlive this.
    ForecastLabel(const engine::Engine &engine, const DownloadModel &model, QThreadPool &pool,
        QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void say();
    QString leftText() const;
    QString endText();
    QueueForecast foreseen(const QList<QueueLoad> &loads, const QDateTime &now);

    const DownloadModel &m_model;
    Forecast m_forecast;
    engine::EngineTotals m_totals;
    QList<engine::QueueTimes> m_times; ///< what m_foreseen was computed for
    bool m_wasMoving = false;
    QueueForecast m_foreseen;
    QTimer m_keepsForeseen; ///< as long as it runs, which is for a moment
    bool m_isOld = false; ///< there is news since
};

/// One line of the tool tip; plain text.
QString diskLine(const DiskNeed &disk);
/// What does not fit, and where: each disk while that is short, else how many; empty = all fits.
QString unfitText(const QList<DiskNeed> &disks);

} // namespace ui
