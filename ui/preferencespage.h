// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QWidget>

namespace ui {

/// One page of the settings: shows a part of them and says when the user changed it. Lives on the
/// GUI thread.
class PreferencesPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows \a settings; whoever calls it does not listen to edited() meanwhile.
    virtual void fill(const settings::Settings &settings) = 0;
    /// Puts into \a settings what stands here; what is half typed or wrong is left out.
    virtual void collect(settings::Settings &settings) const = 0;
    /// Keys that "Reset this page" sets back besides those of its rows.
    virtual QStringList furtherKeys() const { return {}; }
    /// Narrows a table of the page to \a typed, a search over all pages; false when nothing is
    /// left. Pages without a table have nothing to narrow.
    virtual bool find(const QString &typed) { return typed.isEmpty(); }

signals:
    void edited();
};

} // namespace ui
