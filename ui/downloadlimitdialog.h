// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QDialog>

class QCheckBox;
class QSpinBox;

namespace ui {

/// Asks for the speed limit and the connections of some downloads; a running one follows at once.
/// Lives on the GUI thread, deletes itself when closed.
class DownloadLimitDialog : public QDialog {
    Q_OBJECT

public:
    /// \a downloads: not empty.
    explicit DownloadLimitDialog(
        const QList<engine::Download> &downloads, QWidget *parent = nullptr);

signals:
    void chosen(const QList<engine::DownloadId> &ids, const engine::DownloadEdit &edit);

private:
    engine::DownloadEdit edit() const;

    QCheckBox *m_limitOn = nullptr;
    QSpinBox *m_limit = nullptr;
    QSpinBox *m_connections = nullptr;
};

} // namespace ui
