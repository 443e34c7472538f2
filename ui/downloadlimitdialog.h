// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QSpinBox;

namespace ui {

/// Asks for the speed limit and the connections of some downloads; a running one follows at once.
/// What they do not have in common is shown as such, and what nobody touches stays as it is. Lives
/// on the GUI thread, deletes itself when closed.
class DownloadLimitDialog : public QDialog {
    Q_OBJECT

public:
    /// \a downloads: not empty.
    explicit DownloadLimitDialog(
        const QList<engine::Download> &downloads, QWidget *parent = nullptr);

signals:
    /// At least one thing is changed.
    void chosen(const QList<engine::DownloadId> &ids, const engine::DownloadEdit &edit);

private:
    void showLimit(std::optional<qint64> common);
    void followBox();
    void finish();
    engine::DownloadEdit edit() const;

    QList<engine::DownloadId> m_ids;
    Qt::CheckState m_boxBefore = Qt::Unchecked;
    int m_limitBefore = 0; ///< KiB a second, as shown
    int m_connectionsBefore = 0; ///< as shown
    QCheckBox *m_limitOn = nullptr;
    QSpinBox *m_limit = nullptr;
    QSpinBox *m_connections = nullptr;
};

} // namespace ui
