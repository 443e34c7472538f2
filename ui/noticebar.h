// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;

namespace ui {

/// A bar above the list for what must not pass unseen. Stays until it is closed; several sentences
/// stand below each other.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void add(const QString &sentence);

private:
    void closeBar();

    QStringList m_sentences;
    QLabel *m_text = nullptr;
};

} // namespace ui
