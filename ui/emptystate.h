// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace ui {

/// What stands in the list's place while it has nothing to show: an invitation, or that the search
/// finds nothing. Lies over the rows, below the headings.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    enum class Kind { None, NoDownloads, NoMatch };

    explicit EmptyState(QAbstractItemView *view);

    /// \a searched: what was typed, for NoMatch.
    void show(Kind kind, const QString &searched = {});

signals:
    void addRequested();
    void clearSearchRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void act();
    void showIcon();

    Kind m_kind = Kind::None;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace ui
