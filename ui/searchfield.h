// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ui {

class SearchCompletion;

/// Where the list is searched from: Esc empties it, Esc, Down and Enter go on to the list. Offers
/// how to go on while one types; Ctrl+Space or the lens, all there is. Lives on the GUI thread.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    SearchCompletion &completion() { return *m_completion; }

signals:
    /// The list should have the focus now.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    SearchCompletion *m_completion = nullptr;
};

} // namespace ui
