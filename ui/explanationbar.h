// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QFrame>

class QAction;
class QBoxLayout;
class QLabel;
class QToolButton;

namespace ui {

class FlowLayout;

/// A bar below the list: what happened to the selected downloads, with a button for each of the
/// first remedies and a menu of the others. Hidden while there is nothing to say. Lives on the GUI
/// thread.
class ExplanationBar : public QFrame {
    Q_OBJECT

public:
    explicit ExplanationBar(QWidget *parent = nullptr);

    /// \a remedies: that help all of \a selected, the proposed one first.
    void explain(const QList<const engine::Download *> &selected, const QList<QAction *> &remedies);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setRemedies(const QList<QAction *> &remedies);
    QToolButton *addButton(const QString &name);
    void addMenu(const QList<QAction *> &remedies);

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QBoxLayout *m_parts = nullptr; ///< the sentence and its buttons
    FlowLayout *m_buttons = nullptr;
    QList<QAction *> m_remedies; ///< that the buttons are for
};

} // namespace ui
