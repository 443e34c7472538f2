// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace ui {

/// One row of controls, and further ones below it where they have no room in one: with large
/// letters, or in a language of long words. Lives on the GUI thread.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    FlowLayout();
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &area) override;
    /// Of one row.
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    /// How many items from \a first on have room in a row of \a width.
    int rowFrom(int first, int width) const;
    int rowHeight(int first, int count) const;
    void placeRow(int first, int count, const QRect &row) const;
    int gap() const;

    QList<QLayoutItem *> m_items;
};

} // namespace ui
