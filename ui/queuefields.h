// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engineconfig.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace ui {

/// The fields of one queue: name, number, limit, hours, and what follows
/// its end. Lives on the GUI thread.
class QueueFields : public QWidget {
    Q_OBJECT

public:
    explicit QueueFields(QWidget *parent = nullptr);

    void setQueue(const engine::QueueConfig &queue);
    /// The queue as the fields say it; one without a name keeps the one it had.
    engine::QueueConfig queue() const;
    void focusName();

signals:
    void edited();

private:
    void buildTimes();
    void buildEnd();
    void connectFields();
    void say();
    void browse();
    void takeEdit();
    void showNotes();
    QString timesNote(const engine::QueueTimes &times) const;

    engine::QueueConfig m_queue;
    bool m_isShowing = false; ///< the fields follow the queue, not the other way round
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QSpinBox *m_atOnce = nullptr;
    QSpinBox *m_limit = nullptr; ///< KiB a second; 0 = none
    QCheckBox *m_isTimed = nullptr;
    QTimeEdit *m_start = nullptr;
    QTimeEdit *m_stop = nullptr;
    QWidget *m_dayRow = nullptr;
    QList<QCheckBox *> m_days; ///< Monday first
    QComboBox *m_whenDone = nullptr;
    QWidget *m_programRow = nullptr;
    QLineEdit *m_program = nullptr;
    QPushButton *m_browse = nullptr;
    QPlainTextEdit *m_arguments = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace ui
