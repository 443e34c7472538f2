// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/download.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace ui {

class DownloadModel;
class HaveFiles;
class UndoableCommands;

/// A bar above the list for downloads whose file is there already: it goes on with the file that
/// is there, or goes on downloading, which is what happens where nobody answers. Nothing is
/// copied, and the answer can be undone. Lives on the GUI thread.
class HaveOffer : public QFrame {
    Q_OBJECT

public:
    /// All are borrowed and outlive this.
    HaveOffer(const HaveFiles &files, const DownloadModel &model, UndoableCommands &commands,
        QWidget *parent = nullptr);

signals:
    /// The download to show instead.
    void chosen(engine::DownloadId have);

private:
    struct Pair {
        engine::DownloadId fresh;
        engine::DownloadId have;
    };

    void add(engine::DownloadId fresh, engine::DownloadId have);
    void use();
    void showNext();
    bool isOpen(const Pair &pair) const;

    const DownloadModel &m_model;
    UndoableCommands &m_commands;
    QList<Pair> m_pairs; ///< the first one is shown
    QLabel *m_text = nullptr;
    QToolButton *m_use = nullptr;
    QToolButton *m_again = nullptr;
};

} // namespace ui
