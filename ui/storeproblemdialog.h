// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace ui {

/// Says why the list cannot be opened, and offers the ways out. Lives on the GUI thread, deletes
/// itself when closed.
class StoreProblemDialog : public QDialog {
    Q_OBJECT

public:
    enum class WayOut {
        TryAgain, ///< or quit
        GoOnWithout, ///< with an empty list that is not kept; or try again, or quit
    };

    /// \a sentence: what is wrong, plain text.
    StoreProblemDialog(const QString &sentence, WayOut wayOut, QWidget *parent = nullptr);

signals:
    void retryChosen();
    void goOnChosen();
    void quitChosen();
};

} // namespace ui
