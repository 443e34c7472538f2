// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contentarea.h"

#include <QStyle>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kLeastLinesShown = 5;

/// Is given what its rows need at least, not what they would like: tables shrink first.
class ScrolledRows : public QWidget {
public:
    int heightForWidth(int width) const override
    {
        return layout()->totalMinimumHeightForWidth(width);
    }
};

} // namespace

ContentArea::ContentArea(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new ScrolledRows;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins({});
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
}

QSize ContentArea::sizeHint() const
{
    return m_rows->totalSizeHint().expandedTo(minimumSizeHint());
}

QSize ContentArea::minimumSizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return { m_rows->totalMinimumSize().width() + bar,
        fontMetrics().lineSpacing() * kLeastLinesShown };
}

} // namespace ui
