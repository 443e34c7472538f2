// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace ui {

/// What stands in the list's place while it has nothing to show: an invitation, or that search
/// or filter let nothing through. Lies over the rows, below the headings.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    enum class Kind { None, NoDownloads, NoMatch, NothingInPart };

    explicit EmptyState(QAbstractItemView *view);

    /// \a searched: what was typed, for NoMatch; \a part: what the list is limited to, empty = it
    /// is not.
    void show(Kind kind, const QString &searched = {}, const QString &part = {});

signals:
    void addRequested();
    void clearSearchRequested();
    /// Without search and filter.
    void showAllRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void act();
    void say(const QString &searched, const QString &part);
    void showIcon();

    Kind m_kind = Kind::None;
    bool m_isPart = false;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace ui
