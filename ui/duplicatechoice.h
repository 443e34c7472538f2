// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace ui {

/// What becomes of links that are in the list already, and whether the answer is remembered. Hidden
/// while there are none. Lives on the GUI thread.
class DuplicateChoice : public QWidget {
    Q_OBJECT

public:
    explicit DuplicateChoice(settings::OnDuplicate remembered, QWidget *parent = nullptr);

    /// How many links there are of that kind.
    void setCount(int count);
    /// Never Ask.
    settings::OnDuplicate answer() const;
    /// What is asked the next time.
    settings::OnDuplicate remembered() const;

signals:
    void changed();

private:
    void say();
    void showCount(int count);

    int m_count = 0;
    QLabel *m_label = nullptr;
    QComboBox *m_choice = nullptr;
    QCheckBox *m_remember = nullptr;
};

} // namespace ui
