// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QWidget>

namespace ui {

/// One page of the preferences: shows a part of the settings and says when the user changed it.
/// Lives on the GUI thread.
class PreferencesPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows \a settings; whoever calls it does not listen to edited() meanwhile.
    virtual void fill(const settings::Settings &settings) = 0;
    /// Puts into \a settings what stands here; what is half typed or wrong is left out.
    virtual void collect(settings::Settings &settings) const = 0;

signals:
    void edited();
};

} // namespace ui
