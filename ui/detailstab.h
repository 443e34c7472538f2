// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"

#include <QWidget>

namespace ui {

/// One page of the details: it is told of the one download that is looked at, and only while it is
/// seen. Lives on the GUI thread.
class DetailsTab : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Another download, or the same one with other values.
    virtual void setDownload(const engine::Download &download) = 0;
    virtual void setDetail(const engine::RunDetail &detail) { Q_UNUSED(detail) }
    virtual void setProgress(const engine::Progress &progress) { Q_UNUSED(progress) }
    /// It comes into view.
    virtual void enter() { }
};

} // namespace ui
