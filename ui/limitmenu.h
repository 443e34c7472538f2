// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class QActionGroup;

namespace ui {

/// Chooses the limit over all downloads: none, one of a few, or a figure of the user's own.
class LimitMenu : public QMenu {
    Q_OBJECT

public:
    explicit LimitMenu(QWidget *parent = nullptr);

    /// A sentence above the choices; empty = none.
    void setNote(const QString &note);
    /// Bytes a second, 0 = unlimited.
    void setLimit(qint64 bytesPerSecond);

signals:
    /// Bytes a second, 0 = unlimited.
    void limitChosen(qint64 bytesPerSecond);

private:
    void rebuild();
    void addChoice(const QString &text, qint64 bytesPerSecond, const QString &name);
    void askForOwn();

    QActionGroup *m_choices = nullptr;
    qint64 m_limit = 0;
    QString m_note;
};

} // namespace ui
