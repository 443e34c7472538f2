// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"
#include "ui/grabrow.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace ui {

/// The link grabber's filter by size, and what it asks servers for besides the page. Lives on the
/// GUI thread.
class GrabBar : public QWidget {
    Q_OBJECT

public:
    explicit GrabBar(const settings::GrabberChoices &choices, QWidget *parent = nullptr);

    /// Puts sizes and variants into \a criteria; what cannot be understood counts as any size.
    void fill(GrabCriteria &criteria) const;
    /// A sentence for a size that cannot be understood; empty = there is none.
    QString problem() const;
    settings::GrabberChoices choices() const;

signals:
    /// fill() puts in something else.
    void criteriaChanged();
    void choicesChanged(const settings::GrabberChoices &choices);

private:
    void build();
    void say();

    QLabel *m_leastLabel = nullptr;
    QLineEdit *m_least = nullptr;
    QLabel *m_mostLabel = nullptr;
    QLineEdit *m_most = nullptr;
    QCheckBox *m_largest = nullptr;
    QCheckBox *m_asks = nullptr;
    QCheckBox *m_thumbs = nullptr;
    QTimer m_typing; ///< gathers the letters of a size
};

} // namespace ui
