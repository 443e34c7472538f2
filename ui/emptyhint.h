// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;
class QLabel;
class QVBoxLayout;

namespace ui {

/// A picture and words in the place of the rows of a list that has nothing to show; lies over them,
/// below the headings. Lives on the GUI thread.
class EmptyHint : public QWidget {
    Q_OBJECT

public:
    /// Its parts are called \a name and "State", "Icon", "Title" or "Text". Hidden at first.
    EmptyHint(QAbstractItemView *view, const QString &name);

    /// \a icon: a name of tintedIcon().
    void showHint(const QString &icon, const QString &title, const QString &text);
    void hideHint();

protected:
    /// For what stands below the words.
    QVBoxLayout *below() const { return m_below; }
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void showIcon();

    QAbstractItemView *m_view = nullptr;
    QString m_iconName;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QVBoxLayout *m_below = nullptr;
};

} // namespace ui
