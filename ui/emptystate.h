// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/emptyhint.h"

class QPushButton;

namespace ui {

/// What stands in the list's place while it has nothing to show: an invitation, or that search
/// or filter let nothing through. Lives on the GUI thread.
class EmptyState : public EmptyHint {
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

private:
    void act();
    void invite();

    Kind m_kind = Kind::None;
    bool m_isPart = false;
    QPushButton *m_button = nullptr;
};

} // namespace ui
