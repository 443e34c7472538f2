// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QDialog>

namespace ui {

class ArrangedList;
class QueueFields;

/// The queues: a list of them, and the fields of the selected one. Every change leaves as
/// settingsChanged() at once. Lives on the GUI thread, deletes itself when closed.
class QueuesDialog : public QDialog {
    Q_OBJECT

public:
    explicit QueuesDialog(const settings::Settings &settings, QWidget *parent = nullptr);

    /// What was changed elsewhere meanwhile; emits nothing.
    void setSettings(const settings::Settings &settings);

signals:
    void settingsChanged(const settings::Settings &settings);

protected:
    bool event(QEvent *event) override;

private:
    void say();
    void fillList();
    void showQueue(int row);
    void takeFields();
    void add();
    void remove();
    void move(int step);
    void refreshButtons();
    void tell();

    settings::Settings m_settings;
    QList<engine::QueueConfig> m_queues; ///< the main queue is the first
    ArrangedList *m_list = nullptr;
    QueueFields *m_fields = nullptr;
};

/// The queues of \a settings, the main queue always there and first.
QList<engine::QueueConfig> allQueues(const settings::Settings &settings);

} // namespace ui
